using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>What the bot posts at an appointed time, step by step, so that each step can be taken up again after a crash.</summary>
/// <remarks>
/// A <see cref="PostRefusedException"/> is Discord's no, as with <see cref="IPosts"/>; any other exception leaves open what happened.
/// </remarks>
public interface IAppointedPosts
{
    /// <summary>The conversation with a person. That it is there does not mean that he takes messages.</summary>
    Task<PlaceId> OpenDirectAsync(PersonId person, CancellationToken cancel);

    /// <summary>A private thread of a channel, with nobody in it until somebody is mentioned there.</summary>
    Task<PlaceId> OpenPrivateThreadAsync(PlaceId channel, string name, CancellationToken cancel);

    /// <param name="job">The same whenever it is tried again: within <see cref="IPosts.JobLife"/> it never appears twice.</param>
    /// <param name="silent">Shown, and no telephone rings.</param>
    Task<PostId> SendAsync(PlaceId place, Reply reply, string job, bool silent, CancellationToken cancel);

    /// <summary>The bot's own message with a button that leads just there, posted since then: how an unknown outcome is resolved.</summary>
    /// <exception cref="PostRefusedException">It cannot be known: the history cannot be read, or too much was written since.</exception>
    Task<PostId?> FindOwnAsync(PlaceId place, Go button, DateTimeOffset since, CancellationToken cancel);

    /// <summary>The thread on a message; the present one where there is one already.</summary>
    Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel);

    /// <summary>Pinned twice is pinned once.</summary>
    Task PinAsync(PlaceId place, PostId post, CancellationToken cancel);

    /// <summary>
    /// Publishes a message of an announcement channel to those who follow it; in any other channel nothing happens. Published twice is
    /// published once.
    /// </summary>
    Task PublishAsync(PlaceId place, PostId post, CancellationToken cancel);
}
