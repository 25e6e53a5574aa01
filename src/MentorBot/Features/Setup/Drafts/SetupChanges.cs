using MentorBot.Servers;

namespace MentorBot.Features.Setup.Drafts;

/// <summary>
/// What saving a draft changes: only what its author chose. What another admin changed meanwhile, or a moderator's snooze, stays.
/// </summary>
/// <param name="Settings">Null when nothing of them changes.</param>
/// <param name="Channels">To be saved; in the mode "mentions" are those to be closed.</param>
/// <param name="Lines">Each change in words.</param>
internal sealed record SetupChanges(ServerSettings? Settings, IReadOnlyList<ChannelSettings> Channels, IReadOnlyList<string> Lines)
{
    public static SetupChanges Between(Draft draft, ServerSettings now, IReadOnlyList<ChannelSettings> channelsNow)
    {
        var (before, chosen) = (draft.Before, draft.Settings);
        var merged = now with
        {
            CuratorRole = chosen.CuratorRole != before.CuratorRole ? chosen.CuratorRole : now.CuratorRole,
            HelperRole = chosen.HelperRole != before.HelperRole ? chosen.HelperRole : now.HelperRole,
            LogChannel = chosen.LogChannel != before.LogChannel ? chosen.LogChannel : now.LogChannel,
            Gaps = chosen.Gaps != before.Gaps ? chosen.Gaps : now.Gaps,
        };
        var opened = draft.Channels.Where(channel => !draft.ChannelsBefore.Contains(channel))
            .Select(channel => AsNow(channel, channelsNow));
        var closed = draft.ChannelsBefore.Where(channel => draft.Channel(channel.Channel) is null)
            .Select(channel => channel with { Mode = ChannelMode.Mentions });
        ChannelSettings[] channels = [.. opened.Concat(closed).Where(channel => !IsSo(channel, channelsNow))];
        return new(
            merged == now ? null : merged, channels,
            [.. channels.Select(channel => Line(channel, channelsNow)), .. LinesOf(merged, now)]);
    }

    private static ChannelSettings? Find(ChannelSettings channel, IReadOnlyList<ChannelSettings> among) =>
        among.FirstOrDefault(other => other.Channel == channel.Channel);

    private static ChannelSettings AsNow(ChannelSettings channel, IReadOnlyList<ChannelSettings> now) =>
        channel with { SnoozedUntil = Find(channel, now)?.SnoozedUntil };

    private static bool IsSo(ChannelSettings channel, IReadOnlyList<ChannelSettings> now) =>
        Find(channel, now) is { } present ? present == channel : channel.Mode == ChannelMode.Mentions;

    private static string Line(ChannelSettings channel, IReadOnlyList<ChannelSettings> now) =>
        channel.Mode == ChannelMode.Mentions ? $"closed {SetupText.Name(channel.Channel)}: I answer there only when I am mentioned"
        : (Find(channel, now) is null ? "opened " : "changed ") + $"{SetupText.Name(channel.Channel)}: {SetupText.Rules(channel)}";

    private static IEnumerable<string> LinesOf(ServerSettings then, ServerSettings now)
    {
        if (then.CuratorRole != now.CuratorRole)
            yield return then.CuratorRole is { } curator
                ? $"curators are {SetupText.Role(curator)}"
                : "no curator role: only admins curate";
        if (then.HelperRole != now.HelperRole)
            yield return then.HelperRole is { } helper
                ? $"helpers are {SetupText.Role(helper)}"
                : "no helper role: \"Ask a human\" is off";
        if (then.LogChannel != now.LogChannel)
            yield return then.LogChannel is { } log
                ? $"changes by staff are noted in {SetupText.Name(log)}"
                : "changes by staff are noted nowhere";
        if (then.Gaps != now.Gaps)
            yield return then.Gaps ? "questions that I could not answer are kept" : "questions that I could not answer are not kept";
    }
}
