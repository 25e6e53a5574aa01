using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Gateway;

/// <summary>What <c>GET /gateway/bot</c> says of the identifies that are left.</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency);

/// <summary>How often an application may identify: so often in a day, and only a few at once. Used under the world's lock.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#sharding-max-concurrency</remarks>
internal sealed class IdentifyBudget(SandboxOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<ulong, Count> _counts = [];

    /// <summary>What an identify may do.</summary>
    public enum Verdict
    {
        Granted,
        TooSoon,
        UsedUp,
    }

    public SessionStartLimit Of(Application application)
    {
        var count = CountOf(application);
        var reset = count.ResetAt is { } at ? at - clock.GetUtcNow() : TimeSpan.Zero;
        return new SessionStartLimit(options.IdentifyTotal, count.Remaining, reset, options.MaxConcurrency);
    }

    public Verdict Take(Application application, ShardId shard)
    {
        var (count, now) = (CountOf(application), clock.GetUtcNow());
        var key = shard.Id % options.MaxConcurrency;
        if (count.Last.TryGetValue(key, out var last) && now - last < options.IdentifyPeriod)
            return Verdict.TooSoon;
        if (count.Remaining == 0)
            return Verdict.UsedUp;
        count.Last[key] = now;
        count.ResetAt ??= now + Day;
        count.Remaining--;
        return Verdict.Granted;
    }

    /// <summary>Sets how many are left today.</summary>
    public void SetRemaining(Application application, int remaining)
    {
        var count = CountOf(application);
        (count.Remaining, count.ResetAt) = (remaining, clock.GetUtcNow() + Day);
    }

    private Count CountOf(Application application)
    {
        if (!_counts.TryGetValue(application.Id, out var count))
            _counts[application.Id] = count = new Count { Remaining = options.IdentifyRemaining };
        if (count.ResetAt <= clock.GetUtcNow())
            (count.Remaining, count.ResetAt) = (options.IdentifyTotal, null);
        return count;
    }

    private sealed class Count
    {
        public int Remaining { get; set; }

        public DateTimeOffset? ResetAt { get; set; }

        public Dictionary<int, DateTimeOffset> Last { get; } = [];
    }
}
