using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>salaries.csv</c>.</summary>
internal static partial class SalaryReader
{
    private const string Path = "salaries.csv";

    private static readonly string[] s_columns =
    [
        "role", "occupation", "named", "level", "group", "statistic", "country", "region", "value", "currency", "period", "as_of", "kind",
        "sample", "population", "source", "url", "read_at",
    ];

    private static readonly string[] s_levels = ["entry", "mid", "senior", "lead"];
    private static readonly string[] s_statistics = ["p10", "p25", "median", "p75", "p90", "mean", "low", "high", "stated"];
    private static readonly string[] s_periods = ["year", "month", "week", "day", "hour"];

    public static void Read(CareerDraft draft)
    {
        var here = draft.For(Path);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(draft.Files, Path, s_columns, here))
        {
            if (!seen.TryAdd(string.Join('|', row.Cells), row.Line))
                here.Error(row.Line, $"The same figure stands on line {seen[string.Join('|', row.Cells)]}.", "Keep one of the two lines.");
            else if (Figure(new(row, here), draft) is { } figure)
                draft.Salaries.Add(new(figure, row.Line, here));
            if (row["role"].Length > 0)
                draft.Link(LinkTo.Role, row["role"], row.Line, here);
        }
    }

    private static SalaryRow? Figure(CellReader cells, CareerDraft draft)
    {
        var kind = cells.Word<SalaryKind>("kind");
        var asOf = cells.Required("as_of");
        var address = cells.Address("url");
        if (address is null && kind != SalaryKind.Guide)
            cells.Wrong("A source without an address.", "Write the page's address into 'url'.");
        if (cells.Optional("role") is null && cells.Optional("occupation") is null)
            cells.Wrong("A figure for nobody.", "Give it a role, or the code of an occupation.");
        if (cells.Optional("region") is not null && cells.Optional("country") is null)
            cells.Wrong("A region without a country.", "Fill in 'country'.");
        var row = new SalaryRow
        {
            Role = cells.Optional("role"),
            Occupation = cells.Shaped("occupation", OccupationShape(), "15-2051 (US SOC) or 21211 (Canada's NOC)"),
            Named = cells.Required("named"),
            Level = cells.OptionalOf("level", s_levels),
            Group = cells.Optional("group"),
            Statistic = cells.OneOf("statistic", s_statistics),
            Country = Country(cells),
            Region = cells.Optional("region"),
            Value = cells.Number("value") ?? Missing(cells),
            Currency = Currency(cells),
            Period = cells.OneOf("period", s_periods),
            AsOf = LastDay(cells, asOf, kind, draft.Today),
            AsOfText = asOf,
            Kind = kind,
            Sample = cells.Count("sample"),
            Population = cells.Optional("population") ?? "",
            Source = cells.Required("source"),
            Url = address,
            ReadAt = cells.Optional("read_at") ?? "",
        };
        return cells.IsGood ? row : null;
    }

    private static decimal Missing(CellReader cells)
    {
        cells.Required("value");
        return 0;
    }

    private static string? Country(CellReader cells)
    {
        var code = cells.Optional("country");
        if (code is not null && Countries.NameOf(code) is null)
            cells.Wrong($"Unknown country '{code}'.", "Write its two letters of ISO 3166, such as DE; leave it empty for the world.");
        return code;
    }

    private static string Currency(CellReader cells)
    {
        var code = cells.Required("currency");
        if (code.Length > 0 && !Currencies.IsCode(code))
            cells.Wrong($"Unknown currency '{code}'.", "Write its three letters of ISO 4217, such as EUR.");
        return code;
    }

    private static DateOnly? LastDay(CellReader cells, string text, SalaryKind kind, DateOnly today)
    {
        if (text == SalaryRow.Undated)
        {
            if (kind is not (SalaryKind.Page or SalaryKind.Guide))
                cells.Wrong("A figure without a date.", "Only figures of a page or of the guide may be undated.");
            return null;
        }
        if (DayText.Find(text) is not var (first, last))
        {
            if (text.Length > 0)
                cells.Wrong($"'as_of' is no date: {text}.", "Write 2025-05-31, 2025-05, 2025 or undated.");
            return null;
        }
        if (first > today)
            cells.Wrong($"'as_of' lies in the future: {text}.", "Write the day that the figure speaks of.");
        return last;
    }

    [GeneratedRegex(@"\A(\d\d-\d{4}|\d{5})\z")]
    private static partial Regex OccupationShape();
}
