namespace MentorBot.Servers;

/// <summary>How the running bot is: what its doctor looks at.</summary>
public interface IBotState
{
    /// <summary>Quick: from memory, no call to Discord.</summary>
    BotSight See();
}

/// <summary>The bot at one moment.</summary>
public sealed record BotSight
{
    /// <summary>Connections to Discord that there should be, and that are up.</summary>
    public required int Shards { get; init; }

    public required int ConnectedShards { get; init; }

    /// <summary>Whether the text of messages that are not for the bot arrives (Discord: Message Content Intent).</summary>
    public required bool MessageContent { get; init; }

    /// <summary>Null until the login.</summary>
    public ulong? ApplicationId { get; init; }

    /// <summary>When the commands were last found to be registered as they should be; null: not since the start.</summary>
    public DateTimeOffset? CommandsRegisteredAt { get; init; }

    public int Commands { get; init; }

    public required string KnowledgeVersion { get; init; }

    /// <summary>The first problem of the last change of the knowledge folder, where it was not taken.</summary>
    public string? KnowledgeProblem { get; init; }

    /// <summary>How far this machine's clock is ahead of Discord's; null: not compared yet.</summary>
    public TimeSpan? ClockSkew { get; init; }

    public required string StorageFile { get; init; }

    /// <summary>Bytes free where the file lies; null: not known.</summary>
    public long? StorageFree { get; init; }

    /// <summary>What waits to be done, by kind.</summary>
    public IReadOnlyList<PendingWork> Pending { get; init; } = [];
}

/// <param name="What">In the plural, such as <c>questions to answer</c>.</param>
/// <param name="Oldest">When the oldest of them was accepted; null where there is none.</param>
public sealed record PendingWork(string What, int Count, DateTimeOffset? Oldest);
