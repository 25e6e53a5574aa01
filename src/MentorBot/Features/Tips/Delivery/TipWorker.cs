using Microsoft.Extensions.Options;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Delivers tips at their time. All that it knows stands in the data file, so it may die and another goes on.</summary>
public sealed partial class TipWorker : BackgroundService
{
    private const int AtOnce = 500;

    /// <summary>Calls that run at the same time in a lane: at 40 a second and 200 ms for each, eight are enough.</summary>
    private const int Together = 16;

    /// <summary>No wait is longer: the clock may be set meanwhile.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    /// <summary>What is due and cannot be done, such as another worker's, is not asked for without a pause.</summary>
    private static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan s_afterFailure = TimeSpan.FromSeconds(15);

    private readonly ScheduleStore _schedules;
    private readonly DeliveryStore _deliveries;
    private readonly TipPlanner _planner;
    private readonly Deliverer _deliverer;
    private readonly OwnerNotes _notes;
    private readonly TipBell _bell;
    private readonly TimeProvider _clock;
    private readonly ILogger<TipWorker> _logger;
    private readonly Lane _all, _channels, _direct;

    public TipWorker(
        ScheduleStore schedules, DeliveryStore deliveries, TipPlanner planner, Deliverer deliverer, OwnerNotes notes, TipBell bell,
        IOptions<TipsOptions> options, TimeProvider clock, ILogger<TipWorker> logger)
    {
        (_schedules, _deliveries, _planner, _deliverer, _notes) = (schedules, deliveries, planner, deliverer, notes);
        (_bell, _clock, _logger) = (bell, clock, logger);
        _all = new(options.Value.PerSecond, clock);
        _channels = new(options.Value.PerSecond, clock);
        _direct = new(options.Value.DirectPerSecond, clock);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _deliveries.FreeTaken(_clock.GetUtcNow());
        return Task.WhenAll(
            LoopAsync(PlanAsync, () => _schedules.NextDue(), stoppingToken),
            LoopAsync(cancel => SendAsync(direct: false, cancel), () => NextFree(direct: false), stoppingToken),
            LoopAsync(cancel => SendAsync(direct: true, cancel), () => NextFree(direct: true), stoppingToken));
    }

    /// <summary>Everything that can be done now, once.</summary>
    public async Task TurnAsync(CancellationToken cancel)
    {
        await PlanAsync(cancel);
        await Task.WhenAll(SendAsync(direct: false, cancel), SendAsync(direct: true, cancel));
        await _notes.TellAsync(cancel);
    }

    private async Task PlanAsync(CancellationToken cancel)
    {
        var some = await _planner.PlanAsync(_clock.GetUtcNow(), cancel);
        await _notes.TellAsync(cancel);
        // The lanes may sleep. This loop hears the bell too, finds nothing more to plan, and does not ring again.
        if (some)
            _bell.Ring();
    }

    /// <summary>All that are free, as fast as the lane allows, until there are none or too many went wrong.</summary>
    private async Task SendAsync(bool direct, CancellationToken cancel)
    {
        var lane = LaneOf(direct);
        while (lane.Closed == TimeSpan.Zero && _deliveries.Free(direct, _clock.GetUtcNow(), AtOnce) is { Count: > 0 } free)
        {
            var some = false;
            await Parallel.ForEachAsync(free, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancel },
                async (id, stop) =>
                {
                    if (await DeliverAsync(lane, id, stop))
                        some = true;
                });
            if (!some)
                return;
        }
    }

    /// <returns>Whether anything was done.</returns>
    private async Task<bool> DeliverAsync(Lane lane, string id, CancellationToken cancel)
    {
        if (lane.Closed > TimeSpan.Zero)
            return false;
        await lane.TurnAsync(cancel);
        await _all.TurnAsync(cancel);
        var went = await _deliverer.DeliverAsync(id, cancel);
        if (went == Went.Through)
            lane.WentThrough();
        else if (went == Went.Wrong)
            lane.Failed();
        return went != Went.Nowhere;
    }

    private Lane LaneOf(bool direct) => direct ? _direct : _channels;

    private DateTimeOffset? NextFree(bool direct) =>
        LaneOf(direct).Closed is var closed && closed > TimeSpan.Zero ? _clock.GetUtcNow() + closed : _deliveries.NextFree(direct);

    private async Task LoopAsync(Func<CancellationToken, Task> work, Func<DateTimeOffset?> next, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var wait = s_afterFailure;
            var rung = _bell.NextAsync();
            try
            {
                await work(stop);
                wait = Until(next());
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // Told to stop: the next start goes on from what is kept.
                if (stop.IsCancellationRequested)
                    return;
                Log.Failed(_logger, problem);
            }
            await Task.WhenAny(rung, Task.Delay(wait, _clock, stop));
        }
    }

    private TimeSpan Until(DateTimeOffset? next)
    {
        var wait = next is { } at ? at - _clock.GetUtcNow() : s_longestWait;
        return wait < s_least ? s_least : wait < s_longestWait ? wait : s_longestWait;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The delivery of tips failed; it goes on in some seconds.")]
        public static partial void Failed(ILogger logger, Exception problem);
    }
}
