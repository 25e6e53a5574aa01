using System.Collections.Frozen;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>Tells a question that leans on the one before it from one that stands on its own feet.</summary>
internal static class FollowUp
{
    private const int FewContentWords = 4;
    private const float Most = 1.0f;
    private const float Fall = 0.1f;
    private const float Least = 0.2f;

    private static readonly FrozenSet<string> s_leaning =
        "and it its that this these those them they there then same one ones such he she also too else more why how"
            .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> s_pointing = "it its that this these those them they".Split(' ').ToFrozenSet();

    /// <summary>Whether one of several questions in a message names what it is about by a pronoun alone, most likely.</summary>
    public static bool PointsBack(string question) => TextAnalyzer.Analyze(question) is var tokens
        && tokens.Count(token => !token.IsStopWord) < FewContentWords && tokens.Exists(token => s_pointing.Contains(token.Word));

    /// <summary>
    /// How much the earlier question counts beside this one, 0 for not at all: the fewer words of its own the question brings, the more.
    /// Chosen on follow-ups written for the purpose, apart from those that are scored.
    /// </summary>
    public static float EarlierWeight(Reading reading)
    {
        var own = reading.Tokens.Count(t => !t.IsStopWord);
        if (own > FewContentWords && !reading.Tokens.Any(t => s_leaning.Contains(t.Word)))
            return 0f;
        return Math.Clamp(Most - Fall * own, Least, Most);
    }
}
