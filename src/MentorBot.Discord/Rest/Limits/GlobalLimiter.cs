namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// At most so many calls in any second, in the order in which they came. A call takes its moment at once and then waits for it; nothing
/// is polled.
/// </summary>
internal sealed class GlobalLimiter(TimeProvider clock, int perSecond = 50)
{
    private readonly Lock _gate = new();
    private readonly long[] _sent = new long[perSecond];
    private int _next;
    private int _used;
    private long _blockedUntil = long.MinValue;

    public ValueTask WaitAsync(CancellationToken cancel)
    {
        var wait = TakeMoment();
        return wait <= TimeSpan.Zero ? default : Later(wait, cancel);
    }

    /// <summary>Discord said that the bot as a whole has to wait.</summary>
    public void Block(TimeSpan time)
    {
        lock (_gate)
            _blockedUntil = Math.Max(_blockedUntil, clock.GetTimestamp() + Instant.Ticks(clock, time));
    }

    private async ValueTask Later(TimeSpan wait, CancellationToken cancel)
    {
        for (; wait > TimeSpan.Zero; wait = Blocked())
            await Task.Delay(Instant.AtLeast(wait), clock, cancel).ConfigureAwait(false);
    }

    private TimeSpan TakeMoment()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var moment = Math.Max(now, _blockedUntil);
            if (_used == _sent.Length)
                moment = Math.Max(moment, _sent[_next] + clock.TimestampFrequency);
            else
                _used++;
            _sent[_next] = moment;
            _next = (_next + 1) % _sent.Length;
            return clock.GetElapsedTime(now, moment);
        }
    }

    /// <summary>A block that came while this call waited for its moment.</summary>
    private TimeSpan Blocked()
    {
        lock (_gate)
            return _blockedUntil == long.MinValue ? TimeSpan.Zero : clock.GetElapsedTime(clock.GetTimestamp(), _blockedUntil);
    }
}

/// <summary>Times as a clock's timestamps.</summary>
internal static class Instant
{
    public static long Ticks(TimeProvider clock, TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);

    /// <summary>Timers count whole milliseconds and drop the rest, so waiting has to be rounded up.</summary>
    public static TimeSpan AtLeast(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));
}
