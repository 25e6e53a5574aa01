using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// The calls that share one limit. All members are used under the limiter's lock. Instants are <see cref="TimeProvider.GetTimestamp"/>.
/// </summary>
/// <param name="name">Under which the limiter keeps it.</param>
internal sealed class Bucket(BucketName name)
{
    /// <summary>Calls under way while nothing is known yet.</summary>
    public const int WhileUnseen = 5;

    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _limit;
    private int _remaining;
    private long _resetAt;
    private long _blockedUntil;
    private bool _unlimited;

    public BucketName Name { get; set; } = name;

    /// <summary>The bucket that this one turned out to be a part of.</summary>
    public Bucket? MergedInto { get; private set; }

    public int InFlight { get; private set; }

    public ITimer? Timer { get; set; }

    public bool HasWaiting => _waiting.Count > 0;

    /// <summary>Forgetting it changes nothing.</summary>
    public bool IsIdle(long now) => InFlight == 0 && _waiting.Count == 0 && now >= _resetAt && now >= _blockedUntil;

    /// <summary>Starts with a limit that was learned for another channel.</summary>
    public void Assume(int limit) => _limit = limit;

    public bool TryEnter(long now)
    {
        if (_waiting.Count > 0 || Free(now) <= 0)
            return false;
        InFlight++;
        return true;
    }

    public TaskCompletionSource Wait()
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue(turn);
        return turn;
    }

    /// <summary>Lets in whom there is room for. A turn that was given up meanwhile is passed over.</summary>
    public void LetIn(long now)
    {
        while (_waiting.Count > 0 && (_waiting.Peek().Task.IsCompleted || Free(now) > 0))
            if (_waiting.Dequeue().TrySetResult())
                InFlight++;
    }

    /// <summary>When time alone may make room; null when only an answer can.</summary>
    public long? NextRoom(long now)
    {
        if (_blockedUntil > now)
            return _blockedUntil;
        return _limit > 0 && _resetAt > now ? _resetAt : null;
    }

    /// <summary>A call came back without a word about limits, or did not come back.</summary>
    public void Left(bool answered)
    {
        InFlight--;
        if (answered && _limit == 0)
            _unlimited = true;
        // It may have reached Discord and counted there.
        if (!answered && _remaining > 0)
            _remaining--;
    }

    public void Left(RateLimitHeaders said, long now, long resetAt, long slack)
    {
        InFlight--;
        _unlimited = false;
        _limit = said.Limit;
        // Answers overtake each other: within one window the smallest figure is the latest.
        var newWindow = now >= _resetAt || resetAt > _resetAt + slack;
        _remaining = newWindow ? said.Remaining : Math.Min(_remaining, said.Remaining);
        _resetAt = Math.Max(_resetAt, resetAt);
    }

    public void Block(long until) => _blockedUntil = Math.Max(_blockedUntil, until);

    /// <summary>Everything of this bucket goes on in another, which other routes have filled already.</summary>
    public void MergeInto(Bucket other)
    {
        MergedInto = other;
        other.InFlight += InFlight;
        while (_waiting.TryDequeue(out var turn))
            other._waiting.Enqueue(turn);
        other.Block(_blockedUntil);
        Timer?.Dispose();
    }

    private int Free(long now)
    {
        if (now < _blockedUntil)
            return 0;
        if (_unlimited)
            return int.MaxValue;
        if (_limit == 0)
            return WhileUnseen - InFlight;
        return (now >= _resetAt ? _limit : _remaining) - InFlight;
    }
}

/// <summary>A bucket's hash, or its route while that is unknown, with the thing it is for.</summary>
internal readonly record struct BucketName(string? Hash, RouteKey Route, Major Major);
