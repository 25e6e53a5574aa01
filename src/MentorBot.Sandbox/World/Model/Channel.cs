namespace MentorBot.Sandbox.World;

/// <summary>Kinds of channel. https://docs.discord.com/developers/resources/channel#channel-object-channel-types</summary>
public enum ChannelType
{
    Text = 0,
    Dm = 1,
    Voice = 2,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    Stage = 13,
    Forum = 15,
    Media = 16,
}

[Flags]
public enum ChannelFlags
{
    None = 0,
    Pinned = 1 << 1,
    RequireTag = 1 << 4,
}

/// <summary>What a role (type 0) or member (type 1) is allowed and denied in a channel, on top of its roles.</summary>
public sealed record Overwrite(ulong Id, bool IsMember, Permissions Allow, Permissions Deny);

/// <summary>A channel of a guild, a thread, or a direct conversation.</summary>
public sealed class Channel(ulong id, ChannelType type, string? name)
{
    public ulong Id { get; } = id;
    public ChannelType Type { get; set; } = type;
    public ulong? GuildId { get; init; }
    public string? Name { get; set; } = name;
    public ulong? ParentId { get; set; }
    public string? Topic { get; set; }
    public int Position { get; set; }
    public bool Nsfw { get; set; }

    /// <summary>Slowmode in seconds, for people; bots are exempt.</summary>
    public int RateLimitPerUser { get; set; }
    public ChannelFlags Flags { get; set; }
    public int? DefaultAutoArchive { get; set; }
    public ulong? LastMessageId { get; set; }
    public DateTimeOffset? LastPinAt { get; set; }

    /// <summary>Replaced as a whole, so that thousands of channels may share one list.</summary>
    public IReadOnlyList<Overwrite> Overwrites { get; set; } = [];

    /// <summary>The two parties of a direct conversation; empty elsewhere.</summary>
    public IReadOnlyList<User> Recipients { get; init; } = [];

    /// <summary>Messages that are still kept, oldest first.</summary>
    public MessageLog Messages => field ??= new MessageLog();

    /// <summary>Pinned messages with the time of pinning, newest first.</summary>
    public List<Pin> Pins => field ??= [];

    /// <summary>What only threads have.</summary>
    public ThreadState? Thread { get; init; }

    /// <summary>What only forums and media channels have.</summary>
    public ForumState? Forum { get; init; }

    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
    public bool IsForum => Type is ChannelType.Forum or ChannelType.Media;
    public bool IsDm => Type is ChannelType.Dm;
    public bool IsVoice => Type is ChannelType.Voice or ChannelType.Stage;

    /// <summary>Whether messages can be written here.</summary>
    public bool IsTextBased => !IsForum && Type is not ChannelType.Category;

    public override string ToString() => Name is null ? $"channel {Id}" : $"#{Name}";
}

public sealed record Pin(ulong MessageId, DateTimeOffset At);

/// <summary>State of a thread; a post of a forum is a thread.</summary>
public sealed class ThreadState(ulong ownerId, DateTimeOffset createdAt)
{
    public ulong OwnerId { get; } = ownerId;
    public DateTimeOffset CreatedAt { get; } = createdAt;
    public bool Archived { get; set; }
    public bool Locked { get; set; }

    /// <summary>Whether members of a private thread may add others.</summary>
    public bool Invitable { get; set; } = true;

    /// <summary>Minutes without a message after which the client hides it: 60, 1440, 4320 or 10080.</summary>
    public int AutoArchive { get; set; } = 1440;

    /// <summary>When <see cref="Archived"/> last changed; the time of creation before that.</summary>
    public DateTimeOffset ArchiveTimestamp { get; set; } = createdAt;
    public Dictionary<ulong, DateTimeOffset> Members { get; } = [];
    public int MessageCount { get; set; }
    public int TotalSent { get; set; }
    public IReadOnlyList<ulong> AppliedTags { get; set; } = [];
}

/// <summary>State of a forum or media channel.</summary>
public sealed class ForumState
{
    public List<ForumTag> Tags { get; } = [];
    public int DefaultThreadRateLimit { get; set; }
    public int? DefaultSortOrder { get; set; }
    public int DefaultLayout { get; set; }
    public Emoji? DefaultReaction { get; set; }
}

/// <summary>A tag of a forum; a moderated one is for those who manage threads.</summary>
public sealed record ForumTag(ulong Id, string Name, bool Moderated = false, Emoji? Emoji = null);
