namespace MentorBot.Features.Tips.Delivery;

/// <summary>One after the other at an even pace, and none for a while after several failed in a row: a lane of deliveries.</summary>
/// <remarks>
/// When Discord is away, everything that is tried fails, and trying it with thousands helps nobody. After <see cref="InARow"/> failures
/// the lane is closed for half a minute, then for twice that, up to five minutes; one that goes through opens it.
/// </remarks>
public sealed class Lane(double perSecond, TimeProvider clock)
{
    public const int InARow = 5;

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly TimeSpan _between = TimeSpan.FromSeconds(1 / perSecond);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next;
    private TimeSpan _closedUntil;
    private TimeSpan _closed;
    private int _failed;

    /// <summary>How long it is still closed; zero: it is open.</summary>
    public TimeSpan Closed
    {
        get
        {
            lock (_gate)
                return _closedUntil > Now ? _closedUntil - Now : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for a turn.</summary>
    public Task TurnAsync(CancellationToken cancel)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = Now;
            // Nothing is saved up: a lane that was empty for a minute lets no hundred through at once.
            _next = _next > now ? _next : now;
            wait = _next - now;
            _next += _between;
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancel) : Task.CompletedTask;
    }

    public void WentThrough()
    {
        lock (_gate)
            (_failed, _closed, _closedUntil) = (0, TimeSpan.Zero, TimeSpan.Zero);
    }

    public void Failed()
    {
        lock (_gate)
        {
            if (++_failed < InARow || _closedUntil > Now)
                return;
            _closed = _closed == TimeSpan.Zero ? s_first : _closed * 2 < s_most ? _closed * 2 : s_most;
            _closedUntil = Now + _closed;
        }
    }

    /// <summary>Not by the wall clock, which may be set back.</summary>
    private TimeSpan Now => clock.GetElapsedTime(_start);
}
