namespace MentorBot.Routing;

/// <summary>Settings of the section <c>Limits</c>: how much one person and one server may ask.</summary>
public sealed class LimitsOptions : IChecksSettings
{
    /// <summary>So many at once from one person.</summary>
    public int PersonBurst { get; set; } = 8;

    /// <summary>After that, one more every so many seconds.</summary>
    public double PersonEverySeconds { get; set; } = 6;

    /// <summary>So many at once from one server.</summary>
    public int ServerBurst { get; set; } = 60;

    /// <summary>After that, so many a second.</summary>
    public double ServerPerSecond { get; set; } = 2;

    public IEnumerable<string> Problems() =>
        new[]
        {
            Outside(nameof(PersonBurst), PersonBurst, 1, 1000),
            Outside(nameof(PersonEverySeconds), PersonEverySeconds, 0.1, 3600),
            Outside(nameof(ServerBurst), ServerBurst, 1, 100_000),
            Outside(nameof(ServerPerSecond), ServerPerSecond, 0.01, 1000),
        }.OfType<string>();

    // Also true for what is no number.
    private static string? Outside(string name, double value, double least, double most) =>
        value >= least && value <= most ? null : $"Limits:{name} is {value}. Choose a value from {least} to {most}.";
}
