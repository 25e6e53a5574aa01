using System.Collections.Concurrent;
using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Questions;
using MentorBot.Routing;
using MentorBot.Servers;
using Microsoft.Extensions.Options;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>How it went with a delivery that was taken up.</summary>
public enum Went
{
    /// <summary>Another has it, or it is over.</summary>
    Nowhere,

    /// <summary>It is over, whichever way.</summary>
    Through,

    /// <summary>Discord did not do what was asked; it is tried again.</summary>
    Wrong,
}

/// <summary>Takes a delivery through its steps. It may die between any two lines: another goes on, and nothing comes twice.</summary>
/// <remarks>
/// That a message is about to be sent is kept before Discord is called. Where the outcome was not learnt, the channel is looked at for the
/// message, which carries the delivery's id in a button, before it is sent again; where it cannot be looked at, it is sent again only while
/// Discord still knows its nonce. A call takes less time than the delivery is held, so that nobody else is at it meanwhile.
/// </remarks>
public sealed partial class Deliverer(
    ScheduleStore schedules, DeliveryStore deliveries, ITipSupply tips, MorningQuestions questions, IAppointedPosts posts,
    IStaffLog staff, IOptions<TipsOptions> options, TimeProvider clock, ILogger<Deliverer> logger)
{
    /// <summary>The route of the button that says why the message came.</summary>
    public const string WhyRoute = "tips.why";

    /// <summary>The route of the button that brings the tip once more.</summary>
    public const string LaterRoute = "tips.later";

    /// <summary>The route of the button by which one gets the role that is notified.</summary>
    public const string RingRoute = "tips.ring";

    private static readonly TimeSpan s_hold = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_longestCall = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(10);

    /// <summary>How far this machine's clock may have been wrong when it noted that something was about to be sent.</summary>
    private static readonly TimeSpan s_clockWrong = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, byte> _busy = new();
    private readonly TimeSpan _window = TimeSpan.FromHours(options.Value.CatchUpHours);

    public async Task<Went> DeliverAsync(string id, CancellationToken cancel)
    {
        // A clock that is set back makes deliveries look free that are being worked on here.
        if (!_busy.TryAdd(id, 0))
            return Went.Nowhere;
        try
        {
            return deliveries.Take(id, clock.GetUtcNow(), s_hold) is { } taken ? await GoAsync(taken, cancel) : Went.Nowhere;
        }
        finally
        {
            _busy.TryRemove(id, out _);
        }
    }

    private async Task<Went> GoAsync(TipDelivery delivery, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var timer = clock.CreateTimer(_ => limit.Cancel(), null, s_longestCall, Timeout.InfiniteTimeSpan);
        try
        {
            if (schedules.Find(delivery.Schedule) is not { } schedule)
                return Went.Nowhere;
            return delivery.Step == Step.Send
                ? await SendAsync(delivery, schedule, limit.Token)
                : await FollowUpAsync(delivery, schedule, limit.Token);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested && problem is not OutOfMemoryException)
        {
            Log.Failed(logger, delivery.Id, delivery.Schedule, problem.Message);
            var pause = s_firstPause * Math.Pow(2, Math.Min(delivery.Tries, 10));
            var at = clock.GetUtcNow() + (pause < s_longestPause ? pause : s_longestPause);
            deliveries.Later(delivery, at, "Discord could not be reached, or gave no answer.");
            return Went.Wrong;
        }
    }

    private async Task<Went> SendAsync(TipDelivery delivery, TipSchedule schedule, CancellationToken cancel)
    {
        var sight = delivery.Attempted is { } attempted ? await LookAsync(delivery, attempted, cancel) : new Sight(null, null, true);
        if (sight.Message is { } arrived)
            return await SentAsync(delivery, schedule, arrived, cancel);
        var now = clock.GetUtcNow();
        if (!sight.MaySend)
            return Over(delivery, Result.Unknown, sight.Why);
        if (now > delivery.Due + _window || schedule.PausedReason is not null)
            return Over(delivery, Result.Missed, WhyMissed(delivery, schedule));
        if (Chosen(delivery, schedule) is not { } chosen || Dressed(chosen, schedule) is not { } card)
            return Over(delivery, Result.Missed, "My knowledge no longer has it, and nothing else fits.");
        // An attempt that may have arrived keeps its time and its place; any other goes where the schedule is now.
        if (sight.Why is null)
            chosen = chosen with { Attempted = now, Place = schedule.Asks ? questions.PlaceOf(schedule, chosen) : schedule.Place };
        if (!deliveries.Attempt(chosen))
            return Went.Nowhere;
        try
        {
            var message = await posts.SendAsync(chosen.Place, card, chosen.Job, schedule.Silent, cancel);
            return await SentAsync(chosen, schedule, message, cancel);
        }
        catch (PostRefusedException refused)
        {
            // A thread that was deleted takes its question with it, and no more; a channel stops with its tips.
            if (!schedule.Asks)
                schedules.Refused(schedule.Parent ?? schedule.Id, refused.Message);
            return Over(chosen, Result.Refused, refused.Message);
        }
    }

    private async Task<Went> SentAsync(TipDelivery delivery, TipSchedule schedule, PostId message, CancellationToken cancel)
    {
        if (!deliveries.Sent(delivery, message, clock.GetUtcNow()))
            return Went.Nowhere;
        if (schedule is { Person: { } person, Again: null })
            tips.Gave(person, delivery.Tip);
        return await FollowUpAsync(delivery with { Message = message, Step = Step.Thread, Attempted = null }, schedule, cancel);
    }

    /// <param name="Message">It stands there.</param>
    /// <param name="Why">Why that is not known; null where it is.</param>
    private sealed record Sight(PostId? Message, string? Why, bool MaySend);

    /// <summary>Whether the message of an attempt stands there.</summary>
    private async Task<Sight> LookAsync(TipDelivery delivery, DateTimeOffset attempted, CancellationToken cancel)
    {
        var since = (attempted < delivery.Due ? attempted : delivery.Due) - s_clockWrong;
        try
        {
            return new(await posts.FindOwnAsync(delivery.Place, WhyButton(delivery), since, cancel), null, true);
        }
        catch (PostRefusedException refused)
        {
            var now = clock.GetUtcNow();
            var knowsNonce = now >= attempted && now - attempted < IPosts.JobLife - s_longestCall;
            return new(null, $"I cannot find out whether it arrived. {refused.Message}", knowsNonce);
        }
    }

    /// <summary>The thread, the pin and the publishing. That they cannot be had is no reason to stop the tips; it is said once.</summary>
    private async Task<Went> FollowUpAsync(TipDelivery delivery, TipSchedule schedule, CancellationToken cancel)
    {
        var (place, message, reason) = (delivery.Place, delivery.Message!.Value, delivery.Reason);
        if (delivery.Step == Step.Thread && schedule.Thread)
        {
            reason = await TryAsync(delivery, schedule, "opened no thread", async () =>
                deliveries.HasThread(delivery, await posts.StartThreadAsync(place, message, Name(delivery), cancel)));
            deliveries.GoOn(delivery, Step.Pin, reason);
        }
        if (delivery.Step != Step.Publish && schedule.Pin)
        {
            reason = await TryAsync(delivery, schedule, "pinned nothing", () => posts.PinAsync(place, message, cancel)) ?? reason;
            deliveries.GoOn(delivery, Step.Publish, reason);
        }
        if (schedule.Person is null)
            reason = await TryAsync(delivery, schedule, "published nothing", () => posts.PublishAsync(place, message, cancel)) ?? reason;
        return Over(delivery, Result.Sent, reason);
    }

    /// <returns>Why it was not done; null where it was.</returns>
    private async Task<string?> TryAsync(TipDelivery delivery, TipSchedule schedule, string what, Func<Task> work)
    {
        if (clock.GetUtcNow() > delivery.Due + _window)
            return $"I {what}: it was too late. {delivery.Reason}";
        try
        {
            await work();
            return null;
        }
        catch (PostRefusedException refused)
        {
            var why = $"I {what}. {refused.Message}";
            if (schedule.Server is { } server && schedules.WarnOnce(schedule.Id))
                await staff.NoteAsync(server, $"About the tip in <#{schedule.Place}>: {why}", CancellationToken.None);
            return why;
        }
    }

    /// <summary>A tip that the knowledge lost since it was chosen gives way to another.</summary>
    private TipDelivery? Chosen(TipDelivery delivery, TipSchedule schedule)
    {
        if (schedule.Parent is not null || tips.Render(delivery.Tip) is not null)
            return delivery;
        var other = tips.Pick(schedule.Wish, deliveries.Given(schedule.Id), schedule.Id).Tip;
        return other is not null && deliveries.ChangeTip(delivery, other) ? delivery with { Tip = other } : null;
    }

    /// <summary>The message of a delivery as it would be now; null where the knowledge no longer has what is on it.</summary>
    public Reply? Dressed(TipDelivery delivery) => schedules.Find(delivery.Schedule) is { } schedule ? Dressed(delivery, schedule) : null;

    private Reply? Dressed(TipDelivery delivery, TipSchedule schedule)
    {
        var why = new Choice(WhyButton(delivery), schedule.Person is null ? "Why here?" : "My tips");
        if (schedule.Asks)
        {
            return questions.Card(delivery.Id, delivery.Tip) is { } question
                ? question with { Buttons = [.. question.Buttons, why] }
                : null;
        }
        if (tips.Render(delivery.Tip) is not { } card)
            return null;
        return card with
        {
            Text = schedule.PingRole is { } role ? $"{card.Text}\n\n<@&{role}>" : card.Text,
            Notifies = schedule.PingRole is { } pinged ? new([], [pinged]) : Notified.Nobody,
            Buttons =
            [
                .. card.Buttons,
                .. schedule.Person is null ? [] : new[] { new Choice(new(LaterRoute, delivery.Id), "Later today") },
                .. schedule.PingRole is null || !schedule.Offers ? [] : new[] { new Choice(new(RingRoute, delivery.Id), "Notify me") },
                why,
            ],
        };
    }

    private static Go WhyButton(TipDelivery delivery) => new(WhyRoute, delivery.Id);

    private string Name(TipDelivery delivery) =>
        tips.Render(delivery.Tip)?.Title is { Length: > 0 } title ? title : "Tip of the day";

    private Went Over(TipDelivery delivery, Result result, string? reason) =>
        deliveries.Finish(delivery, result, reason, clock.GetUtcNow()) ? Went.Through : Went.Nowhere;

    private static string WhyMissed(TipDelivery delivery, TipSchedule schedule) =>
        schedule.PausedReason is not null ? "The tips were paused before it could be sent."
        : delivery.Reason ?? "It could not be sent in time.";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} of schedule {Schedule} failed, and is tried again: {Why}")]
        public static partial void Failed(ILogger logger, string delivery, string schedule, string why);
    }
}
