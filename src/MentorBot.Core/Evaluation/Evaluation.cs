using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Evaluation;

/// <summary>How one labelled question came out.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">What the engine said.</param>
/// <param name="Rank">Place of the first right passage among those of the labelled kind, from 1; 0 where it is not there.</param>
public sealed record Outcome(LabelledQuestion Question, Answer Answer, int Rank)
{
    /// <summary>Whether the passage shown comes from the guide rather than from an FAQ or the glossary.</summary>
    public bool FromGuide => Answer.Best?.Passage.Kind == Kinds.Guide;
}

/// <summary>Counts for the questions of one kind.</summary>
public sealed record KindScores(string Kind, IReadOnlyList<Outcome> Outcomes)
{
    public int Count => Outcomes.Count;

    public double First => Share(o => o.Rank == 1);

    public double FirstThree => Share(o => o.Rank is >= 1 and <= 3);

    public double AnsweredRight => Share(o => o.Answer.Decision == Decision.Answered && o.Rank == 1);

    public double Declined => Share(o => o.Answer.Decision == Decision.Declined);

    public double Answered => Share(o => o.Answer.Decision == Decision.Answered);

    public double AnsweredFromGuide => Share(o => o.Answer.Decision == Decision.Answered && o.FromGuide);

    public double Spoke => Share(o => o.Answer.Ambient);

    public double SpokeFromGuide => Share(o => o.Answer.Ambient && o.FromGuide);

    private double Share(Func<Outcome, bool> holds) => Count == 0 ? 0 : (double)Outcomes.Count(holds) / Count;
}

/// <summary>One bar of a reliability diagram: how sure the engine was on average, and how often it was right.</summary>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Right);

/// <summary>Measures an engine on labelled questions.</summary>
public static class Evaluator
{
    private const int Bins = 10;

    public static IReadOnlyList<Outcome> Run(AnswerEngine engine, IReadOnlyList<LabelledQuestion> questions, Action? progress = null)
    {
        var outcomes = new List<Outcome>(questions.Count);
        foreach (var question in questions)
        {
            var answer = engine.Ask(question.Text, question.Context);
            outcomes.Add(new(question, answer, Rank(answer.Passages, question.Headings ?? [])));
            progress?.Invoke();
        }
        return outcomes;
    }

    public static IReadOnlyList<KindScores> ByKind(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.GroupBy(o => o.Question.Kind).Select(g => new KindScores(g.Key, [.. g]))];

    /// <summary>Those that are labelled with the passage that answers, or with that there is none.</summary>
    public static IReadOnlyList<Outcome> WithPassage(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Where(o => o.Question.Headings is not null)];

    /// <summary>What a message was taken to say.</summary>
    public static Understood Understood(Answer answer)
    {
        var (roles, country, level) = answer.Reading.Entities;
        return new(answer.Intent, roles, country, level);
    }

    /// <summary>Sorts scored choices into ten bins of equal width.</summary>
    public static IReadOnlyList<ReliabilityBin> Reliability(IEnumerable<(double Confidence, bool Right)> choices) =>
        [.. choices.GroupBy(c => Math.Min(Bins - 1, (int)(c.Confidence * Bins))).OrderBy(g => g.Key).Select(g =>
            new ReliabilityBin(
                (double)g.Key / Bins, (double)(g.Key + 1) / Bins, g.Count(), g.Average(c => c.Confidence),
                g.Average(c => c.Right ? 1 : 0)))];

    /// <summary>Expected calibration error: the mean gap between confidence and rate of being right, weighted by the bins' sizes.</summary>
    public static double CalibrationError(IReadOnlyList<ReliabilityBin> bins) =>
        bins.Sum(b => b.Count * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, bins.Sum(b => b.Count));

    /// <summary>
    /// Whether the first passage was right, for the reliability of a labelled file: null where it cannot be told, because a passage of
    /// another kind than the labelled one came first.
    /// </summary>
    public static bool? FirstWasRight(Outcome outcome) =>
        outcome.FromGuide || outcome.Answer.Best is null ? outcome.Rank == 1 : null;

    /// <summary>
    /// Passages of other kinds than the right ones are passed over: an FAQ before the section does not make the section wrong.
    /// </summary>
    private static int Rank(IReadOnlyList<RankedPassage> passages, IReadOnlyList<string> headings)
    {
        var guide = passages.Where(p => p.Passage.Kind == Kinds.Guide).ToList();
        return guide.FindIndex(p => headings.Contains(p.Passage.Title)) + 1;
    }
}
