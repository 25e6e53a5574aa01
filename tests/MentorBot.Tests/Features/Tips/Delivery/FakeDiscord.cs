using System.Collections.Concurrent;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>When a call is hit by what a test does to it.</summary>
internal enum Moment
{
    /// <summary>Discord has not heard of it.</summary>
    Before,

    /// <summary>Discord did it, and its answer is not there yet.</summary>
    After,
}

/// <summary>A message that stands on Discord.</summary>
internal sealed record Standing(PlaceId Place, PostId Id, string Job, Reply Reply, DateTimeOffset At, bool Silent);

/// <summary>Discord as deliveries see it: a clock of its own, two minutes' memory for nonces, and what a test does to a call.</summary>
internal sealed class FakeDiscord(TimeProvider clock) : IAppointedPosts, IMemberRoles
{
    private readonly Lock _gate = new();
    private readonly List<Standing> _messages = [];
    private ulong _next = 900_000;
    private int _calls;

    public IReadOnlyList<Standing> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    public List<(PlaceId Place, PostId On)> Threads { get; } = [];

    public List<(PlaceId Place, PostId On)> Pins { get; } = [];

    /// <summary>Announcement channels.</summary>
    public HashSet<PlaceId> Announcements { get; } = [];

    public List<(PlaceId Place, PostId Post)> Published { get; } = [];

    /// <summary>Who has a role that is notified.</summary>
    public HashSet<(PersonId Person, ulong Role)> Ringing { get; } = [];

    public int Calls => _calls;

    /// <summary>Called with what a call does, its number from 1, and the moment; what it throws, the call throws.</summary>
    public Action<string, int, Moment>? Hit { get; set; }

    /// <summary>A call stays where it is until this is done.</summary>
    public Func<string, Moment, CancellationToken, Task>? Hold { get; set; }

    public ConcurrentDictionary<PlaceId, string> Refused { get; } = new();

    /// <summary>Where the history may not be read.</summary>
    public HashSet<PlaceId> Unreadable { get; } = [];

    public string? NoThreads { get; set; }

    public string? NotPublished { get; set; }

    /// <summary>The conversation with a person has his number and a thousand.</summary>
    public Task<PlaceId> OpenDirectAsync(PersonId person, CancellationToken cancel) =>
        CallAsync("open", cancel, () => Direct(person));

    public static PlaceId Direct(PersonId person) => new(person.Value + 1000);

    public Task<PlaceId> OpenPrivateThreadAsync(PlaceId channel, string name, CancellationToken cancel) =>
        CallAsync("private thread", cancel, () => Allowed(channel, () => new PlaceId(_next++)));

    public Task<PostId> SendAsync(PlaceId place, Reply reply, string job, bool silent, CancellationToken cancel) =>
        CallAsync("send", cancel, () => Allowed(place, () =>
        {
            var now = clock.GetUtcNow();
            if (_messages.Find(one => one.Job == job && now - one.At <= IPosts.JobLife) is { } before)
                return before.Id;
            var message = new Standing(place, new PostId(_next++), job, reply, now, silent);
            _messages.Add(message);
            return message.Id;
        }));

    public Task<PostId?> FindOwnAsync(PlaceId place, Go button, DateTimeOffset since, CancellationToken cancel) =>
        CallAsync("find", cancel, () => Unreadable.Contains(place)
            ? throw new PostRefusedException("I need the permission \"Read Message History\" there.")
            : _messages.Find(one => one.Place == place && one.At >= since && one.Reply.Buttons.Any(it => it.Go.Equals(button)))?.Id);

    public Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel) =>
        CallAsync("thread", cancel, () => Allowed(place, () =>
        {
            if (NoThreads is { } why)
                throw new PostRefusedException(why);
            if (!Threads.Contains((place, on)))
                Threads.Add((place, on));
            return new PlaceId(on.Value);
        }));

    public Task PinAsync(PlaceId place, PostId post, CancellationToken cancel) =>
        CallAsync("pin", cancel, () => Allowed(place, () =>
        {
            if (!Pins.Contains((place, post)))
                Pins.Add((place, post));
            return true;
        }));

    public Task PublishAsync(PlaceId place, PostId post, CancellationToken cancel) =>
        CallAsync("publish", cancel, () => Allowed(place, () =>
        {
            if (NotPublished is { } why)
                throw new PostRefusedException(why);
            if (Announcements.Contains(place) && !Published.Contains((place, post)))
                Published.Add((place, post));
            return true;
        }));

    public Task<bool> ToggleAsync(ServerId server, PersonId person, ulong role, CancellationToken cancel) =>
        CallAsync("role", cancel, () => Ringing.Add((person, role)) || !Ringing.Remove((person, role)));

    private T Allowed<T>(PlaceId place, Func<T> work) =>
        Refused.TryGetValue(place, out var why) ? throw new PostRefusedException(why) : work();

    private async Task<T> CallAsync<T>(string what, CancellationToken cancel, Func<T> work)
    {
        var number = Interlocked.Increment(ref _calls);
        cancel.ThrowIfCancellationRequested();
        Hit?.Invoke(what, number, Moment.Before);
        if (Hold is { } before)
            await before(what, Moment.Before, cancel);
        T result;
        lock (_gate)
            result = work();
        Hit?.Invoke(what, number, Moment.After);
        if (Hold is { } after)
            await after(what, Moment.After, cancel);
        return result;
    }
}
