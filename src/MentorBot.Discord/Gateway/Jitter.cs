namespace MentorBot.Discord.Gateway;

/// <summary>The random waits, from one seed, for all threads.</summary>
internal sealed class Jitter(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();

    /// <summary>At least 0, less than 1.</summary>
    public double Share()
    {
        lock (_gate)
            return _random.NextDouble();
    }

    /// <summary>Before the new login after an invalid session: 1 to 5 s, as Discord asks.</summary>
    public TimeSpan AfterInvalidSession() => TimeSpan.FromSeconds(1 + 4 * Share());

    /// <summary>
    /// The pause before the next try: none after the first failure, then about 1, 2, 4 … 60 s, never twice the same, so that
    /// thousands of bots do not come back in step after an outage.
    /// </summary>
    /// <param name="failures">Failures in a row, at least 1.</param>
    public TimeSpan Pause(int failures)
    {
        if (failures <= 1)
            return TimeSpan.Zero;
        var ceiling = Math.Min(60, Math.Pow(2, Math.Min(failures - 1, 10)));
        return TimeSpan.FromSeconds(Math.Max(1, ceiling * (0.5 + 0.5 * Share())));
    }
}
