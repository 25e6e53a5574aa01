using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Who looks at an object: an application, and whether it may read content that is not meant for it.</summary>
/// <param name="Application">Null = not an application: a person or a test, who sees everything that the channel shows.</param>
/// <param name="Content">The message-content flag (REST) or intent (gateway session) is on.</param>
public readonly record struct Viewer(Application? Application, bool Content)
{
    public static Viewer Everything => new(null, true);

    /// <summary>An application that asks over REST: the switch in its portal decides.</summary>
    public static Viewer Rest(Application? application) => new(application, application?.HasMessageContent ?? true);
}

/// <summary>
/// One gateway event. It is delivered to sessions of applications that are in the guild or a party of the DM and whose bot can see the
/// channel. <paramref name="Body"/> is asked inside <see cref="DiscordWorld.Dispatch"/>, under the gate: an object that goes away is still
/// there. The body is made anew for each viewer, because the rules for message content differ.
/// </summary>
/// <param name="Name">For example MESSAGE_CREATE.</param>
/// <param name="GuildId">Decides the shard; null goes to shard 0.</param>
/// <param name="ChannelId">The channel that the bot must be able to see.</param>
/// <param name="Intents">Any of these bits lets a session have it; 0 = none is needed. See <see cref="World.Intents"/>.</param>
/// <param name="Body">The event's <c>d</c>; null = this viewer does not get the event.</param>
public sealed record Dispatch(string Name, ulong? GuildId, ulong? ChannelId, long Intents, Func<Viewer, JsonObject?> Body)
{
    /// <summary>
    /// Only this application gets it (INTERACTION_CREATE, its own GUILD_CREATE, private replies); nothing else is checked.
    /// </summary>
    public ulong? OnlyApplication { get; init; }

    /// <summary>This application gets it even without the intent (the bot's own GUILD_MEMBER_UPDATE).</summary>
    public ulong? AlwaysFor { get; init; }
}

/// <summary>Bits of a session's intents. https://docs.discord.com/developers/events/gateway#list-of-intents</summary>
public static class Intents
{
    public const long Guilds = 1 << 0;
    public const long GuildMembers = 1 << 1;
    public const long GuildModeration = 1 << 2;
    public const long GuildExpressions = 1 << 3;
    public const long GuildPresences = 1 << 8;
    public const long GuildMessages = 1 << 9;
    public const long GuildMessageReactions = 1 << 10;
    public const long GuildMessageTyping = 1 << 11;
    public const long DirectMessages = 1 << 12;
    public const long DirectMessageReactions = 1 << 13;
    public const long DirectMessageTyping = 1 << 14;
    public const long MessageContent = 1 << 15;
    public const long Privileged = GuildMembers | GuildPresences | MessageContent;
    public const long All = 53_608_447;
}
