using MentorBot.Core.Replies;
using MentorBot.Features.Setup.Drafts;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary><c>/mentor setup</c>: pages with buttons and menus; nothing is saved until confirmed.</summary>
internal sealed class SetupCommands(
    ServerStore store, DraftMemory drafts, SetupSaving saving, IServerView view, IBotState bot) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        Admin("mentor setup", First.Private, async (call, cancel) => new Outcome.Show(await BeginAsync(call, cancel))) with
        {
            Slash = new("Open channels to the bot, choose roles and a log channel"),
        },
        Admin("setup.start", First.Update, async (call, cancel) => new Outcome.Replace(await BeginAsync(call, cancel))),
        Admin(Page.Route, First.Update, GoAsync, "step", "channel"),
        Admin("setup.channels", First.Update, ChooseChannelsAsync),
        Admin("setup.mode", First.Update, ChooseModeAsync, "channel"),
        Admin("setup.manners", First.Form, OpenManners, "channel"),
        Admin("setup.set-manners", First.Update, ChooseMannersAsync, "channel"),
        Admin("setup.curator", First.Update, ChooseCuratorAsync, "none"),
        Admin("setup.helper", First.Update, ChooseHelperAsync, "none"),
        Admin("setup.log", First.Update, ChooseLogAsync, "none"),
        Admin("setup.gaps", First.Update, ChooseGapsAsync, "on"),
        Admin("setup.save", First.Update, SaveAsync),
        Admin("setup.cancel", First.Update, Cancel),
    ];

    private static Route Admin(
        string name, First first, Func<Call, CancellationToken, Task<Outcome>> run, params string[] parameters) => new()
        {
            Name = name,
            First = first,
            Run = run,
            Parameters = parameters,
            Needs = Rights.Admin,
            OnServersOnly = true,
        };

    private async Task<Reply> BeginAsync(Call call, CancellationToken cancel)
    {
        var server = call.Server!.Value;
        if (await view.SeeAsync(server, cancel) is not { } sight)
            return NotHere();
        var draft = Draft.Of(store.Of(server), store.OpenedChannels(server), sight);
        drafts.Keep(server, call.Who, draft);
        return Show(draft, new(Step.Channels), sight);
    }

    private Task<Outcome> GoAsync(Call call, CancellationToken cancel) =>
        ChangeAsync(call, cancel, (draft, _) => (draft, Page.Parse(call["step"], call["channel"], draft), null));

    private Task<Outcome> ChooseChannelsAsync(Call call, CancellationToken cancel) =>
        ChangeAsync(call, cancel, (draft, sight) => (draft.Open(Ids(call), sight), new(Step.Channels), null));

    private Task<Outcome> ChooseModeAsync(Call call, CancellationToken cancel) => OfChannelAsync(call, cancel, (channel, sight) =>
        Enum.TryParse<ChannelMode>(call["value"], ignoreCase: true, out var mode)
            && SetupPages.ModesOf(sight.Channel(channel.Channel)?.Kind).Contains(mode)
            ? (channel with { Mode = mode }, null)
            : (channel, "Not changed: that is not possible in this channel."));

    private Task<Outcome> OpenManners(Call call, CancellationToken cancel) => Task.FromResult<Outcome>(
        drafts.Find(call.Server!.Value, call.Who) is { } draft && Channel(call, draft) is { } channel
            ? new Outcome.Ask(Manners.Form(channel, new Go("setup.set-manners", call["channel"])))
            : new Outcome.Refuse($"{Expired} Use `/mentor setup` to start again."));

    private Task<Outcome> ChooseMannersAsync(Call call, CancellationToken cancel) => OfChannelAsync(call, cancel, (channel, _) =>
    {
        var read = Manners.Read(channel, call["wait"], call["budget"], call["quiet"], call["zone"], out var problem);
        return (read, problem is null ? null : $"Not changed: {problem}");
    });

    private Task<Outcome> ChooseCuratorAsync(Call call, CancellationToken cancel) => OfRoleAsync(
        call, cancel, Step.Curator, (draft, role) => draft with { Settings = draft.Settings with { CuratorRole = role } });

    private Task<Outcome> ChooseHelperAsync(Call call, CancellationToken cancel) => OfRoleAsync(
        call, cancel, Step.Helper, (draft, role) => draft with { Settings = draft.Settings with { HelperRole = role } });

    private Task<Outcome> ChooseLogAsync(Call call, CancellationToken cancel) => ChangeAsync(call, cancel, (draft, sight) =>
    {
        var channel = Ids(call) is [var id, ..] ? sight.Channel(new(id)) : null;
        return channel is { Kind: not (ChannelKind.Text or ChannelKind.Announcement) }
            ? (draft, new(Step.Log), "Not changed: I can note changes in a text or announcement channel only.")
            : (draft with { Settings = draft.Settings with { LogChannel = channel?.Id } }, new Page(Step.Log), null);
    });

    private Task<Outcome> ChooseGapsAsync(Call call, CancellationToken cancel) => ChangeAsync(call, cancel, (draft, _) =>
        (draft with { Settings = draft.Settings with { Gaps = call["on"] == "on" } }, new(Step.Gaps), null));

    private async Task<Outcome> SaveAsync(Call call, CancellationToken cancel)
    {
        var server = call.Server!.Value;
        if (drafts.Find(server, call.Who) is not { } draft)
            return TooOld();
        if (await view.SeeAsync(server, cancel) is not { } sight)
            return new Outcome.Replace(NotHere());
        var changes = await saving.SaveAsync(server, call.Who, draft, cancel);
        drafts.Forget(server, call.Who);
        var missing = SetupPages.Missing(store.Of(server), store.OpenedChannels(server), new(sight, changes, bot.See().MessageContent));
        return new Outcome.Replace(new()
        {
            Title = changes.Lines.Count == 0 ? "Setup: nothing to save" : "Setup: saved",
            Text = changes.Lines.Count == 0 ? "All is as it was." : SetupPages.List(changes.Lines, room: 1300),
            Fields = missing.Count > 0 ? missing : [new("What is missing", "Nothing: I have every permission that this needs.")],
            Buttons = [new(new Go("mentor doctor"), "Check everything"), new(new Go("setup.start"), "Change more")],
        });
    }

    private Task<Outcome> Cancel(Call call, CancellationToken cancel)
    {
        drafts.Forget(call.Server!.Value, call.Who);
        return Task.FromResult<Outcome>(new Outcome.Replace(new()
        {
            Title = "Setup: cancelled",
            Text = "Nothing was saved; all is as it was.",
            Buttons = [new(new Go("setup.start"), "Start again")],
        }));
    }

    private Task<Outcome> OfChannelAsync(
        Call call, CancellationToken cancel, Func<ChannelSettings, ServerSight, (ChannelSettings, string?)> change) =>
        ChangeAsync(call, cancel, (draft, sight) =>
        {
            if (Channel(call, draft) is not { } channel)
                return (draft, new(Step.Channels), "That channel is no longer among those that you chose.");
            var (changed, note) = change(channel, sight);
            return (draft.With(changed), new(Step.Channel, channel.Channel), note);
        });

    private Task<Outcome> OfRoleAsync(Call call, CancellationToken cancel, Step step, Func<Draft, ulong?, Draft> change) =>
        ChangeAsync(call, cancel, (draft, sight) =>
        {
            ulong? role = Ids(call) is [var id, ..] && sight.Role(id) is not null ? id : null;
            return role == sight.Id.Value // the role of everyone has its server's id
                ? (draft, new(step), "Not changed: @everyone is not a role for this.")
                : (change(draft, role), new Page(step), null);
        });

    /// <summary>Changes the draft and shows a page of it.</summary>
    private async Task<Outcome> ChangeAsync(
        Call call, CancellationToken cancel, Func<Draft, ServerSight, (Draft, Page, string? Note)> change)
    {
        var server = call.Server!.Value;
        if (await view.SeeAsync(server, cancel) is not { } sight)
            return new Outcome.Replace(NotHere());
        if (drafts.Find(server, call.Who) is not { } draft)
            return TooOld();
        var (changed, page, note) = change(draft, sight);
        drafts.Keep(server, call.Who, changed);
        return new Outcome.Replace(Show(changed, page, sight, note));
    }

    private Reply Show(Draft draft, Page page, ServerSight sight, string? note = null)
    {
        var changes = SetupChanges.Between(draft, store.Of(sight.Id), store.OpenedChannels(sight.Id));
        return SetupPages.Of(draft, page, new(sight, changes, bot.See().MessageContent), note);
    }

    private static ChannelSettings? Channel(Call call, Draft draft) =>
        ulong.TryParse(call["channel"], out var id) ? draft.Channel(new(id)) : null;

    /// <summary>What was chosen in a menu.</summary>
    private static List<ulong> Ids(Call call) =>
        [.. call["value"].Split(',').Select(text => ulong.TryParse(text, out var id) ? id : 0).Where(id => id != 0)];

    private const string Expired = "This setup is too old, or I was started anew since. Nothing of it was saved.";

    private static Outcome TooOld() => new Outcome.Replace(new()
    {
        Title = "Setup: let us start again",
        Text = Expired,
        Buttons = [new(new Go("setup.start"), "Start again") { Look = Look.Main }],
    });

    private Reply NotHere() => new()
    {
        Title = "I am not on this server",
        Text = "Only my commands are installed here, so I can see no channels. Add me with this link, then use `/mentor setup` again:\n"
            + SetupText.Invitation(bot.See().ApplicationId),
    };
}
