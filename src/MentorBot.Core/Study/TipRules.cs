using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>What a tip has to be like, whoever writes it.</summary>
public static class TipRules
{
    /// <summary>What is wrong with a tip that somebody typed, and how it is mended; none where it is well.</summary>
    public static IReadOnlyList<string> Problems(string title, string text) =>
    [
        .. Length("title", title, 1, CareerLimits.Title),
        .. Length("text", text, CareerLimits.ShortestTip, CareerLimits.Tip),
        .. IsWrongCount(text, out var count) ? [$"The text has {InWords(count)}: {Mend}"] : Array.Empty<string>(),
    ];

    /// <summary>Fewer sentences say too little to act on, more are no tip.</summary>
    public static bool IsWrongCount(string text, out int count) =>
        (count = Sentences.Count(text)) is < CareerLimits.LeastSentences or > CareerLimits.MostSentences;

    public static string InWords(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";

    public static string Mend =>
        $"write {CareerLimits.LeastSentences} to {CareerLimits.MostSentences}, each with a capital letter in front and a full stop behind.";

    private static IEnumerable<string> Length(string what, string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest ? []
        : [$"The {what} has {text.Length} characters: give it {shortest} to {longest}."];
}
