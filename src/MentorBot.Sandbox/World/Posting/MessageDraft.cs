using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>A message that somebody wants to write; its form has been checked.</summary>
public sealed record MessageDraft
{
    public string Content { get; init; } = "";
    public JsonArray Embeds { get; init; } = [];

    /// <summary>As sent; <see cref="ComponentJson.Accepted"/> is applied when the message is made.</summary>
    public JsonArray Components { get; init; } = [];
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public AllowedMentions Allowed { get; init; } = AllowedMentions.Everything;
    public MessageFlags Flags { get; init; }
    public JsonValue? Nonce { get; init; }
    public bool EnforceNonce { get; init; }
    public bool Tts { get; init; }

    /// <summary>The message that is answered, in the same channel.</summary>
    public ulong? ReplyTo { get; init; }

    /// <summary>Whether answering a message that is gone is an error, and not a plain message.</summary>
    public bool FailIfNotExists { get; init; } = true;

    /// <summary>The message that is forwarded.</summary>
    public Message? Forward { get; init; }

    /// <summary>Of answers to interactions and notices; otherwise it follows from the rest.</summary>
    public MessageType? Type { get; init; }
    public ulong? ApplicationId { get; init; }
    public ulong? WebhookId { get; init; }
    public JsonObject? InteractionMetadata { get; init; }
    public string? CommandName { get; init; }
    public ulong? EphemeralFor { get; init; }
    public MessageReference? Reference { get; init; }

    public bool IsEmpty => Content.Length == 0 && Embeds.Count == 0 && Components.Count == 0 && Attachments.Count == 0 && Forward is null;
}

/// <summary>Changes of a message: null = stays as it is.</summary>
public sealed record MessageEdit
{
    public string? Content { get; init; }
    public JsonArray? Embeds { get; init; }
    public JsonArray? Components { get; init; }

    /// <summary>All files that the message has from now on.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public MessageFlags? Flags { get; init; }
    public AllowedMentions Allowed { get; init; } = AllowedMentions.Everything;
}

/// <summary>
/// Which mentions in a text may notify anyone. https://docs.discord.com/developers/resources/message#allowed-mentions-object
/// </summary>
public sealed record AllowedMentions(bool Users, bool Roles, bool Everyone, bool RepliedUser)
{
    public IReadOnlySet<ulong> UserIds { get; init; } = ImmutableHashSet<ulong>.Empty;
    public IReadOnlySet<ulong> RoleIds { get; init; } = ImmutableHashSet<ulong>.Empty;

    /// <summary>The default of ordinary messages.</summary>
    public static AllowedMentions Everything { get; } = new(true, true, true, true);

    /// <summary>The default of answers to interactions.</summary>
    public static AllowedMentions UsersOnly { get; } = new(true, false, false, false);
    public static AllowedMentions None { get; } = new(false, false, false, false);

    public bool AllowsUser(ulong id) => Users || UserIds.Contains(id);

    public bool AllowsRole(ulong id) => Roles || RoleIds.Contains(id);
}
