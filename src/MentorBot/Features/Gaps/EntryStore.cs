using System.Collections.Concurrent;
using System.Text.Json;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Gaps;

/// <summary>The answers that servers added for themselves: looked at for every question, so kept in memory beside the file.</summary>
public sealed class EntryStore : IServerEntries, IPersonalData, IServerData, IForgets
{
    /// <summary>Entries of one server, at most.</summary>
    public const int Most = 500;

    /// <summary>What was taken back can be put back for that long.</summary>
    public static readonly TimeSpan KeptAfterRemoval = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<ServerId, Shelf> _shelves = new();

    public EntryStore(Database database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        foreach (var server in Rows("removed_at IS NULL", null).GroupBy(entry => entry.Server))
            _shelves[server.Key] = new([.. server]);
    }

    public event Action<ServerId>? Changed;

    IReadOnlyList<string> IPersonalData.Tables { get; } = ["entries"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["entries"];

    public string Kept =>
        "That you wrote an answer of a server's own FAQ, with its question and date, until you erase it. The answer itself is the server's "
        + "and stays.";

    public IReadOnlyList<OverlayEntry> Of(ServerId server) => _shelves.GetValueOrDefault(server)?.ForAnswers ?? [];

    /// <summary>Oldest first; without those that were taken back.</summary>
    public IReadOnlyList<Entry> List(ServerId server) => _shelves.GetValueOrDefault(server)?.Entries ?? [];

    /// <summary>Every server with entries.</summary>
    public IReadOnlyList<ServerId> Servers() => [.. _shelves.Keys.OrderBy(server => server.Value)];

    /// <summary>Null when it does not exist, was taken back or belongs to another server.</summary>
    public Entry? Find(ServerId server, string id) => List(server).FirstOrDefault(entry => entry.Id == id);

    /// <summary>One that was taken back and is still kept.</summary>
    public Entry? FindTakenBack(ServerId server, string id) =>
        Rows("removed_at IS NOT NULL AND server_id = @server AND entry_id = @id", new { server = (long)server.Value, id }).FirstOrDefault();

    public Entry Add(ServerId server, PersonId author, EntryText text)
    {
        var now = _clock.GetUtcNow();
        var entry = new Entry(NewIds.Next(), server, text, author, now, now);
        _database.Execute(
            """
            INSERT INTO entries (entry_id, server_id, question, answer, asks, author_id, created_at, changed_at)
            VALUES (@Id, @server, @Question, @Answer, @asks, @author, @at, @at)
            """,
            new
            {
                entry.Id,
                server = (long)server.Value,
                text.Question,
                text.Answer,
                asks = JsonSerializer.Serialize(text.Asks),
                author = (long)author.Value,
                at = now.ToUnixTimeMilliseconds(),
            });
        Refresh(server);
        return entry;
    }

    /// <returns>False when it is not there any more.</returns>
    public bool Change(ServerId server, string id, EntryText text) => Update(server,
        """
        UPDATE entries SET question = @Question, answer = @Answer, asks = @asks, changed_at = @at
        WHERE entry_id = @id AND server_id = @server AND removed_at IS NULL
        """,
        new { id, server = (long)server.Value, text.Question, text.Answer, asks = JsonSerializer.Serialize(text.Asks), at = Now });

    /// <returns>False when it is not there any more.</returns>
    public bool TakeBack(ServerId server, string id) => Update(server,
        "UPDATE entries SET removed_at = @at WHERE entry_id = @id AND server_id = @server AND removed_at IS NULL",
        new { id, server = (long)server.Value, at = Now });

    /// <summary>Undoes <see cref="TakeBack"/>.</summary>
    /// <returns>False when it is gone for good.</returns>
    public bool PutBack(ServerId server, string id) => Update(server,
        "UPDATE entries SET removed_at = NULL WHERE entry_id = @id AND server_id = @server AND removed_at IS NOT NULL",
        new { id, server = (long)server.Value });

    public IReadOnlyList<string> List(PersonId person) =>
        [.. Rows("author_id = @id", new { id = (long)person.Value })
            .Select(entry => $"{entry.WrittenAt:u}: you wrote an answer of the FAQ of server {entry.Server}: {entry.Text.Question}")];

    public void Erase(PersonId person)
    {
        var values = new { id = (long)person.Value };
        var servers = _database.Query<long>("SELECT DISTINCT server_id FROM entries WHERE author_id = @id", values);
        _database.Execute("UPDATE entries SET author_id = 0 WHERE author_id = @id", values);
        foreach (var server in servers)
            Refresh(new((ulong)server));
    }

    public void Erase(ServerId server)
    {
        _database.Execute("DELETE FROM entries WHERE server_id = @id", new { id = (long)server.Value });
        Refresh(server);
    }

    public void Forget(DateTimeOffset now) => _database.Execute(
        "DELETE FROM entries WHERE removed_at < @time", new { time = (now - KeptAfterRemoval).ToUnixTimeMilliseconds() });

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private bool Update(ServerId server, string sql, object values)
    {
        if (_database.Execute(sql, values) == 0)
            return false;
        Refresh(server);
        return true;
    }

    /// <summary>What is in memory is read anew from the file, so that two changes at once cannot leave something else there.</summary>
    private void Refresh(ServerId server)
    {
        lock (_gate)
        {
            var entries = Rows("removed_at IS NULL AND server_id = @id", new { id = (long)server.Value });
            if (entries.Count > 0)
                _shelves[server] = new(entries);
            else
                _shelves.TryRemove(server, out _);
        }
        Changed?.Invoke(server);
    }

    private List<Entry> Rows(string where, object? values) =>
        [.. _database.Query<Row>($"SELECT * FROM entries WHERE {where} ORDER BY created_at, entry_id", values).Select(row => row.Entry())];

    private sealed record Shelf(IReadOnlyList<Entry> Entries)
    {
        public IReadOnlyList<OverlayEntry> ForAnswers { get; } = [.. Entries.Select(entry => entry.ForAnswers())];
    }

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public string entry_id { get; init; } = "";
        public long server_id { get; init; }
        public string question { get; init; } = "";
        public string answer { get; init; } = "";
        public string asks { get; init; } = "[]";
        public long author_id { get; init; }
        public long created_at { get; init; }
        public long changed_at { get; init; }

        public Entry Entry() => new(
            entry_id, new((ulong)server_id), new(question, answer, JsonSerializer.Deserialize<string[]>(asks) ?? []), new((ulong)author_id),
            DateTimeOffset.FromUnixTimeMilliseconds(created_at), DateTimeOffset.FromUnixTimeMilliseconds(changed_at));
    }
}
