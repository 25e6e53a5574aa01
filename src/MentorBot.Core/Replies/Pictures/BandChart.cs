using System.Globalization;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Salaries;

namespace MentorBot.Core.Replies.Pictures;

/// <summary>
/// Spans of pay as bands, each kind of figure on a panel of its own with its own colour and axis, so that wages and adverts are never
/// read as one. Panels of one currency and period have the same axis.
/// </summary>
public static class BandChart
{
    private const double PanelX = 12;
    private const double PanelWidth = Canvas.Width - 2 * PanelX;
    private const double Left = 28;
    private const double Room = Canvas.Width - 2 * Left;
    private const double PlotX = Left + 16;
    private const double PlotWidth = Room - 32;
    private const double Heading = 40;
    private const double Row = 54;
    private const double AxisHeight = 28;
    private const double Gap = 10;
    private const double Legend = 40;
    private const double BandHeight = 16;
    private const int LongestAlt = 1000;

    /// <param name="title">Whose pay.</param>
    /// <param name="where">And of whom among them: level, country.</param>
    /// <param name="panels">At least one.</param>
    public static Picture Of(string title, string where, IReadOnlyList<SalaryBands> panels)
    {
        var canvas = new Canvas();
        var top = canvas.Heading(title, where);
        foreach (var panel in panels)
        {
            Panel(canvas, panel, AxisOf(panel, panels), top);
            top += HeightOf(panel) + Gap;
        }
        Key(canvas, [.. panels.SelectMany(panel => panel.Bands)], top);
        return new(canvas.Svg(top + Legend), Alt($"{title}, {where}", panels));
    }

    private static double HeightOf(SalaryBands panel) => Heading + panel.Bands.Count * Row + AxisHeight;

    private static Axis AxisOf(SalaryBands panel, IReadOnlyList<SalaryBands> all)
    {
        var alike = all.Where(other => other.Currency == panel.Currency && other.Period == panel.Period).ToList();
        return new(alike.Min(other => other.Lowest), alike.Max(other => other.Highest));
    }

    private static void Panel(Canvas canvas, SalaryBands panel, Axis axis, double top)
    {
        var look = Look.Of(panel.Kind);
        var height = HeightOf(panel);
        canvas.Box(PanelX, top, PanelWidth, height, Palette.Raised, round: 10);
        canvas.Box(Left, top + 14, 14, 14, look.Colour, round: 3);
        canvas.Text(Left + 22, top + 27, look.Name, 16, Palette.Text, Room - 150, bold: true);
        canvas.Text(Left + Room, top + 27, Unit(panel), 15, Palette.Quiet, 125, at: At.End);
        var bottom = top + height - AxisHeight;
        foreach (var tick in axis.Ticks)
        {
            var x = PlotX + PlotWidth * axis.Share(tick);
            for (var i = 0; i < panel.Bands.Count; i++)
                canvas.Line(x, top + Heading + i * Row + 22, x, top + Heading + i * Row + 48, Palette.Grid);
            canvas.Text(x, bottom + 16, Axis.Label(tick), 14, Palette.Quiet, 70, at: At.Middle);
        }
        for (var i = 0; i < panel.Bands.Count; i++)
            Band(canvas, panel.Bands[i], axis, look, top + Heading + i * Row);
    }

    private static void Band(Canvas canvas, SalaryBand band, Axis axis, Look look, double top)
    {
        var middle = band.Median is { } median ? $"median {Amount(median)}" : $"{Amount(band.Low)} to {Amount(band.High)}";
        var width = TextWidth.Of(middle, 15, bold: true);
        canvas.Text(Left, top + 17, band.Label, 15, Palette.Text, Room - width - 14);
        canvas.Text(Left + Room, top + 17, middle, 15, Palette.Text, Room, bold: true, at: At.End);
        var y = top + 26;
        Span(band.Low, band.High, look.Dim);
        if (band is { P25: { } p25, P75: { } p75 })
            Span(p25, p75, look.Colour);
        if (band.Median is { } line)
            canvas.Line(X(line), y - 4, X(line), y + BandHeight + 4, Palette.Text, 3, round: true);

        double X(decimal value) => PlotX + PlotWidth * axis.Share(value);

        void Span(decimal from, decimal to, string fill) =>
            canvas.Box(X(from), y, Math.Max(X(to) - X(from), 3), BandHeight, fill, round: 4);
    }

    /// <summary>What the parts of a band mean, of those that are there.</summary>
    private static void Key(Canvas canvas, IReadOnlyList<SalaryBand> bands, double top)
    {
        const string half = "p25 to p75";
        var ends = bands.Select(band => $"{band.LowName} to {band.HighName}").Where(span => span != half).Distinct().ToList();
        var x = Left;
        if (ends.Count > 0)
            Item(string.Join(", ", ends), at => canvas.Box(at, top + 9, 26, 12, Palette.Edge, round: 3));
        if (bands.Any(band => band is { P25: not null, P75: not null }))
            Item(half, at => canvas.Box(at, top + 9, 26, 12, Palette.Quiet, round: 3));
        if (bands.Any(band => band.Median is not null))
            Item("median", at => canvas.Line(at + 20, top + 7, at + 20, top + 23, Palette.Text, 3, round: true));

        void Item(string text, Action<double> draw)
        {
            draw(x);
            canvas.Text(x + 33, top + 20, text, 14, Palette.Quiet, Canvas.Width - x - 40);
            x += 33 + TextWidth.Of(text, 14) + 10;
        }
    }

    private static string Alt(string title, IReadOnlyList<SalaryBands> panels)
    {
        var text = $"Band chart. {title}.";
        foreach (var panel in panels)
        {
            var part = $" {Look.Of(panel.Kind).Name}, {Unit(panel)}: {string.Join("; ", panel.Bands.Select(Words))}.";
            if (text.Length + part.Length > LongestAlt)
                return text + " More of it stands in the text.";
            text += part;
        }
        return text;
    }

    private static string Words(SalaryBand band)
    {
        var parts = new List<(string Name, decimal? Value)>
        {
            (band.LowName, band.Low), ("p25", band.P25), ("median", band.Median), ("p75", band.P75), (band.HighName, band.High),
        };
        var known = parts.Where(part => part.Value is not null).DistinctBy(part => part.Name);
        return $"{band.Label} {string.Join(", ", known.Select(part => $"{part.Name} {Amount(part.Value!.Value)}"))}";
    }

    private static string Unit(SalaryBands panel) => $"{panel.Currency} {(panel.Period == "hour" ? "an" : "a")} {panel.Period}";

    private static string Amount(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>How a kind of figure is named and coloured.</summary>
    private sealed record Look(string Name, string Colour, string Dim)
    {
        public static Look Of(SalaryKind kind) => kind switch
        {
            SalaryKind.Official => new("Official wages", Palette.Blue, Palette.DimBlue),
            SalaryKind.Survey => new("Market: a survey", Palette.Amber, Palette.DimAmber),
            SalaryKind.Adverts => new("Market: adverts", Palette.Amber, Palette.DimAmber),
            SalaryKind.Page => new("Market: a web page", Palette.Amber, Palette.DimAmber),
            _ => new("The guide's range", Palette.Teal, Palette.DimTeal),
        };
    }
}
