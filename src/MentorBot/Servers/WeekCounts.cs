using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Servers;

/// <summary>Counts by server and week, without who.</summary>
public sealed class WeekCounts(Database database, TimeProvider clock) : IServerData
{
    /// <summary>What is counted.</summary>
    public const string Asked = "asked", Answered = "answered", Suggested = "suggested", Declined = "declined", Helpful = "helpful",
        NotHelpful = "not helpful", Unasked = "unasked";

    public IReadOnlyList<string> Tables { get; } = ["weeks"];

    public void Add(ServerId? server, string what, int amount = 1)
    {
        if (server is not { } id)
            return;
        database.Execute(
            """
            INSERT INTO weeks (server_id, week, what, amount) VALUES (@id, @week, @what, @amount)
            ON CONFLICT (server_id, week, what) DO UPDATE SET amount = weeks.amount + excluded.amount
            """, new { id = (long)id.Value, week = Now, what, amount });
    }

    /// <summary>The number of this week: Mondays since the one before 1970.</summary>
    public int Now => WeekOf(clock.GetUtcNow());

    /// <summary>1970 began on a Thursday, three days after a Monday.</summary>
    public static int WeekOf(DateTimeOffset time) => (int)((time.ToUnixTimeMilliseconds() / 86_400_000 + 3) / 7);

    /// <summary>The first day of a week.</summary>
    public static DateOnly MondayOf(int week) => new DateOnly(1970, 1, 1).AddDays(week * 7 - 3);

    public IReadOnlyList<(int Week, string What, int Amount)> Of(ServerId server, int weeks) =>
        [.. database.Query<(long Week, string What, long Amount)>(
                "SELECT week, what, amount FROM weeks WHERE server_id = @id AND week > @from ORDER BY week",
                new { id = (long)server.Value, from = Now - weeks })
            .Select(row => ((int)row.Week, row.What, (int)row.Amount))];

    public void Erase(ServerId server) =>
        database.Execute("DELETE FROM weeks WHERE server_id = @id", new { id = (long)server.Value });
}
