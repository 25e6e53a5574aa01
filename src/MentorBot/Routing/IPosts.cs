using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>What the bot says by itself, outside of answers to commands.</summary>
/// <remarks>
/// Every sending takes a <c>job</c>: a short name that is the same whenever the same thing is tried again, so that it never appears twice.
/// A <see cref="PostRefusedException"/> is Discord's no: no right, no such channel, closed direct messages.
/// </remarks>
public interface IPosts
{
    /// <summary>So long a job that is tried again is recognised. Later it has to be looked for.</summary>
    static readonly TimeSpan JobLife = TimeSpan.FromMinutes(2);

    /// <param name="to">The message that is replied to; its author alone is notified, where <paramref name="notify"/>.</param>
    Task<PostId> ReplyAsync(PlaceId place, PostId to, Reply reply, string job, bool notify, CancellationToken cancel);

    Task<PostId> SendAsync(PlaceId place, Reply reply, string job, CancellationToken cancel);

    /// <summary>By direct message.</summary>
    Task<PostId> TellAsync(PersonId person, Reply reply, string job, CancellationToken cancel);

    Task EditAsync(PlaceId place, PostId post, Reply reply, CancellationToken cancel);

    /// <summary>A message that is already gone is no error.</summary>
    Task DeleteAsync(PlaceId place, PostId post, CancellationToken cancel);

    /// <summary>The thread on a message; the present one where there is one already.</summary>
    Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel);

    /// <summary>Puts a thread of the bot's away: it cannot delete one. That it is gone, or that it may not, is no error.</summary>
    Task CloseThreadAsync(PlaceId thread, CancellationToken cancel);

    /// <summary>Null when it is gone or out of reach.</summary>
    Task<Post?> FindAsync(PlaceId place, PostId post, CancellationToken cancel);

    /// <summary>The bot's own reply to a message, if it stands in the channel: how a sending of unknown outcome is resolved.</summary>
    Task<PostId?> FindOwnReplyAsync(PlaceId place, PostId to, CancellationToken cancel);

    /// <summary>The first message of the bot's own in a thread, for the same purpose; null also where there is no such thread.</summary>
    Task<PostId?> FindOwnInThreadAsync(PlaceId thread, CancellationToken cancel);

    /// <summary>Whether the bot has posted just this line there since then.</summary>
    Task<bool> HasSaidAsync(PlaceId place, string line, DateTimeOffset since, CancellationToken cancel);

    /// <summary>The newest messages of people and bots, newest first, at most 200.</summary>
    Task<IReadOnlyList<Post>> LastAsync(PlaceId place, int count, CancellationToken cancel);
}

/// <summary>Discord said no, and it would say no again: the message says what is missing, by its name in Discord's settings.</summary>
public sealed class PostRefusedException(string message, Exception? cause = null) : Exception(message, cause);
