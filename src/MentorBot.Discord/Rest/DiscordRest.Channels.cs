using System.Globalization;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Bodies;
using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest;

public sealed partial class DiscordRest
{
    private const string ChannelTemplate = "/channels/{channel_id}";
    private const string Threads = "/channels/{channel_id}/threads";

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancel = default) =>
        GetAsync(ChannelTemplate, $"/channels/{channel}", In(channel), DiscordJson.Default.Channel, cancel);

    public Task<Channel> EditChannelAsync(Snowflake channel, ChannelEdit edit, string? reason = null, CancellationToken cancel = default) =>
        EditChannelAsync(
            channel, Json(edit, RestJson.Default.ChannelEdit), edit.Name is not null || edit.Topic is not null, reason, cancel);

    /// <summary>Archives, locks, renames or tags a thread.</summary>
    public Task<Channel> EditThreadAsync(Snowflake thread, ThreadEdit edit, string? reason = null, CancellationToken cancel = default)
    {
        CheckName(edit.Name ?? "kept");
        return EditChannelAsync(thread, Json(edit, RestJson.Default.ThreadEdit), edit.Name is not null, reason, cancel);
    }

    /// <summary>Deletes a channel or thread, or closes a conversation.</summary>
    public Task DeleteChannelAsync(Snowflake channel, string? reason = null, CancellationToken cancel = default) =>
        DoAsync(new Route(HttpMethod.Delete, ChannelTemplate, $"/channels/{channel}", In(channel)), cancel, reason);

    /// <summary>Shows for about ten seconds that the bot is writing.</summary>
    public Task ShowTypingAsync(Snowflake channel, CancellationToken cancel = default)
    {
        var route = new Route(HttpMethod.Post, "/channels/{channel_id}/typing", $"/channels/{channel}/typing", In(channel));
        return DoAsync(new RestCall(route) { Again = Repeat.Freely }, cancel);
    }

    /// <summary>A thread below a message; its id is the message's.</summary>
    public Task<Channel> StartThreadAsync(
        Snowflake channel, Snowflake message, string name, int? autoArchiveMinutes = null, CancellationToken cancel = default)
    {
        CheckName(name);
        var route = new Route(
            HttpMethod.Post, "/channels/{channel_id}/messages/{message_id}/threads", $"/channels/{channel}/messages/{message}/threads",
            In(channel));
        var body = new ThreadFromMessageBody(name, autoArchiveMinutes);
        return ReadAsync(Call(route, body, RestJson.Default.ThreadFromMessageBody), DiscordJson.Default.Channel, cancel);
    }

    /// <summary>A thread that starts empty: public or private.</summary>
    public Task<Channel> StartThreadAsync(
        Snowflake channel, string name, ChannelType type, int? autoArchiveMinutes = null, bool? invitable = null,
        CancellationToken cancel = default)
    {
        CheckName(name);
        var route = new Route(HttpMethod.Post, Threads, $"/channels/{channel}/threads", In(channel));
        var body = new ThreadBody(name, type, autoArchiveMinutes, invitable);
        return ReadAsync(Call(route, body, RestJson.Default.ThreadBody), DiscordJson.Default.Channel, cancel);
    }

    /// <summary>A post in a forum; the answer holds its first message, whose id is the thread's.</summary>
    /// <param name="message">Text, embeds and rows; a card can be sent into the post afterwards.</param>
    public Task<Channel> CreatePostAsync(
        Snowflake forum, string name, OutgoingMessage message, IReadOnlyList<Snowflake>? tags = null, int? autoArchiveMinutes = null,
        CancellationToken cancel = default)
    {
        CheckName(name);
        MessageLimits.CheckPost(message);
        var route = new Route(HttpMethod.Post, Threads, $"/channels/{forum}/threads", In(forum));
        var body = new PostBody(name, autoArchiveMinutes, tags, MessageBody.Of(message));
        return ReadAsync(Call(route, body, RestJson.Default.PostBody, message.Files), DiscordJson.Default.Channel, cancel);
    }

    public Task JoinThreadAsync(Snowflake thread, CancellationToken cancel = default) =>
        DoAsync(
            new Route(
                HttpMethod.Put, "/channels/{channel_id}/thread-members/@me", $"/channels/{thread}/thread-members/@me", In(thread)), cancel);

    /// <summary>Archived threads, newest first.</summary>
    /// <param name="before">Archived before then; joined private ones page by id instead, see <paramref name="beforeThread"/>.</param>
    /// <param name="limit">2 to 100.</param>
    public Task<ThreadList> GetArchivedThreadsAsync(
        Snowflake channel, ArchivedThreads which, DateTimeOffset? before = null, Snowflake? beforeThread = null, int limit = 50,
        CancellationToken cancel = default)
    {
        var end = which switch
        {
            ArchivedThreads.Public => "threads/archived/public",
            ArchivedThreads.Private => "threads/archived/private",
            _ => "users/@me/threads/archived/private",
        };
        var anchor = which == ArchivedThreads.JoinedPrivate
            ? beforeThread is { } id ? $"&before={id}" : ""
            : Before(before);
        return GetAsync(
            "/channels/{channel_id}/" + end, $"/channels/{channel}/{end}?limit={limit}{anchor}", In(channel), RestJson.Default.ThreadList,
            cancel);
    }

    private Task<Channel> EditChannelAsync(Snowflake channel, byte[] edit, bool renames, string? reason, CancellationToken cancel)
    {
        // Renaming has a limit of its own that no header tells of: about twice in ten minutes.
        var route = new Route(HttpMethod.Patch, ChannelTemplate, $"/channels/{channel}", In(channel), Kind: renames ? "name" : null);
        return ReadAsync(new RestCall(route, edit) { Reason = reason }, DiscordJson.Default.Channel, cancel);
    }

    private static string Before(DateTimeOffset? instant) => instant is { } at
        ? $"&before={Uri.EscapeDataString(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture))}"
        : "";

    private static void CheckName(string name)
    {
        var check = new LimitCheck();
        check.Text(name, "name", MessageLimits.ThreadName, least: 1);
        check.ThrowIfAny();
    }
}
