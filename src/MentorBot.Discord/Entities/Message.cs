namespace MentorBot.Discord.Entities;

/// <summary>People write <see cref="Default"/> and <see cref="Reply"/>; everything else is a notice or an answer to a command.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object-message-types</remarks>
public enum MessageType
{
    Default = 0,
    PinNotice = 6,
    JoinNotice = 7,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
    AutoModerationAction = 24,
}

/// <remarks>https://discord.com/developers/docs/resources/message#message-object-message-flags</remarks>
[Flags]
public enum MessageFlags : long
{
    None = 0,

    /// <summary>Published to those who follow the channel.</summary>
    Crossposted = 1 << 0,

    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,

    /// <summary>Deferred, shown as "thinking".</summary>
    Loading = 1 << 7,

    SuppressNotifications = 1 << 12,
    IsVoiceMessage = 1 << 13,

    /// <summary>Forwarded: the text is in the snapshots.</summary>
    HasSnapshot = 1 << 14,

    IsComponentsV2 = 1 << 15,
}

/// <summary>A message, from the gateway (with <see cref="GuildId"/> and <see cref="Member"/>) or over REST (without).</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
public sealed record Message
{
    public Snowflake Id { get; init; }
    public Snowflake ChannelId { get; init; }

    /// <summary>Null in a conversation with one person, and over REST.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Not a real user when <see cref="WebhookId"/> is set.</summary>
    public User Author { get => field ?? new User(); init; }

    public Member? Member { get; init; }
    public ChannelType? ChannelType { get; init; }
    public MessageType Type { get; init; }
    public MessageFlags? Flags { get; init; }

    /// <summary>Empty when the bot has no right to read it, and in forwarded messages.</summary>
    public string Content { get => field ?? ""; init; }

    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? EditedTimestamp { get; init; }
    public bool MentionEveryone { get; init; }
    public IReadOnlyList<User> Mentions { get => field ?? []; init; }
    public IReadOnlyList<Snowflake> MentionRoles { get => field ?? []; init; }
    public IReadOnlyList<Attachment> Attachments { get => field ?? []; init; }
    public IReadOnlyList<Embed> Embeds { get => field ?? []; init; }
    public IReadOnlyList<ReceivedComponent> Components { get => field ?? []; init; }
    public IReadOnlyList<Reaction> Reactions { get => field ?? []; init; }
    public bool Pinned { get; init; }
    public Snowflake? WebhookId { get; init; }
    public Snowflake? ApplicationId { get; init; }

    /// <summary>A string or a number, as the sender gave it.</summary>
    public Nonce? Nonce { get; init; }

    public MessageReference? MessageReference { get; init; }

    /// <summary>Null when there is none, when it was deleted, and when Discord did not fetch it.</summary>
    public Message? ReferencedMessage { get; init; }

    public IReadOnlyList<MessageSnapshot> MessageSnapshots { get => field ?? []; init; }

    /// <summary>Set when the message answers an interaction.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }

    public Channel? Thread { get; init; }
}

/// <summary>What a message replies to or forwards.</summary>
public sealed record MessageReference
{
    public ReferenceType? Type { get; init; }
    public Snowflake? MessageId { get; init; }
    public Snowflake? ChannelId { get; init; }
    public Snowflake? GuildId { get; init; }
    public bool? FailIfNotExists { get; init; }
}

public enum ReferenceType
{
    Reply = 0,
    Forward = 1,
}

/// <summary>A forwarded message as it was.</summary>
public sealed record MessageSnapshot
{
    public Message Message { get => field ?? new Message(); init; }
}

/// <summary>Which interaction a message answers.</summary>
public sealed record InteractionMetadata
{
    public Snowflake Id { get; init; }
    public int Type { get; init; }
    public User? User { get; init; }
    public Snowflake? OriginalResponseMessageId { get; init; }
}

/// <summary>A file of a message. Its address is signed and expires.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#attachment-object</remarks>
public sealed record Attachment
{
    public Snowflake Id { get; init; }
    public string Filename { get => field ?? ""; init; }
    public string? Description { get; init; }
    public string? ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    public string Url { get => field ?? ""; init; }
    public string? ProxyUrl { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public bool Ephemeral { get; init; }
}
