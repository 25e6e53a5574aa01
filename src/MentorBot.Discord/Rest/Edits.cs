using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Rest;

/// <summary>What to change of a channel; null stays as it is. Names and topics can be changed about twice in ten minutes.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#modify-channel</remarks>
public sealed record ChannelEdit
{
    public string? Name { get; init; }
    public string? Topic { get; init; }
    public int? Position { get; init; }
    public Snowflake? ParentId { get; init; }
    public int? RateLimitPerUser { get; init; }
}

/// <summary>What to change of a thread; null stays as it is.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#modify-channel</remarks>
public sealed record ThreadEdit
{
    public string? Name { get; init; }
    public bool? Archived { get; init; }
    public bool? Locked { get; init; }

    /// <summary>60, 1440, 4320 or 10080 minutes.</summary>
    public int? AutoArchiveDuration { get; init; }

    public int? RateLimitPerUser { get; init; }

    /// <summary>At most five, of a forum's post.</summary>
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }

    public ChannelFlags? Flags { get; init; }
    public bool? Invitable { get; init; }
}

/// <summary>Which messages of a channel to read: the newest, or those around an id. Of the three ids at most one.</summary>
public sealed record MessageQuery
{
    /// <summary>1 to 100.</summary>
    public int Limit { get; init; } = 50;

    public Snowflake? Before { get; init; }
    public Snowflake? After { get; init; }
    public Snowflake? Around { get; init; }

    internal string Text => $"?limit={Limit}" + (Before, After, Around) switch
    {
        ({ } id, null, null) => $"&before={id}",
        (null, { } id, null) => $"&after={id}",
        (null, null, { } id) => $"&around={id}",
        (null, null, null) => "",
        _ => throw new ArgumentException("At most one of Before, After and Around can be given."),
    };
}

/// <summary>Which threads of a channel are listed.</summary>
public enum ArchivedThreads
{
    Public,
    Private,

    /// <summary>Private ones that the bot has joined.</summary>
    JoinedPrivate,
}
