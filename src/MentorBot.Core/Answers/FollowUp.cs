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

    /// <summary>
    /// The questions of one message, each with those after it that name by a pronoun alone what they are about, most likely: "what is
    /// dropout, and why does it help?" is one.
    /// </summary>
    public static IReadOnlyList<string> Together(IReadOnlyList<string> questions)
    {
        var together = new List<string>();
        foreach (var question in questions)
        {
            if (together.Count > 0 && PointsBack(question))
                together[^1] += " " + question;
            else
                together.Add(question);
        }
        return together;
    }

    private static bool PointsBack(string question) => TextAnalyzer.Analyze(question) is var tokens
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
