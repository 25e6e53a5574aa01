using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>The outcome of ranking: a probability for each group, the evidence behind it, and how sure the best of ours is.</summary>
public sealed record Ranking(Evidence Evidence, float[] Logits, float[] Probabilities, int Best, float Confidence);

/// <summary>
/// Finds which group a question belongs to: likeness to asks, a linear classifier trained on them, and the words of the passages, fused
/// into one probability for each group and one calibrated confidence for the best of ours.
/// </summary>
public sealed class Ranker
{
    /// <summary>How many of a group's best asks its mean likeness is taken over.</summary>
    public const int BestFew = 4;

    /// <summary>An ask that is less like the question than this says nothing.</summary>
    private const float LeastLikeness = 0.05f;

    private readonly Catalog _catalog;
    private readonly int[] _groupOf; // of each target
    private readonly int[] _targetOf; // of each ask
    private readonly int[] _foldOf; // of each ask
    private readonly FeatureSpace _space;
    private readonly LinearClassifier? _classifier;
    private readonly AskNeighbours _neighbours;
    private readonly CoverageTable _coverage;
    private readonly float[] _rarity;

    internal Ranker(Catalog catalog, FeatureSpace space, LinearClassifier? classifier, AskNeighbours neighbours, CoverageTable coverage,
        Calibration calibration)
    {
        _catalog = catalog;
        _groupOf = [.. catalog.GroupOf];
        _targetOf = [.. catalog.Asks.Select(a => a.Target)];
        _foldOf = [.. catalog.Asks.Select(a => a.Fold)];
        _space = space;
        _classifier = classifier;
        _neighbours = neighbours;
        _coverage = coverage;
        Calibration = calibration;
        _rarity = Rarity(catalog);
    }

    public Calibration Calibration { get; }

    /// <summary>
    /// A ranker of a few entries, measured by the rarities and weighed by the calibration of this one; without a classifier, which a few
    /// asks cannot train.
    /// </summary>
    internal Ranker Beneath(Catalog entries)
    {
        var space = _space.Beneath([.. entries.Asks.Select(a => a.Text)], out var vectors);
        return new(entries, space, null, AskNeighbours.Build(vectors, space.Count),
            CoverageTable.Build(entries, beneath: _coverage), Calibration);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.WriteArray(_catalog.GroupOf.ToArray());
        writer.Write(_catalog.Groups);
        writer.Write(_catalog.OurGroups);
        writer.WriteArray(_catalog.Asks.Select(a => a.Target).ToArray());
        _space.Save(writer);
        writer.Write(_classifier is not null);
        _classifier?.Save(writer);
        _neighbours.Save(writer);
        _coverage.Save(writer);
        writer.WriteArray(Calibration.Fusion.Weights.ToArray());
        writer.WriteArray(Calibration.Confidence.Weights.ToArray());
    }

    /// <summary>
    /// The ranker as it was saved; its catalog knows the asks' targets but no longer their texts, which only training needs.
    /// </summary>
    internal static Ranker Load(BinaryReader reader)
    {
        var catalog = new Catalog
        {
            GroupOf = reader.ReadArray<int>(),
            Groups = reader.ReadInt32(),
            OurGroups = reader.ReadInt32(),
            Asks = [.. reader.ReadArray<int>().Select(target => new LabelledText(default, target, -1))],
            TargetTexts = [],
        };
        var space = FeatureSpace.Load(reader);
        var classifier = reader.ReadBoolean() ? LinearClassifier.Load(reader) : null;
        return new(catalog, space, classifier, AskNeighbours.Load(reader), CoverageTable.Load(reader),
            new(new Fusion(reader.ReadArray<float>()), new Confidence(reader.ReadArray<float>())));
    }

    /// <param name="question">The question.</param>
    /// <param name="words">BM25F of targets, 0 to 1, best first; may be empty.</param>
    /// <param name="named">Targets whose title the question says outright.</param>
    /// <param name="earlier">Logits of the question that this one follows up.</param>
    public Ranking Rank(
        FeatureText question, IReadOnlyList<(int Target, float Share)> words, IReadOnlyList<int> named, float[]? earlier = null)
    {
        var evidence = Gather(question, words, named, null);
        var logits = Calibration.Fusion.Logits(evidence);
        if (earlier is not null)
        {
            for (var g = 0; g < logits.Length; g++)
                logits[g] += earlier[g];
        }
        return Decide(evidence, logits, Calibration.Confidence, _catalog.OurGroups);
    }

    internal static Ranking Decide(Evidence evidence, float[] logits, Confidence confidence, int ourGroups)
    {
        var probabilities = Fusion.Softmax(logits);
        var best = 0;
        for (var g = 1; g < ourGroups; g++)
        {
            if (probabilities[g] > probabilities[best])
                best = g;
        }
        var ranking = new Ranking(evidence, logits, probabilities, best, 0f);
        return ranking with { Confidence = confidence.Of(Confidence.Read(ranking, ourGroups)) };
    }

    /// <param name="withoutFold">Asks of this fold do not count: they are being scored.</param>
    internal Evidence Gather(
        FeatureText question, IReadOnlyList<(int Target, float Share)> words, IReadOnlyList<int> named, int? withoutFold)
    {
        var evidence = new Evidence(_catalog.Groups, _catalog.Targets) { IsQuestion = question.IsQuestion };
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
            ref var cell = ref evidence.Features[_groupOf[target] * Evidence.PerGroup + 3];
            cell = Math.Max(cell, share);
        }
        foreach (var target in named)
            evidence.Features[_groupOf[target] * Evidence.PerGroup + 4] = 1f;
        for (var g = 0; g < _catalog.Groups; g++)
            evidence.Features[g * Evidence.PerGroup + 5] = _rarity[g];
        _coverage.Measure(question, evidence, 6);
        for (var g = 0; g < _catalog.Groups; g++)
        {
            var row = evidence.Features.AsSpan(g * Evidence.PerGroup, Evidence.PerGroup);
            row[7] = evidence.Coverage[g];
            row[8] = g >= _catalog.OurGroups ? 1f : 0f;
            row[9] = g >= _catalog.OurGroups && !question.IsQuestion ? 1f : 0f;
        }

        return evidence;
    }

    private void GatherLikeness(ReadOnlySpan<float> likeness, int? withoutFold, Evidence evidence)
    {
        var few = new float[_catalog.Groups * BestFew];
        var width = Vector<float>.Count;
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(likeness);
        for (var block = 0; block < blocks.Length; block++)
        {
            // Most asks have nothing in common with the question; whole vectors of them are passed over at once.
            if (Vector.GreaterThanOrEqualAny(blocks[block], new Vector<float>(LeastLikeness)))
                GatherLikeness(likeness, block * width, (block + 1) * width, withoutFold, evidence, few);
        }
        GatherLikeness(likeness, blocks.Length * width, likeness.Length, withoutFold, evidence, few);
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

    private void GatherLikeness(ReadOnlySpan<float> likeness, int from, int to, int? withoutFold, Evidence evidence, float[] few)
    {
        for (var a = from; a < to; a++)
        {
            var score = likeness[a];
            if (score < LeastLikeness || _foldOf[a] == withoutFold)
                continue;
            var target = _targetOf[a];
            if (score > evidence.TargetLikeness[target])
                evidence.TargetLikeness[target] = score;
            if (evidence.NearestAsk < 0 || score > likeness[evidence.NearestAsk])
                evidence.NearestAsk = a;
            Insert(few.AsSpan(_groupOf[target] * BestFew, BestFew), score);
        }
    }

    /// <summary>
    /// How few asks each group has, as the logarithm of the largest group's number over its own: many asks make chance likeness.
    /// </summary>
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
