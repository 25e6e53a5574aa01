using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Writing, changing and reacting.</summary>
public sealed partial class Person
{
    private const int MaxText = 2000;

    /// <summary>Writes a message; <paramref name="ping"/> is the @ switch beside "Replying to".</summary>
    public Message Post(
        Channel channel, string text, Message? replyTo = null, bool ping = true, params IReadOnlyList<PersonFile> files) => Act(() =>
        {
            NeedToSee(channel);
            if (replyTo is not null)
                NeedToSee(replyTo);
            var draft = Draft(text, files, replyTo, ping);
            PostingRules.MaySend(world, user, channel, draft);
            return world.Posts.Create(user, channel, draft);
        });

    /// <summary>Changes one's own message.</summary>
    public void Edit(Message message, string text) => Act(() =>
    {
        NeedToBeMine(message, "You can only edit your own messages.");
        world.Posts.Edit(message, new MessageEdit { Content = Checked(text, message.Attachments.Count) });
    });

    /// <summary>Deletes one's own message, or another one's with the right to manage messages; a private reply is only put away.</summary>
    public void Delete(Message message) => Act(() =>
    {
        NeedToSee(message);
        if (message.Author != user && message.EphemeralFor is null)
            Need(message.Channel, Permissions.ManageMessages, "You do not have permission to delete this message.");
        if (message.EphemeralFor is null)
            world.Posts.Delete(message);
        else
            message.Channel.Messages.Remove(message.Id);
    });

    /// <summary>Adds an emoji: a character, or <c>name:id</c> of a custom one.</summary>
    public void React(Message message, string emoji) => Act(() =>
    {
        NeedToSee(message);
        var parsed = world.Reactions.Parse(emoji);
        if (Reactions.Find(message, parsed) is null)
            Need(message.Channel, Permissions.AddReactions, "You do not have permission to add reactions here.");
        if (message.EphemeralFor is not null)
            throw new RefusedException("Private replies take no reactions.");
        world.Reactions.Add(message, user, parsed);
    });

    /// <summary>Takes one's own emoji away.</summary>
    public void Unreact(Message message, string emoji) => Act(() =>
    {
        NeedToSee(message);
        world.Reactions.Remove(message, user, world.Reactions.Parse(emoji));
    });

    /// <summary>Shows "is typing".</summary>
    public void StartTyping(Channel channel) => Act(() =>
    {
        PostingRules.MaySend(world, user, channel);
        world.Posts.Typing(user, channel);
    });

    private void NeedToBeMine(Message message, string refusal)
    {
        NeedToSee(message);
        if (message.Author != user)
            throw new RefusedException(refusal);
    }

    private MessageDraft Draft(string text, IReadOnlyList<PersonFile> files, Message? replyTo = null, bool ping = true) => new()
    {
        Content = Checked(text, files.Count),
        Attachments = [.. files.Select(Upload)],
        ReplyTo = replyTo?.Id,
        Allowed = AllowedMentions.Everything with { RepliedUser = ping },
    };

    private static string Checked(string text, int files)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 && files == 0)
            throw new RefusedException("An empty message cannot be sent.");
        if (trimmed.Length > MaxText)
            throw new RefusedException($"Your message is too long: {trimmed.Length} of {MaxText} characters.");
        return trimmed;
    }

    private Attachment Upload(PersonFile file) => file.Bytes.Length <= InteractionJson.AttachmentSizeLimit
        ? new Attachment(world.Ids.Next(), file.Name, file.Bytes) { ContentType = file.ContentType }
        : throw new RefusedException("Your files are too powerful: the limit is 10 MiB for each file.");
}
