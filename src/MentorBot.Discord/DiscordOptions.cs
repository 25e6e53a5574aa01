using MentorBot.Discord.Gateway;

namespace MentorBot.Discord;

/// <summary>Whether to ask for the text of every message, which is a privileged intent.</summary>
public enum MessageContentMode
{
    /// <summary>Text of mentions, replies to the bot and DMs only: needs no switch.</summary>
    Off,

    /// <summary>Asked for when the application has it switched on; when Discord refuses, the bot goes on without.</summary>
    Auto,
}

/// <summary>How the gateway's messages are packed.</summary>
public enum GatewayCompression
{
    None,

    /// <summary>One zlib stream for each socket: about a fifth of the traffic.</summary>
    ZlibStream,
}

/// <summary>Whom to be on Discord, and how to connect. Any server that speaks the protocol will do.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token, without "Bot ". Opaque: its shape is never checked.</summary>
    public required string Token { get; init; }

    public Uri ApiBase { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Discord asks for `DiscordBot (url, version)`; other forms may be refused at the door.</summary>
    public string UserAgent { get; init; } = "DiscordBot (https://mentorbot.example, 0.1)";

    public Intents Intents { get; init; } = Intents.Default;

    public MessageContentMode MessageContent { get; init; }

    public GatewayCompression Compression { get; init; } = GatewayCompression.ZlibStream;

    /// <summary>How many shards the bot has in all its processes; null: as many as Discord recommends.</summary>
    public int? ShardCount { get; init; }

    /// <summary>The first shard that this process runs.</summary>
    public int ShardFrom { get; init; }

    /// <summary>The last shard that this process runs; null: the last of all.</summary>
    public int? ShardTo { get; init; }

    public Presence? Presence { get; init; }

    /// <summary>Events that may wait for the bot; when that many do, reading pauses (heartbeats go on).</summary>
    public int EventCapacity { get; init; } = 1024;

    /// <summary>A message that unpacks to more than that many bytes closes the socket: nobody sends one in good faith.</summary>
    public int MaxMessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Starts the random waits; null: another one for each process.</summary>
    public int? Seed { get; init; }

    /// <summary>Every problem of these settings, as a sentence; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Token))
            yield return "Discord:Token is empty. Copy it from the Developer Portal, page Bot, button Reset Token.";
        if (!ApiBase.IsAbsoluteUri || ApiBase.Scheme is not ("http" or "https"))
            yield return "Discord:ApiBase must be an http or https address, for example https://discord.com/api/v10.";
        if (ShardCount < 1)
            yield return "Discord:ShardCount must be at least 1.";
        if (ShardFrom < 0 || ShardTo < ShardFrom || ShardFrom >= ShardCount || ShardTo >= ShardCount)
            yield return "Discord:ShardFrom and ShardTo must be a range within 0 and ShardCount - 1.";
        if (EventCapacity < 1)
            yield return "Discord:EventCapacity must be at least 1.";
        if (MaxMessageBytes < 4096)
            yield return "Discord:MaxMessageBytes must be at least 4096.";
    }

    /// <summary>Names the server only: options end up in logs, tokens must not.</summary>
    public override string ToString() => $"Discord at {ApiBase}";
}
