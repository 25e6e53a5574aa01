using System.Globalization;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Privacy;

/// <summary>Over the real schema and what the program has registered: a table that is added and forgotten fails here.</summary>
public sealed class WholeSchemaTests : IDisposable
{
    private static readonly string[] s_personColumns = ["person_id", "asker_id", "author_id"];
    private static readonly PersonId s_mine = new(876543210987654321), s_theirs = new(765432109876543210);
    private static readonly ServerId s_here = new(654321098765432109), s_elsewhere = new(543210987654321098);

    private readonly PrivacyWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Every_table_with_a_person_belongs_to_somebody_who_lists_and_erases_it()
    {
        var owned = _world.People.SelectMany(part => part.Tables);

        Assert.Empty(TablesWith(s_personColumns).Except(owned));
    }

    [Fact]
    public void Every_table_with_a_server_belongs_to_somebody_who_erases_it()
    {
        var owned = _world.Servers.SelectMany(part => part.Tables);

        Assert.Empty(TablesWith("server_id").Except(owned));
    }

    [Fact]
    public async Task After_a_person_is_erased_no_column_of_any_table_holds_his_id_and_others_keep_theirs()
    {
        FillEveryTable();
        Assert.NotEmpty(Holding(s_mine.Value));
        var before = Holding(s_theirs.Value);

        await _world.Use("privacy.erase", s_mine);

        Assert.Empty(Holding(s_mine.Value));
        Assert.Equal(before, Holding(s_theirs.Value));
    }

    [Fact]
    public async Task After_a_server_is_erased_no_column_of_any_table_holds_its_id_and_others_keep_theirs()
    {
        FillEveryTable();
        Assert.NotEmpty(Holding(s_here.Value));
        var before = Holding(s_elsewhere.Value);

        await _world.Use("privacy.erase-server", s_theirs, Rights.Admin, s_here, ("sure", "ERASE"));

        Assert.Empty(Holding(s_here.Value));
        Assert.Equal(before, Holding(s_elsewhere.Value));
    }

    [Fact]
    public void The_page_on_privacy_names_every_table_with_a_person_or_a_server()
    {
        var page = File.ReadAllText(Path.Combine(SharedFiles.Checkout, "docs/privacy.md"));

        Assert.All(TablesWith([.. s_personColumns, "server_id"]), table => Assert.Contains($"`{table}`", page, StringComparison.Ordinal));
    }

    private IReadOnlyList<string> Tables() => _world.Database.Query<string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version'");

    private IReadOnlyList<(string Name, string Type)> Columns(string table) =>
        _world.Database.Query<(string, string)>("SELECT name, type FROM pragma_table_info(@table)", new { table });

    private IEnumerable<string> TablesWith(params string[] columns) =>
        Tables().Where(table => Columns(table).Any(column => columns.Contains(column.Name)));

    /// <summary>Each table gets a row of mine on this server and one of theirs on another.</summary>
    private void FillEveryTable()
    {
        foreach (var table in Tables())
        {
            Fill(table, s_mine, s_here, 1);
            Fill(table, s_theirs, s_elsewhere, 2);
        }
    }

    private void Fill(string table, PersonId person, ServerId server, int row)
    {
        var columns = Columns(table);
        var values = columns.Select(column => Value(column.Name, column.Type, person, server, row));
        _world.Database.Execute(
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", values)})");
    }

    private static string Value(string column, string type, PersonId person, ServerId server, int row) => column switch
    {
        "person_id" or "asker_id" or "author_id" => person.ToString(),
        "server_id" => server.ToString(),
        "removed_at" or "left_at" => "NULL",
        "mode" => "'questions'",
        "way" => "'Direct'",
        "decision" => "'Answered'",
        "state" => "'Done'",
        "evidence" or "asks" => "'[]'",
        "zone" => "'Europe/Berlin'",
        _ when type == "TEXT" => $"'text{row}'",
        _ => row.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Table and column wherever the id stands, also as a part of a text.</summary>
    private List<string> Holding(ulong id) =>
    [
        .. from table in Tables()
           from column in Columns(table)
           where _world.Database.First<long>(
               $"SELECT COUNT(*) FROM {table} WHERE instr(CAST({column.Name} AS TEXT), @id) > 0", new { id = $"{id}" }) > 0
           select $"{table}.{column.Name}",
    ];
}
