using MentorBot.Core.Schedules;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Who gets tips, where and when.</summary>
public sealed partial class ScheduleStore(Database database) : IPersonalData, IServerData, IForgets
{
    IReadOnlyList<string> IPersonalData.Tables { get; } = ["schedules"];

    IReadOnlyList<string> IServerData.Tables { get; } = ["schedules"];

    public string Kept =>
        "When and where you want tips (time, time zone, weekdays, topics, level), which you were given, and for "
        + $"{DeliveryStore.Life.Days} days how each delivery came out; until you stop them.";

    public TipSchedule? Find(string id) => Read("schedule_id = @id", new { id }).FirstOrDefault();

    public TipSchedule? OfPerson(PersonId person) =>
        Read("person_id = @id AND parent_id IS NULL", new { id = (long)person.Value }).FirstOrDefault();

    /// <summary>Those of the server itself, oldest first.</summary>
    public IReadOnlyList<TipSchedule> OfServer(ServerId server) =>
        Read(
        "server_id = @id AND person_id IS NULL AND parent_id IS NULL ORDER BY started_at, schedule_id", new { id = (long)server.Value });

    /// <summary>Those whose time has come, the longest due first.</summary>
    public IReadOnlyList<TipSchedule> Due(DateTimeOffset now, int most) =>
        Read("next_at <= @now ORDER BY next_at LIMIT @most", new { now = Ms(now), most });

    public DateTimeOffset? NextDue() =>
        database.First<long?>("SELECT MIN(next_at) FROM schedules WHERE next_at IS NOT NULL") is { } at ? Time(at) : null;

    /// <summary>How many are due at just that instant, those that are being delivered included.</summary>
    public int Crowd(DateTimeOffset at) => database.First<int>(
        "SELECT (SELECT COUNT(*) FROM schedules WHERE next_at = @at) + (SELECT COUNT(*) FROM deliveries WHERE due_at = @at)",
        new { at = Ms(at) });

    /// <summary>
    /// Kept, with what comes next after that instant, and with its questions. A local date that had its delivery has no other.
    /// </summary>
    public TipSchedule Save(TipSchedule schedule, DateTimeOffset now) => database.Together(_ =>
    {
        if (schedule.Question)
            Keep(schedule.Questions, now);
        else
            RemoveNow("parent_id = @Id AND item IS NULL", new { schedule.Id });
        if (schedule.PausedReason is not null)
            RemoveNow("parent_id = @Id AND item IS NOT NULL AND next_at IS NOT NULL", new { schedule.Id });
        return Keep(schedule, now);
    });

    private TipSchedule Keep(TipSchedule schedule, DateTimeOffset now)
    {
        var next = Upcoming(schedule, now).Cast<Occurrence?>().FirstOrDefault();
        var kept = schedule with { Next = next };
        database.Execute(
            """
            INSERT INTO schedules (schedule_id, person_id, server_id, place_id, minute, zone, weekdays, topics, level, with_thread,
                with_pin, with_question, parent_id, item, silent, ping_role, offers_role, paused_reason, paused_until, untold, next_at,
                next_date, rules, started_at)
            VALUES (@Id, @person, @server, @place, @minute, @zone, @days, @topics, @Level, @thread, @pin,
                @question, @Parent, @Again, @silent, @role, @offers, @PausedReason, @until, NULL, @next, @date, @rules, @started)
            ON CONFLICT (schedule_id) DO UPDATE SET
                server_id = excluded.server_id, place_id = excluded.place_id, minute = excluded.minute, zone = excluded.zone,
                weekdays = excluded.weekdays, topics = excluded.topics, level = excluded.level, with_thread = excluded.with_thread,
                with_pin = excluded.with_pin, with_question = excluded.with_question, silent = excluded.silent,
                ping_role = excluded.ping_role, offers_role = excluded.offers_role,
                paused_reason = excluded.paused_reason, paused_until = excluded.paused_until, untold = NULL,
                next_at = excluded.next_at, next_date = excluded.next_date, rules = excluded.rules, warned = excluded.warned
            """, Values(kept));
        return kept;
    }

    /// <summary>What comes after that instant without the pause and the dates that had theirs; nothing while paused for good.</summary>
    public IEnumerable<Occurrence> Upcoming(TipSchedule schedule, DateTimeOffset now)
    {
        if (schedule is { PausedReason: not null, PausedUntil: null })
            return [];
        var from = schedule.PausedUntil is { } until && until > now ? until.AddMilliseconds(-1) : now;
        var last = database.First<int?>("SELECT MAX(local_date) FROM deliveries WHERE schedule_id = @Id", new { schedule.Id });
        return schedule.When.After(from).Where(one => last is null || one.Date.DayNumber > last);
    }

    /// <summary>Discord said no: nothing more is tried, and the owner is to be told.</summary>
    public void Refused(string schedule, string reason) => database.Execute(
        """
        UPDATE schedules SET paused_reason = @reason, paused_until = NULL, next_at = NULL, next_date = NULL, untold = 1
        WHERE schedule_id = @schedule
        """, new { schedule, reason });

    /// <summary>It runs, but something about it does not work: told once, until it is saved anew.</summary>
    public bool WarnOnce(string schedule) => database.Execute(
        "UPDATE schedules SET warned = 1 WHERE schedule_id = @schedule AND warned = 0", new { schedule }) == 1;

    /// <summary>Schedules of servers whose pause nobody was told of.</summary>
    public IReadOnlyList<TipSchedule> Untold() => Read("untold = 1 AND person_id IS NULL LIMIT 100", new { });

    /// <summary>The pause that a person was not told of.</summary>
    public TipSchedule? Untold(PersonId person) => Read(
        "person_id = @id AND parent_id IS NULL AND untold = 1", new { id = (long)person.Value }).FirstOrDefault();

    public void Told(string schedule) =>
        database.Execute("UPDATE schedules SET untold = NULL WHERE schedule_id = @schedule", new { schedule });

    /// <summary>Those that were reckoned with other rules of the time zones than the program has now.</summary>
    public IReadOnlyList<TipSchedule> OfOtherRules(int most) =>
        Read("rules <> @rules AND next_at IS NOT NULL LIMIT @most", new { rules = LocalSchedule.Rules, most });

    public void Remove(string schedule) => Remove("schedule_id = @schedule OR parent_id = @schedule", new { schedule });

    /// <summary>Those that came once and of whose delivery nothing is kept any more.</summary>
    public void Forget(DateTimeOffset now) => database.Execute(
        """
        DELETE FROM schedules WHERE item IS NOT NULL AND next_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM deliveries WHERE deliveries.schedule_id = schedules.schedule_id)
        """);

    public void Erase(PersonId person) => Remove("person_id = @id", new { id = (long)person.Value });

    public void Erase(ServerId server) => Remove("server_id = @id", new { id = (long)server.Value });

    public IReadOnlyList<string> List(PersonId person) => OfPerson(person) is not { } schedule
        ? []
        :
        [
            $"{schedule.Started:u}: you asked for tips at {TimeText.Of(schedule.When.Time)} ({schedule.When.Zone}), "
                + $"{WeekdayText.Of(schedule.When.Days)}; topics: {string.Join(", ", schedule.Topics.DefaultIfEmpty("all"))}; "
                + $"level: {schedule.Level ?? "any"}" + (schedule.PausedReason is { } reason ? $"; paused: {reason}" : ""),
            .. database.Query<(long Due, string? Result, string? Tip)>(
                    "SELECT due_at, result, tip FROM deliveries WHERE schedule_id IN "
                        + "(SELECT schedule_id FROM schedules WHERE person_id = @id) ORDER BY due_at", new { id = (long)person.Value })
                .Select(row => $"{Time(row.Due):u}: the tip {row.Tip}: {row.Result ?? "on its way"}"),
            .. database.Query<string>("SELECT tip FROM given_tips WHERE schedule_id = @Id ORDER BY tip", new { schedule.Id })
                .Select(tip => $"you were given the tip {tip}"),
        ];

    private void Remove(string which, object values) => database.Together(_ => RemoveNow(which, values));

    private int RemoveNow(string which, object values)
    {
        database.Execute(
            $"""
            DELETE FROM question_answers WHERE delivery_id IN
                (SELECT delivery_id FROM deliveries WHERE schedule_id IN (SELECT schedule_id FROM schedules WHERE {which}))
            """, values);
        foreach (var table in new[] { "deliveries", "given_tips" })
            database.Execute($"DELETE FROM {table} WHERE schedule_id IN (SELECT schedule_id FROM schedules WHERE {which})", values);
        return database.Execute($"DELETE FROM schedules WHERE {which}", values);
    }

    private List<TipSchedule> Read(string which, object values) =>
        [.. database.Query<Row>($"SELECT * FROM schedules WHERE {which}", values).Select(row => row.Schedule())];

    private static long Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
