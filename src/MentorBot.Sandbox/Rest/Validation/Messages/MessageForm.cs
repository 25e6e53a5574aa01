using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest.Validation.Components;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest;

/// <summary>
/// Reads and checks the body of a message, for channels, forum posts and answers to interactions alike. What is wrong goes into the form;
/// the caller ends with <see cref="Form.ThrowIfAny"/>, after it has added its own checks.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
internal static class MessageForm
{
    private const int MaxContent = 2000;

    /// <summary>Flags that a bot may set when it writes.</summary>
    public const MessageFlags Writable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2
        | MessageFlags.VoiceMessage;

    /// <summary>A new message, without what only channels know (nonce, reference) or only interactions: add it by <c>with</c>.</summary>
    /// <param name="allowed">What holds without <c>allowed_mentions</c>.</param>
    /// <param name="writable">Flags that may be set here; others are ignored, as Discord does.</param>
    public static MessageDraft Create(
        DiscordWorld world, Form form, IReadOnlyList<UploadedFile> files, AllowedMentions allowed, MessageFlags writable = Writable,
        bool ephemeral = false)
    {
        var flags = (MessageFlags)(form.Integer("flags", 0, int.MaxValue) ?? 0) & writable;
        var attachments = AttachmentForm.Read(world, form, files, [], ephemeral);
        CheckV2(form, flags);
        return new MessageDraft
        {
            Content = Content(form) ?? "",
            Embeds = EmbedForm.Read(form),
            Components = Components(form, flags, attachments),
            Attachments = attachments,
            Allowed = AllowedMentionsForm.Read(form, allowed),
            Flags = flags,
            Tts = form.Boolean("tts") ?? false,
        };
    }

    /// <summary>An edit: keys that are absent stay as they are, null empties them.</summary>
    public static MessageEdit Edit(
        DiscordWorld world, Form form, IReadOnlyList<UploadedFile> files, Message message, AllowedMentions allowed)
    {
        var flags = Flags(form, message);
        var attachments = form.Has("attachments") || files.Count > 0
            ? AttachmentForm.Read(world, form, files, message.Attachments, message.Flags.HasFlag(MessageFlags.Ephemeral)) : null;
        var edit = new MessageEdit
        {
            Content = form.Has("content") ? Content(form) ?? "" : null,
            Embeds = form.Has("embeds") ? EmbedForm.Read(form) : null,
            Components = form.Has("components") ? Components(form, flags, attachments ?? message.Attachments) : null,
            Attachments = attachments,
            Flags = flags,
            Allowed = AllowedMentionsForm.Read(form, allowed),
        };
        CheckV2(form, flags);
        CheckV2Change(form, flags, message, edit);
        return edit;
    }

    /// <summary>Refuses a message of nothing (50006), once its form is known to be right.</summary>
    public static void RefuseEmpty(MessageDraft draft)
    {
        if (draft.IsEmpty) throw new DiscordError(400, 50006, "Cannot send an empty message");
    }

    /// <summary>Refuses an edit that leaves nothing (50006).</summary>
    public static void RefuseEmpty(Message message, MessageEdit edit)
    {
        var nothing = (edit.Content ?? message.Content).Length == 0 && (edit.Embeds ?? message.Embeds).Count == 0
            && (edit.Components ?? message.Components).Count == 0 && (edit.Attachments ?? message.Attachments).Count == 0
            && message.Snapshot is null;
        if (nothing) throw new DiscordError(400, 50006, "Cannot send an empty message");
    }

    /// <summary>Discord trims a text at both ends and drops NUL.</summary>
    private static string? Content(Form form)
    {
        var text = form.Text("content", int.MaxValue)?.Replace("\0", "").Trim();
        if (text is not null && Form.Length(text) > MaxContent)
            form.Error("content", FormError.MaxLength, $"Must be {MaxContent} or fewer in length.");
        return text;
    }

    private static JsonArray Components(Form form, MessageFlags flags, IReadOnlyList<Attachment> attachments)
    {
        ComponentRules.Check(form, form.Body["components"], (long)flags, [.. attachments.Select(file => file.Filename)]);
        return form.Body["components"] as JsonArray ?? [];
    }

    private static void CheckV2(Form form, MessageFlags flags)
    {
        if (!flags.HasFlag(MessageFlags.ComponentsV2)) return;
        foreach (var key in (ReadOnlySpan<string>)["content", "embeds", "poll", "sticker_ids"])
            if (IsFilled(form.Body[key]))
                form.Error(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }

    /// <summary>A message that becomes one of components has to give up what it had before.</summary>
    private static void CheckV2Change(Form form, MessageFlags flags, Message message, MessageEdit edit)
    {
        if (!flags.HasFlag(MessageFlags.ComponentsV2) || message.Flags.HasFlag(MessageFlags.ComponentsV2)) return;
        if (edit.Content is null && message.Content.Length > 0) Refuse("content");
        if (edit.Embeds is null && message.Embeds.Count > 0) Refuse("embeds");

        void Refuse(string key) => form.Error(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            $"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    }

    /// <summary>The flags after an edit: suppression can be turned on and off, components V2 only on.</summary>
    private static MessageFlags Flags(Form form, Message message)
    {
        if (form.Integer("flags", 0, int.MaxValue) is not { } sent) return message.Flags;
        const MessageFlags changeable = MessageFlags.SuppressEmbeds;
        return message.Flags & ~changeable | (MessageFlags)sent & (changeable | MessageFlags.ComponentsV2);
    }

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null => false,
        JsonArray list => list.Count > 0,
        JsonObject => true,
        _ => value.ToString().Length > 0,
    };
}
