using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>The shards that this process runs.</summary>
internal sealed partial class ShardGroup(GatewayContext context, Func<CancellationToken, Task<GatewayPlan>> ask)
{
    private volatile Shard[] _shards = [];

    public IReadOnlyList<ShardStatus> Status => [.. _shards.Select(shard => shard.Status)];

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="DiscordFatalException">Discord will not let the bot in; all shards have stopped.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var plan = await FirstPlanAsync(stop).ConfigureAwait(false);
        var options = context.Options;
        var count = options.ShardCount ?? Math.Max(1, plan.Shards);
        var last = options.ShardTo ?? count - 1;
        if (options.ShardFrom > last || last >= count)
            throw new DiscordFatalException(
                $"Discord advises {count} shard(s), but this process is to run {options.ShardFrom} to {last}. Set Discord:ShardCount as well.");
        Log.Starting(context.Logger, options.ShardFrom, last, count, plan.Remaining, plan.Total);
        var gate = new IdentifyGate(ask, plan, context.Clock, context.Logger);
        _shards = [.. Enumerable.Range(options.ShardFrom, last - options.ShardFrom + 1).Select(id => new Shard(id, count, context, gate))];
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(_shards.Select(shard => RunOneAsync(shard, all))).ConfigureAwait(false);
    }

    public Task ShowPresenceAsync(CancellationToken stop) => Task.WhenAll(_shards.Select(shard => shard.ShowPresenceAsync(stop)));

    /// <summary>When one cannot go on, the others stop too: half a bot only looks alive.</summary>
    private static async Task RunOneAsync(Shard shard, CancellationTokenSource all)
    {
        try
        {
            await shard.RunAsync(all.Token).ConfigureAwait(false);
        }
        catch
        {
            await all.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks until Discord answers: a bot that starts during an outage comes online after it.</summary>
    private async Task<GatewayPlan> FirstPlanAsync(CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await ask(stop).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is not DiscordFatalException && !stop.IsCancellationRequested)
            {
                var pause = context.Jitter.Pause(failures);
                Log.NoPlan(context.Logger, problem.GetType().Name, pause);
                await Task.Delay(pause, context.Clock, stop).ConfigureAwait(false);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message =
            "Starting shards {From} to {To} of {Count}; {Remaining} of today's {Total} logins are left.")]
        public static partial void Starting(ILogger logger, int from, int to, int count, int remaining, int total);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not say where to connect ({Problem}); asking again after {Pause}.")]
        public static partial void NoPlan(ILogger logger, string problem, TimeSpan pause);
    }
}
