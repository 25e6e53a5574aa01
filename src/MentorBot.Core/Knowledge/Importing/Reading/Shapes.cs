using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>What a line is, judged by its looks alone: title, question, sentence, scrap.</summary>
internal static partial class Shapes
{
    private const int LongestHeading = 110;
    private const int MostHeadingWords = 16;

    /// <summary>
    /// Short, starts like a title, and does not end as a sentence does. A question mark is fine, a colon only where allowed.
    /// </summary>
    public static bool IsTitleLike(string text, bool colon = false)
    {
        if (text.Length is < 2 or > LongestHeading || Words(text) > MostHeadingWords || text.Count(char.IsLetter) < 2)
            return false;
        if (".,;!…".Contains(text[^1]) || text[^1] == ':' && !colon)
            return false;
        return StartsLikeTitle(text) && !InnerSentence().IsMatch(text) && !Address().IsMatch(text) && !QuestionMark().IsMatch(text);
    }

    /// <summary>"Ingredients:" or "What You Need:", but not "They include:", which leads into a list and names nothing.</summary>
    public static bool IsColonHeading(string text) => text.EndsWith(':') && IsTitleLike(text, colon: true) && Words(text) <= 6
        && text.TrimEnd(':').Split(' ').All(word => word.Length <= 3 || !char.IsLower(word[0]));

    public static bool IsCapitals(string text) => text.Count(char.IsLetter) >= 5 && !text.Any(char.IsLower);

    public static bool IsQuestion(string text) => text.TrimEnd('"', '”', '’', ')', '*', ' ').EndsWith('?');

    public static bool EndsSentence(string text)
    {
        var end = text.TrimEnd('"', '”', '’', '\'', ')', ']', ' ');
        return end.Length > 0 && ".!?:;".Contains(end[^1]) && !end.EndsWith("..", StringComparison.Ordinal);
    }

    /// <summary>A few words that say nothing by themselves: "3 comments", "Older". Pages are full of them, articles are not.</summary>
    public static bool IsScrap(string text) => Words(text) <= 6 && !EndsSentence(text);

    /// <summary>"Q: …" or "Question 3. …"; then the question itself.</summary>
    public static string? AsMarkedQuestion(string text) =>
        MarkedQuestion().Match(text) is { Success: true } m ? m.Groups["text"].Value : null;

    /// <summary>"A: …" or "Answer: …"; then the answer itself.</summary>
    public static string? AsMarkedAnswer(string text) =>
        MarkedAnswer().Match(text) is { Success: true } m ? m.Groups["text"].Value : null;

    public static bool IsFaqHeading(string text) => FaqHeading().IsMatch(text);

    /// <summary>Headings that open a body of text, never the name of one.</summary>
    public static bool IsOpener(string text) => Opener().IsMatch(text);

    /// <summary>"3. Cooling" without its number.</summary>
    public static string WithoutNumber(string heading) => HeadingNumber().Replace(heading, "") is { Length: > 1 } rest ? rest : heading;

    public static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool StartsLikeTitle(string text)
    {
        var start = text.TrimStart('"', '“', '‘', '\'', '(', '¿', '¡');
        if (start.Length == 0)
            return false;
        if (!char.IsLower(start[0]))
            return char.IsLetterOrDigit(start[0]) || start[0] == '.';
        return start.TakeWhile(c => c != ' ').Any(char.IsUpper) || CapitalWord().Count(start) >= 1; // "eBPF", "dbt Basics"
    }

    [GeneratedRegex(@"\p{L}{3}[.!?]\s")]
    private static partial Regex InnerSentence();

    [GeneratedRegex(@"\A(https?://|www\.)|\S@\S")]
    private static partial Regex Address();

    [GeneratedRegex(@"\A(q|question|a|answer)\s*\d*\s*[:.)]\s", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionMark();

    [GeneratedRegex(@"\A(q|question)\s*\d{0,3}\s*[:.)]\s*(?<text>\S.*)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MarkedQuestion();

    [GeneratedRegex(@"\A(a|ans|answer)\s*\d{0,3}\s*[:.)]\s*(?<text>\S.*)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MarkedAnswer();

    [GeneratedRegex(@"\bfaqs?\b|\bfrequently asked\b|\bquestions (and|&) answers\b|\Aq\s?(&|and|/|\+)\s?as?\b|" +
        @"\A(common|popular|reader|your) questions\b|\bpeople also ask\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FaqHeading();

    [GeneratedRegex(@"\A(\d+[.)]\s*)?(introduction|intro|overview|background|summary|preface|getting started|abstract|(the )?basics)\b" +
        @"[^:]{0,40}\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opener();

    [GeneratedRegex(@"\A\d{1,3}(\.\d{1,3})*[.)]\s+")]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"\s\p{Lu}")]
    private static partial Regex CapitalWord();
}
