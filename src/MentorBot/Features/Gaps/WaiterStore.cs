using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Gaps;

/// <summary>Somebody who asked to be told when his question is covered.</summary>
public sealed record Waiter(string Id, ServerId Server, PersonId Person, string Question);

/// <summary>People who wait for an answer, and since when.</summary>
public sealed class WaiterStore(Database database, TimeProvider clock) : IPersonalData, IServerData, IForgets
{
    /// <summary>Of one person on one server, at most.</summary>
    public const int Most = 20;

    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    IReadOnlyList<string> IPersonalData.Tables { get; } = ["waiters"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["waiters"];

    public string Kept => $"Questions about which you asked to be told once they are covered, for {Life.Days} days.";

    /// <summary>The same question twice is one.</summary>
    /// <returns>False when he waits for too much already.</returns>
    public bool Add(ServerId server, PersonId person, string question)
    {
        var key = new { server = (long)server.Value, person = (long)person.Value };
        var waiting = database.Query<string>(
            "SELECT question FROM waiters WHERE server_id = @server AND person_id = @person AND told_at IS NULL", key);
        if (waiting.Contains(question, StringComparer.OrdinalIgnoreCase))
            return true;
        if (waiting.Count >= Most)
            return false;
        database.Execute(
            "INSERT INTO waiters (waiter_id, server_id, person_id, question, asked_at) VALUES (@id, @server, @person, @question, @at)",
            new { id = NewIds.Next(), key.server, key.person, question, at = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        return true;
    }

    /// <summary>Those who have not been told yet, who waited longest first.</summary>
    public IReadOnlyList<Waiter> Waiting(ServerId server) =>
        [.. database.Query<(string Id, long Person, string Question)>(
                """
                SELECT waiter_id, person_id, question FROM waiters WHERE server_id = @id AND told_at IS NULL ORDER BY asked_at, waiter_id
                """, new { id = (long)server.Value })
            .Select(row => new Waiter(row.Id, server, new((ulong)row.Person), row.Question))];

    /// <summary>Whether he still wants to be told.</summary>
    public bool IsWaiting(string waiter) =>
        database.First<int>("SELECT COUNT(*) FROM waiters WHERE waiter_id = @waiter AND told_at IS NULL", new { waiter }) > 0;

    /// <summary>Servers on which somebody waits.</summary>
    public IReadOnlyList<ServerId> Servers() =>
        [.. database.Query<long>("SELECT DISTINCT server_id FROM waiters WHERE told_at IS NULL").Select(id => new ServerId((ulong)id))];

    public void Told(string waiter) => database.Execute(
        "UPDATE waiters SET told_at = @at WHERE waiter_id = @waiter", new { waiter, at = clock.GetUtcNow().ToUnixTimeMilliseconds() });

    public IReadOnlyList<string> List(PersonId person) =>
        [.. database.Query<(long Server, string Question, long At, long? Told)>(
                "SELECT server_id, question, asked_at, told_at FROM waiters WHERE person_id = @id ORDER BY asked_at",
                new { id = (long)person.Value })
            .Select(row => $"{Time(row.At):u}: you asked to be told when this is covered on server {row.Server}: {row.Question}"
                + (row.Told is { } told ? $" (told {Time(told):u})" : ""))];

    public void Erase(PersonId person) => database.Execute("DELETE FROM waiters WHERE person_id = @id", new { id = (long)person.Value });

    public void Erase(ServerId server) => database.Execute("DELETE FROM waiters WHERE server_id = @id", new { id = (long)server.Value });

    public void Forget(DateTimeOffset now) =>
        database.Execute("DELETE FROM waiters WHERE asked_at < @time", new { time = (now - Life).ToUnixTimeMilliseconds() });

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
