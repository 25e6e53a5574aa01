using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Plans;

/// <summary>The button below a person's own tip that brings it once more on the same day.</summary>
internal sealed class LaterToday(ScheduleStore schedules, DeliveryStore deliveries, TipBell bell, TimeProvider clock) : IRoutes
{
    private static readonly TimeSpan s_later = TimeSpan.FromHours(3);
    private static readonly TimeSpan s_least = TimeSpan.FromMinutes(30);

    /// <summary>Nobody's telephone rings after that.</summary>
    private static readonly TimeOnly s_latest = new(21, 0);

    public IReadOnlyList<Route> Routes =>
        [new() { Name = Deliverer.LaterRoute, Parameters = ["delivery"], Run = (call, _) => Task.FromResult(Later(call)) }];

    private Outcome Later(Call call)
    {
        if (deliveries.Find(call["delivery"]) is not { } delivery || schedules.OfPerson(call.Who) is not { } mine
            || schedules.Find(delivery.Schedule) is not { } from || from.Person != call.Who)
            return new Outcome.Refuse("These tips are no longer sent, so I cannot bring this one again. `/tip` gives you one now.");
        if (mine.PausedReason is not null)
            return new Outcome.Refuse("Your tips are paused. `/tips resume` goes on with them.");
        var now = clock.GetUtcNow();
        if (At(mine, now) is not { } when)
        {
            return new Outcome.Refuse(
                $"It is late where you live: I write no later than {TimeText.Of(s_latest)}. The next tip comes as usual.");
        }
        // Pressed twice it comes once: the same tip of the same delivery is the same schedule.
        var again = schedules.Save(
            mine with { Id = $"{mine.Id}-{delivery.Id}", Parent = mine.Id, Again = delivery.Tip, When = when, Started = now }, now);
        bell.Ring();
        return new Outcome.Show(new Reply { Title = "Later today", Text = $"The same tip comes again {PlanText.Full(again.Next!.At)}." });
    }

    /// <summary>In three hours, or at the latest time of the day; null where that is too soon to be later.</summary>
    private static LocalSchedule? At(TipSchedule mine, DateTimeOffset now)
    {
        var today = mine.When.DateOf(now);
        var day = WeekdayText.Of(today);
        var latest = new LocalSchedule(s_latest, mine.When.Zone, day).On(today);
        if (latest is null || latest.At < now + s_least)
            return null;
        var wished = now + s_later < latest.At ? Zones.TimeAt(mine.When.Zone, now + s_later) : s_latest;
        return new(new TimeOnly(wished.Hour, wished.Minute), mine.When.Zone, day);
    }
}
