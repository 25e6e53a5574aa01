using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;

namespace MentorBot.Features.Tips.Plans;

/// <summary>What a person sees of his own tips.</summary>
internal sealed class TipsReplies(ScheduleStore schedules, WishReader wishes, ITipSupply tips, TimeProvider clock)
{
    /// <param name="isNewThread">Its place is the channel in which the thread will be opened.</param>
    public Reply Preview(TipSchedule draft, bool isNewThread, bool isNew) => new()
    {
        Title = isNew ? "Your tips would come" : "Your tips would come from now on",
        Text = $"{Told(draft)}\n{Where(draft, isNewThread)}\n\nThe next {PlanText.Shown}:\n{Next(draft)}",
        Buttons = [new(new("tips.save", draft.Id, isNewThread ? "thread" : ""), isNew ? "Subscribe" : "Save") { Look = Look.Good }],
        Note = "Nothing is saved before you press. I then send you a message, to see that it arrives.",
    };

    public Reply Card(TipSchedule mine, string title) => new()
    {
        Title = title,
        Text = $"{Told(mine)}\n{Where(mine, isNewThread: false)}"
            + (PlanText.Paused(mine) is { Length: > 0 } paused ? $"\n{paused}" : "")
            + (Next(mine) is { Length: > 0 } next ? $"\n\nThe next {PlanText.Shown}:\n{next}" : ""),
        Buttons =
        [
            mine.PausedReason is null
                ? new(new("tips.pause", ""), "Pause")
                : new Choice(new("tips.resume"), "Resume") { Look = Look.Good },
            new(new("tips.history"), "History"),
            new(new("tips.sure"), "Stop"),
        ],
        Note = "`/tips change` changes when, where and about what.",
    };

    public Reply History(TipSchedule mine, IReadOnlyList<PastDelivery> log) => new()
    {
        Title = "Your tips so far",
        Text = log.Count > 0
            ? PlanText.Log(log, tip => tips.Render(tip)?.Title)
            : $"None yet. {(mine.Next is { } next ? $"The first comes {PlanText.Full(next.At)}." : PlanText.Paused(mine))}",
        Note = $"The last {DeliveryStore.Life.Days} days are kept.",
    };

    public static Reply SureToStop(TipSchedule mine) => new()
    {
        Title = "Stop your tips?",
        Text = "When and where you want them, what you were given and when is erased. A pause keeps it.",
        Buttons =
        [
            new(new("tips.stop"), "Stop and erase") { Look = Look.Danger },
            mine.PausedReason is null ? new(new("tips.pause", ""), "Pause instead") : new(new("tips.resume"), "Resume instead"),
        ],
    };

    public static Reply Stopped() => new()
    {
        Title = "Your tips are stopped",
        Text = "Nothing about them is kept. `/tips subscribe` begins anew, whenever you like.",
    };

    /// <summary>For whoever wonders about a message in a server's channel.</summary>
    public Reply OfServer(TipSchedule schedule) => new()
    {
        Title = "Why this tip is here",
        Text = $"Those who manage this server asked me for tips in <#{schedule.Place}>: {PlanText.When(schedule.When, Spread(schedule))}, "
            + $"{wishes.NameOf(schedule)}.",
        Note = "They change it with `/schedule list`. For tips of your own, at your own time: `/tips subscribe`.",
    };

    private string Told(TipSchedule schedule) => $"{PlanText.When(schedule.When, Spread(schedule))}: {wishes.NameOf(schedule)}.";

    private static string Where(TipSchedule schedule, bool isNewThread) => schedule.Server is null ? "By direct message."
        : isNewThread ? $"In a private thread of <#{schedule.Place}>."
        : $"In the private thread <#{schedule.Place}>.";

    private string Next(TipSchedule schedule)
    {
        var now = clock.GetUtcNow();
        return PlanText.Next(schedule, [.. schedules.Upcoming(schedule, now).Take(PlanText.Shown)], now, Spread(schedule));
    }

    private TimeSpan Spread(TipSchedule schedule) => schedules.Upcoming(schedule, clock.GetUtcNow()).FirstOrDefault() is { } next
        ? Crowding.Spread(schedules.Crowd(next.At))
        : TimeSpan.Zero;
}
