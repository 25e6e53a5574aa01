using MentorBot.Discord.Entities;
using MentorBot.Discord.Events;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Chat.Desks;

/// <summary>Hands messages of people to the parts of the bot that listen. Bots, webhooks and notices are nobody's questions.</summary>
internal sealed class MessageDesk(IEnumerable<IListens> listeners, Places places, ServerStore servers)
{
    private readonly IReadOnlyList<IListens> _listeners = [.. listeners];

    /// <summary>On the thread that receives: what nobody wants is skipped before anything of it is kept.</summary>
    public bool Wants(MessageHeader header) =>
        header is { AuthorIsBot: false, FromWebhook: false, Type: MessageType.Default or MessageType.Reply }
        && (header.GuildId is not { } guild || header.MentionsMe || header.MentionsMyRole || header.RepliesToMe
            || servers.OpenedChannels(new ServerId(guild.Value)).Count > 0);

    public async Task TakeAsync(GatewayEvent happened, CancellationToken cancel)
    {
        places.Take(happened);
        switch (happened)
        {
            case MessageCreated { Message: var message, Header: var header }:
                var said = await HeardAsync(message, header, cancel);
                foreach (var listener in _listeners)
                    listener.Said(said);
                break;
            case MessageUpdated { Message: { EditedTimestamp: not null } message, Header: var header }:
                var edited = await HeardAsync(message, header, cancel);
                foreach (var listener in _listeners)
                    listener.Edited(edited);
                break;
            case MessagesDeleted deleted:
                foreach (var listener in _listeners)
                    listener.Deleted(new PlaceId(deleted.ChannelId.Value), [.. deleted.MessageIds.Select(id => new PostId(id.Value))]);
                break;
        }
    }

    private async Task<Heard> HeardAsync(Message message, MessageHeader header, CancellationToken cancel)
    {
        var place = message.GuildId is null ? new Places.Place(false, null, null) : await places.OfAsync(message.ChannelId, cancel);
        var repliesTo = message.ReferencedMessage?.Author.Id;
        // A mention of the bot's role is meant for the bot. Without message content its text is hidden, and the asker is told so.
        var forMe = message.GuildId is null || header.MentionsMe || header.MentionsMyRole;
        return new Heard(CallReader.PostOf(message), message.GuildId is { } guild ? new ServerId(guild.Value) : null)
        {
            Channel = new PlaceId((place.Parent ?? message.ChannelId).Value),
            InThread = place.IsThread,
            // The first message of a forum's post has the id of the post.
            OpensPost = place.IsThread && message.Id == message.ChannelId,
            ForMe = forMe,
            ForOthers = !forMe && (message.Mentions.Count > 0 || message.MentionRoles.Count > 0 || message.MentionEveryone
                || (repliesTo is { } author && !header.RepliesToMe && author != message.Author.Id)),
            At = message.Timestamp ?? DateTimeOffset.UnixEpoch,
        };
    }
}
