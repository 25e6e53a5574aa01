using System.Text.Json.Serialization;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Rest.Bodies;

/// <summary>A new message on the wire.</summary>
internal sealed record MessageBody
{
    public string? Content { get; init; }
    public IReadOnlyList<Embed>? Embeds { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }
    public required AllowedMentionsBody AllowedMentions { get; init; }
    public MessageFlags? Flags { get; init; }
    public MessageReference? MessageReference { get; init; }
    public Nonce? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }

    /// <summary>To a channel: with a nonce, and perhaps a reply.</summary>
    public static MessageBody ToChannel(OutgoingMessage message, Nonce nonce) => Of(message) with
    {
        Nonce = nonce,
        EnforceNonce = true,
        MessageReference = message.ReplyTo is { } id ? new MessageReference { MessageId = id, FailIfNotExists = false } : null,
    };

    /// <summary>In an answer to an interaction or as a forum's post, where there is neither.</summary>
    public static MessageBody Of(OutgoingMessage message)
    {
        var flags = FlagsOf(message);
        return new MessageBody
        {
            Content = message.Content,
            Embeds = message.Embeds.Count > 0 ? message.Embeds : null,
            Components = message.Components.Count > 0 ? message.Components : null,
            Attachments = message.Files.Count > 0 ? AttachmentBody.Of(message) : null,
            AllowedMentions = AllowedMentionsBody.Of(message.Mentions),
            Flags = flags == MessageFlags.None ? null : flags,
        };
    }

    private static MessageFlags FlagsOf(OutgoingMessage message) =>
        (message.IsComponentsV2 ? MessageFlags.IsComponentsV2 : 0)
        | (message.Ephemeral ? MessageFlags.Ephemeral : 0)
        | (message.SuppressEmbeds ? MessageFlags.SuppressEmbeds : 0)
        | (message.SuppressNotifications ? MessageFlags.SuppressNotifications : 0);
}

/// <summary>
/// What a message becomes: everything is written, also what is empty, so that nothing of the old message stays. Flags other than these
/// two were decided when it was sent.
/// </summary>
internal sealed record MessageEditBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Content { get; init; }

    public required IReadOnlyList<Embed> Embeds { get; init; }
    public required IReadOnlyList<Component> Components { get; init; }
    public required IReadOnlyList<AttachmentBody> Attachments { get; init; }
    public required AllowedMentionsBody AllowedMentions { get; init; }
    public MessageFlags? Flags { get; init; }

    public static MessageEditBody Of(OutgoingMessage message)
    {
        var flags = (message.IsComponentsV2 ? MessageFlags.IsComponentsV2 : 0) | (message.SuppressEmbeds ? MessageFlags.SuppressEmbeds : 0);
        return new MessageEditBody
        {
            Content = string.IsNullOrEmpty(message.Content) ? null : message.Content,
            Embeds = message.Embeds,
            Components = message.Components,
            Attachments = AttachmentBody.Of(message),
            AllowedMentions = AllowedMentionsBody.Of(message.Mentions),
            Flags = flags == MessageFlags.None ? null : flags,
        };
    }
}

/// <summary>A file that is sent along (its id is its number) or kept.</summary>
internal sealed record AttachmentBody(Snowflake Id, string? Filename = null, string? Description = null, bool? IsSpoiler = null)
{
    public static IReadOnlyList<AttachmentBody> Of(OutgoingMessage message) =>
    [
        .. message.KeptAttachments.Select(id => new AttachmentBody(id)),
        .. message.Files.Select((file, i) =>
            new AttachmentBody(new Snowflake((ulong)i), file.Name, file.Description, file.Spoiler ? true : null)),
    ];
}

/// <summary>Always sent: what is left out would let every mention of the text through.</summary>
internal sealed record AllowedMentionsBody(
    IReadOnlyList<string> Parse, IReadOnlyList<Snowflake>? Users, IReadOnlyList<Snowflake>? Roles, bool RepliedUser)
{
    private static readonly AllowedMentionsBody Nobody = new([], null, null, RepliedUser: false);

    public static AllowedMentionsBody Of(Mentions mentions) => mentions is { Users: [], Roles: [], RepliedUser: false }
        ? Nobody
        : new([], Distinct(mentions.Users), Distinct(mentions.Roles), mentions.RepliedUser);

    private static IReadOnlyList<Snowflake>? Distinct(IReadOnlyList<Snowflake> ids) => ids.Count == 0 ? null : [.. ids.Distinct()];
}
