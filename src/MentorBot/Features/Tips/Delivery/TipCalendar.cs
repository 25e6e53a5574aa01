using MentorBot.Answering;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>The days of who subscribed: those of his zone, and none counts against him on which no tip arrived.</summary>
/// <remarks>
/// Deliveries are kept for <see cref="DeliveryStore.Life"/>. What was before that is nobody's fault any more: such a day is excused.
/// </remarks>
internal sealed class TipCalendar(ScheduleStore schedules, DeliveryStore deliveries, TimeProvider clock) : IStudyDays
{
    public DateOnly? Today(PersonId person) => schedules.OfPerson(person)?.When.DateOf(clock.GetUtcNow());

    public IEnumerable<DateOnly> Excused(PersonId person)
    {
        if (schedules.OfPerson(person) is not { } schedule)
            return [];
        var arrived = deliveries.SentDates(schedule.Id);
        var first = schedule.When.DateOf(schedule.Started);
        var today = schedule.When.DateOf(clock.GetUtcNow());
        return Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => !arrived.Contains(day));
    }
}
