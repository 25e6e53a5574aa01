using System.Text;

namespace MentorBot.Core.Replies.Pictures;

/// <summary>
/// How wide a text is about to be, a little on the wide side: which font the machine has is not known here, and nothing may run over an
/// edge. Shares of the font's size, after DejaVu Sans.
/// </summary>
internal static class TextWidth
{
    private const double Bold = 1.12;
    private const char Ellipsis = '…';

    public static double Of(string text, double size, bool bold = false) =>
        text.EnumerateRunes().Sum(Share) * size * (bold ? Bold : 1);

    /// <summary>The text, cut where it would be wider than that.</summary>
    public static string Fit(string text, double room, double size, bool bold = false)
    {
        if (Of(text, size, bold) <= room)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of($"{kept}{rune}{Ellipsis}", size, bold) > room)
                break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The text in lines of that width, broken between words; what is too much for them is cut.</summary>
    public static IReadOnlyList<string> Lines(string text, double room, double size, bool bold, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (lines.Count < most - 1 && Of(rest, size, bold) > room)
        {
            var end = rest.LastIndexOf(' ');
            while (end > 0 && Of(rest[..end], size, bold) > room)
                end = rest.LastIndexOf(' ', end - 1);
            if (end <= 0)
                break;
            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }
        return [.. lines, Fit(rest, room, size, bold)];
    }

    private static double Share(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '\'' or '|' => 0.3,
        ' ' or '.' or ',' or ':' or ';' or 'f' or 't' or 'r' or '(' or ')' or '/' or '-' => 0.4,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 0.99,
        >= 'A' and <= 'Z' => 0.72,
        < 0x250 => 0.63,
        _ => 1.05,
    };
}
