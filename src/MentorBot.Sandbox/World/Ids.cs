namespace MentorBot.Sandbox.World;

/// <summary>
/// Makes ids as Discord does: milliseconds since 2015 in the upper bits, so that an id tells its time; always increasing.
/// https://docs.discord.com/developers/reference#snowflakes
/// </summary>
public sealed class Ids(TimeProvider clock)
{
    private const long EpochMilliseconds = 1_420_070_400_000;
    private readonly long _past = clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds() - EpochMilliseconds;
    private ulong _last;
    private ulong _guilds;

    /// <summary>How far the server's clock is ahead of the real one (negative: behind).</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>The time that ids and timestamps are made from.</summary>
    public DateTimeOffset Now => clock.GetUtcNow() + Skew;

    /// <summary>
    /// The next id. All 22 lower bits count, so that a clock that stands still yields four million ids of one millisecond.
    /// </summary>
    public ulong Next() => _last = Math.Max(_last + 1, FirstOf(Now));

    /// <summary>
    /// An id for a guild: a month old and a millisecond apart from its neighbours, because the shard of a guild comes from the
    /// milliseconds, and guilds that are made at once would otherwise all land on one shard.
    /// </summary>
    public ulong NextGuild() => ((ulong)_past + _guilds++) << 22;

    /// <summary>The time at which an id was made.</summary>
    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + EpochMilliseconds);

    /// <summary>The smallest id of a moment: what clients send as <c>before</c> and <c>after</c> to page by time.</summary>
    public static ulong FirstOf(DateTimeOffset time) => (ulong)Math.Max(0, time.ToUnixTimeMilliseconds() - EpochMilliseconds) << 22;
}
