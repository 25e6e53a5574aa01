namespace MentorBot.Discord.Entities;

/// <summary>Where to connect, and how often one may still log in.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayBot
{
    public string Url { get => field ?? ""; init; }

    /// <summary>As many as Discord recommends.</summary>
    public int Shards { get; init; }

    public SessionStartLimit SessionStartLimit { get => field ?? new SessionStartLimit(); init; }
}

/// <summary>The daily budget of logins.</summary>
public sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }

    /// <summary>Milliseconds until the budget is whole again.</summary>
    public long ResetAfter { get; init; }

    /// <summary>Logins at once, each five seconds.</summary>
    public int MaxConcurrency { get; init; }
}

/// <summary>A page of a channel's pinned messages, newest pin first.</summary>
public sealed record PinnedMessages
{
    public IReadOnlyList<PinnedMessage> Items { get => field ?? []; init; }
    public bool HasMore { get; init; }
}

public sealed record PinnedMessage
{
    public DateTimeOffset PinnedAt { get; init; }
    public Message Message { get => field ?? new Message(); init; }
}

/// <summary>Threads, with the bot's memberships of them.</summary>
public sealed record ThreadList
{
    public IReadOnlyList<Channel> Threads { get => field ?? []; init; }
    public IReadOnlyList<ThreadMember> Members { get => field ?? []; init; }

    /// <summary>There are older ones; in lists of archived threads.</summary>
    public bool HasMore { get; init; }
}
