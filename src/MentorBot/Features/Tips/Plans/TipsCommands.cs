using System.Globalization;
using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Plans;

/// <summary><c>/tips</c>: a person's own tips, at a time of day where he lives.</summary>
internal sealed class TipsCommands(
    ScheduleStore schedules, DeliveryStore deliveries, WishReader wishes, Drafts drafts, Proof proof, TipsReplies replies, TipBell bell,
    TimeProvider clock) : IRoutes
{
    private const int Logged = 30;

    private static readonly MenuOption[] s_places = [new("By direct message", "dm"), new("In a private thread of this channel", "thread")];

    private static readonly Outcome s_none = new Outcome.Refuse("You get no tips yet. `/tips subscribe` begins.");

    public IReadOnlyList<Route> Routes =>
    [
        Typed("tips subscribe", call => Draft(call, schedules.OfPerson(call.Who)),
            "Get a tip at your own time; you see the next five times before anything is saved", Options(required: true)),
        Typed("tips change", call => Mine(call, mine => Draft(call, mine)),
            "Change when, where or about what you get tips; what you leave empty stays", Options(required: false)),
        Typed("tips pause", call => Mine(call, mine => Pause(call, mine)),
            "Pause your tips", [new SlashOption("until", "The day on which they go on, such as 2027-01-07; until you resume when empty")
            {
                MaxLength = 20,
                Suggest = (_, typed) => [.. SuggestDays(typed)],
            }]),
        new() { Name = "tips resume", Run = ResumeAsync, Slash = new("Go on with your tips") },
        Typed("tips stop", call => Mine(call, SureToStop), "Stop your tips, and erase what is kept about them", []),
        Typed("tips history", call => Mine(call, History), "Show which tips you got and when, and why one is missing", []),
        Pressed("tips.save", SaveAsync, "id", "where"),
        Pressed("tips.sure", (call, _) => Task.FromResult(Mine(call, SureToStop))),
        Pressed("tips.stop", (call, _) => Task.FromResult(Mine(call, Stop))),
        Pressed("tips.pause", (call, _) => Task.FromResult(Mine(call, mine => Pause(call, mine))), "until"),
        Pressed("tips.resume", ResumeAsync),
        new() { Name = "tips.history", Run = (call, _) => Task.FromResult(Mine(call, History)) },
        new() { Name = Deliverer.WhyRoute, Parameters = ["delivery"], Run = (call, _) => Task.FromResult(Why(call)) },
    ];

    private static Route Typed(string name, Func<Call, Outcome> run, string what, IReadOnlyList<SlashOption> options) => new()
    {
        Name = name,
        Run = (call, _) => Task.FromResult(run(call)),
        Slash = new(what, options),
    };

    private static Route Pressed(
        string name, Func<Call, CancellationToken, Task<Outcome>> run, params IReadOnlyList<string> parameters) =>
        new() { Name = name, First = First.Update, Parameters = parameters, Run = run };

    private IReadOnlyList<SlashOption> Options(bool required) =>
        [.. wishes.Options(required), new("where", "Where you get them; at first by direct message") { Choices = s_places }];

    private static IEnumerable<MenuOption> SuggestDays(string typed) => typed.Trim().Length > 0
        ? []
        : [new("in a week", "7"), new("in two weeks", "14"), new("in four weeks", "28")];

    private Outcome Mine(Call call, Func<TipSchedule, Outcome> run) =>
        schedules.OfPerson(call.Who) is { } mine ? run(mine) : s_none;

    /// <summary>Subscribing a second time changes the first.</summary>
    private Outcome Draft(Call call, TipSchedule? before)
    {
        var fresh = new TipSchedule
        {
            Id = NewIds.Next(),
            Person = call.Who,
            Place = default,
            When = new(new(9, 0), "Etc/UTC", Weekdays.Everyday),
            Started = clock.GetUtcNow(),
        };
        if (wishes.Read(call, before, fresh, out var problem) is not { } draft)
            return new Outcome.Refuse(problem!);
        var isThread = call["where"] == "thread";
        if (isThread && (call.Server is null || call.Place is null))
            return new Outcome.Refuse("A private thread is a part of a server's channel: use the command there.");
        // Until it is saved, the place of a thread is the channel in which it is to be opened.
        draft = isThread ? draft with { Server = call.Server, Place = call.Place!.Value }
            : call["where"] == "dm" ? draft with { Server = null, Place = default }
            : draft;
        draft = draft with { PausedReason = null, PausedUntil = null };
        drafts.Keep(call.Who, draft);
        return new Outcome.Show(replies.Preview(draft, isThread, isNew: before is null));
    }

    private async Task<Outcome> SaveAsync(Call call, CancellationToken cancel)
    {
        if (drafts.Find(call.Who, call["id"]) is not { } draft)
            return new Outcome.Refuse(Drafts.Gone);
        // Of two previews the one that is pressed last counts: each person has one subscription.
        if (schedules.OfPerson(call.Who) is { } present)
            draft = draft with { Id = present.Id, Started = present.Started };
        var result = await proof.TryAsync(draft, call.Who, call["where"] == "thread", cancel);
        if (result.Schedule is not { } proven)
            return new Outcome.Refuse(result.Refusal!);
        drafts.Forget(call["id"]);
        return new Outcome.Replace(Keep(proven, "Your tips are on their way"));
    }

    /// <summary>What Discord refused is tried at once: better to fail now than at nine tomorrow.</summary>
    private async Task<Outcome> ResumeAsync(Call call, CancellationToken cancel)
    {
        if (schedules.OfPerson(call.Who) is not { } mine)
            return s_none;
        var going = mine with { PausedReason = null, PausedUntil = null };
        if (mine.PausedReason is not (null or TipSchedule.OnRequest))
        {
            var result = await proof.TryAsync(going, call.Who, isNewThread: false, cancel);
            if (result.Schedule is null)
                return new Outcome.Refuse(result.Refusal!);
        }
        return new Outcome.Replace(Keep(going, mine.PausedReason is null ? "Your tips were not paused" : "Your tips go on"));
    }

    private Outcome Pause(Call call, TipSchedule mine)
    {
        DateTimeOffset? until = null;
        if (call["until"].Trim() is { Length: > 0 } typed)
        {
            if (Day(typed, mine.When.DateOf(clock.GetUtcNow())) is not { } day)
                return new Outcome.Refuse("Write the day as 2027-01-07, later than today; or nothing, to pause until you resume.");
            until = new LocalSchedule(TimeOnly.MinValue, mine.When.Zone, Weekdays.Everyday).From(day).First().At;
        }
        return new Outcome.Replace(Keep(mine with { PausedReason = TipSchedule.OnRequest, PausedUntil = until }, "Your tips are paused"));
    }

    /// <summary>A date, or a number of days from today.</summary>
    private static DateOnly? Day(string typed, DateOnly today)
    {
        var day = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 1000
            ? today.AddDays(days)
            : DateOnly.TryParseExact(typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : today;
        return day > today && day <= today.AddYears(2) ? day : null;
    }

    private Outcome History(TipSchedule mine) => new Outcome.Show(replies.History(mine, deliveries.Log(mine.Id, Logged)));

    private static Outcome SureToStop(TipSchedule mine) => new Outcome.Replace(TipsReplies.SureToStop(mine));

    private Outcome Stop(TipSchedule mine)
    {
        schedules.Remove(mine.Id);
        return new Outcome.Replace(TipsReplies.Stopped());
    }

    /// <summary>Below each tip. A person's own leads to his card; others are told only of what is a server's.</summary>
    private Outcome Why(Call call) =>
        deliveries.ScheduleOf(call["delivery"]) is not { } id || schedules.Find(id) is not { } schedule
            ? new Outcome.Refuse("I no longer know why this tip came: that is kept for 90 days, or until the tips are stopped.")
        : schedule.Person is null ? new Outcome.Show(replies.OfServer(schedule))
        : schedule.Person == call.Who ? new Outcome.Show(replies.Card(schedule, "Your tips"))
        : new Outcome.Refuse("These are somebody's own tips.");

    private Reply Keep(TipSchedule schedule, string title)
    {
        var kept = schedules.Save(schedule, clock.GetUtcNow());
        bell.Ring();
        return replies.Card(kept, title);
    }
}
