namespace MentorBot.Discord.Gateway;

public enum ShardState
{
    /// <summary>Not started, or stopped.</summary>
    Off,

    /// <summary>Waiting for its turn, or for the next try.</summary>
    Waiting,
    Connecting,

    /// <summary>Connected, and not yet told by Discord that it is in.</summary>
    Greeting,
    Online,
}

/// <summary>How a shard is doing, for a doctor.</summary>
/// <param name="OnlineSince">Since it last logged in or resumed; null while it is not online.</param>
/// <param name="Latency">Of the last heartbeat.</param>
/// <param name="Logins">Sessions started: few of them make a day's budget last.</param>
/// <param name="Resumes">Sessions that went on after a break, with nothing lost.</param>
/// <param name="LastProblem">Why the last socket ended, as a sentence.</param>
public sealed record ShardStatus(
    int Id, int Count, ShardState State, DateTimeOffset? OnlineSince, TimeSpan? Latency, int Logins, int Resumes, string? LastProblem);
