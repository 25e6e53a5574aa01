using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Tips.Plans;

/// <summary>Whether the bot may do in a channel what a schedule asks of it, by Discord as it is now.</summary>
internal sealed class ChannelCheck(IServerView view)
{
    private const string NoRole =
        "I do not know that role. Write it as you would mention it, such as @learners; everybody cannot be notified.";

    private const string NotThere = "I am not on this server, only my commands are: I can post nothing here.";

    /// <summary>The schedule with its channel and role, or why that cannot be; and why members get no button for the role.</summary>
    public async Task<(TipSchedule? Placed, string? Why, string? NoButton)> PlaceAsync(
        TipSchedule draft, Call call, CancellationToken cancel)
    {
        if (await view.SeeAsync(draft.Server!.Value, cancel) is not { } sight)
            return (null, NotThere, null);
        if (Channel(call, sight) is not { } channel)
            return (null, "I do not know that channel. Write it as you would mention it, such as #tips.", null);
        if (channel.Kind is not (ChannelKind.Text or ChannelKind.Announcement))
            return (null, $"<#{channel.Id}> is neither a text nor an announcement channel: choose one of those.", null);
        if (!TryRole(call["ping"], sight, out var role))
            return (null, NoRole, null);
        var noButton = role is { } one ? PingRole.Problem(one, sight) : null;
        var placed = draft with { Place = channel.Id, PingRole = role, Offers = role is not null && noButton is null };
        return Missing(placed, sight) is { } missing ? (null, missing, null) : (placed, null, noButton);
    }

    /// <summary>What is missing, in a sentence; null where nothing is.</summary>
    public async Task<string?> MissingAsync(TipSchedule schedule, CancellationToken cancel) =>
        await view.SeeAsync(schedule.Server!.Value, cancel) is { } sight ? Missing(schedule, sight) : NotThere;

    private static string? Missing(TipSchedule schedule, ServerSight sight)
    {
        if (sight.Channel(schedule.Place) is not { } channel)
            return $"The channel <#{schedule.Place}> is gone.";
        var mentions = schedule.PingRole is { } role && sight.Role(role) is not { Mentionable: true };
        var missing = NeededRights.Missing(NeededRights.Tips(schedule.Thread, schedule.Pin, mentions), channel.BotRights);
        var names = string.Join(" and ", missing.Select(one => $"\"{one.Name}\""));
        return missing.Count == 0
            ? null
            : $"In <#{channel.Id}> I lack {names}: allow it for my role in that channel's settings, page Permissions, and try again. "
                + "Nothing was saved.";
    }

    /// <summary>A channel as one types it: a mention, an id, or its name.</summary>
    private static ChannelSight? Channel(Call call, ServerSight sight)
    {
        var name = call["channel"].Trim().TrimStart('<', '#').TrimEnd('>');
        return name.Length == 0 ? call.Place is { } here ? sight.Channel(here) : null
            : ulong.TryParse(name, out var id) ? sight.Channel(new(id))
            : sight.Channels.FirstOrDefault(channel => channel.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Nothing typed is no role; @everyone, whose id is the server's, is never one.</summary>
    private static bool TryRole(string typed, ServerSight sight, out ulong? role)
    {
        role = null;
        var name = typed.Trim().TrimStart('<', '@', '&').TrimEnd('>');
        if (name.Length == 0)
            return true;
        role = (ulong.TryParse(name, out var id)
            ? sight.Role(id)
            : sight.Roles.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Id;
        return role is not null && role != sight.Id.Value;
    }
}
