using MentorBot.Core.Replies;
using MentorBot.Features.Setup.Doctor;
using MentorBot.Features.Setup.Drafts;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary>What is known where a page of setup is shown.</summary>
/// <param name="Changes">What saving would change now.</param>
/// <param name="Content">Whether the text of messages arrives.</param>
internal sealed record Seen(ServerSight Sight, SetupChanges Changes, bool Content);

/// <summary>The pages of setup as replies.</summary>
internal static class SetupPages
{
    private const int Steps = 6;
    private const int PreviewRoom = 900;
    private const int ReviewRoom = 1300;

    /// <param name="note">What became of the last press, where that is not plain to see.</param>
    public static Reply Of(Draft draft, Page page, Seen seen, string? note = null)
    {
        var reply = page.Step switch
        {
            Step.Channels => Channels(draft, seen),
            Step.Channel => OneChannel(draft, page.Channel!.Value, seen),
            Step.Curator => Curator(draft),
            Step.Helper => Helper(draft, seen),
            Step.Log => Log(draft),
            Step.Gaps => Gaps(draft),
            _ => Review(draft, seen),
        };
        return reply with
        {
            Text = note is null ? reply.Text : $"**{note}**\n\n{reply.Text}",
            Fields = page.Step == Step.Review ? reply.Fields : [.. reply.Fields, Preview(seen)],
            Buttons = Buttons(draft, page, reply.Buttons),
            Note = "Nothing is saved until you press Save. This is forgotten half an hour after your last press.",
        };
    }

    private static Reply Channels(Draft draft, Seen seen) => new()
    {
        Title = Title(1, "channels"),
        Text = "In every channel I answer when I am mentioned. In the channels and forums that you choose here I also answer without being "
            + "asked, when I am sure." + (seen.Content ? "" : $"\n\n{NoContent}"),
        Menus =
        [
            new(new Go("setup.channels"), "Channels that are open to me")
            {
                Kind = MenuKind.Channels,
                Least = 0,
                Most = Draft.InMenu,
                Chosen = [.. draft.Channels.Take(Draft.InMenu).Select(channel => channel.Channel.Value)],
            },
        ],
        Buttons = draft.Channels.Count > 1 ? [new(new Page(Step.Curator).Go, "Next: roles")] : [],
    };

    private static Reply OneChannel(Draft draft, PlaceId id, Seen seen)
    {
        var channel = draft.Channel(id)!;
        var number = draft.Channels.ToList().IndexOf(channel) + 1;
        var missing = ServerCheck.OfChannel(channel, seen.Sight);
        return new()
        {
            Title = Title(1, $"channel {number} of {draft.Channels.Count}"),
            Text = $"In {SetupText.Name(id)} I {SetupText.Does(channel.Mode)}: {SetupText.Rules(channel)}.",
            Fields = missing.Good ? [] : [new("What is missing", $"{missing.What}. {missing.Fix}")],
            Menus = [new(new Go("setup.mode", id.ToString()), "What I do there") { Options = Modes(channel, seen.Sight) }],
            Buttons =
            [
                new(new Go("setup.manners", id.ToString()), "Manners"),
                new(new Go("setup.dry-run", id.ToString()), "Dry run"),
            ],
        };
    }

    private static IReadOnlyList<MenuOption> Modes(ChannelSettings channel, ServerSight sight) =>
        [.. ModesOf(sight.Channel(channel.Channel)?.Kind).Select(mode => new MenuOption($"I {SetupText.Does(mode)}", SetupText.Name(mode))
        {
            Chosen = mode == channel.Mode,
        })];

    /// <summary>In a forum everything is a thread already; elsewhere there are no posts.</summary>
    public static IReadOnlyList<ChannelMode> ModesOf(ChannelKind? kind) =>
        kind == ChannelKind.Forum ? [ChannelMode.Forum] : [ChannelMode.Questions, ChannelMode.Threads];

    private static Reply Curator(Draft draft) => Role(
        2, "curators", "Who has this role writes this server's own answers: `/gaps` and \"Add to the FAQ\".", "setup.curator",
        draft.Settings.CuratorRole, "Only those who may manage the server, as no role is chosen.");

    private static Reply Helper(Draft draft, Seen seen)
    {
        var reply = Role(
            3, "helpers", "Where I know no answer, \"Ask a human\" mentions this role, once for each question.", "setup.helper",
            draft.Settings.HelperRole, "Nobody: \"Ask a human\" is not shown.");
        return draft.Settings.HelperRole is { } helper && ServerCheck.OfHelper(helper, seen.Sight) is { Good: false } problem
            ? reply with { Fields = [new("What is missing", $"{problem.What}. {problem.Fix}")] }
            : reply;
    }

    private static Reply Role(int step, string title, string text, string route, ulong? chosen, string none) => new()
    {
        Title = Title(step, title),
        Text = $"{text}\n\nNow: {(chosen is { } role ? SetupText.Role(role) : none)}",
        Menus = [new(new Go(route), "Choose a role") { Kind = MenuKind.Roles, Least = 0, Chosen = chosen is { } id ? [id] : [] }],
        Buttons = chosen is null ? [] : [new(new Go(route, "none"), "No role")],
    };

    private static Reply Log(Draft draft) => new()
    {
        Title = Title(4, "log channel"),
        Text = "Every change by staff is noted there: settings, snoozes, new answers.\n\nNow: "
            + (draft.Settings.LogChannel is { } log ? SetupText.Name(log) : "nowhere"),
        Menus =
        [
            new(new Go("setup.log"), "Choose a channel")
            {
                Kind = MenuKind.Channels,
                Least = 0,
                Chosen = draft.Settings.LogChannel is { } chosen ? [chosen.Value] : [],
            },
        ],
        Buttons = draft.Settings.LogChannel is null ? [] : [new(new Go("setup.log", "none"), "No log")],
    };

    private static Reply Gaps(Draft draft) => new()
    {
        Title = Title(5, "questions I could not answer"),
        Text = "I can keep the text of questions that I could not answer, without who asked, for 30 days, so that curators see what to "
            + "write (`/gaps`). People can then also ask to be told once there is an answer.\n\nNow: "
            + (draft.Settings.Gaps ? "kept" : "not kept"),
        Buttons = [draft.Settings.Gaps
            ? new(new Go("setup.gaps", "off"), "Do not keep them")
            : new(new Go("setup.gaps", "on"), "Keep them")],
    };

    private static Reply Review(Draft draft, Seen seen) => new()
    {
        Title = Title(Steps, "review"),
        Text = seen.Changes.Lines.Count == 0 ? "Nothing has changed." : "This is what Save will do.",
        Fields = seen.Changes.Lines.Count == 0
            ? Missing(draft.Settings, draft.Channels, seen)
            : [new("Changes", List(seen.Changes.Lines, ReviewRoom)), .. Missing(draft.Settings, draft.Channels, seen)],
    };

    /// <summary>What keeps the settings from working, each with its fix; nothing when all is well.</summary>
    public static IReadOnlyList<ReplyField> Missing(ServerSettings settings, IReadOnlyList<ChannelSettings> channels, Seen seen)
    {
        var lines = ServerCheck.Of(settings, channels, seen.Sight).Where(line => !line.Good)
            .Select(line => $"{line.What}. {line.Fix}").ToList();
        if (channels.Count > 0 && !seen.Content)
            lines.Insert(0, NoContent);
        return lines.Count == 0 ? [] : [new("What is missing", List(lines, ReviewRoom))];
    }

    private static string NoContent =>
        $"I cannot read messages that do not mention me yet, so I stay silent in opened channels. {SetupText.SwitchOnContent} "
        + "You can choose and save everything now.";

    private static ReplyField Preview(Seen seen) => new(
        "To be saved", seen.Changes.Lines.Count == 0 ? "Nothing yet." : List(seen.Changes.Lines, PreviewRoom));

    public static string List(IReadOnlyList<string> lines, int room) => SetupText.Fit([.. lines.Select(line => $"- {line}")], room);

    private static List<Choice> Buttons(Draft draft, Page page, IReadOnlyList<Choice> own)
    {
        var buttons = new List<Choice>();
        if (page.Before(draft) is { } before)
            buttons.Add(new(before.Go, "Back"));
        buttons.Add(page.After(draft) is { } after
            ? new(after.Go, "Next") { Look = Look.Main }
            : new(new Go("setup.save"), "Save") { Look = Look.Good });
        return [.. buttons, .. own, new(new Go("setup.cancel"), "Cancel") { Look = Look.Danger }];
    }

    private static string Title(int step, string what) => $"Setup, step {step} of {Steps}: {what}";
}
