using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>
/// Lets shards log in no faster and no more often than Discord allows: one in 5 s for each key (shard modulo max_concurrency), and
/// never the last logins of the day, because using those up makes Discord reset the token.
/// </summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#rate-limiting</remarks>
internal sealed partial class IdentifyGate(
    Func<CancellationToken, Task<GatewayPlan>> ask, GatewayPlan first, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    /// <summary>For so long the plan is believed; afterwards it is asked for again before a login.</summary>
    private static readonly TimeSpan PlanAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, Turn> _turns = new();
    private readonly SemaphoreSlim _planning = new(1);
    private GatewayPlan _plan = first;
    private long _askedAt = clock.GetTimestamp();

    /// <summary>Where to connect for a new session.</summary>
    public Uri Url => _plan.Url;

    /// <summary>Waits for the shard's turn. Dispose the permit once the socket is done with its login, sent or not.</summary>
    /// <param name="looping">
    /// The shard logs in again and again without ever staying: then it stops at a tenth of the day's budget and not at its end.
    /// </param>
    public async Task<Permit> EnterAsync(int shard, bool looping, CancellationToken stop)
    {
        var turn = _turns.GetOrAdd(shard % Math.Max(1, _plan.MaxConcurrency), _ => new Turn());
        await turn.Free.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (turn.SentAt is { } sentAt && clock.GetElapsedTime(sentAt) is var passed && passed < Spacing)
                await Task.Delay(Spacing - passed, clock, stop).ConfigureAwait(false);
            await TakeFromBudgetAsync(looping, stop).ConfigureAwait(false);
            return new Permit(turn, clock);
        }
        catch
        {
            turn.Free.Release();
            throw;
        }
    }

    private async Task TakeFromBudgetAsync(bool looping, CancellationToken stop)
    {
        await _planning.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (clock.GetElapsedTime(_askedAt) >= PlanAge)
                await RefreshAsync(stop).ConfigureAwait(false);
            while (_plan.Remaining <= (looping ? _plan.Total / 10 : 0))
            {
                var wait = _plan.ResetAfter - clock.GetElapsedTime(_askedAt);
                Log.BudgetIsLow(logger, _plan.Remaining, _plan.Total, wait);
                await Task.Delay(wait > Spacing ? wait : Spacing, clock, stop).ConfigureAwait(false);
                await RefreshAsync(stop).ConfigureAwait(false);
            }
            _plan = _plan with { Remaining = _plan.Remaining - 1 };
        }
        finally
        {
            _planning.Release();
        }
    }

    private async Task RefreshAsync(CancellationToken stop)
    {
        _plan = await ask(stop).ConfigureAwait(false);
        _askedAt = clock.GetTimestamp();
    }

    /// <summary>The right to log in once.</summary>
    public sealed class Permit : IDisposable
    {
        private readonly TimeProvider _clock;
        private Turn? _turn;

        internal Permit(Turn turn, TimeProvider clock) => (_turn, _clock) = (turn, clock);

        /// <summary>The login went out: from now on the next one with this key waits.</summary>
        public void Sent()
        {
            if (_turn is { } turn)
                turn.SentAt = _clock.GetTimestamp();
            Dispose();
        }

        public void Dispose() => Interlocked.Exchange(ref _turn, null)?.Free.Release();
    }

    internal sealed class Turn
    {
        public SemaphoreSlim Free { get; } = new(1);

        public long? SentAt { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "Of today's {Total} logins {Remaining} are left, and using them up would make Discord reset the token. "
            + "The next login waits {Wait}. If the bot keeps losing its connection, look for the reason above.")]
        public static partial void BudgetIsLow(ILogger logger, int remaining, int total, TimeSpan wait);
    }
}
