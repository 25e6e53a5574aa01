using MentorBot.Discord.Rest.Transport;

namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// Keeps calls within limits that are learned from answers: a call enters, is made, and leaves with what the answer said. Nothing is
/// known of a route at first, so a few calls go together and tell.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
internal sealed class RateLimiter(TimeProvider clock)
{
    private const int FewBuckets = 512;

    private readonly Lock _gate = new();
    private readonly Dictionary<RouteKey, (string Hash, int Limit)> _learned = [];
    private readonly Dictionary<BucketName, Bucket> _buckets = [];
    private readonly Dictionary<(RouteKey, string?, Major), long> _hidden = [];
    private readonly GlobalLimiter _global = new(clock);
    private readonly long _slack = clock.TimestampFrequency / 10;
    private int _forgetAt = FewBuckets;

    /// <summary>How many buckets are remembered; those that are idle are forgotten as others come.</summary>
    public int BucketCount
    {
        get
        {
            lock (_gate)
                return _buckets.Count;
        }
    }

    /// <summary>Waits until the call may be made. Whoever enters has to leave.</summary>
    public async ValueTask<Bucket> EnterAsync(Route route, CancellationToken cancel)
    {
        for (var wait = HiddenWait(route); wait > TimeSpan.Zero; wait = HiddenWait(route))
            await Task.Delay(Instant.AtLeast(wait), clock, cancel).ConfigureAwait(false);
        var (bucket, turn) = Ask(route);
        if (turn is not null)
            await Turn.Of(turn, cancel).ConfigureAwait(false);
        if (route.Who != RouteKind.Bot)
            return bucket;
        try
        {
            await _global.EnterAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            LeaveBucket(bucket);
            throw;
        }
        return bucket;
    }

    /// <summary>No answer came.</summary>
    public void Leave(Bucket bucket, Route route)
    {
        LeaveBucket(bucket);
        if (route.Who == RouteKind.Bot)
            _global.Leave();
    }

    /// <summary>An answer came, and said this.</summary>
    public void Leave(Bucket bucket, Route route, RateLimitHeaders said)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            bucket = Current(bucket);
            if (said.Bucket is null)
                bucket.Left(answered: true);
            else
                bucket = Learn(bucket, route, said, now);
            if (said.Scope != LimitScope.None)
                Refused(bucket, route, said, now + Instant.Ticks(clock, said.RetryAfter));
            LetIn(bucket);
        }
        if (route.Who == RouteKind.Bot)
            _global.Leave();
    }

    private void LeaveBucket(Bucket bucket)
    {
        lock (_gate)
        {
            bucket = Current(bucket);
            bucket.Left(answered: false);
            LetIn(bucket);
        }
    }

    private (Bucket Bucket, TaskCompletionSource? Turn) Ask(Route route)
    {
        lock (_gate)
        {
            var bucket = BucketOf(route);
            var now = clock.GetTimestamp();
            if (bucket.TryEnter(now))
                return (bucket, null);
            var turn = bucket.Wait();
            LetIn(bucket);
            return (bucket, turn);
        }
    }

    private Bucket BucketOf(Route route)
    {
        var known = _learned.TryGetValue(route.Key, out var learned);
        var name = known ? new BucketName(learned.Hash, default, route.Major) : new BucketName(null, route.Key, route.Major);
        if (_buckets.TryGetValue(name, out var bucket))
            return bucket;
        ForgetIdle();
        bucket = new Bucket(name);
        bucket.Assume(learned.Limit);
        return _buckets[name] = bucket;
    }

    /// <summary>Takes in what the answer says, and gives the bucket that it is about.</summary>
    private Bucket Learn(Bucket asked, Route route, RateLimitHeaders said, long now)
    {
        var name = new BucketName(said.Bucket, default, route.Major);
        _learned[route.Key] = (said.Bucket!, said.Limit);
        if (asked.Name != name)
            asked = asked.Name.Hash is null ? Named(asked, name) : Moved(asked, name);
        asked.Left(said, now, now + Instant.Ticks(clock, said.ResetAfter), _slack);
        return asked;
    }

    /// <summary>What was known by its route has a name now; another route may have had it before.</summary>
    private Bucket Named(Bucket unseen, BucketName name)
    {
        _buckets.Remove(unseen.Name);
        if (_buckets.TryGetValue(name, out var there))
        {
            unseen.MergeInto(there);
            return there;
        }
        unseen.Name = name;
        return _buckets[name] = unseen;
    }

    /// <summary>Discord gave the route another bucket than last time: those who wait for the old one go over.</summary>
    private Bucket Moved(Bucket old, BucketName name)
    {
        if (!_buckets.TryGetValue(name, out var there))
            there = _buckets[name] = new Bucket(name);
        _buckets.Remove(old.Name);
        old.MergeInto(there);
        return there;
    }

    private void Refused(Bucket bucket, Route route, RateLimitHeaders said, long until)
    {
        if (said.Scope == LimitScope.Global && route.Who == RouteKind.Bot)
            _global.Block(said.RetryAfter);
        else if (said.Scope == LimitScope.User && said.Bucket is not null && said.Remaining > 0)
            _hidden[(route.Key, route.Kind, route.Major)] = until;
        else
            bucket.Block(until);
    }

    /// <summary>A limit that no header tells of holds for one kind of call on one thing, not for its bucket.</summary>
    private TimeSpan HiddenWait(Route route)
    {
        lock (_gate)
        {
            if (_hidden.Count == 0 || !_hidden.TryGetValue((route.Key, route.Kind, route.Major), out var until))
                return TimeSpan.Zero;
            var wait = clock.GetElapsedTime(clock.GetTimestamp(), until);
            if (wait <= TimeSpan.Zero)
                _hidden.Remove((route.Key, route.Kind, route.Major));
            return wait;
        }
    }

    private static Bucket Current(Bucket bucket)
    {
        while (bucket.MergedInto is { } other)
            bucket = other;
        return bucket;
    }

    /// <summary>Lets in whoever fits, and comes back when time makes more room.</summary>
    private void LetIn(Bucket bucket)
    {
        var now = clock.GetTimestamp();
        bucket.LetIn(now);
        if (!bucket.HasWaiting || bucket.NextRoom(now) is not { } room)
            return;
        var due = Instant.AtLeast(clock.GetElapsedTime(now, room));
        if (bucket.Timer is null)
            bucket.Timer = clock.CreateTimer(_ => Again(bucket), null, due, Timeout.InfiniteTimeSpan);
        else
            bucket.Timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void Again(Bucket bucket)
    {
        lock (_gate)
            LetIn(Current(bucket));
    }

    private void ForgetIdle()
    {
        if (_buckets.Count < _forgetAt)
            return;
        var now = clock.GetTimestamp();
        foreach (var (name, bucket) in _buckets)
            if (bucket.IsIdle(now))
            {
                _buckets.Remove(name);
                bucket.Timer?.Dispose();
            }
        foreach (var (key, until) in _hidden)
            if (until <= now)
                _hidden.Remove(key);
        _forgetAt = Math.Max(FewBuckets, _buckets.Count * 2);
    }
}
