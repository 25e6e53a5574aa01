using MentorBot.Core.Knowledge.Career;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>Tips that members suggested, and those of them that curators accepted.</summary>
internal sealed class SuggestionStore(Database database, TimeProvider clock) : IPersonalData, IServerData, IForgets
{
    /// <summary>So long a suggestion waits for a curator.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    public IReadOnlyList<string> Tables { get; } = ["suggestions"];

    public string Kept =>
        $"Tips that you suggested to a server and that wait, for {Patience.Days} days at most; and that you wrote one that was accepted. "
        + "An accepted tip itself is the server's and stays.";

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Suggestion> Waiting(ServerId server) =>
        Read("server_id = @id AND accepted_at IS NULL", new { id = (long)server.Value });

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Suggestion> Accepted(ServerId server) =>
        Read("server_id = @id AND accepted_at IS NOT NULL", new { id = (long)server.Value });

    /// <summary>Accepted ones of all servers.</summary>
    public IReadOnlyList<Suggestion> AllAccepted() => Read("accepted_at IS NOT NULL", new { });

    /// <summary>Of whichever server; null where nobody accepted it, or it was taken back.</summary>
    public Suggestion? FindAccepted(string id) => Read("suggestion_id = @id AND accepted_at IS NOT NULL", new { id }).FirstOrDefault();

    public void Add(Suggestion suggestion) => database.Execute(
        """
        INSERT INTO suggestions (suggestion_id, server_id, author_id, title, text, subject, topic, level, suggested_at)
        VALUES (@Id, @server, @author, @Title, @Text, @Subject, @Topic, @level, @at)
        """,
        new
        {
            suggestion.Id,
            server = (long)suggestion.Server.Value,
            author = (long)suggestion.Author.Value,
            suggestion.Title,
            suggestion.Text,
            suggestion.Subject,
            suggestion.Topic,
            level = suggestion.Level.Word(),
            at = Ms(suggestion.At),
        });

    /// <returns>False where another curator has decided meanwhile.</returns>
    public bool Accept(Suggestion suggestion) => database.Execute(
        "UPDATE suggestions SET accepted_at = @at WHERE suggestion_id = @Id AND accepted_at IS NULL",
        new { suggestion.Id, at = Ms(clock.GetUtcNow()) }) == 1;

    /// <summary>One that was declined, or is taken back.</summary>
    /// <returns>False where another curator has decided meanwhile.</returns>
    public bool Remove(Suggestion suggestion) => database.Execute(
        "DELETE FROM suggestions WHERE suggestion_id = @Id AND (accepted_at IS NULL) = @waits",
        new { suggestion.Id, waits = suggestion.AcceptedAt is null ? 1 : 0 }) == 1;

    public IReadOnlyList<string> List(PersonId person) =>
    [
        .. Read("author_id = @id", new { id = (long)person.Value }).Select(one =>
            $"{one.At:u}: you suggested a tip to server {one.Server}, "
            + $"{(one.AcceptedAt is null ? "which waits" : "which was accepted")}: {one.Title}: {one.Text}"),
    ];

    /// <summary>What waits goes with him; an accepted tip stays without his name.</summary>
    public void Erase(PersonId person) => database.Execute(
        """
        DELETE FROM suggestions WHERE author_id = @id AND accepted_at IS NULL;
        UPDATE suggestions SET author_id = 0 WHERE author_id = @id
        """, new { id = (long)person.Value });

    public void Erase(ServerId server) =>
        database.Execute("DELETE FROM suggestions WHERE server_id = @id", new { id = (long)server.Value });

    public void Forget(DateTimeOffset now) => database.Execute(
        "DELETE FROM suggestions WHERE accepted_at IS NULL AND suggested_at < @time", new { time = Ms(now - Patience) });

    private List<Suggestion> Read(string which, object values) =>
    [
        .. database.Query<Row>($"SELECT * FROM suggestions WHERE {which} ORDER BY suggested_at, suggestion_id", values)
            .Select(row => row.Suggestion()),
    ];

    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public string suggestion_id { get; init; } = "";
        public long server_id { get; init; }
        public long author_id { get; init; }
        public string title { get; init; } = "";
        public string text { get; init; } = "";
        public string subject { get; init; } = "";
        public string? topic { get; init; }
        public string level { get; init; } = "";
        public long suggested_at { get; init; }
        public long? accepted_at { get; init; }

        public Suggestion Suggestion() => new()
        {
            Id = suggestion_id,
            Server = new((ulong)server_id),
            Author = new((ulong)author_id),
            Title = title,
            Text = text,
            Subject = subject,
            Topic = topic,
            Level = StudyLevels.Parse(level) ?? default,
            At = DateTimeOffset.FromUnixTimeMilliseconds(suggested_at),
            AcceptedAt = accepted_at is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
