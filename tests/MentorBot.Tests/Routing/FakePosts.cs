using System.Collections.Concurrent;
using MentorBot.Core.Replies;
using MentorBot.EndToEnd;
using MentorBot.Routing;

namespace MentorBot.Tests.Routing;

/// <summary>Discord as the bot sees it when it speaks by itself: what it did, in order.</summary>
internal sealed class FakePosts : IPosts
{
    private readonly Lock _gate = new();
    private readonly List<Deed> _deeds = [];
    private readonly SemaphoreSlim _tried = new(0);
    private ulong _next = 900_000;

    /// <summary>What Discord says instead of doing it.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>The same, once for each.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    /// <summary>What people wrote and is still there, newest first.</summary>
    public List<Post> Written { get; } = [];

    public IReadOnlyList<Deed> Deeds
    {
        get
        {
            lock (_gate)
                return [.. _deeds];
        }
    }

    /// <summary>Direct messages.</summary>
    public IReadOnlyList<(PersonId Person, Reply Reply, string Job)> Told =>
        [.. Deeds.Where(deed => deed.What == "tell").Select(deed => (deed.Person!.Value, deed.Reply!, deed.Job!))];

    /// <summary>Until that many more deeds were tried.</summary>
    public async Task TriedAsync(int count = 1)
    {
        for (var i = 0; i < count; i++)
            Assert.True(await _tried.WaitAsync(RealTime.Limit));
    }

    public Task<PostId> ReplyAsync(PlaceId place, PostId to, Reply reply, string job, bool notify, CancellationToken cancel) =>
        Task.FromResult(Do(new("reply", place) { On = to, Reply = reply, Job = job, Notifies = notify }));

    public Task<PostId> SendAsync(PlaceId place, Reply reply, string job, CancellationToken cancel) =>
        Task.FromResult(Do(new("send", place) { Reply = reply, Job = job }));

    /// <summary>The conversation with a person has his number and a thousand.</summary>
    public Task<PostId> TellAsync(PersonId person, Reply reply, string job, CancellationToken cancel) =>
        Task.FromResult(Do(new("tell", new(person.Value + 1000)) { Person = person, Reply = reply, Job = job }));

    public Task EditAsync(PlaceId place, PostId post, Reply reply, CancellationToken cancel) =>
        Task.FromResult(Do(new("edit", place) { On = post, Reply = reply }));

    public Task DeleteAsync(PlaceId place, PostId post, CancellationToken cancel) =>
        Task.FromResult(Do(new("delete", place) { On = post }));

    /// <summary>A thread on a message has its id, as on Discord.</summary>
    public Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel)
    {
        Do(new("thread", place) { On = on, Name = name });
        return Task.FromResult(new PlaceId(on.Value));
    }

    public Task<Post?> FindAsync(PlaceId place, PostId post, CancellationToken cancel) =>
        Task.FromResult(Written.Find(one => one.Id == post));

    public Task<PostId?> FindOwnInThreadAsync(PlaceId thread, CancellationToken cancel) =>
        Task.FromResult(Own(deed => deed.What == "send" && deed.Place == thread));

    public Task<bool> HasSaidAsync(PlaceId place, string line, DateTimeOffset since, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task CloseThreadAsync(PlaceId thread, CancellationToken cancel) => Task.FromResult(Do(new("close", thread)));

    public Task<PostId?> FindOwnReplyAsync(PlaceId place, PostId to, CancellationToken cancel) =>
        Task.FromResult(Own(deed => deed.What == "reply" && deed.On == to));

    public Task<IReadOnlyList<Post>> LastAsync(PlaceId place, int count, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Post>>([.. Written.Take(count)]);

    private PostId? Own(Func<Deed, bool> which) => Deeds.Where(which).Select(deed => (PostId?)deed.Post).FirstOrDefault();

    private PostId Do(Deed deed)
    {
        try
        {
            if (Refusal is { } refusal)
                throw refusal;
            if (Failures.TryDequeue(out var failure))
                throw failure;
            lock (_gate)
            {
                var post = new PostId(_next++);
                _deeds.Add(deed with { Post = post });
                return post;
            }
        }
        finally
        {
            _tried.Release();
        }
    }
}

/// <summary>Something that the bot did on Discord.</summary>
/// <param name="What">reply, send, tell, edit, delete, thread or close.</param>
internal sealed record Deed(string What, PlaceId Place)
{
    public PostId? On { get; init; }
    public PersonId? Person { get; init; }
    public Reply? Reply { get; init; }
    public string? Job { get; init; }
    public bool Notifies { get; init; }
    public string? Name { get; init; }

    /// <summary>The message that came of it.</summary>
    public PostId Post { get; init; }
}
