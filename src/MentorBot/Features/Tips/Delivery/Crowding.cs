namespace MentorBot.Features.Tips.Delivery;

/// <summary>Nine o'clock is popular: what more want at one instant than can be served in a minute is spread over some more.</summary>
public static class Crowding
{
    /// <summary>So many are served within a minute of their time.</summary>
    public const int Served = 2000;

    private const double PerSecond = Served / 60.0;

    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(30);

    /// <summary>Over how long those of an instant are spread; zero where they are few.</summary>
    public static TimeSpan Spread(int crowd) => crowd <= Served ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Math.Min(crowd / PerSecond, s_most.TotalSeconds));

    /// <summary>How much later a schedule has its turn: each day the same, and evenly over all of them.</summary>
    public static TimeSpan Delay(string schedule, int crowd)
    {
        // FNV-1a: the same on every machine and in every version of .NET.
        var hash = 2166136261;
        foreach (var letter in schedule)
            hash = (hash ^ letter) * 16777619;
        // The last letters alone would decide about the upper bits.
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >> 13;
        return Spread(crowd) * (hash / (double)uint.MaxValue);
    }
}
