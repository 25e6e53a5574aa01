using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Salaries;

/// <summary>Spans of pay that may stand in one picture: of one kind, in one currency and period.</summary>
public sealed record SalaryBands(SalaryKind Kind, string Currency, string Period, IReadOnlyList<SalaryBand> Bands)
{
    public decimal Lowest => Bands.Min(band => band.Low);

    public decimal Highest => Bands.Max(band => band.High);

    /// <summary>The pictures that an answer gives: one for official wages, one for the market with its levels; often one or none.</summary>
    public static IReadOnlyList<SalaryBands> Of(SalaryAnswer answer) =>
    [
        .. Of(answer.Official, figure => Named(figure.About, answer.Question)),
        .. Of(answer.Market is { } market ? [.. answer.Levels, market] : [], figure => figure.About.Level ?? "all levels"),
    ];

    /// <summary>With its country where that was left open.</summary>
    private static string Named(SalaryRow about, SalaryQuestion question) =>
        question.Country is null && about.Country is { } country ? $"{country}: {about.Named}" : about.Named;

    private static IEnumerable<SalaryBands> Of(IReadOnlyList<SalaryFigure> figures, Func<SalaryFigure, string> label) => figures
        .Select(figure => (figure.About, Band: SalaryBand.Of(label(figure), figure))).Where(pair => pair.Band is not null)
        .GroupBy(pair => (pair.About.Kind, pair.About.Currency, pair.About.Period), pair => pair.Band!)
        .Select(group => new SalaryBands(group.Key.Kind, group.Key.Currency, group.Key.Period, [.. group]));
}

/// <summary>One span: what a bar, a box and a line in it are drawn from.</summary>
/// <param name="Low">Its lower end: p10 where the source has it, else p25 or the low end that it names.</param>
/// <param name="High">Its upper end, as <paramref name="Low"/>.</param>
/// <param name="LowName">What the lower end is called, <c>p10</c>.</param>
/// <param name="HighName">What the upper end is called, <c>p90</c>.</param>
/// <param name="P25">Null where the source has none.</param>
/// <param name="P75">Null where the source has none.</param>
/// <param name="Median">Null where the source has none.</param>
public sealed record SalaryBand(
    string Label, decimal Low, decimal High, string LowName, string HighName, decimal? P25, decimal? P75, decimal? Median)
{
    /// <summary>Null where the figure spans nothing.</summary>
    public static SalaryBand? Of(string label, SalaryFigure figure) => figure.Ends is var (low, high)
        ? new(label, figure[low]!.Value, figure[high]!.Value, low, high, figure["p25"], figure["p75"], figure["median"])
        : null;
}
