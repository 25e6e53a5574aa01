namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// At most so many calls in any second of Discord's, first come, first served. Discord counts a call at some moment between its departure
/// and its answer, so its place becomes free one second after the answer.
/// </summary>
internal sealed class GlobalLimiter(TimeProvider clock, int perSecond = 50)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _freeAt = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _underWay;
    private long _blockedUntil = long.MinValue;
    private ITimer? _timer;

    /// <summary>Waits for a place. Whoever enters has to leave.</summary>
    public ValueTask EnterAsync(CancellationToken cancel)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (_waiting.Count == 0 && HasPlace(clock.GetTimestamp()))
            {
                _underWay++;
                return default;
            }
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            LetIn();
        }
        return Turn.Of(turn, cancel);
    }

    /// <summary>An answer came, or none will.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            _underWay--;
            _freeAt.Enqueue(clock.GetTimestamp() + clock.TimestampFrequency);
            LetIn();
        }
    }

    /// <summary>Discord said that the bot as a whole has to wait.</summary>
    public void Block(TimeSpan time)
    {
        lock (_gate)
            _blockedUntil = Math.Max(_blockedUntil, clock.GetTimestamp() + Instant.Ticks(clock, time));
    }

    private bool HasPlace(long now)
    {
        while (_freeAt.TryPeek(out var free) && free <= now)
            _freeAt.Dequeue();
        return now >= _blockedUntil && _underWay + _freeAt.Count < perSecond;
    }

    private void LetIn()
    {
        var now = clock.GetTimestamp();
        while (_waiting.Count > 0 && (_waiting.Peek().Task.IsCompleted || HasPlace(now)))
            if (_waiting.Dequeue().TrySetResult())
                _underWay++;
        if (_waiting.Count == 0 || (now >= _blockedUntil && _freeAt.Count == 0))
            return;
        var next = now < _blockedUntil ? _blockedUntil : _freeAt.Peek();
        _timer ??= clock.CreateTimer(_ => Again(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Instant.AtLeast(clock.GetElapsedTime(now, next)), Timeout.InfiniteTimeSpan);
    }

    private void Again()
    {
        lock (_gate)
            LetIn();
    }
}

/// <summary>Waiting for one's turn.</summary>
internal static class Turn
{
    /// <summary>Ends with the turn, or when whoever waits gives up.</summary>
    public static async ValueTask Of(TaskCompletionSource turn, CancellationToken cancel)
    {
        using var giveUp = cancel.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task.ConfigureAwait(false);
    }
}

/// <summary>Times as a clock's timestamps.</summary>
internal static class Instant
{
    public static long Ticks(TimeProvider clock, TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    /// <summary>Timers count whole milliseconds and drop the rest, so waiting has to be rounded up.</summary>
    public static TimeSpan AtLeast(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
}
