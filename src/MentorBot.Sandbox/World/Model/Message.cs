using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Kinds of message. https://docs.discord.com/developers/resources/message#message-object-message-types</summary>
public enum MessageType
{
    Default = 0,
    PinNotice = 6,
    Join = 7,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}

[Flags]
public enum MessageFlags
{
    None = 0,
    Crossposted = 1 << 0,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    VoiceMessage = 1 << 13,
    HasSnapshot = 1 << 14,
    ComponentsV2 = 1 << 15,
}

/// <summary>A message as the server keeps it. Its time is that of its id.</summary>
public sealed partial class Message(ulong id, Channel channel, User author)
{
    public ulong Id { get; } = id;
    public Channel Channel { get; } = channel;
    public ulong ChannelId => Channel.Id;
    public User Author { get; } = author;
    public MessageType Type { get; set; }
    public MessageFlags Flags { get; set; }
    public string Content { get; set; } = "";

    /// <summary>As accepted, with what the server adds (an embed's type).</summary>
    public JsonArray Embeds { get; set; } = [];

    /// <summary>As accepted, with the ids that the server gives to components without one.</summary>
    public JsonArray Components { get; set; } = [];
    public IReadOnlyList<Attachment> Attachments { get; set; } = [];
    public IReadOnlyList<User> Mentions { get; set; } = [];
    public IReadOnlyList<ulong> MentionRoles { get; set; } = [];
    public bool MentionEveryone { get; set; }

    /// <summary>Who gets a notification: what <c>allowed_mentions</c> is about. Tests ask whether it is empty.</summary>
    public IReadOnlySet<ulong> Pinged { get; set; } = ImmutableHashSet<ulong>.Empty;

    /// <summary>A string or a number, as the author sent it; only the author gets it back.</summary>
    public JsonValue? Nonce { get; set; }
    public bool Tts { get; set; }
    public bool Pinned { get; set; }
    public DateTimeOffset Timestamp => Ids.TimeOf(Id);
    public DateTimeOffset? EditedAt { get; set; }
    public MessageReference? Reference { get; set; }

    /// <summary>The forwarded message as it was.</summary>
    public JsonObject? Snapshot { get; set; }
    public List<Reaction> Reactions { get; } = [];
    public ulong? ApplicationId { get; set; }
    public ulong? WebhookId { get; set; }

    /// <summary>Where the message answers an interaction: the object as it is shown.</summary>
    public JsonObject? InteractionMetadata { get; set; }

    /// <summary>The command that was used, with its subcommand; Discord's own client shows it, applications are not told.</summary>
    public string? CommandName { get; set; }

    /// <summary>The one person (beside the bot) who sees it; null = everyone in the channel.</summary>
    public ulong? EphemeralFor { get; set; }

    /// <summary>How many messages came before it in its thread.</summary>
    public int Position { get; set; }

    public bool IsSystem => Type is not (MessageType.Default or MessageType.Reply or MessageType.ChatInputCommand
        or MessageType.ContextMenuCommand);
}

/// <summary>What a message points to. Kind 0 = reply (and the notices that point to a message), 1 = forward.</summary>
public sealed record MessageReference(int Kind, ulong? MessageId, ulong ChannelId, ulong? GuildId);

/// <summary>An uploaded file.</summary>
public sealed class Attachment(ulong id, string filename, ReadOnlyMemory<byte> bytes)
{
    public ulong Id { get; } = id;
    public string Filename { get; set; } = filename;
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;
    public string? ContentType { get; init; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public bool Spoiler { get; set; }
    public bool Ephemeral { get; init; }

    /// <summary>Pixels, where it is a picture whose size the server can read.</summary>
    public (int Width, int Height)? Size { get; init; }
}

/// <summary>One emoji under a message, and who chose it, in order.</summary>
public sealed class Reaction(Emoji emoji)
{
    public Emoji Emoji { get; } = emoji;
    public List<ulong> Users { get; } = [];
}
