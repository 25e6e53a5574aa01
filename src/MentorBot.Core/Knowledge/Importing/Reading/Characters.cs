using System.Text;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// Rids text of characters that nobody sees and that break things further on: odd spaces, control characters, half surrogates.
/// </summary>
internal static class Characters
{
    /// <summary>Text with plain line ends and spaces. Tabs stay: they tell how far a line is indented.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            else if (IsLineBreak(c))
                clean.Append('\n');
            else if (c == '\t' || !(IsNothing(c) || char.IsSurrogate(c)))
                clean.Append(c != '\t' && char.IsWhiteSpace(c) ? ' ' : c);
        }
        return clean.ToString();
    }

    /// <summary>The text on one line, single spaces, none at the ends.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', Clean(text).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Control characters that no text holds; line ends, tabs and page breaks are none of them.</summary>
    public static bool IsBinary(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1b');

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Zero-width and direction marks (not the joiners, which scripts and emoji need), control and non-characters.</summary>
    private static bool IsNothing(char c) => char.IsControl(c)
        || c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFFF9' and <= '\uFFFB');
}
