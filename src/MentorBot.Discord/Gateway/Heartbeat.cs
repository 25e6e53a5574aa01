namespace MentorBot.Discord.Gateway;

/// <summary>
/// Beats by the clock's timers, so that neither a slow bot nor a busy reader delays it. A beat that was not answered by the time
/// of the next means that the connection is a zombie: it looks open and is dead.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#sending-heartbeats</remarks>
internal sealed class Heartbeat : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly TimeSpan _interval;
    private readonly Action _send;
    private readonly Action _zombie;
    private readonly Func<bool> _answersMayBeUnread;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private bool _answered = true;
    private bool _over;
    private long _sentAt;
    private TimeSpan? _latency;

    /// <param name="firstShare">The first beat comes after that share of the interval, so that bots do not beat in step.</param>
    /// <param name="answersMayBeUnread">Whether the reader was kept from reading since the last call: then silence proves nothing.</param>
    public Heartbeat(TimeProvider clock, TimeSpan interval, double firstShare, Action send, Action zombie, Func<bool> answersMayBeUnread)
    {
        (_clock, _interval, _send, _zombie, _answersMayBeUnread) = (clock, interval, send, zombie, answersMayBeUnread);
        _timer = clock.CreateTimer(_ => Beat(), null, interval * firstShare, Timeout.InfiniteTimeSpan);
    }

    /// <summary>From a beat to its answer; null before the first.</summary>
    public TimeSpan? Latency
    {
        get
        {
            lock (_gate)
                return _latency;
        }
    }

    /// <summary>Discord asked for a beat at once; it does not count as one of the schedule.</summary>
    public void BeatNow()
    {
        lock (_gate)
            _sentAt = _clock.GetTimestamp();
        _send();
    }

    public void Answered()
    {
        lock (_gate)
        {
            _answered = true;
            _latency = _clock.GetElapsedTime(_sentAt);
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _over = true;
        _timer.Dispose();
    }

    private void Beat()
    {
        bool alive;
        lock (_gate)
        {
            if (_over)
                return;
            alive = _answersMayBeUnread() || _answered;
            _over = !alive;
            _answered = false;
            _sentAt = _clock.GetTimestamp();
            if (alive)
                _timer.Change(_interval, Timeout.InfiniteTimeSpan);
        }
        (alive ? _send : _zombie)();
    }
}
