using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Salaries;

/// <summary>What one source says of the same people: its statistics together.</summary>
public sealed class SalaryFigure
{
    private readonly IReadOnlyList<SalaryRow> _rows;

    private SalaryFigure(IReadOnlyList<SalaryRow> rows) => _rows = rows;

    /// <summary>Who says it of whom, in which currency and period; its value is that of one of the statistics.</summary>
    public SalaryRow About => _rows[0];

    /// <summary>The value of a statistic such as <c>p10</c>; null where the source has none.</summary>
    public decimal? this[string statistic] => _rows.FirstOrDefault(row => row.Statistic == statistic)?.Value;

    /// <summary>The one value that stands for it, and which it is: the median, else a mean, else what is stated.</summary>
    public (string Statistic, decimal Value)? Middle => One("median") ?? One("mean") ?? One("stated");

    /// <summary>The lower and the upper end of what it spans, as far out as the source goes.</summary>
    public (string Low, string High)? Ends =>
        Has("p10", "p90") ?? Has("low", "high") ?? Has("p25", "p75");

    /// <summary>Rows that differ in nothing but the statistic, together, in the order of the file.</summary>
    public static IEnumerable<SalaryFigure> Together(IEnumerable<SalaryRow> rows) => rows
        .GroupBy(row => row with { Statistic = "", Value = 1 })
        .Select(group => new SalaryFigure([.. group]));

    /// <summary>
    /// The one to show: of those from the year before the newest the one that rests on most people; undated ones only where nothing
    /// has a date. Null where there is none.
    /// </summary>
    public static SalaryFigure? Best(IEnumerable<SalaryFigure> figures)
    {
        var all = figures.ToList();
        var newest = all.Max(figure => figure.About.AsOf);
        return all.Where(figure => newest is null || figure.About.AsOf >= newest.Value.AddYears(-1))
            .OrderByDescending(figure => figure.About.Sample ?? 0).ThenByDescending(figure => figure.About.AsOf).FirstOrDefault();
    }

    /// <summary>Whether the last day that it speaks of is longer ago than so many months; never of what has no date.</summary>
    public bool IsOlderThan(int months, DateOnly today) => About.AsOf is { } day && day.AddMonths(months) < today;

    private (string Statistic, decimal Value)? One(string statistic) => this[statistic] is { } value ? (statistic, value) : null;

    private (string Low, string High)? Has(string low, string high) =>
        this[low] is not null && this[high] is not null ? (low, high) : null;
}
