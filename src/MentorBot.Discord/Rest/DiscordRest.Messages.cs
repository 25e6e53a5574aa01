using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Bodies;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    private const string MessagesTemplate = "/channels/{channel_id}/messages";
    private const string MessageTemplate = "/channels/{channel_id}/messages/{message_id}";
    private const string PinTemplate = "/channels/{channel_id}/messages/pins/{message_id}";
    private const string CrosspostTemplate = "/channels/{channel_id}/messages/{message_id}/crosspost";
    private const string ReactionTemplate = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me";

    private static readonly TimeSpan OldMessage = TimeSpan.FromDays(14);

    /// <summary>Sends a message. Sent twice with one nonce within some minutes, there is one message.</summary>
    public Task<Message> SendMessageAsync(Snowflake channel, OutgoingMessage message, CancellationToken cancel = default)
    {
        MessageLimits.Check(message);
        var body = MessageBody.ToChannel(message, message.Nonce ?? _nonces.Next());
        var route = new Route(HttpMethod.Post, MessagesTemplate, $"/channels/{channel}/messages", In(channel));
        var call = new RestCall(route, Json(body, RestJson.Default.MessageBody), message.Files) { Again = Repeat.ByNonce };
        return ReadAsync(call, DiscordJson.Default.Message, cancel);
    }

    /// <summary>An own message becomes this; nothing of what it was stays but the files that are kept.</summary>
    public Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, OutgoingMessage edited, CancellationToken cancel = default)
    {
        MessageLimits.Check(edited);
        var call = Call(
            new Route(HttpMethod.Patch, MessageTemplate, $"/channels/{channel}/messages/{message}", In(channel)),
            MessageEditBody.Of(edited), RestJson.Default.MessageEditBody, edited.Files);
        return ReadAsync(call, DiscordJson.Default.Message, cancel);
    }

    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, string? reason = null, CancellationToken cancel = default)
    {
        // Old messages are deleted at another pace than new ones.
        var old = _clock.GetUtcNow() - message.CreatedAt > OldMessage;
        var route = new Route(
            HttpMethod.Delete, MessageTemplate, $"/channels/{channel}/messages/{message}", In(channel),
            Bucket: old ? "delete old messages" : null);
        return DoAsync(route, cancel, reason);
    }

    /// <summary>Deletes 2 to 100 messages that are younger than 14 days.</summary>
    public Task DeleteMessagesAsync(
        Snowflake channel, IReadOnlyList<Snowflake> messages, string? reason = null, CancellationToken cancel = default)
    {
        var check = new LimitCheck();
        check.Count(messages.Count, "messages", 100, least: 2);
        check.Unique(messages, "messages");
        check.ThrowIfAny();
        var route = new Route(
            HttpMethod.Post, "/channels/{channel_id}/messages/bulk-delete", $"/channels/{channel}/messages/bulk-delete", In(channel));
        var json = Json(new BulkDeleteBody(messages), RestJson.Default.BulkDeleteBody);
        return DoAsync(new RestCall(route, json) { Again = Repeat.Freely, Reason = reason }, cancel);
    }

    public Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default) =>
        GetAsync(MessageTemplate, $"/channels/{channel}/messages/{message}", In(channel), DiscordJson.Default.Message, cancel);

    /// <summary>Messages of a channel, newest first; none where the bot may not read what was.</summary>
    public Task<Message[]> GetMessagesAsync(Snowflake channel, MessageQuery query, CancellationToken cancel = default) =>
        GetAsync(MessagesTemplate, $"/channels/{channel}/messages{query.Text}", In(channel), DiscordJson.Default.MessageArray, cancel);

    public Task AddReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default) =>
        DoAsync(Reaction(HttpMethod.Put, channel, message, emoji), cancel);

    public Task RemoveOwnReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancel = default) =>
        DoAsync(Reaction(HttpMethod.Delete, channel, message, emoji), cancel);

    /// <summary>Pinned messages, newest pin first.</summary>
    /// <param name="limit">1 to 50.</param>
    public Task<PinnedMessages> GetPinsAsync(
        Snowflake channel, DateTimeOffset? before = null, int limit = 50, CancellationToken cancel = default) =>
        GetAsync(
            "/channels/{channel_id}/messages/pins", $"/channels/{channel}/messages/pins?limit={limit}{Before(before)}", In(channel),
            RestJson.Default.PinnedMessages, cancel);

    public Task PinAsync(Snowflake channel, Snowflake message, string? reason = null, CancellationToken cancel = default) =>
        DoAsync(new Route(HttpMethod.Put, PinTemplate, $"/channels/{channel}/messages/pins/{message}", In(channel)), cancel, reason);

    public Task UnpinAsync(Snowflake channel, Snowflake message, string? reason = null, CancellationToken cancel = default) =>
        DoAsync(new Route(HttpMethod.Delete, PinTemplate, $"/channels/{channel}/messages/pins/{message}", In(channel)), cancel, reason);

    /// <summary>Publishes a message of an announcement channel to the channels that follow it; a second time is refused (40033).</summary>
    public Task<Message> CrosspostAsync(Snowflake channel, Snowflake message, CancellationToken cancel = default)
    {
        var route = new Route(HttpMethod.Post, CrosspostTemplate, $"/channels/{channel}/messages/{message}/crosspost", In(channel));
        return ReadAsync(new RestCall(route) { Again = Repeat.Freely }, DiscordJson.Default.Message, cancel);
    }

    // All reactions of a channel share one limit.
    private static Route Reaction(HttpMethod method, Snowflake channel, Snowflake message, Emoji emoji) => new(
        method, ReactionTemplate, $"/channels/{channel}/messages/{message}/reactions/{Uri.EscapeDataString(emoji.RouteName)}/@me",
        In(channel), Bucket: "reactions");
}
