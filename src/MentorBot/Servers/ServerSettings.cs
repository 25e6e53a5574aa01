using MentorBot.Routing;

namespace MentorBot.Servers;

/// <summary>What a server's admins chose.</summary>
public sealed record ServerSettings(ServerId Server)
{
    /// <summary>Who has it writes the server's own answers.</summary>
    public ulong? CuratorRole { get; init; }

    /// <summary>Mentioned by "Ask a human".</summary>
    public ulong? HelperRole { get; init; }

    /// <summary>Where every change by staff is noted.</summary>
    public PlaceId? LogChannel { get; init; }

    /// <summary>Whether questions that could not be answered are kept, without who asked, for 30 days.</summary>
    public bool Gaps { get; init; }
}

/// <summary>How far a channel is opened to the bot.</summary>
public enum ChannelMode
{
    /// <summary>Only where it is mentioned: every channel that nobody opened.</summary>
    Mentions,

    /// <summary>Answers unasked, when it is sure.</summary>
    Questions,

    /// <summary>The same, in a thread on the question.</summary>
    Threads,

    /// <summary>A forum: the first message of each new post.</summary>
    Forum,
}

/// <summary>An opened channel and its manners.</summary>
public sealed record ChannelSettings(PlaceId Channel, ServerId Server, ChannelMode Mode)
{
    /// <summary>How long people have to answer first.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Unasked answers in an hour, at most.</summary>
    public int HourlyBudget { get; init; } = 6;

    /// <summary>Silent from then to <see cref="QuietTo"/>, local time in <see cref="Zone"/>; null: never.</summary>
    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    /// <summary>An IANA name such as <c>Europe/Berlin</c>; null: UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>A moderator asked for silence until then.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }
}
