using System.Buffers;
using System.Globalization;

namespace MentorBot.Discord.Components;

/// <summary>
/// Cuts a long text into parts that fit: between paragraphs if possible, else lines, else words, and never inside what a reader takes for
/// one character. A block of code that is cut is closed, and opened again in the next part with its language.
/// </summary>
public static class TextParts
{
    /// <summary>Below it there would be no room for text beside fences.</summary>
    public const int SmallestLimit = 100;

    private const string Fence = "```";
    private const string Closing = "\n```";
    private const int LongestLanguage = 20;

    private static readonly SearchValues<char> LanguageCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-.#");

    /// <param name="limit">Most UTF-16 units of a part, at least <see cref="SmallestLimit"/>.</param>
    /// <returns>Parts that are not blank; none for a blank text.</returns>
    public static IReadOnlyList<string> Of(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, SmallestLimit);
        var parts = new List<string>();
        var opening = "";
        for (var rest = text.AsSpan(); ;)
        {
            if (opening.Length + rest.Length <= limit)
            {
                Add(parts, opening, rest, "");
                return parts;
            }
            var piece = rest[..BeforeFence(rest, Cut(rest, limit - opening.Length - Closing.Length), opening)];
            rest = rest[piece.Length..];
            var next = FenceAfter(piece, opening);
            Add(parts, opening, piece, next.Length > 0 ? Closing : "");
            opening = next;
            // What separated the parts is not needed any more; in code the indentation is.
            rest = opening.Length > 0 ? WithoutNewLine(rest) : rest.TrimStart();
        }
    }

    private static void Add(List<string> parts, string opening, ReadOnlySpan<char> piece, string closing)
    {
        if (!piece.IsWhiteSpace())
            parts.Add($"{opening}{(opening.Length == 0 ? piece.Trim() : piece.TrimEnd())}{closing}");
    }

    private static int Cut(ReadOnlySpan<char> text, int most)
    {
        // A cut in the first third would make many small parts.
        var least = most / 3;
        var window = text[..most];
        if (window.LastIndexOf("\n\n") is var paragraph && paragraph > least)
            return paragraph;
        if (window.LastIndexOf('\n') is var line && line > least)
            return line;
        if (window.LastIndexOf(' ') is var word && word > least)
            return word;
        return WholeCharacters(text, most);
    }

    /// <summary>A block of code that would begin with nothing but its first fence begins in the next part.</summary>
    private static int BeforeFence(ReadOnlySpan<char> text, int cut, string opening)
    {
        var fence = text[..cut].LastIndexOf(Fence);
        if (fence <= 0 || FenceAfter(text[..cut], opening).Length == 0)
            return cut;
        var code = text[(fence + Fence.Length)..cut];
        return code.IndexOf('\n') < 0 || code[code.IndexOf('\n')..].IsWhiteSpace() ? fence : cut;
    }

    private static int WholeCharacters(ReadOnlySpan<char> text, int most)
    {
        var length = 0;
        while (length < most)
        {
            var next = StringInfo.GetNextTextElementLength(text[length..]);
            if (length + next > most)
                break;
            length += next;
        }
        // Half a fence is none.
        if (text[..length].TrimEnd('`').Length is var before and > 0 && text[length] == '`')
            length = before;
        // A character longer than a part: a heap of combining marks, cut anywhere but in a pair.
        return length > 0 ? length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }

    /// <summary>The line that opens the block of code in which the text ends; empty outside of code.</summary>
    private static string FenceAfter(ReadOnlySpan<char> text, string opening)
    {
        for (var at = text.IndexOf(Fence); at >= 0; at = text.IndexOf(Fence))
        {
            text = text[(at + Fence.Length)..];
            opening = opening.Length == 0 ? $"{Fence}{Language(text)}\n" : "";
        }
        return opening;
    }

    private static ReadOnlySpan<char> Language(ReadOnlySpan<char> text)
    {
        var line = text[..Math.Max(0, text.IndexOf('\n'))];
        return line.Length <= LongestLanguage && !line.ContainsAnyExcept(LanguageCharacters) ? line : "";
    }

    private static ReadOnlySpan<char> WithoutNewLine(ReadOnlySpan<char> text) => text.StartsWith("\n") ? text[1..] : text;
}
