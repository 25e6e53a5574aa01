namespace MentorBot.Core.Search;

/// <summary>
/// Matches a text to one of a set of entries known only by variants of how people ask for them: the ranker without passages. This is how
/// the engine is measured on public collections, and how a list of questions without a guide is served.
/// </summary>
public sealed class EntryMatcher
{
    /// <summary>The shipped cut-off: at even odds of being right, answering is better than not.</summary>
    public const float ShippedCutOff = 0.5f;

    private const int RightAnswersForOneLost = 120;

    private readonly IReadOnlyList<string> _entries;
    private readonly Ranker _ranker;
    private readonly Confidence _confidence;

    private EntryMatcher(IReadOnlyList<string> entries, Ranker ranker, Confidence confidence, float cutOff)
    {
        _entries = entries;
        _ranker = ranker;
        _confidence = confidence;
        CutOff = cutOff;
    }

    /// <summary>Confidence from which on a match is given.</summary>
    public float CutOff { get; }

    public static EntryMatcher Train(IEnumerable<(string Entry, string Text)> variants)
    {
        var all = variants.ToList();
        var entries = all.Select(v => v.Entry).Distinct().ToList();
        var number = entries.Select((entry, i) => (entry, i)).ToDictionary(e => e.entry, e => e.i);
        var catalog = new Catalog
        {
            GroupOf = [.. Enumerable.Range(0, entries.Count)],
            Groups = entries.Count,
            OurGroups = entries.Count,
            Asks = [.. all.Select((v, i) => new LabelledText(Read(v.Text), number[v.Entry], i % RankerTrainer.DefaultFolds))],
            TargetTexts = [.. entries.Select(_ => Read(""))],
        };
        var ranker = new RankerTrainer(catalog, _ => [], _ => []).Train();
        return new(entries, ranker, ranker.Calibration.Confidence, ShippedCutOff);
    }

    /// <summary>Fits confidence and cut-off to labelled texts; a null label is out of scope.</summary>
    public EntryMatcher Tuned(IEnumerable<(string Text, string? Label)> labelled)
    {
        var examples = labelled.Select(l =>
        {
            var ranking = _ranker.Rank(Read(l.Text), [], []);
            var signs = Confidence.Read(ranking, _entries.Count);
            return (Signs: signs, Right: _entries[ranking.Best] == l.Label);
        }).ToList();
        var confidence = Confidence.Fit([.. examples.Select(e => (e.Signs, e.Right))]);
        var scored = examples.Select(e => (Score: confidence.Of(e.Signs), e.Right)).OrderBy(e => e.Score).ToList();
        return new(_entries, _ranker, confidence, PickCutOff(scored));
    }

    public (string Top, float Score, bool Sure) Match(string text)
    {
        var ranking = _ranker.Rank(Read(text), [], []);
        var score = _confidence.Of(Confidence.Read(ranking, _entries.Count));
        return (_entries[ranking.Best], score, score >= CutOff);
    }

    private static FeatureText Read(string text) => new(TextAnalyzer.Analyze(text), []);

    /// <summary>
    /// The highest cut-off that turns away no more than one in <see cref="RightAnswersForOneLost"/> of the right answers: staying silent at
    /// strangers is worth a little to those who have a question, and no more than a little.
    /// </summary>
    /// <param name="scored">Lowest score first.</param>
    private static float PickCutOff(List<(float Score, bool Right)> scored)
    {
        var allowed = scored.Count(e => e.Right) / RightAnswersForOneLost;
        foreach (var (score, right) in scored)
        {
            if (right && allowed-- <= 0)
                return score;
        }
        return ShippedCutOff;
    }
}
