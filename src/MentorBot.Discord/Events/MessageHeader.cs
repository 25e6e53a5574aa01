using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Events;

/// <summary>What a filter sees of a message before anything of it is kept.</summary>
/// <param name="GuildId">Null in a conversation with one person.</param>
/// <param name="MentionsMe">The bot is among those mentioned, which a reply with ping does as well.</param>
/// <param name="MentionsMyRole">One of the roles that the bot has on that server is mentioned.</param>
/// <param name="RepliesToMe">It answers a message of the bot, with or without ping.</param>
/// <param name="IsEdit">An edited message; the others are new.</param>
public readonly record struct MessageHeader(
    Snowflake Id,
    Snowflake ChannelId,
    Snowflake? GuildId,
    Snowflake AuthorId,
    bool AuthorIsBot,
    bool FromWebhook,
    MessageType Type,
    bool MentionsMe,
    bool MentionsMyRole,
    bool RepliesToMe,
    bool IsEdit);
