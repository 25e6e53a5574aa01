using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>People, roles and channels as they are chosen in lists.</summary>
internal static class Things
{
    /// <summary>The id of what was chosen, itself or written as text.</summary>
    public static ulong IdOf(object value) => value switch
    {
        User user => user.Id,
        Role role => role.Id,
        Channel channel => channel.Id,
        ulong id => id,
        _ => ulong.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var id) ? id : 0,
    };

    /// <summary>A channel of the guild that the person sees and that is of a type that is asked for.</summary>
    public static Channel? ChannelFor(DiscordWorld world, User user, Guild? guild, ulong id, JsonNode? types)
    {
        if (!world.Channels.TryGetValue(id, out var channel) || channel.GuildId != guild?.Id)
            return null;
        if (!PermissionRules.In(world, user, channel).HasFlag(Permissions.ViewChannel))
            return null;
        var type = ((int)channel.Type).ToString(CultureInfo.InvariantCulture);
        return types is not JsonArray { Count: > 0 } list || list.Any(entry => entry?.ToString() == type) ? channel : null;
    }
}
