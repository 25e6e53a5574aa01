using System.Globalization;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Salaries;

/// <summary>How amounts are written: as the source has them, or for another stretch of time on request.</summary>
/// <param name="Period">year, month or hour; null: as the source has it.</param>
public sealed record Amounts(string? Period)
{
    /// <summary>A working year, as the US office counts it: 52 weeks of 40 hours.</summary>
    private static readonly Dictionary<string, decimal> s_inYear =
        new() { ["year"] = 1, ["month"] = 12, ["week"] = 52, ["day"] = 260, ["hour"] = 2080 };

    public static IReadOnlyList<string> Periods => ["year", "month", "hour"];

    /// <summary>How the figures of another stretch of time came about.</summary>
    public const string Computed = "Computed for a working year of 12 months, 52 weeks or 2,080 hours.";

    /// <summary>When a figure was true, in words: <c>May 2025</c>, <c>undated</c>.</summary>
    public static string Day(SalaryRow about) => about.AsOf is not { } day ? about.AsOfText
        : day.ToString(about.AsOfText.Length switch { 4 => "yyyy", 7 => "MMM yyyy", _ => "d MMM yyyy" }, CultureInfo.InvariantCulture);

    /// <summary>When, and of how many: <c>19 Jan 2025, n = 4,278</c>.</summary>
    public static string Counted(SalaryRow about) => about.Sample is { } sample
        ? $"{Day(about)}, n = {sample.ToString("#,##0", CultureInfo.InvariantCulture)}"
        : $"{Day(about)}, no sample stated";

    /// <summary>Who made it, and where to look it up.</summary>
    public static string Source(SalaryRow about) => about.Url is { } url ? $"{about.Source}, {url}" : about.Source;

    public bool IsComputed(SalaryRow about) => Period is not null && Period != about.Period;

    /// <summary>A number alone.</summary>
    public string Number(decimal value, SalaryRow about)
    {
        if (!IsComputed(about))
            return value.ToString("#,##0.##", CultureInfo.InvariantCulture);
        var computed = value * s_inYear[about.Period] / s_inYear[Period!];
        return Math.Round(computed, Period == "hour" ? 2 : 0).ToString("#,##0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>What stands behind a number: <c>USD a year</c>.</summary>
    public string Unit(SalaryRow about) =>
        (Period ?? about.Period) is var period ? $"{about.Currency} {(period == "hour" ? "an" : "a")} {period}" : "";

    /// <summary>Everything that the source says, its middle in bold: <c>median **120,230** USD a year, p25 85,660</c>.</summary>
    public string All(SalaryFigure figure)
    {
        if (figure is { Middle: null, Ends: var (low, high) })
            return $"**{Number(figure[low]!.Value, figure.About)} to {Number(figure[high]!.Value, figure.About)}** {Unit(figure.About)}";
        if (figure.Middle is not var (statistic, value))
            return "";
        var others = new[] { "p10", "low", "p25", "p75", "high", "p90" }.Where(name => figure[name] is not null)
            .Select(name => $", {name} {Number(figure[name]!.Value, figure.About)}");
        var name = statistic == "stated" ? "" : $"{statistic} ";
        return $"{name}**{Number(value, figure.About)}** {Unit(figure.About)}{string.Concat(others)}";
    }
}
