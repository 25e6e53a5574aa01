using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// What was found for one question: passages with their probabilities, the ranking behind them, and how likely it is a cry for help.
/// </summary>
/// <param name="TermNamed">The question is the name of a term of the glossary, and nothing else.</param>
internal sealed record Found(Ranking Ranking, IReadOnlyList<RankedPassage> Passages, Why Why, float Distress, bool TermNamed);

/// <summary>From an understood question to a list of passages, best first.</summary>
internal interface IPassageFinder
{
    /// <param name="reading">The question.</param>
    /// <param name="earlier">What <see cref="Logits"/> gave for the question before it.</param>
    Found Find(Reading reading, float[]? earlier);

    /// <summary>What an earlier question adds to each group, at the given weight.</summary>
    float[] Logits(Reading earlier, float weight);
}
