using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge;

/// <summary>Counts the sentences of a paragraph.</summary>
public static partial class Sentences
{
    /// <summary>Their full stop ends nothing, something follows it: "e.g. Python". Others, such as "etc.", may be the last.</summary>
    private static readonly FrozenSet<string> s_goOn =
        new[] { "e.g", "i.e", "eg", "ie", "vs", "cf", "approx", "dr", "mr", "mrs", "ms", "prof", "st", "fig", "eq" }.ToFrozenSet();

    /// <summary>
    /// A sentence ends with a full stop, a question mark or an exclamation mark where the text ends, or where no small letter follows
    /// behind a space: neither "0.5" nor "robots.txt" nor <c>ask "why?" twice</c> holds an end. What is left without a mark counts as one.
    /// </summary>
    public static int Count(string text)
    {
        var (count, start) = (0, 0);
        foreach (var end in End().Matches(text).Where(end => IsEnd(text, end)))
            (count, start) = (count + 1, end.Index + end.Length);
        return string.IsNullOrWhiteSpace(text[start..]) ? count : count + 1;
    }

    private static bool IsEnd(string text, Match end)
    {
        var rest = text.AsSpan(end.Index + end.Length).TrimStart();
        if (rest.IsEmpty)
            return true;
        return !char.IsLower(rest[0]) && !(end.ValueSpan[0] == '.' && s_goOn.Contains(WordBefore(text, end.Index)));
    }

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..end].ToLowerInvariant();
    }

    /// <summary>With the quotes and brackets that close behind it.</summary>
    [GeneratedRegex(@"[.!?…]+[""'`)\]”’]*(?=\s|$)")]
    private static partial Regex End();
}
