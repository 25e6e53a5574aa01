using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>
/// Refuses what a user may not do, with Discord's error: 50001 where it cannot even see the place, 50013 where a right is missing.
/// </summary>
public static class Access
{
    public static DiscordError UnknownChannel => new(404, 10003, "Unknown Channel");
    public static DiscordError UnknownMessage => new(404, 10008, "Unknown Message");
    public static DiscordError Missing => new(403, 50001, "Missing Access");
    public static DiscordError Forbidden => new(403, 50013, "Missing Permissions");

    /// <summary>A channel that the user can see.</summary>
    public static Channel Channel(DiscordWorld world, User user, ulong id)
    {
        var channel = world.Channels.GetValueOrDefault(id) ?? throw UnknownChannel;
        return Can(world, user, channel, Permissions.ViewChannel) ? channel : throw Missing;
    }

    /// <summary>A guild that the user is in, with the membership.</summary>
    public static (Guild Guild, Member Member) Guild(DiscordWorld world, User user, ulong id)
    {
        var guild = world.Guilds.GetValueOrDefault(id) ?? throw new DiscordError(404, 10004, "Unknown Guild");
        return (guild, guild.Members.GetValueOrDefault(user.Id) ?? throw Missing);
    }

    /// <summary>A message that can be fetched by a channel route: not a private reply.</summary>
    public static Message Message(Channel channel, ulong id) =>
        channel.Messages.Find(id) is { EphemeralFor: null } message ? message : throw UnknownMessage;

    public static bool Can(DiscordWorld world, User user, Channel channel, Permissions needed) =>
        PermissionRules.In(world, user, channel).HasFlag(needed);

    public static void Need(DiscordWorld world, User user, Channel channel, Permissions needed)
    {
        var permissions = PermissionRules.In(world, user, channel);
        if (!permissions.HasFlag(Permissions.ViewChannel)) throw Missing;
        if (!permissions.HasFlag(needed)) throw Forbidden;
    }

    public static void NeedInGuild(DiscordWorld world, Guild guild, Member member, Permissions needed)
    {
        if (!PermissionRules.InGuild(guild, member, world.Ids.Now).HasFlag(needed)) throw Forbidden;
    }
}
