using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;

namespace MentorBot.Features.Tips.Plans;

/// <summary>What those who manage a server see of its schedules.</summary>
internal sealed class ScheduleReplies(ScheduleStore schedules, WishReader wishes, ITipSupply tips, TimeProvider clock)
{
    private const int Longest = 3000;

    /// <param name="noButton">Why members cannot give themselves the role that is notified.</param>
    public Reply Preview(TipSchedule draft, string? noButton) => new()
    {
        Title = "Tips would be posted",
        Text = $"In <#{draft.Place}>, {InWords(draft)}.\n\nThe next {PlanText.Shown}:\n{Next(draft)}",
        Buttons = [new(new("schedule.save", draft.Id), "Save") { Look = Look.Good }],
        Note = (noButton is null ? "" : $"Members get no button for the role: {noButton}. ") + "Nothing is saved before you press.",
    };

    public Reply Card(TipSchedule schedule, string title) => new()
    {
        Title = title,
        Text = $"In <#{schedule.Place}>, {InWords(schedule)}."
            + (PlanText.Paused(schedule) is { Length: > 0 } paused ? $"\n{paused}" : $"\n\nThe next {PlanText.Shown}:\n{Next(schedule)}"),
    };

    public Reply List(IReadOnlyList<TipSchedule> all) => new()
    {
        Title = "Tips on this server",
        Text = all.Count == 0 ? "None are scheduled. `/schedule add` begins." : Fit([.. all.Select((one, i) => Line(i + 1, one))]),
        Note = all.Count == 0 ? null : "`/schedule pause`, `resume`, `remove` and `log` take the number.",
    };

    public Reply Log(TipSchedule schedule, IReadOnlyList<PastDelivery> log) => new()
    {
        Title = "What was posted",
        Text = $"In <#{schedule.Place}>, {InWords(schedule)}.\n"
            + (log.Count > 0 ? PlanText.Log(log, tip => tips.Render(tip)?.Title) : "Nothing yet."),
        Note = $"The last {DeliveryStore.Life.Days} days are kept.",
    };

    /// <summary>In a list that shows no mentions: at most 100 characters.</summary>
    public string Label(int number, TipSchedule one) =>
        $"{number}: {TimeText.Of(one.When.Time)} {one.When.Zone}, {WeekdayText.Of(one.When.Days)}"
        + (one.PausedReason is null ? "" : " (paused)");

    public string InWords(TipSchedule schedule) =>
        $"{PlanText.When(schedule.When, Spread(schedule))}: {wishes.NameOf(schedule)}"
        + (schedule.Thread ? ", with a thread" : "") + (schedule.Pin ? ", pinned" : "")
        + (schedule.Question ? ", with a question at 08:00 on the morning after" : "") + (schedule.Silent ? ", without a sound" : "")
        + (schedule.PingRole is { } role ? $", notifies <@&{role}>" : "")
        + (schedule.Offers ? ", which members get by a button" : "");

    private string Line(int number, TipSchedule one) =>
        $"{number}. <#{one.Place}> {InWords(one)}. "
        + (one.PausedReason is null ? one.Next is { } next ? $"Next {PlanText.Short(next.At)}." : "" : PlanText.Paused(one));

    private static string Fit(IReadOnlyList<string> lines)
    {
        var (shown, room) = (new List<string>(), Longest);
        foreach (var line in lines)
        {
            room -= line.Length + 1;
            if (room >= 0)
                shown.Add(line);
        }
        return string.Join('\n', shown.Count < lines.Count ? shown.Append($"… and {lines.Count - shown.Count} more") : shown);
    }

    private string Next(TipSchedule schedule)
    {
        var now = clock.GetUtcNow();
        return PlanText.Next(schedule, [.. schedules.Upcoming(schedule, now).Take(PlanText.Shown)], now, Spread(schedule));
    }

    private TimeSpan Spread(TipSchedule schedule) => schedules.Upcoming(schedule, clock.GetUtcNow()).FirstOrDefault() is { } next
        ? Crowding.Spread(schedules.Crowd(next.At))
        : TimeSpan.Zero;
}
