using System.Globalization;
using System.Security;
using System.Text;

namespace MentorBot.Core.Replies.Pictures;

/// <summary>
/// Draws one card as SVG, from the top down. All figures are pixels at the size at which a wide screen shows it; the picture itself has
/// twice as many. Narrow on purpose: a phone shows 340 pixels, and text of 15 still reads there.
/// </summary>
internal sealed class Canvas
{
    public const double Width = 480;
    public const double Margin = 22;
    public const double Room = Width - 2 * Margin;

    private const int Scale = 2;
    private const double TitleSize = 19;
    private const string Fonts = "'DejaVu Sans',Verdana,'Noto Sans',Arial,sans-serif";

    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private readonly StringBuilder _parts = new();

    /// <param name="round">Radius of the corners.</param>
    public void Box(double x, double y, double width, double height, string fill, double round = 0) =>
        _parts.Append(s_invariant, $"<rect x='{x:0.##}' y='{y:0.##}' width='{width:0.##}' height='{height:0.##}'")
            .Append(s_invariant, $" rx='{round:0.##}' fill='{fill}'/>");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1, bool round = false) =>
        _parts.Append(s_invariant, $"<line x1='{x1:0.##}' y1='{y1:0.##}' x2='{x2:0.##}' y2='{y2:0.##}' stroke='{stroke}'")
            .Append(s_invariant, $" stroke-width='{width:0.##}'{(round ? " stroke-linecap='round'" : "")}/>");

    /// <param name="stroke">Of the line around it; <c>none</c>: there is no line.</param>
    public void Disc(double x, double y, double radius, string fill, string stroke = "none", double width = 2) =>
        _parts.Append(s_invariant, $"<circle cx='{x:0.##}' cy='{y:0.##}' r='{radius:0.##}' fill='{fill}'")
            .Append(s_invariant, $" stroke='{stroke}' stroke-width='{width:0.##}'/>");

    /// <param name="y">Of the line on which the letters stand.</param>
    /// <param name="room">What is wider is cut.</param>
    /// <param name="at">Which point of the text <paramref name="x"/> is.</param>
    public void Text(double x, double y, string text, double size, string fill, double room, bool bold = false, At at = At.Start)
    {
        var shown = SecurityElement.Escape(Clean(TextWidth.Fit(text, room, size, bold)));
        var anchor = at == At.Start ? "" : $" text-anchor='{at.ToString().ToLowerInvariant()}'";
        _parts.Append(s_invariant, $"<text x='{x:0.##}' y='{y:0.##}' font-size='{size:0.##}' fill='{fill}'")
            .Append(bold ? " font-weight='bold'" : "").Append(anchor).Append('>').Append(shown).Append("</text>");
    }

    /// <summary>The heading of the card, in one or two lines, and a smaller line below it.</summary>
    /// <returns>Where the drawing may begin.</returns>
    public double Heading(string title, string below)
    {
        const double first = 38, step = 25;
        var lines = TextWidth.Lines(title, Room, TitleSize, bold: true, most: 2);
        for (var i = 0; i < lines.Count; i++)
            Text(Margin, first + i * step, lines[i], TitleSize, Palette.Text, Room, bold: true);
        var end = first + lines.Count * step;
        Text(Margin, end, below, 15, Palette.Quiet, Room);
        return end + 17;
    }

    /// <summary>The drawing on its card.</summary>
    public string Svg(double height) => string.Create(s_invariant,
        $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width * Scale}' height='{height * Scale:0}' viewBox='0 0 {Width} {height:0.##}'"
        + $" font-family=\"{Fonts}\"><rect x='1' y='1' width='{Width - 2}' height='{height - 2:0.##}' rx='14' fill='{Palette.Card}'"
        + $" stroke='{Palette.Edge}' stroke-width='1.5'/>{_parts}</svg>");

    /// <summary>Without what no XML may hold, not even escaped.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x20 && (rune.Value & 0xFFFE) != 0xFFFE));
}

/// <summary>Which point of a text is meant.</summary>
internal enum At
{
    Start,
    Middle,
    End,
}
