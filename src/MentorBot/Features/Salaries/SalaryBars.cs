using MentorBot.Core.Salaries;

namespace MentorBot.Features.Salaries;

/// <summary>Spans of pay as bars in text, for a font in which all characters are equally wide; a phone shows 44 of them.</summary>
internal static class SalaryBars
{
    private const int Width = 30;

    /// <summary>A label and below it its bar; all bars begin at nothing and share one scale.</summary>
    public static string Draw(SalaryBands bands) =>
        "```\n" + string.Join('\n', bands.Bands.Select(band => $"{band.Label}\n{Bar(band, bands.Highest)}")) + "\n```";

    private static string Bar(SalaryBand band, decimal highest)
    {
        var bar = new string(' ', At(band.Low, highest)).PadRight(At(band.High, highest) + 1, '─').ToCharArray();
        if (band is { P25: { } p25, P75: { } p75 })
            Array.Fill(bar, '▒', At(p25, highest), At(p75, highest) - At(p25, highest) + 1);
        if (band.Median is { } median)
            bar[At(median, highest)] = '█';
        return new string(bar);
    }

    private static int At(decimal value, decimal highest) => (int)(value / highest * (Width - 1));
}
