namespace MentorBot.Discord.Gateway;

/// <summary>What to do once a socket is closed.</summary>
internal enum NextStep
{
    /// <summary>Go on with the same session; Discord sends what was missed.</summary>
    Resume,

    /// <summary>The session is gone: log in anew.</summary>
    Identify,

    /// <summary>It cannot work until a person changes something.</summary>
    Stop,
}

/// <summary>The close codes by their meaning.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</remarks>
internal static class CloseCodes
{
    public const int Normal = 1000;

    /// <summary>What we close with when we mean to resume: 1000 and 1001 would end the session.</summary>
    public const int Resuming = 4000;

    public const int RateLimited = 4008;

    public const int DisallowedIntents = 4014;

    private const string Portal = "the Developer Portal (https://discord.com/developers/applications)";

    /// <param name="code">Null: the connection broke without one.</param>
    public static NextStep After(int? code) => code switch
    {
        1000 or 1001 => NextStep.Identify,
        4003 or 4005 or 4007 or 4009 => NextStep.Identify,
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => NextStep.Stop,
        _ => NextStep.Resume,
    };

    /// <summary>For a code after which we stop: what is wrong and what a person can do about it.</summary>
    public static DiscordFatalException Fatal(int code, Intents asked, int shard, int shards) => new(code switch
    {
        4004 => RefusedToken(4004),
        4010 => $"Discord refused shard {shard} of {shards} (4010). Check Discord:ShardFrom, ShardTo and ShardCount.",
        4011 => $"The bot is in too many servers for {shards} shard(s) (4011). Raise Discord:ShardCount, or leave it out to use Discord's advice.",
        4012 => "Discord no longer speaks gateway version 10 (4012). Update the bot.",
        4013 => $"Discord does not know the intents {(int)asked} (4013). Check Discord:Intents.",
        4014 => $"Discord does not allow the bot these privileged intents: {Switches(asked)} (4014). "
            + $"Open {Portal}, page Bot, section Privileged Gateway Intents, and switch on what is named here, or do not ask for it.",
        _ => $"Discord closed the connection for good ({code}).",
    }, code);

    /// <summary>The gateway says so by a close code, REST by a status.</summary>
    public static string RefusedToken(int code) =>
        $"Discord refused the bot's token ({code}). Open {Portal}, page Bot, press Reset Token and set the new one as Discord:Token.";

    /// <summary>The privileged intents among those, by the names of their switches in the Developer Portal.</summary>
    public static string Switches(Intents asked) => string.Join(", ", new[]
    {
        (Intents.GuildMembers, "Server Members Intent"),
        (Intents.GuildPresences, "Presence Intent"),
        (Intents.MessageContent, "Message Content Intent"),
    }.Where(intent => asked.HasFlag(intent.Item1)).Select(intent => intent.Item2));
}
