using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Components;

/// <summary>
/// A message to send, or what a message becomes by an edit. It is made of components (the way replies look), or of text and embeds with
/// rows of buttons below. It notifies nobody but those whom <see cref="Mentions"/> lists.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>At most 2,000 characters; not beside components other than rows.</summary>
    public string? Content { get; init; }

    public IReadOnlyList<Embed> Embeds { get; init; } = [];
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Beside components they are seen only where a component shows them.</summary>
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>Files that an edit leaves there; the others go.</summary>
    public IReadOnlyList<Snowflake> KeptAttachments { get; init; } = [];

    public Mentions Mentions { get; init; } = Mentions.None;

    /// <summary>A message of the same channel; if it is gone, this one stands by itself.</summary>
    public Snowflake? ReplyTo { get; init; }

    /// <summary>
    /// Sent again within some minutes, Discord gives the first message back and makes no second one. The client makes one up when there is
    /// none; give one that follows from the job where a job may be done again after a restart.
    /// </summary>
    public Nonce? Nonce { get; init; }

    /// <summary>Seen by one person only; in answers to interactions.</summary>
    public bool Ephemeral { get; init; }

    public bool SuppressEmbeds { get; init; }
    public bool SuppressNotifications { get; init; }

    /// <summary>Of the newer kind: components and nothing else.</summary>
    public bool IsComponentsV2 =>
        Components.Count > 0 && ((string.IsNullOrEmpty(Content) && Embeds.Count == 0) || Components.Any(part => part is not ActionRow));

    public static OutgoingMessage Of(params IReadOnlyList<Component> components) => new() { Components = components };

    public static OutgoingMessage Text(string content) => new() { Content = content };
}

/// <summary>Whom a message may notify. Ids come from where the bot decided, never from a text.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
public sealed record Mentions
{
    public static Mentions None { get; } = new();

    public IReadOnlyList<Snowflake> Users { get; init; } = [];
    public IReadOnlyList<Snowflake> Roles { get; init; } = [];

    /// <summary>The author of the message that is replied to.</summary>
    public bool RepliedUser { get; init; }
}

/// <summary>
/// A file to send. Its name has letters, digits, points, dashes and underscores only, so that components can refer to it.
/// </summary>
public sealed record OutgoingFile(string Name, ReadOnlyMemory<byte> Content)
{
    public string ContentType { get; init; } = "application/octet-stream";
    public string? Description { get; init; }
    public bool Spoiler { get; init; }
}
