using MentorBot.Discord;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;
using Channel = MentorBot.Discord.Entities.Channel;

namespace MentorBot.Chat;

/// <summary>A server as it is on Discord now: asked for anew, because setup and doctor are rare and must be right.</summary>
internal sealed class ServerView(IDiscordConnection discord, BotIdentity identity, Places places, TimeProvider clock) : IServerView
{
    private const Permissions ToRead = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    public async Task<ServerSight?> SeeAsync(ServerId server, CancellationToken cancel)
    {
        try
        {
            var (guild, channels) = await LoadAsync(server, cancel);
            var bot = await identity.Known;
            var me = await discord.GetMemberAsync(guild.Id, bot, cancel);
            return new ServerSight(
                server, guild.Name,
                [.. channels.Where(channel => channel.Type != ChannelType.Category).OrderBy(channel => channel.Position)
                    .Select(channel => new ChannelSight(
                        new PlaceId(channel.Id.Value), channel.Name ?? "", KindOf(channel),
                        (ulong)ChannelPermissions.Of(guild, bot, me, channel, clock.GetUtcNow())))],
                [.. guild.Roles.Select(RoleOf)])
            {
                BotRights = (ulong)guild.Roles.Where(role => role.Id == guild.Id || me.Roles.Contains(role.Id))
                    .Aggregate(Permissions.None, (sum, role) => sum | role.Permissions),
                BotRank = guild.Roles.Where(role => me.Roles.Contains(role.Id)).Max(role => (int?)role.Position) ?? 0,
            };
        }
        catch (DiscordApiException gone) when (gone.Code is DiscordErrorCode.UnknownGuild or DiscordErrorCode.MissingAccess
            or DiscordErrorCode.UnknownMember)
        {
            return null;
        }
    }

    public async Task<PlaceId> ChannelOfAsync(ServerId server, PlaceId place, CancellationToken cancel)
    {
        var found = await places.OfAsync(new Snowflake(place.Value), cancel);
        return found.Parent is { } parent ? new PlaceId(parent.Value) : place;
    }

    public async Task<bool> CanReadAsync(ServerId server, PersonId person, PlaceId channel, CancellationToken cancel)
    {
        try
        {
            var (guild, channels) = await LoadAsync(server, cancel);
            if (channels.FirstOrDefault(one => one.Id.Value == channel.Value) is not { } place)
                return false;
            var id = new Snowflake(person.Value);
            var member = await discord.GetMemberAsync(guild.Id, id, cancel);
            return (ChannelPermissions.Of(guild, id, member, place, clock.GetUtcNow()) & ToRead) == ToRead;
        }
        catch (DiscordApiException)
        {
            return false;
        }
    }

    private async Task<(Guild Guild, Channel[] Channels)> LoadAsync(ServerId server, CancellationToken cancel)
    {
        var id = new Snowflake(server.Value);
        var guild = await discord.GetGuildAsync(id, cancel);
        return (guild, await discord.GetGuildChannelsAsync(id, cancel));
    }

    private static RoleSight RoleOf(Role role) => new(role.Id.Value, role.Name, role.Mentionable, role.Position)
    {
        Grants = (ulong)role.Permissions,
        Managed = role.Managed,
    };

    private static ChannelKind KindOf(Channel channel) => channel.Type switch
    {
        ChannelType.Text => ChannelKind.Text,
        ChannelType.Announcement => ChannelKind.Announcement,
        ChannelType.Forum => ChannelKind.Forum,
        ChannelType.Voice => ChannelKind.Voice,
        _ => ChannelKind.Other,
    };
}
