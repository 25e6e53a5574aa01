using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Tells the owners of schedules once that Discord refused what they wanted, and why.</summary>
public sealed class OwnerNotes(ScheduleStore schedules, IStaffLog staff) : INotices
{
    /// <summary>Servers, in their staff log. People whose direct messages are closed hear of it when they next use the bot.</summary>
    public async Task TellAsync(CancellationToken cancel)
    {
        foreach (var schedule in schedules.Untold())
        {
            if (schedule.Server is { } server)
            {
                await staff.NoteAsync(
                    server, $"I paused the tips for <#{schedule.Place}> at {TimeText.Of(schedule.When.Time)}. {schedule.PausedReason} When "
                        + "that is mended, `/schedule resume` starts them again.", cancel);
            }
            schedules.Told(schedule.Id);
        }
    }

    /// <inheritdoc/>
    public Notice? For(PersonId person) => schedules.Untold(person) is not { } paused
        ? null
        : new(
            new Reply
            {
                Title = "Your tips are paused",
                Text = $"I could not send you a tip. {paused.PausedReason} Your place is kept: resume when that is mended.",
                Buttons = [new(new Go("tips.resume"), "Resume") { Look = Look.Good }, new(new Go("tips.sure"), "Stop the tips")],
            },
            () => schedules.Told(paused.Id));
}
