using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup.Doctor;

/// <summary>Whether the bot may do on a server what its settings switch on.</summary>
internal sealed class ServerCheck(ServerStore store, IServerView view, IBotState bot) : IDoctorCheck
{
    public async Task<IReadOnlyList<DoctorLine>> CheckAsync(ServerId? server, CancellationToken cancel)
    {
        if (server is not { } id)
            return [];
        if (await view.SeeAsync(id, cancel) is { } sight)
        {
            return
            [
                new(true, "Scopes: \"bot\" and \"applications.commands\""),
                .. Of(store.Of(id), store.OpenedChannels(id), sight),
            ];
        }
        return
        [
            new(
                false, "Scopes: \"bot\" is missing, only my commands are installed on this server",
                $"Add me again with this link: {SetupText.Invitation(bot.See().ApplicationId)}"),
        ];
    }

    /// <summary>A line for everything that is switched on.</summary>
    public static IReadOnlyList<DoctorLine> Of(ServerSettings settings, IReadOnlyList<ChannelSettings> channels, ServerSight sight)
    {
        var lines = channels.Select(channel => OfChannel(channel, sight)).ToList();
        if (settings.CuratorRole is { } curator)
            lines.Add(OfRole("Curator role", curator, sight));
        if (settings.HelperRole is { } helper)
            lines.Add(OfHelper(helper, sight));
        if (settings.LogChannel is { } log)
            lines.Add(OfPlace("Log channel ", log, NeededRights.Log, sight));
        return lines;
    }

    public static DoctorLine OfChannel(ChannelSettings channel, ServerSight sight) =>
        OfPlace($"Mode {SetupText.Name(channel.Mode)} in ", channel.Channel, NeededRights.Of(channel.Mode), sight);

    /// <summary>Whether the role can be mentioned wherever "Ask a human" may be pressed.</summary>
    public static DoctorLine OfHelper(ulong helper, ServerSight sight)
    {
        if (OfRole("Helper role", helper, sight) is { Good: false } gone)
            return gone;
        var notified = sight.Role(helper)!.Mentionable || sight.Channels.Where(MayWrite).All(MayMention);
        return notified
            ? new(true, $"Helper role {SetupText.Role(helper)}: I can mention it")
            : new(
                false, $"Helper role {SetupText.Role(helper)}: my mention notifies nobody",
                "In Server Settings, page Roles, switch on \"Allow anyone to @mention this role\" for it.");
    }

    private static DoctorLine OfRole(string what, ulong role, ServerSight sight) => sight.Role(role) is not null
        ? new(true, $"{what} {SetupText.Role(role)}")
        : new(false, $"{what}: it was deleted", "Choose another in `/mentor setup`.");

    private static DoctorLine OfPlace(string what, PlaceId place, IReadOnlyList<Permission> needed, ServerSight sight)
    {
        if (sight.Channel(place) is not { } channel)
            return new(false, $"{what}channel {place}: it was deleted", "Go through `/mentor setup` once and save.");
        var missing = NeededRights.Missing(needed, channel.BotRights);
        var names = string.Join(", ", missing.Select(permission => Shown(permission, channel)));
        return missing.Count == 0
            ? new(true, $"{what}{SetupText.Name(place)}: I have every permission that this needs")
            : new(
                false, $"{what}{SetupText.Name(place)}: I lack {names}",
                "In this channel's settings, page Permissions, allow it for my role.");
    }

    /// <summary>A forum's own settings show another name than the page of the server's roles does.</summary>
    private static string Shown(Permission permission, ChannelSight channel) =>
        channel.Kind == ChannelKind.Forum && permission == Permission.SendMessagesInThreads
            ? $"\"{permission.Name}\" (in a forum's settings \"Send Messages in Posts\")"
            : $"\"{permission.Name}\"";

    private static bool MayWrite(ChannelSight channel) =>
        channel.Kind is ChannelKind.Text or ChannelKind.Announcement
        && NeededRights.Missing(NeededRights.Of(ChannelMode.Mentions), channel.BotRights).Count == 0;

    private static bool MayMention(ChannelSight channel) =>
        NeededRights.Missing([Permission.MentionAllRoles], channel.BotRights).Count == 0;
}
