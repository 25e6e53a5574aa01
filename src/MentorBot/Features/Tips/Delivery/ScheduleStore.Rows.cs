using MentorBot.Core.Schedules;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

public sealed partial class ScheduleStore
{
    private static object Values(TipSchedule schedule) => new
    {
        schedule.Id,
        person = (long?)schedule.Person?.Value,
        server = (long?)schedule.Server?.Value,
        place = (long)schedule.Place.Value,
        minute = schedule.When.Time.Hour * 60 + schedule.When.Time.Minute,
        zone = schedule.When.Zone,
        days = (int)schedule.When.Days,
        topics = string.Join(',', schedule.Topics),
        schedule.Level,
        thread = schedule.Thread ? 1 : 0,
        pin = schedule.Pin ? 1 : 0,
        question = schedule.Question ? 1 : 0,
        schedule.Parent,
        schedule.Again,
        silent = schedule.Silent ? 1 : 0,
        role = (long?)schedule.PingRole,
        offers = schedule.Offers ? 1 : 0,
        schedule.PausedReason,
        until = schedule.PausedUntil?.ToUnixTimeMilliseconds(),
        next = schedule.Next?.At.ToUnixTimeMilliseconds(),
        date = schedule.Next?.Date.DayNumber,
        rules = LocalSchedule.Rules,
        started = schedule.Started.ToUnixTimeMilliseconds(),
    };

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record Row
    {
        public string schedule_id { get; init; } = "";
        public long? person_id { get; init; }
        public long? server_id { get; init; }
        public long place_id { get; init; }
        public long minute { get; init; }
        public string zone { get; init; } = "";
        public long weekdays { get; init; }
        public string topics { get; init; } = "";
        public string? level { get; init; }
        public long with_thread { get; init; }
        public long with_pin { get; init; }
        public long with_question { get; init; }
        public string? parent_id { get; init; }
        public string? item { get; init; }
        public long silent { get; init; }
        public long? ping_role { get; init; }
        public long offers_role { get; init; }
        public string? paused_reason { get; init; }
        public long? paused_until { get; init; }
        public long? next_at { get; init; }
        public long? next_date { get; init; }
        public long started_at { get; init; }

        public TipSchedule Schedule() => new()
        {
            Id = schedule_id,
            Person = person_id is { } person ? new PersonId((ulong)person) : null,
            Server = server_id is { } server ? new ServerId((ulong)server) : null,
            Place = new((ulong)place_id),
            When = new(new TimeOnly((int)minute / 60, (int)minute % 60), zone, (Weekdays)weekdays),
            Topics = topics.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Level = level,
            Thread = with_thread != 0,
            Pin = with_pin != 0,
            Question = with_question != 0,
            Parent = parent_id,
            Again = item,
            Silent = silent != 0,
            PingRole = (ulong?)ping_role,
            Offers = offers_role != 0,
            PausedReason = paused_reason,
            PausedUntil = paused_until is { } until ? Time(until) : null,
            Next = next_at is { } at && next_date is { } date ? new(DateOnly.FromDayNumber((int)date), Time(at)) : null,
            Started = Time(started_at),
        };
    }
}
