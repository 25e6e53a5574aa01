using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storage;

/// <summary>Brings a data file up to date, step by step, with a copy of it as it was before the first.</summary>
internal static class Migrations
{
    private static readonly Assembly s_assembly = typeof(Migrations).Assembly;

    /// <summary>The numbered files of Storage/Migrations, in order: <c>0001-first.sql</c> is number 1.</summary>
    private static readonly IReadOnlyList<(int Number, string Resource)> s_all =
        [.. s_assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name.AsSpan(0, 4)), name)).OrderBy(step => step.Number)];

    public static void Apply(SqliteConnection connection, string file)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
        var present = Present(connection, file);
        var missing = s_all.Where(step => step.Number > present).ToList();
        // In a new file there is nothing to lose.
        if (present > 0 && missing.Count > 0)
            Copy(connection, $"{file}.before-{missing[0].Number}");
        foreach (var (number, resource) in missing)
            Step(connection, number, Text(resource));
    }

    /// <summary>For who only reads: the file must be of just this version.</summary>
    public static void Require(SqliteConnection connection, string file)
    {
        if (Present(connection, file) < s_all[^1].Number)
            throw new StorageException($"{file} was written by an older MentorBot. Start this one once: it brings the file up to date.");
    }

    private static int Present(SqliteConnection connection, string file)
    {
        var present = connection.QueryFirstOrDefault<int?>("SELECT version FROM schema_version") ?? 0;
        return present <= s_all[^1].Number
            ? present
            : throw new StorageException(
                $"{file} was written by a newer MentorBot (schema {present}; this one knows {s_all[^1].Number}). "
                + "Start the newer one, or use a backup.");
    }

    private static void Step(SqliteConnection connection, int number, string sql)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(sql, transaction: transaction);
        connection.Execute("DELETE FROM schema_version", transaction: transaction);
        connection.Execute("INSERT INTO schema_version (version) VALUES (@number)", new { number }, transaction);
        transaction.Commit();
    }

    private static void Copy(SqliteConnection connection, string copy)
    {
        System.IO.File.Delete(copy);
        connection.Execute("VACUUM INTO @copy", new { copy });
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(s_assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
