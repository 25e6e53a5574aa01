using System.Globalization;

namespace MentorBot.Features.Tips.Delivery;

/// <summary>Settings of the section <c>Tips</c>: how tips are delivered.</summary>
public sealed class TipsOptions : IChecksSettings
{
    /// <summary>So long after its time a tip is still sent; what is later is recorded as missed.</summary>
    public double CatchUpHours { get; set; } = 3;

    /// <summary>So many are sent in a second. Discord takes 50 calls of a bot in a second, and people want answers meanwhile.</summary>
    public double PerSecond { get; set; } = 40;

    /// <summary>So many of them by direct message.</summary>
    public double DirectPerSecond { get; set; } = 35;

    public IEnumerable<string> Problems() =>
        new[]
        {
            Outside(nameof(CatchUpHours), CatchUpHours, 0.05, 12),
            Outside(nameof(PerSecond), PerSecond, 0.1, 50),
            Outside(nameof(DirectPerSecond), DirectPerSecond, 0.1, 50),
        }.OfType<string>();

    // Also true for what is no number.
    private static string? Outside(string name, double value, double least, double most) =>
        value >= least && value <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Tips:{name} is {value}. Choose a value from {least} to {most}.");
}
