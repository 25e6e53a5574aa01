using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Writing;

/// <summary>Cuts a paragraph that is too long for one passage: after a sentence, else after a word, else anywhere.</summary>
internal static partial class Sentences
{
    /// <param name="limit">Most characters of a part once its marks are escaped.</param>
    public static IEnumerable<string> Split(string text, int limit)
    {
        if (Cost(text) <= limit)
            return [text];
        var sentences = End().Split(text).Where(s => s.Length > 0);
        return Pack(sentences.SelectMany(s => Cost(s) <= limit ? [s] : Pack(s.Split(' ').SelectMany(w => Hard(w, limit)), limit)), limit);
    }

    private static IEnumerable<string> Pack(IEnumerable<string> parts, int limit)
    {
        var current = "";
        foreach (var part in parts)
        {
            if (current.Length > 0 && Cost(current) + 1 + Cost(part) > limit)
            {
                yield return current;
                current = "";
            }
            current = current.Length == 0 ? part : $"{current} {part}";
        }
        if (current.Length > 0)
            yield return current;
    }

    /// <summary>A "word" without a space, such as a paragraph of Chinese.</summary>
    private static IEnumerable<string> Hard(string word, int limit)
    {
        if (Cost(word) <= limit)
            return [word];
        var parts = new List<string>();
        for (var start = 0; start < word.Length;)
        {
            var end = Math.Min(word.Length, start + limit / 2); // every character may need an escape
            if (end < word.Length && char.IsLowSurrogate(word[end]))
                end--;
            parts.Add(word[start..end]);
            start = end;
        }
        return parts;
    }

    /// <summary>One more than its escaped length: it may need an escape at its start too.</summary>
    private static int Cost(string text) => MarkdownText.Inline(text).Length + 1;

    [GeneratedRegex(@"(?<=[.!?…。！？][""'”’)\]]?)\s+")]
    private static partial Regex End();
}
