namespace MentorBot.Tests.Discord.Rest;

/// <summary>A clock on which every wait is over at once and the time is later; what is waited for longer than a limit never ends.</summary>
/// <param name="limit">Above it a timer is a time-out, which must not fire while an answer is on its way.</param>
internal sealed class SwiftClock(TimeSpan limit) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>What was waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (_gate)
            _now += time;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Once(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Wait(TimeSpan time)
    {
        lock (_gate)
        {
            _waits.Add(time);
            _now += time;
        }
    }

    private sealed class Once(SwiftClock clock, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isOff;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan || dueTime >= clock.Limit)
                return true;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                if (_isOff)
                    return;
                clock.Wait(dueTime);
                callback(state);
            });
            return true;
        }

        public void Dispose() => _isOff = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private TimeSpan Limit => limit;
}
