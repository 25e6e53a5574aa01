using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Writing;

/// <summary>Plain text as Markdown that shows exactly that text, in a page and in Discord, whatever characters it holds.</summary>
internal static partial class MarkdownText
{
    private const int Width = 130;

    /// <summary>A paragraph on one line.</summary>
    public static string Paragraph(string text) => AtLineStart(Inline(text));

    /// <summary>
    /// Marks escaped. Left alone is what is no mark where it stands (snake_case, a single ~), so that an address stays an address.
    /// </summary>
    public static string Inline(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i))
                result.Append('\\');
            result.Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>Keeps text from becoming a heading, list, quote or rule because of the characters that it starts with.</summary>
    public static string AtLineStart(string text)
    {
        if (text.Length > 0 && "#>+-=:".Contains(text[0]))
            return "\\" + text;
        return ListNumber().Replace(text, @"$1\$2");
    }

    /// <summary>Lines of at most 130 characters, never broken where the next word would then start a list, heading or quote.</summary>
    public static string Wrap(string line, int indent = 0)
    {
        var result = new StringBuilder(line.Length + 64);
        var room = Width;
        var words = line.TrimStart(' ').Split(' ');
        result.Append(' ', line.Length - line.TrimStart(' ').Length); // how deep a nested item stands
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (i > 0 && room < word.Length + 1 && IsHarmless(word))
            {
                result.Append('\n').Append(' ', indent);
                room = Width - indent;
            }
            else if (i > 0)
            {
                result.Append(' ');
                room--;
            }
            result.Append(word);
            room -= word.Length;
        }
        return result.ToString();
    }

    private static bool IsHarmless(string word) =>
        word.Length > 0 && (char.IsLetter(word[0]) || word[0] is '"' or '“' or '(' or '$' or '€');

    private static bool IsMark(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' => true,
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        '~' or '|' => At(text, i - 1) == text[i] || At(text, i + 1) == text[i],
        '&' => Entity().IsMatch(text, i) && text.IndexOf(';', i) is var end && end > i && end - i < 40,
        _ => false,
    };

    private static bool IsWord(string text, int i) => char.IsLetterOrDigit(At(text, i));

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : ' ';

    [GeneratedRegex(@"\A(\d{1,9})([.)])(?=\s|\z)")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"\G&[#A-Za-z][A-Za-z0-9]*;|\G&#[xX]?[0-9A-Fa-f]+;")]
    private static partial Regex Entity();
}
