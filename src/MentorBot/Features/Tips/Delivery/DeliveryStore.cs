using MentorBot.Core.Schedules;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>What was planned of a schedule, to be kept in one go.</summary>
/// <param name="Schedule">With what comes next.</param>
/// <param name="Was">When it was due.</param>
/// <param name="Missed">Local dates that are too long ago, and why.</param>
/// <param name="Made">Deliveries to make, each with the instant before which it is not taken up.</param>
/// <param name="AllGiven">The tips were used up: they begin anew.</param>
public sealed record Planned(
    TipSchedule Schedule, DateTimeOffset Was, IReadOnlyList<(DateOnly Date, DateTimeOffset Due, string Reason)> Missed,
    IReadOnlyList<(DateOnly Date, DateTimeOffset Due, string Tip, DateTimeOffset FreeAt)> Made, bool AllGiven);

/// <summary>Deliveries on their way, and what became of those of the last months.</summary>
/// <remarks>
/// Whoever takes a delivery up gets a higher fence than all before him, and until <c>free_at</c> nobody else takes it up. What he writes
/// counts only while the fence is still his: somebody whose time ran out changes nothing any more.
/// </remarks>
public sealed partial class DeliveryStore(Database database) : IForgets
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>Nothing waits longer than that; what seems to was put there by a clock that has been set back since.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(45);

    /// <summary>Kept where it is still due at that instant: one of two workers plans it, and a change by its owner wins.</summary>
    public void Keep(IReadOnlyList<Planned> planned, DateTimeOffset now) => database.Together(_ =>
    {
        foreach (var one in planned)
            Keep(one, now);
        return 0;
    });

    private void Keep(Planned planned, DateTimeOffset now)
    {
        var (schedule, id) = (planned.Schedule, planned.Schedule.Id);
        var isFirst = database.Execute(
            """
            UPDATE schedules SET next_at = @next, next_date = @date, paused_reason = NULL, paused_until = NULL
            WHERE schedule_id = @id AND next_at = @was
            """,
            new { id, next = Ms(schedule.Next?.At), date = schedule.Next?.Date.DayNumber, was = Ms(planned.Was) }) == 1;
        if (!isFirst)
            return;
        if (planned.AllGiven)
            database.Execute("DELETE FROM given_tips WHERE schedule_id = @id", new { id });
        foreach (var (date, due, reason) in planned.Missed)
            Insert(schedule, date, due, null, Result.Missed, reason, now, null);
        foreach (var (date, due, tip, free) in planned.Made)
        {
            Insert(schedule, date, due, tip, null, null, null, free);
            database.Execute("INSERT INTO given_tips (schedule_id, tip) VALUES (@id, @tip) ON CONFLICT DO NOTHING", new { id, tip });
        }
    }

    private void Insert(
        TipSchedule schedule, DateOnly date, DateTimeOffset due, string? tip, Result? result, string? reason, DateTimeOffset? done,
        DateTimeOffset? free) => database.Execute(
        """
        INSERT INTO deliveries (delivery_id, schedule_id, local_date, due_at, tip, direct, step, place_id, result, reason, done_at, free_at)
        VALUES (@id, @schedule, @date, @due, @tip, @direct, 'Send', @place, @result, @reason, @done, @free)
        ON CONFLICT (schedule_id, local_date) DO NOTHING
        """,
        new
        {
            id = NewIds.Next(),
            schedule = schedule.Id,
            date = date.DayNumber,
            due = Ms(due),
            tip,
            direct = schedule.IsDirect ? 1 : 0,
            place = (long)schedule.Place.Value,
            result = result?.ToString(),
            reason,
            done = Ms(done),
            free = Ms(free),
        });

    public IReadOnlySet<string> Given(string schedule) =>
        database.Query<string>("SELECT tip FROM given_tips WHERE schedule_id = @schedule", new { schedule }).ToHashSet();

    /// <summary>Ids of those that can be taken up, the longest waiting first.</summary>
    public IReadOnlyList<string> Free(bool direct, DateTimeOffset now, int most) =>
        database.Query<string>(
            """
            SELECT delivery_id FROM deliveries WHERE direct = @direct AND (free_at <= @now OR free_at > @never)
            ORDER BY free_at LIMIT @most
            """, new { direct = direct ? 1 : 0, now = Ms(now), never = Ms(now + LongestWait), most });

    public DateTimeOffset? NextFree(bool direct) => database.First<long?>(
        "SELECT MIN(free_at) FROM deliveries WHERE direct = @direct AND free_at IS NOT NULL",
        new { direct = direct ? 1 : 0 }) is { } at ? Time(at) : null;

    /// <summary>Null where somebody else has it, or it is done.</summary>
    public TipDelivery? Take(string id, DateTimeOffset now, TimeSpan hold) => database.Query<Row>(
        """
        UPDATE deliveries SET fence = fence + 1, free_at = @until
        WHERE delivery_id = @id AND (free_at <= @now OR free_at > @never) RETURNING *
        """, new { id, now = Ms(now), never = Ms(now + LongestWait), until = Ms(now + hold) }).FirstOrDefault()?.Delivery();

    /// <summary>
    /// The process has just started, and no other has the data file: whoever took deliveries up has died, and nobody need wait for him.
    /// Those that wait for their turn in a crowd were never taken up.
    /// </summary>
    public void FreeTaken(DateTimeOffset now) =>
        database.Execute("UPDATE deliveries SET free_at = @now WHERE free_at > @now AND fence > 0", new { now = Ms(now) });

    /// <returns>False where it was taken from him in the meantime: he must not go on.</returns>
    public bool Attempt(TipDelivery delivery) => Write(
        delivery, "attempted_at = @at, place_id = @place",
        new() { ["at"] = Ms(delivery.Attempted), ["place"] = (long)delivery.Place.Value });

    public bool ChangeTip(TipDelivery delivery, string tip) => database.Together(_ =>
    {
        database.Execute(
            "INSERT INTO given_tips (schedule_id, tip) VALUES (@Schedule, @tip) ON CONFLICT DO NOTHING", new { delivery.Schedule, tip });
        return Write(delivery, "tip = @tip", new() { ["tip"] = tip });
    });

    public bool Sent(TipDelivery delivery, PostId message, DateTimeOffset at) =>
        Write(delivery, "message_id = @message, done_at = @at, step = 'Thread', attempted_at = NULL, tries = 0",
            new() { ["message"] = (long)message.Value, ["at"] = Ms(at) });

    public bool HasThread(TipDelivery delivery, PlaceId thread) =>
        Write(delivery, "thread_id = @thread, step = 'Pin', tries = 0", new() { ["thread"] = (long)thread.Value });

    public bool GoOn(TipDelivery delivery, Step step, string? reason) =>
        Write(delivery, "step = @step, reason = @reason, tries = 0", new() { ["step"] = step.ToString(), ["reason"] = reason });

    /// <summary>Tried again later; somebody else may do it.</summary>
    public bool Later(TipDelivery delivery, DateTimeOffset at, string reason) =>
        Write(delivery, "free_at = @free, tries = tries + 1, reason = @reason", new() { ["free"] = Ms(at), ["reason"] = reason });

    /// <summary>Over. A tip that never went out may be given another time.</summary>
    public bool Finish(TipDelivery delivery, Result result, string? reason, DateTimeOffset at) => database.Together(_ =>
    {
        if (result is Result.Missed or Result.Refused)
        {
            database.Execute(
                "DELETE FROM given_tips WHERE schedule_id = @Schedule AND tip = @Tip", new { delivery.Schedule, delivery.Tip });
        }
        return Write(delivery, "result = @result, reason = @reason, done_at = COALESCE(done_at, @at), free_at = NULL, attempted_at = NULL",
            new() { ["result"] = result.ToString(), ["reason"] = reason, ["at"] = Ms(at) });
    });

    /// <summary>All that are on their way, without knowing whether they arrived.</summary>
    public int GiveUpAll(string reason, DateTimeOffset now) => database.Execute(
        "UPDATE deliveries SET result = 'Unknown', reason = @reason, done_at = @now, free_at = NULL WHERE free_at IS NOT NULL",
        new { reason, now = Ms(now) });

    /// <summary>Occurrences that are passed over, because they may have been sent.</summary>
    public void Skip(TipSchedule schedule, IReadOnlyList<Occurrence> past, string reason, DateTimeOffset now) => database.Together(_ =>
    {
        foreach (var (date, due) in past)
            Insert(schedule, date, due, null, Result.Unknown, reason, now, null);
        return database.Execute(
            "UPDATE schedules SET next_at = @at, next_date = @date WHERE schedule_id = @Id",
            new { schedule.Id, at = Ms(schedule.Next?.At), date = schedule.Next?.Date.DayNumber });
    });

    /// <summary>The schedule of a delivery; null where neither is kept any more.</summary>
    public string? ScheduleOf(string id) =>
        database.First<string>("SELECT schedule_id FROM deliveries WHERE delivery_id = @id", new { id });

    public TipDelivery? Find(string id) =>
        database.Query<Row>("SELECT * FROM deliveries WHERE delivery_id = @id", new { id }).FirstOrDefault()?.Delivery();

    /// <summary>What a schedule gave on a local date, and the thread on it; null where nothing arrived.</summary>
    public (string Tip, PlaceId? Thread)? SentOn(string schedule, DateOnly date) =>
        database.Query<(string Tip, long? Thread)>(
                """
                SELECT tip, thread_id FROM deliveries
                WHERE schedule_id = @schedule AND local_date = @date AND message_id IS NOT NULL
                """, new { schedule, date = date.DayNumber })
            .Select(row => (row.Tip, row.Thread is { } id ? new PlaceId((ulong)id) : (PlaceId?)null)).Cast<(string, PlaceId?)?>()
            .FirstOrDefault();

    /// <summary>Local dates on which something arrived.</summary>
    public IReadOnlySet<DateOnly> SentDates(string schedule) =>
        database.Query<long>("SELECT local_date FROM deliveries WHERE schedule_id = @schedule AND result = 'Sent'", new { schedule })
            .Select(day => DateOnly.FromDayNumber((int)day)).ToHashSet();

    /// <summary>Of a schedule and of what follows from it, the newest first.</summary>
    public IReadOnlyList<PastDelivery> Log(string schedule, int most) =>
        [.. database.Query<(long Date, long Due, string? Result, string? Reason, long? Done, string? Tip)>(
                """
                SELECT local_date, due_at, result, reason, done_at, tip FROM deliveries WHERE schedule_id = @schedule
                OR schedule_id IN (SELECT schedule_id FROM schedules WHERE parent_id = @schedule)
                ORDER BY due_at DESC LIMIT @most
                """, new { schedule, most })
            .Select(row => new PastDelivery(
                DateOnly.FromDayNumber((int)row.Date), Time(row.Due), row.Result, row.Reason, row.Done is { } at ? Time(at) : null,
                row.Tip))];

    public void Forget(DateTimeOffset now) =>
        database.Execute("DELETE FROM deliveries WHERE due_at < @time AND free_at IS NULL", new { time = Ms(now - Life) });

    private bool Write(TipDelivery delivery, string what, Dictionary<string, object?> values)
    {
        values["id"] = delivery.Id;
        values["fence"] = delivery.Fence;
        return database.Execute(
            $"UPDATE deliveries SET {what} WHERE delivery_id = @id AND fence = @fence AND free_at IS NOT NULL", values) == 1;
    }

    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static long? Ms(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
