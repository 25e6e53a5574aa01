using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.Discord.Events;

/// <summary>Something that happened on Discord. Each may come late, twice after a break of minutes, or not at all.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#receive-events</remarks>
public abstract record GatewayEvent
{
    private protected GatewayEvent()
    {
    }
}

/// <summary>A shard has logged in anew; what happened before is not told again.</summary>
public sealed record Ready(
    int Shard, User Bot, Snowflake ApplicationId, ApplicationFlags ApplicationFlags, IReadOnlyList<Snowflake> Guilds) : GatewayEvent;

/// <summary>A shard goes on after a break; everything missed has come before this.</summary>
public sealed record Resumed(int Shard) : GatewayEvent;

/// <summary>A server can be used: at the start, after an outage, or because the bot was just invited.</summary>
/// <param name="Details">Roles, channels and threads; null when the filter does not want them for this server.</param>
public sealed record GuildAvailable(Snowflake GuildId, string Name, int? MemberCount, bool JustJoined, Guild? Details) : GatewayEvent;

/// <param name="Details">Null when the filter does not want them for this server.</param>
public sealed record GuildUpdated(Snowflake GuildId, string Name, Guild? Details) : GatewayEvent;

/// <summary>Discord has an outage there; the bot is still a member.</summary>
public sealed record GuildUnavailable(Snowflake GuildId) : GatewayEvent;

/// <summary>The bot was removed, or the server was deleted.</summary>
public sealed record GuildLeft(Snowflake GuildId) : GatewayEvent;

public sealed record ChannelCreated(Channel Channel) : GatewayEvent;

public sealed record ChannelUpdated(Channel Channel) : GatewayEvent;

public sealed record ChannelDeleted(Channel Channel) : GatewayEvent;

/// <summary>A thread or a forum's post was made, or has come into the bot's sight (<see cref="Channel.NewlyCreated"/> tells).</summary>
public sealed record ThreadCreated(Channel Thread) : GatewayEvent;

public sealed record ThreadUpdated(Channel Thread) : GatewayEvent;

/// <summary>Only the ids and the type are known by then.</summary>
public sealed record ThreadDeleted(Channel Thread) : GatewayEvent;

/// <summary>The bot gained access to channels: their active threads.</summary>
public sealed record ThreadsSynced(Snowflake GuildId, IReadOnlyList<Channel> Threads) : GatewayEvent;

public sealed record RoleCreated(Snowflake GuildId, Role Role) : GatewayEvent;

public sealed record RoleUpdated(Snowflake GuildId, Role Role) : GatewayEvent;

public sealed record RoleDeleted(Snowflake GuildId, Snowflake RoleId) : GatewayEvent;

/// <summary>The bot's own nickname, roles or timeout on a server.</summary>
public sealed record OwnMemberUpdated(Snowflake GuildId, Member Member) : GatewayEvent;

public sealed record OwnUserUpdated(User Bot) : GatewayEvent;

/// <param name="Header">What the filter saw of it: whom it concerns.</param>
public sealed record MessageCreated(Message Message, MessageHeader Header) : GatewayEvent;

/// <summary>Edited by its author, or completed by Discord (a link's preview, for example).</summary>
public sealed record MessageUpdated(Message Message, MessageHeader Header) : GatewayEvent;

public sealed record MessagesDeleted(Snowflake? GuildId, Snowflake ChannelId, IReadOnlyList<Snowflake> MessageIds) : GatewayEvent;

public sealed record ReactionAdded(
    Snowflake UserId, Snowflake ChannelId, Snowflake MessageId, Snowflake? GuildId, Emoji? Emoji, Snowflake? MessageAuthorId)
    : GatewayEvent;

public sealed record ReactionRemoved(
    Snowflake UserId, Snowflake ChannelId, Snowflake MessageId, Snowflake? GuildId, Emoji? Emoji) : GatewayEvent;

/// <summary>A command, a button, a menu, a form or a half-typed option: answer within 3 s.</summary>
public sealed record InteractionCreated(Interaction Interaction) : GatewayEvent;

/// <summary>An admin changed who may use a command; <paramref name="Id"/> is the command's, or the application's for all of them.</summary>
public sealed record CommandPermissionsUpdated(Snowflake GuildId, Snowflake ApplicationId, Snowflake Id) : GatewayEvent;
