using System.Globalization;

namespace MentorBot.Core.Replies.Pictures;

/// <summary>An axis from one round number to another, with round numbers between.</summary>
internal sealed record Axis
{
    private const int MostSteps = 5;
    private static readonly decimal[] s_round = [1, 2, 2.5m, 5, 10];

    private readonly decimal _step;

    /// <param name="low">The lowest value on it, not below 0.</param>
    /// <param name="high">The highest.</param>
    public Axis(decimal low, decimal high)
    {
        _step = Step(low, high);
        From = Math.Floor(low / _step) * _step;
        To = Math.Max(From + _step, Math.Ceiling(high / _step) * _step);
    }

    public decimal From { get; }

    public decimal To { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = From; tick <= To; tick += _step)
                yield return tick;
        }
    }

    /// <summary>How far along a value lies, 0 to 1.</summary>
    public double Share(decimal value) => (double)((value - From) / (To - From));

    /// <summary>Short: <c>150k</c>, <c>1.2M</c>.</summary>
    public static string Label(decimal tick) => tick switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{tick / 1_000_000:0.##}M"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{tick / 1_000:0.##}k"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{tick:0.##}"),
    };

    /// <summary>The smallest round step with which few enough steps do.</summary>
    private static decimal Step(decimal low, decimal high)
    {
        var least = Math.Max((high - low) / MostSteps, Math.Max(high, 1) / 100);
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)least)));
        return s_round.Select(round => round * power).First(step => step >= least);
    }
}
