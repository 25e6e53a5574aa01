namespace MentorBot.Core.Search;

/// <summary>A text ready for features: its tokens, the field's terms that the lexicon found in it, and whether it asks something.</summary>
public readonly record struct FeatureText(IReadOnlyList<Token> Tokens, IReadOnlyList<string> Concepts, bool IsQuestion = true);

/// <summary>
/// Turns texts into vectors of two parts that are brought to length 1 each: words (stems, pairs of neighbours, concepts of the lexicon) and
/// character 3- to 5-grams inside words, which survive typing errors and endings. Values are TF-IDF with a damped count.
/// Character n-grams beside words follow Joachims (1998) and the strong linear baselines of the CLINC150 paper (Larson et al. 2019).
/// </summary>
public sealed class FeatureSpace
{
    private const int ManyTexts = 3000;
    private const float ConceptWeight = 1.3f;

    // The rarity of a feature in a twelfth of many texts, and what twenty texts with a feature take off the rarity of one with two.
    private static readonly float s_common = MathF.Log(12) + 1;
    private static readonly float s_fewTexts = MathF.Log(7);

    private readonly Dictionary<ulong, int> _ids;
    private readonly float[] _idf;
    private readonly FeatureSpace? _beneath;
    private readonly Lazy<float> _rarest;

    private readonly ThreadLocal<Scratch> _scratch;

    private FeatureSpace(Dictionary<ulong, int> ids, float[] idf, FeatureSpace? beneath = null)
    {
        _ids = ids;
        _idf = idf;
        _beneath = beneath;
        _rarest = new(() => idf.Length == 0 ? 1f : idf.Max());
        _scratch = new(() => new([], new float[idf.Length], []));
    }

    public int Count => _idf.Length;

    /// <summary>
    /// Learns which features there are and how rare each is. What stands in one text alone is left out, and among many texts an n-gram of
    /// a few: they cannot carry over to another text, and cost most of the time and memory.
    /// </summary>
    /// <param name="texts">Texts as <see cref="TextAnalyzer"/> reads them: the same word always has the same stem.</param>
    /// <param name="vectors">The vector of each text, which comes for little more.</param>
    public static FeatureSpace Learn(IReadOnlyList<FeatureText> texts, out SparseVector[] vectors)
    {
        var numbered = new NumberedFeatures(texts);
        var frequencies = numbered.DocumentFrequencies();
        var fewestGrams = texts.Count >= ManyTexts ? 4 : 2;
        var (ids, idOf, idf) = (new Dictionary<ulong, int>(), new int[frequencies.Length], new List<float>());
        for (var number = 0; number < frequencies.Length; number++)
        {
            var (hash, count) = (numbered.Hashes[number], frequencies[number]);
            var isKept = count >= (FeatureHash.IsWord(hash) ? 2 : fewestGrams);
            idOf[number] = isKept ? ids.Count : -1;
            if (!isKept)
                continue;
            idf.Add(MathF.Log((1f + texts.Count) / (1f + count)) + 1f);
            ids.Add(hash, ids.Count);
        }
        var space = new FeatureSpace(ids, [.. idf]);
        var learnt = new SparseVector[texts.Count];
        Parallel.For(0, learnt.Length, t => learnt[t] = space.Vector(numbered, t, idOf));
        vectors = learnt;
        return space;
    }

    /// <summary>
    /// The space of a few texts that takes rarities from this one; what this one does not know counts as rare as the rarest. Features of
    /// this space that none of the texts has, or that nearly every text has, lengthen a vector but are not in it.
    /// </summary>
    public FeatureSpace Beneath(IReadOnlyList<FeatureText> texts, out SparseVector[] vectors)
    {
        var (ids, idf, features) = (new Dictionary<ulong, int>(), new List<float>(), new List<ulong>());
        var common = MathF.Min(s_common, _rarest.Value - s_fewTexts);
        foreach (var text in texts)
        {
            Collect(text, features, out _);
            foreach (var hash in features)
            {
                var rarity = Rarity(hash) ?? _rarest.Value;
                if (rarity >= common && ids.TryAdd(hash, idf.Count))
                    idf.Add(rarity);
            }
        }
        var space = new FeatureSpace(ids, [.. idf], this);
        vectors = [.. texts.Select(space.Vector)];
        return space;
    }

    private float? Rarity(ulong hash) => _ids.TryGetValue(hash, out var id) ? _idf[id] : null;

    /// <summary>The vector of a text that was learnt from.</summary>
    private SparseVector Vector(NumberedFeatures numbered, int text, int[] idOf)
    {
        var scratch = _scratch.Value!;
        scratch.Touched.Clear();
        var features = numbered.Of(text, out var firstConcept);
        for (var i = 0; i < features.Length; i++)
        {
            if (idOf[features[i]] >= 0)
                Tally(scratch, idOf[features[i]], FeatureHash.IsWord(numbered.Hashes[features[i]]), i < firstConcept ? 1 : ConceptWeight);
        }
        return Normalised(scratch);
    }

    public SparseVector Vector(FeatureText text)
    {
        var scratch = _scratch.Value!;
        scratch.Touched.Clear();
        Collect(text, scratch.Features, out var firstConcept);
        double words = 0, grams = 0;
        for (var i = 0; i < scratch.Features.Count; i++)
        {
            if (_ids.TryGetValue(scratch.Features[i], out var id))
                Tally(scratch, id, FeatureHash.IsWord(scratch.Features[i]), i < firstConcept ? 1 : ConceptWeight);
            else if (_beneath?.Rarity(scratch.Features[i]) is { } rarity)
                (FeatureHash.IsWord(scratch.Features[i]) ? ref words : ref grams) += (double)rarity * rarity;
        }
        return Normalised(scratch, words, grams);
    }

    internal static void Collect(FeatureText text, List<ulong> features, out int firstConcept)
    {
        features.Clear();
        var previous = FeatureHash.Start;
        foreach (var token in text.Tokens)
        {
            var stem = FeatureHash.Stem(token.Stem);
            features.Add(FeatureHash.Single(stem));
            features.Add(FeatureHash.Pair(previous, stem));
            previous = stem;
            FeatureHash.AddGrams(token.Word, features);
        }
        features.Add(FeatureHash.Form(text.IsQuestion));
        firstConcept = features.Count;
        foreach (var concept in text.Concepts)
            features.Add(FeatureHash.Concept(concept));
    }

    private static void Tally(Scratch scratch, int id, bool isWord, float weight)
    {
        if (scratch.Counts[id] == 0)
            scratch.Touched.Add(isWord ? id : ~id);
        scratch.Counts[id] += weight;
    }

    /// <summary>Damps and weighs the counts, brings each part to half of the squared length, and leaves the scratch clean.</summary>
    /// <param name="words">Squared length of the words that are not in the vector.</param>
    /// <param name="grams">Squared length of the n-grams that are not in the vector.</param>
    private SparseVector Normalised(Scratch scratch, double words = 0, double grams = 0)
    {
        var ids = new int[scratch.Touched.Count];
        var values = new float[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var isWord = scratch.Touched[i] >= 0;
            var id = ids[i] = isWord ? scratch.Touched[i] : ~scratch.Touched[i];
            var count = scratch.Counts[id];
            scratch.Counts[id] = 0;
            values[i] = (count > 1 ? 1 + MathF.Log(count) : count) * _idf[id];
            (isWord ? ref words : ref grams) += (double)values[i] * values[i];
        }
        var (wordScale, gramScale) = ((float)(1 / Math.Sqrt(2 * Math.Max(words, 1e-9))), (float)(1 / Math.Sqrt(2 * Math.Max(grams, 1e-9))));
        for (var i = 0; i < ids.Length; i++)
            values[i] *= scratch.Touched[i] >= 0 ? wordScale : gramScale;
        return new(ids, values);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.WriteArray(_ids.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToArray());
        writer.WriteArray(_idf);
    }

    internal static FeatureSpace Load(BinaryReader reader)
    {
        var hashes = reader.ReadArray<ulong>();
        var ids = new Dictionary<ulong, int>(hashes.Length);
        for (var i = 0; i < hashes.Length; i++)
            ids.Add(hashes[i], i);
        return new(ids, reader.ReadArray<float>());
    }

    /// <summary>
    /// A thread's working space: hashes, a count for each feature, zero between texts, and which of them were touched (n-grams negated).
    /// </summary>
    private sealed record Scratch(List<ulong> Features, float[] Counts, List<int> Touched);
}
