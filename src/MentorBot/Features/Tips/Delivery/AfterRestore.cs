using MentorBot.Core.Schedules;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>
/// What a backup does not know of, because it came after it, may have been sent: it is recorded as unknown, and is not sent again.
/// </summary>
public static class AfterRestore
{
    public const string Reason = "The data were restored from a backup that was made before: it may have been sent.";

    private const int AtOnce = 200;

    /// <returns>How many were marked.</returns>
    public static int Settle(Database database, DateTimeOffset now)
    {
        var (schedules, deliveries) = (new ScheduleStore(database), new DeliveryStore(database));
        var marked = deliveries.GiveUpAll(Reason, now);
        while (schedules.Due(now, AtOnce) is { Count: > 0 } due)
        {
            foreach (var schedule in due)
                marked += Settle(schedule, deliveries, now);
        }
        return marked;
    }

    private static int Settle(TipSchedule schedule, DeliveryStore deliveries, DateTimeOffset now)
    {
        // Older ones would be forgotten within the hour.
        List<Occurrence> past = [.. schedule.DueBy(now, schedule.When.DateOf(now - DeliveryStore.Life))];
        deliveries.Skip(schedule with { Next = schedule.After(now) }, past, Reason, now);
        return past.Count;
    }
}
