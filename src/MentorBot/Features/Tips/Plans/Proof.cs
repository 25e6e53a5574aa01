using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Plans;

/// <summary>How it went; the schedule with its place, or what has to be mended.</summary>
internal sealed record Proven(TipSchedule? Schedule, string? Refusal);

/// <summary>Sends a confirmation to where the tips will come: what arrives now can arrive at nine in the morning.</summary>
internal sealed class Proof(IAppointedPosts posts, WishReader wishes)
{
    private const string OpenThem = "Open your direct messages (in a server's menu: Privacy Settings, Direct Messages), then press again. "
        + "Nothing was changed.";

    private const string AllowThem = "Somebody who manages this server can allow it for my role (\"Create Private Threads\" and \"Send "
        + "Messages in Threads\"); or get the tips by direct message. Nothing was changed.";

    /// <param name="isNewThread">Its place is the channel in which the thread is opened first.</param>
    public async Task<Proven> TryAsync(TipSchedule draft, PersonId person, bool isNewThread, CancellationToken cancel)
    {
        try
        {
            var place = isNewThread ? await posts.OpenPrivateThreadAsync(draft.Place, "Tips", cancel)
                : draft.Place == default ? await posts.OpenDirectAsync(person, cancel)
                : draft.Place;
            var proven = draft with { Place = place };
            await posts.SendAsync(place, Hello(proven, person), $"tips-hello-{draft.Id}-{place}", silent: false, cancel);
            return new(proven, null);
        }
        catch (PostRefusedException refused)
        {
            return new(null, $"{refused.Message} {(draft.Server is null ? OpenThem : AllowThem)}");
        }
    }

    /// <summary>In a thread the person is mentioned: that is how Discord lets him in.</summary>
    private Reply Hello(TipSchedule schedule, PersonId person) => new()
    {
        Title = "Here your tips will come",
        Text = $"{PlanText.When(schedule.When, TimeSpan.Zero)}: {wishes.NameOf(schedule)}."
            + (schedule.Server is null ? "" : $"\n\n<@{person}>, only you, I and moderators see this thread."),
        Notifies = schedule.Server is null ? Notified.Nobody : new([person.Value], []),
        Note = "`/tips pause` and `/tips stop` whenever you like.",
    };
}
