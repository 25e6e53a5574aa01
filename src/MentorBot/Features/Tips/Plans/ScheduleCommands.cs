using MentorBot.Core.Replies;
using MentorBot.Core.Schedules;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Plans;

/// <summary><c>/schedule</c>: tips in a server's channels, for those who manage it.</summary>
internal sealed class ScheduleCommands(
    ScheduleStore schedules, DeliveryStore deliveries, WishReader wishes, Drafts drafts, ChannelCheck check, ScheduleReplies replies,
    IStaffLog staff, TipBell bell, TimeProvider clock) : IRoutes
{
    /// <summary>Of one server.</summary>
    private const int Most = 25;

    private const int Logged = 40;

    private static readonly MenuOption[] s_yesNo = [new("Yes", "yes"), new("No", "no")];

    public IReadOnlyList<Route> Routes =>
    [
        Typed("schedule add", AddAsync, "Post tips in a channel; you see the next five times before anything is saved",
        [
            .. wishes.Options(required: true),
            new("channel", "Which channel, such as #tips; this one when empty") { MaxLength = 100 },
            new("thread", "Open a thread for discussion on each tip") { Choices = s_yesNo },
            new("pin", "Pin each tip") { Choices = s_yesNo },
            new("question", "Ask a question on each tip in the morning after it") { Choices = s_yesNo },
            new("silent", "Post without a sound") { Choices = s_yesNo },
            new("ping", "A role to notify, such as @learners; nobody when empty") { MaxLength = 100 },
        ]),
        Typed("schedule list", (call, _) => Now(List(call.Server!.Value)), "Show where and when I post tips on this server", []),
        Typed("schedule pause", (call, cancel) => One(call, one => KeepAsync(call, Paused(one), "paused", cancel)),
            "Pause tips of a channel", [Which()]),
        Typed("schedule resume", ResumeAsync, "Go on with tips of a channel", [Which()]),
        Typed("schedule remove", (call, cancel) => One(call, one => RemoveAsync(call, one, cancel)),
            "Post no more tips in a channel, and erase their log", [Which()]),
        Typed("schedule log", (call, _) => One(call, one => Now(replies.Log(one, deliveries.Log(one.Id, Logged)))),
            "Show what was posted when, and why something was not", [Which()]),
        new()
        {
            Name = "schedule.save", First = First.Update, Parameters = ["id"], Needs = Rights.Admin, OnServersOnly = true, Run = SaveAsync,
        },
    ];

    private static Route Typed(
        string name, Func<Call, CancellationToken, Task<Outcome>> run, string what, IReadOnlyList<SlashOption> options) =>
        new() { Name = name, Run = run, Needs = Rights.Admin, OnServersOnly = true, Slash = new(what, options) };

    private SlashOption Which() => new("which", "Which one: choose from the list")
    {
        Required = true,
        MaxLength = 100,
        Suggest = (call, typed) => call.Server is not { } server || !call.Has(Rights.Admin)
            ? []
            : [.. schedules.OfServer(server).Select((one, i) => new MenuOption(replies.Label(i + 1, one), one.Id))
                .Where(option => option.Label.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))],
    };

    private static Task<Outcome> Now(Reply reply) => Task.FromResult<Outcome>(new Outcome.Show(reply));

    private Reply List(ServerId server) => replies.List(schedules.OfServer(server));

    /// <summary>By its id, or by its number in the list. One of another server is none.</summary>
    private Task<Outcome> One(Call call, Func<TipSchedule, Task<Outcome>> run)
    {
        var all = schedules.OfServer(call.Server!.Value);
        var found = all.FirstOrDefault(one => one.Id == call["which"].Trim())
            ?? (int.TryParse(call["which"], out var number) ? all.ElementAtOrDefault(number - 1) : null);
        return found is not null
            ? run(found)
            : Task.FromResult<Outcome>(new Outcome.Refuse("Choose one from the list that opens while you type, or give its number there."));
    }

    private async Task<Outcome> AddAsync(Call call, CancellationToken cancel)
    {
        var server = call.Server!.Value;
        if (schedules.OfServer(server).Count >= Most)
            return new Outcome.Refuse($"This server has {Most} schedules, which is all that I keep. Remove one first.");
        var fresh = new TipSchedule
        {
            Id = NewIds.Next(),
            Server = server,
            Place = default,
            When = new(new(9, 0), "Etc/UTC", Weekdays.Everyday),
            Started = clock.GetUtcNow(),
            Thread = call["thread"] == "yes",
            Pin = call["pin"] == "yes",
            Question = call["question"] == "yes",
            Silent = call["silent"] == "yes",
        };
        if (wishes.Read(call, null, fresh, out var problem) is not { } draft)
            return new Outcome.Refuse(problem!);
        var (placed, why, noButton) = await check.PlaceAsync(draft, call, cancel);
        if (placed is null)
            return new Outcome.Refuse(why!);
        drafts.Keep(call.Who, placed);
        return new Outcome.Show(replies.Preview(placed, noButton));
    }

    private async Task<Outcome> SaveAsync(Call call, CancellationToken cancel)
    {
        if (drafts.Find(call.Who, call["id"]) is not { } draft || draft.Server != call.Server)
            return new Outcome.Refuse(Drafts.Gone);
        if (await check.MissingAsync(draft, cancel) is { } missing)
            return new Outcome.Refuse(missing);
        drafts.Forget(draft.Id);
        return await KeepAsync(call, draft, "scheduled", cancel);
    }

    private Task<Outcome> ResumeAsync(Call call, CancellationToken cancel) => One(call, async one =>
        await check.MissingAsync(one, cancel) is { } missing
            ? new Outcome.Refuse(missing)
            : await KeepAsync(call, one with { PausedReason = null, PausedUntil = null }, "resumed", cancel));

    private static TipSchedule Paused(TipSchedule schedule) =>
        schedule with { PausedReason = TipSchedule.OnRequest, PausedUntil = null };

    private async Task<Outcome> KeepAsync(Call call, TipSchedule schedule, string what, CancellationToken cancel)
    {
        var kept = schedules.Save(schedule, clock.GetUtcNow());
        bell.Ring();
        await NoteAsync(call, kept, what, cancel);
        return new Outcome.Replace(replies.Card(kept, $"Tips {what}"));
    }

    private async Task<Outcome> RemoveAsync(Call call, TipSchedule one, CancellationToken cancel)
    {
        schedules.Remove(one.Id);
        await NoteAsync(call, one, "removed", cancel);
        return new Outcome.Show(List(call.Server!.Value));
    }

    private Task NoteAsync(Call call, TipSchedule schedule, string what, CancellationToken cancel) => staff.NoteAsync(
        call.Server!.Value, $"<@{call.Who}> {what} tips in <#{schedule.Place}>: {replies.InWords(schedule)}.", cancel);
}
