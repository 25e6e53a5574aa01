namespace MentorBot.Discord.Entities;

/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object-channel-types</remarks>
public enum ChannelType
{
    Text = 0,
    Direct = 1,
    Voice = 2,
    GroupDirect = 3,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Directory = 14,
    Forum = 15,
    Media = 16,
}

[Flags]
public enum ChannelFlags : long
{
    None = 0,
    Pinned = 1 << 1,
    RequireTag = 1 << 4,
}

/// <summary>A channel, a thread, a forum or a conversation with one person.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object</remarks>
public sealed record Channel
{
    public Snowflake Id { get; init; }
    public ChannelType Type { get; init; }
    public Snowflake? GuildId { get; init; }
    public string? Name { get; init; }
    public string? Topic { get; init; }

    /// <summary>The category of a channel, the channel of a thread.</summary>
    public Snowflake? ParentId { get; init; }

    public int? Position { get; init; }
    public bool? Nsfw { get; init; }
    public Snowflake? LastMessageId { get; init; }

    /// <summary>Seconds between two messages of a person (in a forum: between two posts).</summary>
    public int? RateLimitPerUser { get; init; }

    public ChannelFlags? Flags { get; init; }
    public IReadOnlyList<Overwrite> PermissionOverwrites { get => field ?? []; init; }

    /// <summary>Who started the thread.</summary>
    public Snowflake? OwnerId { get; init; }

    public ThreadMetadata? ThreadMetadata { get; init; }
    public int? MessageCount { get; init; }
    public int? MemberCount { get; init; }

    /// <summary>The bot's own membership of the thread, when it has one.</summary>
    public ThreadMember? Member { get; init; }

    /// <summary>In THREAD_CREATE: made just now, and not only come into sight.</summary>
    public bool? NewlyCreated { get; init; }

    /// <summary>The tags that a forum offers.</summary>
    public IReadOnlyList<ForumTag> AvailableTags { get => field ?? []; init; }

    /// <summary>The tags that a forum's post carries.</summary>
    public IReadOnlyList<Snowflake> AppliedTags { get => field ?? []; init; }

    /// <summary>Minutes of silence after which a thread is archived: 60, 1440, 4320 or 10080.</summary>
    public int? DefaultAutoArchiveDuration { get; init; }

    public IReadOnlyList<User> Recipients { get => field ?? []; init; }

    /// <summary>Of the person who called, in the channels that come with an interaction.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>The first message, in the answer to the creation of a forum's post.</summary>
    public Message? Message { get; init; }

    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    public bool IsForum => Type is ChannelType.Forum or ChannelType.Media;
}

/// <summary>What a channel allows and denies to a role or a member, beyond what their roles say.</summary>
public sealed record Overwrite
{
    public Snowflake Id { get; init; }
    public OverwriteType Type { get; init; }
    public Permissions Allow { get; init; }
    public Permissions Deny { get; init; }
}

public enum OverwriteType
{
    Role = 0,
    Member = 1,
}

/// <summary>The state of a thread.</summary>
public sealed record ThreadMetadata
{
    public bool Archived { get; init; }
    public bool Locked { get; init; }
    public int? AutoArchiveDuration { get; init; }
    public DateTimeOffset? ArchiveTimestamp { get; init; }
    public bool? Invitable { get; init; }
    public DateTimeOffset? CreateTimestamp { get; init; }
}

/// <summary>Somebody's membership of a thread.</summary>
public sealed record ThreadMember
{
    public Snowflake? Id { get; init; }
    public Snowflake? UserId { get; init; }
    public DateTimeOffset? JoinTimestamp { get; init; }
}

/// <summary>A tag that a forum offers.</summary>
public sealed record ForumTag
{
    public Snowflake Id { get; init; }
    public string Name { get => field ?? ""; init; }

    /// <summary>Only those who may manage threads can set it.</summary>
    public bool Moderated { get; init; }
}
