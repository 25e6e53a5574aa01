namespace MentorBot.Discord.Gateway;

/// <summary>Which events Discord sends to us at all. Three are privileged: they need a switch in the Developer Portal.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#gateway-intents</remarks>
[Flags]
public enum Intents
{
    None = 0,
    Guilds = 1 << 0,

    /// <summary>Privileged: "Server Members Intent".</summary>
    GuildMembers = 1 << 1,
    GuildModeration = 1 << 2,
    GuildExpressions = 1 << 3,
    GuildIntegrations = 1 << 4,
    GuildWebhooks = 1 << 5,
    GuildInvites = 1 << 6,
    GuildVoiceStates = 1 << 7,

    /// <summary>Privileged: "Presence Intent".</summary>
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    GuildMessageReactions = 1 << 10,
    GuildMessageTyping = 1 << 11,
    DirectMessages = 1 << 12,
    DirectMessageReactions = 1 << 13,
    DirectMessageTyping = 1 << 14,

    /// <summary>Privileged: "Message Content Intent". Mentions, replies to the bot and DMs carry their text without it.</summary>
    MessageContent = 1 << 15,
    GuildScheduledEvents = 1 << 16,
    AutoModerationConfiguration = 1 << 20,
    AutoModerationExecution = 1 << 21,
    GuildMessagePolls = 1 << 24,
    DirectMessagePolls = 1 << 25,

    /// <summary>What a bot needs that answers mentions, DMs and commands: nothing privileged.</summary>
    Default = Guilds | GuildMessages | DirectMessages,
    Privileged = GuildMembers | GuildPresences | MessageContent,
}
