using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Features.Gaps;

/// <summary>A question that could not be answered. Nothing says who asked it.</summary>
public sealed record Gap(string Id, string Question);

/// <summary>Questions that could not be answered, of the servers whose admins turned that on.</summary>
public sealed class GapStore(Database database, ServerStore servers, TimeProvider clock) : IHearsAnswers, IServerData, IForgets
{
    /// <summary>Of one server, at most; the oldest make room.</summary>
    public const int Most = 2000;

    /// <summary>Characters of a question that are kept.</summary>
    public const int Longest = 400;

    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public IReadOnlyList<string> Tables { get; } = ["gaps"];

    public void Answered(Card card, string text)
    {
        // A standing reply (thanks, distress, another language) has no passages: it is no gap, and not ours to keep.
        if (card is { Decision: Decision.Answered } or { Way: Way.Unasked } or { Passages.Count: 0 }
            || card.Server is not { } server || !servers.Of(server).Gaps)
            return;
        if (Plain.Cut(Plain.OneLine(text), Longest) is { Length: > 0 } question)
            Add(server, question);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Gap> Of(ServerId server) =>
        [.. database.Query<(string Id, string Question)>(
                "SELECT gap_id, question FROM gaps WHERE server_id = @id ORDER BY asked_at DESC, gap_id", Key(server))
            .Select(row => new Gap(row.Id, row.Question))];

    public int Count(ServerId server) => database.First<int>("SELECT COUNT(*) FROM gaps WHERE server_id = @id", Key(server));

    /// <summary>Null when it has been answered, dismissed or forgotten, or belongs to another server.</summary>
    public Gap? Find(ServerId server, string id) =>
        database.First<string>(
            "SELECT question FROM gaps WHERE gap_id = @gap AND server_id = @id", new { gap = id, id = (long)server.Value })
            is { } question ? new(id, question) : null;

    public void Remove(ServerId server, IReadOnlyList<string> gaps) => database.Execute(
        "DELETE FROM gaps WHERE server_id = @id AND gap_id IN @gaps", new { id = (long)server.Value, gaps });

    public void Erase(ServerId server) => database.Execute("DELETE FROM gaps WHERE server_id = @id", Key(server));

    /// <summary>Also what was kept on servers whose admins have turned it off since.</summary>
    public void Forget(DateTimeOffset now)
    {
        database.Execute("DELETE FROM gaps WHERE asked_at < @time", new { time = (now - Life).ToUnixTimeMilliseconds() });
        foreach (var server in database.Query<long>("SELECT DISTINCT server_id FROM gaps").Select(id => new ServerId((ulong)id)))
        {
            if (!servers.Of(server).Gaps)
                Erase(server);
        }
    }

    private void Add(ServerId server, string question)
    {
        database.Execute(
            "INSERT INTO gaps (gap_id, server_id, question, asked_at) VALUES (@gap, @id, @question, @at)",
            new { gap = NewIds.Next(), id = (long)server.Value, question, at = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        database.Execute(
            """
            DELETE FROM gaps WHERE gap_id IN
                (SELECT gap_id FROM gaps WHERE server_id = @id ORDER BY asked_at DESC, gap_id LIMIT @most OFFSET @most)
            """, new { id = (long)server.Value, most = Most });
    }

    private static object Key(ServerId server) => new { id = (long)server.Value };
}
