namespace MentorBot.Sandbox;

/// <summary>
/// The real time, or a time ahead of it: it can be moved forward, never back, and then everything that waited for a time that has passed
/// happens at once. So "make it tomorrow" delivers tomorrow's post.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private readonly Lock _gate = new();

    /// <summary>Timers that are set. Others are forgotten: many are never disposed of.</summary>
    private readonly HashSet<Timer> _set = [];
    private TimeSpan _ahead;
    private DateTimeOffset? _standing;

    /// <param name="standing">The clock shows this until <see cref="Go"/>; null: it goes.</param>
    public SandboxClock(DateTimeOffset? standing = null) => _standing = standing;

    public override TimeZoneInfo LocalTimeZone => System.LocalTimeZone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far it is ahead of the real time.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (_gate)
                return _ahead;
        }
    }

    /// <summary>Raised after it was moved.</summary>
    public event Action? Moved;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _standing ?? System.GetUtcNow() + _ahead;
    }

    /// <summary>A jump counts as time that went by.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
            return System.GetElapsedTime(0).Ticks + _ahead.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Shows a fixed time while a world is made: what is made then has the same ids at every start. Timers go by the real time meanwhile.
    /// </summary>
    public void StandAt(DateTimeOffset time)
    {
        lock (_gate)
            _standing = time;
    }

    /// <summary>Ends <see cref="StandAt"/>.</summary>
    public void Go()
    {
        lock (_gate)
            _standing = null;
    }

    /// <exception cref="ArgumentOutOfRangeException">That is no way forward, or more than ten years.</exception>
    public void MoveBy(TimeSpan way)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(way, TimeSpan.Zero);
        Timer[] set;
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(_ahead + way, s_furthest);
            _ahead += way;
            set = [.. _set];
        }
        foreach (var timer in set)
            timer.SetAgain();
        Moved?.Invoke();
    }

    /// <summary>The ids of the sandbox tell their time, and have room for some decades.</summary>
    private static readonly TimeSpan s_furthest = TimeSpan.FromDays(3652);

    /// <summary>Waits in real time for what is left until its own time; a jump makes that less.</summary>
    private sealed class Timer : ITimer
    {
        private readonly SandboxClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _real;
        private long? _due;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public Timer(SandboxClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _real = System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                return Set(dueTime);
            }
        }

        /// <summary>After a jump.</summary>
        public void SetAgain()
        {
            lock (_clock._gate)
            {
                if (_due is { } due)
                    Set(Left(due));
            }
        }

        public void Dispose()
        {
            lock (_clock._gate)
                Set(Timeout.InfiniteTimeSpan);
            _real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            lock (_clock._gate)
            {
                // Another thread has set it anew meanwhile.
                if (_due is not { } due || Left(due) > TimeSpan.Zero)
                {
                    SetAgain();
                    return;
                }
                Set(_period);
            }
            _callback(_state);
        }

        private bool Set(TimeSpan left)
        {
            _due = left == Timeout.InfiniteTimeSpan ? null : _clock.GetTimestamp() + left.Ticks;
            _ = _due is null ? _clock._set.Remove(this) : _clock._set.Add(this);
            return _real.Change(left, Timeout.InfiniteTimeSpan);
        }

        private TimeSpan Left(long due)
        {
            var left = due - _clock.GetTimestamp();
            return left > 0 ? TimeSpan.FromTicks(left) : TimeSpan.Zero;
        }
    }
}
