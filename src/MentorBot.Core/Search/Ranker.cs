namespace MentorBot.Core.Search;

/// <summary>The outcome of ranking: a probability for each group, the evidence behind it, and how sure the best of ours is.</summary>
public sealed record Ranking(Evidence Evidence, float[] Logits, float[] Probabilities, int Best, float Confidence);

/// <summary>
/// Finds which group a question belongs to: likeness to asks, a linear classifier trained on them, and the words of the passages, fused into
/// one probability for each group and one calibrated confidence for the best of ours.
/// </summary>
public sealed class Ranker
{
    /// <summary>How many of a group's best asks its mean likeness is taken over.</summary>
    private const int BestFew = 4;

    private readonly Catalog _catalog;
    private readonly FeatureSpace _space;
    private readonly LinearClassifier? _classifier;
    private readonly AskNeighbours _neighbours;
    private readonly CoverageTable _coverage;
    private readonly Fusion _fusion;
    private readonly Confidence _confidence;
    private readonly float[] _rarity;

    internal Ranker(Catalog catalog, FeatureSpace space, LinearClassifier? classifier, AskNeighbours neighbours, CoverageTable coverage,
        Fusion fusion, Confidence confidence)
    {
        _catalog = catalog;
        _space = space;
        _classifier = classifier;
        _neighbours = neighbours;
        _coverage = coverage;
        _fusion = fusion;
        _confidence = confidence;
        _rarity = Rarity(catalog);
    }

    public Fusion Fusion => _fusion;

    public Confidence Confidence => _confidence;

    /// <param name="question">The question.</param>
    /// <param name="words">BM25F of targets, 0 to 1, best first; may be empty.</param>
    /// <param name="named">Targets whose title the question says outright.</param>
    /// <param name="earlier">Logits of the question that this one follows up.</param>
    public Ranking Rank(FeatureText question, IReadOnlyList<(int Target, float Share)> words, IReadOnlyList<int> named, float[]? earlier = null)
    {
        var evidence = Gather(question, words, named, null);
        var logits = _fusion.Logits(evidence);
        if (earlier is not null)
        {
            for (var g = 0; g < logits.Length; g++)
                logits[g] += earlier[g];
        }
        return Decide(evidence, logits, _confidence);
    }

    internal Ranking Decide(Evidence evidence, float[] logits, Confidence confidence)
    {
        var probabilities = Fusion.Softmax(logits);
        var best = 0;
        for (var g = 1; g < _catalog.OurGroups; g++)
        {
            if (probabilities[g] > probabilities[best])
                best = g;
        }
        return new(evidence, logits, probabilities, best,
            confidence.Of(Confidence.Read(evidence, probabilities, logits, best, _catalog.OurGroups)));
    }

    /// <param name="withoutFold">Asks of this fold do not count: they are being scored.</param>
    internal Evidence Gather(FeatureText question, IReadOnlyList<(int Target, float Share)> words, IReadOnlyList<int> named, int? withoutFold)
    {
        var evidence = new Evidence(_catalog.Groups, _catalog.Targets);
        var vector = _space.Vector(question);
        if (_classifier is not null)
        {
            var scores = _classifier.Score(vector);
            for (var g = 0; g < scores.Length; g++)
                evidence.Features[g * Evidence.PerGroup] = Math.Clamp(scores[g], -1.5f, 1.5f);
        }
        GatherLikeness(_neighbours.Likeness(vector), withoutFold, evidence);
        foreach (var (target, share) in words)
        {
            evidence.TargetWords[target] = share;
            ref var cell = ref evidence.Features[_catalog.GroupOf[target] * Evidence.PerGroup + 3];
            cell = Math.Max(cell, share);
        }
        foreach (var target in named)
            evidence.Features[_catalog.GroupOf[target] * Evidence.PerGroup + 4] = 1f;
        for (var g = 0; g < _catalog.Groups; g++)
            evidence.Features[g * Evidence.PerGroup + 5] = _rarity[g];
        _coverage.Measure(question, evidence, 6);
        for (var g = 0; g < _catalog.Groups; g++)
            evidence.Features[g * Evidence.PerGroup + 7] = evidence.Coverage[g];
        return evidence;
    }

    private void GatherLikeness(ReadOnlySpan<float> likeness, int? withoutFold, Evidence evidence)
    {
        var few = new float[_catalog.Groups * BestFew];
        var nearest = 0f;
        for (var a = 0; a < likeness.Length; a++)
        {
            var score = likeness[a];
            if (score < 0.05f || (withoutFold is { } fold && _catalog.Asks[a].Fold == fold))
                continue;
            var target = _catalog.Asks[a].Target;
            if (score > evidence.TargetLikeness[target])
                evidence.TargetLikeness[target] = score;
            if (score > nearest)
                (nearest, evidence.NearestAsk) = (score, a);
            Insert(few.AsSpan(_catalog.GroupOf[target] * BestFew, BestFew), score);
        }
        for (var g = 0; g < _catalog.Groups; g++)
        {
            var row = few.AsSpan(g * BestFew, BestFew);
            var sum = 0f;
            foreach (var score in row)
                sum += score;
            evidence.Features[g * Evidence.PerGroup + 1] = sum / BestFew;
            evidence.Features[g * Evidence.PerGroup + 2] = row[0];
        }
    }

    /// <summary>How few asks each group has, as the logarithm of the largest group's number over its own: many asks make chance likeness.</summary>
    private static float[] Rarity(Catalog catalog)
    {
        var sizes = new int[catalog.Groups];
        foreach (var ask in catalog.Asks)
            sizes[catalog.GroupOf[ask.Target]]++;
        return [.. sizes.Select(size => MathF.Log((1f + sizes.Max()) / (1f + size)))];
    }

    /// <summary>Keeps the span sorted, best first.</summary>
    private static void Insert(Span<float> best, float score)
    {
        if (score <= best[^1])
            return;
        var i = best.Length - 1;
        for (; i > 0 && best[i - 1] < score; i--)
            best[i] = best[i - 1];
        best[i] = score;
    }
}
