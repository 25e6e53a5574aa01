using Dapper;
using MentorBot.Storage;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Storage;

/// <summary>A data file of an earlier version, and a new one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-upgrade-");

    private string File => Path.Combine(_folder.FullName, "data.db");

    private IEnumerable<string> Copies => _folder.GetFiles().Select(file => file.Name).Where(name => name.Contains(".before-"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_new_file_has_no_copies_beside_it()
    {
        Database.Open(File).Dispose();

        Assert.Empty(Copies);
    }

    [Fact]
    public void An_old_file_keeps_what_it_holds_and_leaves_one_copy_of_what_it_was()
    {
        Execute("CREATE TABLE schema_version (version INTEGER NOT NULL); INSERT INTO schema_version VALUES (1)");
        Execute(FirstMigration());
        Execute("INSERT INTO servers (server_id, left_at) VALUES (42, NULL)");

        using (var database = Database.Open(File))
            Assert.Equal(42, database.First<long>("SELECT server_id FROM servers"));
        Database.Open(File).Dispose();

        var copy = Assert.Single(Copies);
        using var old = Connect(Path.Combine(_folder.FullName, copy));
        Assert.Equal(1, old.QuerySingle<int>("SELECT version FROM schema_version"));
        Assert.Equal(42, old.QuerySingle<int>("SELECT server_id FROM servers"));
    }

    private void Execute(string sql)
    {
        using var connection = Connect(File);
        connection.Execute(sql);
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static string FirstMigration()
    {
        var assembly = typeof(Database).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.StartsWith("0001-", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
