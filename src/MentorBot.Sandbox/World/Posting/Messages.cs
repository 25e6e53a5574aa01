using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>
/// Writes, edits and deletes messages and tells those who listen. REST, people and interactions all come through here. Whether the author
/// may write is not asked here but by <see cref="PostingRules"/>, because answers to interactions need no rights.
/// </summary>
public sealed class Messages(DiscordWorld world)
{
    private readonly NonceMemory _nonces = new();

    /// <summary>
    /// Writes a message; with an enforced nonce that the author used in the last minutes, the message of then is returned instead.
    /// A thread is opened again and the author joins it.
    /// </summary>
    /// <exception cref="DiscordError">The answered message is gone (50035) or a notice (50021).</exception>
    public Message Create(User author, Channel channel, MessageDraft draft) => Create(null, author, channel, draft);

    /// <summary>The first message of a forum's post, whose id is that of the post.</summary>
    internal Message CreateWithId(ulong id, User author, Channel channel, MessageDraft draft) => Create(id, author, channel, draft);

    private Message Create(ulong? id, User author, Channel channel, MessageDraft draft)
    {
        if (draft is { EnforceNonce: true, Nonce: { } nonce } && Earlier(author, nonce) is { } earlier) return earlier;
        var answered = Answered(channel, draft);
        if (channel.IsThread && draft.EphemeralFor is null) world.Threads.Entered(channel, author);
        var message = Make(id ?? world.Ids.Next(), author, channel, draft, answered);
        MentionReader.Read(world, message, draft.Allowed, Pingable(answered));
        Keep(message);
        if (draft.Nonce is not null) _nonces.Add(author.Id, draft.Nonce.ToString(), message, world.Clock.GetUtcNow());
        DispatchMessage("MESSAGE_CREATE", message);
        return message;
    }

    /// <summary>Changes a message and tells everyone.</summary>
    public void Edit(Message message, MessageEdit edit)
    {
        message.Content = edit.Content ?? message.Content;
        message.Embeds = edit.Embeds ?? message.Embeds;
        if (edit.Components is not null) message.Components = ComponentJson.Accepted(edit.Components);
        if (edit.Flags is { } flags) message.Flags = flags;
        if (edit.Attachments is not null) ReplaceFiles(message, edit.Attachments);
        if (edit.Content is not null || edit.Components is not null)
            MentionReader.Read(world, message, edit.Allowed, Pingable(Target(message)));
        message.EditedAt = world.Ids.Now;
        DispatchMessage("MESSAGE_UPDATE", message);
    }

    /// <summary>Tells everyone that something about a message changed which is no edit: a thread, a pin.</summary>
    public void Touched(Message message) => DispatchMessage("MESSAGE_UPDATE", message);

    public void Delete(Message message)
    {
        if (!Forget(message)) return;
        Send("MESSAGE_DELETE", message, () => Where(message.Channel, json => json["id"] = Wire.Id(message.Id)));
    }

    /// <summary>Deletes several at once: one event. Those that are not there are passed over.</summary>
    public void DeleteMany(Channel channel, IReadOnlyCollection<ulong> ids)
    {
        var gone = ids.Where(id => channel.Messages.Find(id) is { EphemeralFor: null } message && Forget(message)).Order().ToList();
        if (gone.Count == 0) return;
        world.Dispatch(new Dispatch("MESSAGE_DELETE_BULK", channel.GuildId, channel.Id, MessageIntents(channel),
            _ => Where(channel, json => json["ids"] = Wire.IdList(gone))));
    }

    /// <summary>Somebody is typing.</summary>
    public void Typing(User user, Channel channel)
    {
        var intent = channel.IsDm ? Intents.DirectMessageTyping : Intents.GuildMessageTyping;
        world.Dispatch(new Dispatch("TYPING_START", channel.GuildId, channel.Id, intent, _ => Where(channel, json =>
        {
            json["user_id"] = Wire.Id(user.Id);
            json["timestamp"] = world.Ids.Now.ToUnixTimeSeconds();
            if (world.MemberIn(channel, user) is { } member) json["member"] = UserJson.OfMember(member);
        })));
    }

    internal static long MessageIntents(Channel channel) => channel.IsDm ? Intents.DirectMessages : Intents.GuildMessages;

    /// <summary>An event's body that begins with where it happened.</summary>
    internal static JsonObject Where(Channel channel, Action<JsonObject> fill)
    {
        var json = new JsonObject { ["channel_id"] = Wire.Id(channel.Id) };
        if (channel.GuildId is { } guild) json["guild_id"] = Wire.Id(guild);
        fill(json);
        return json;
    }

    private Message? Earlier(User author, JsonValue nonce) =>
        _nonces.Find(author.Id, nonce.ToString(), world.Clock.GetUtcNow()) is { } message
            && message.Channel.Messages.Find(message.Id) is not null ? message : null;

    private Message? Answered(Channel channel, MessageDraft draft)
    {
        if (draft.ReplyTo is not { } id) return null;
        if (channel.Messages.Find(id) is { EphemeralFor: null } target)
            return target.IsSystem ? throw new DiscordError(403, 50021, "Cannot execute action on a system message") : target;
        return draft.FailIfNotExists ? throw Form.Only("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message") : null;
    }

    /// <summary>Answering what an interaction or webhook wrote pings nobody.</summary>
    private static Message? Pingable(Message? answered) => answered is { WebhookId: null } ? answered : null;

    private Message? Target(Message message) =>
        message.Type is MessageType.Reply && message.Reference?.MessageId is { } id ? message.Channel.Messages.Find(id) : null;

    private Message Make(ulong id, User author, Channel channel, MessageDraft draft, Message? answered)
    {
        var flags = draft.Flags | (draft.EphemeralFor is null ? 0 : MessageFlags.Ephemeral)
            | (draft.Forward is null ? 0 : MessageFlags.HasSnapshot);
        return new Message(id, channel, author)
        {
            Type = draft.Type ?? (answered is null ? MessageType.Default : MessageType.Reply),
            Flags = flags,
            Content = draft.Content,
            Embeds = draft.Embeds,
            Components = draft.Components.Count == 0 ? draft.Components : ComponentJson.Accepted(draft.Components),
            Attachments = draft.Attachments,
            Nonce = draft.Nonce,
            Tts = draft.Tts,
            Reference = draft.Reference ?? ReferenceTo(channel, draft, answered),
            Snapshot = draft.Forward is null ? null : draft.Forward.Snapshot ?? MessageJson.Snapshot(world, draft.Forward),
            ApplicationId = draft.ApplicationId,
            WebhookId = draft.WebhookId,
            InteractionMetadata = draft.InteractionMetadata,
            CommandName = draft.CommandName,
            EphemeralFor = draft.EphemeralFor,
        };
    }

    private static MessageReference? ReferenceTo(Channel channel, MessageDraft draft, Message? answered)
    {
        if (draft.Forward is { } forward) return new MessageReference(1, forward.Id, forward.ChannelId, forward.Channel.GuildId);
        return answered is null ? null : new MessageReference(0, answered.Id, channel.Id, channel.GuildId);
    }

    private void Keep(Message message)
    {
        var channel = message.Channel;
        foreach (var file in message.Attachments) world.Files[file.Id] = file;
        if (channel.Thread is { } thread && message.EphemeralFor is null)
        {
            message.Position = thread.TotalSent;
            if (Counts(message)) (thread.MessageCount, thread.TotalSent) = (thread.MessageCount + 1, thread.TotalSent + 1);
        }
        if (message.EphemeralFor is null) channel.LastMessageId = message.Id;
        channel.Messages.Add(message);
        while (channel.Messages.Count > world.MessagesPerChannel) DropFiles(channel.Messages.RemoveOldest().Attachments);
    }

    /// <summary>The message that opens a thread is not one of those that its counters count.</summary>
    private static bool Counts(Message message) =>
        message.Id != message.ChannelId && message.Type is not MessageType.ThreadStarter && message.EphemeralFor is null;

    private bool Forget(Message message)
    {
        if (!message.Channel.Messages.Remove(message.Id)) return false;
        message.Channel.Pins.RemoveAll(pin => pin.MessageId == message.Id);
        if (message.Channel.Thread is { } thread && Counts(message)) thread.MessageCount--;
        DropFiles(message.Attachments);
        return true;
    }

    private void ReplaceFiles(Message message, IReadOnlyList<Attachment> files)
    {
        DropFiles(message.Attachments.Except(files));
        message.Attachments = files;
        foreach (var file in files) world.Files[file.Id] = file;
    }

    private void DropFiles(IEnumerable<Attachment> files)
    {
        foreach (var file in files) world.Files.Remove(file.Id);
    }

    private void DispatchMessage(string name, Message message) =>
        Send(name, message, viewer => MessageJson.Event(world, message, viewer));

    private void Send(string name, Message message, Func<JsonObject> body) => Send(name, message, _ => body());

    /// <summary>A private reply is nobody's business but the application's.</summary>
    private void Send(string name, Message message, Func<Viewer, JsonObject?> body)
    {
        var dispatch = new Dispatch(name, message.Channel.GuildId, message.ChannelId, MessageIntents(message.Channel), body);
        if (message.EphemeralFor is not null) dispatch = dispatch with { OnlyApplication = message.ApplicationId ?? message.Author.Id };
        world.Dispatch(dispatch);
    }
}
