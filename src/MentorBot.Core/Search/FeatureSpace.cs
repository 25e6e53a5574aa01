using System.Runtime.InteropServices;

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
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int ManyTexts = 3000;
    private const float ConceptWeight = 1.3f;

    private readonly Dictionary<ulong, int> _ids;
    private readonly float[] _idf;

    private readonly ThreadLocal<Scratch> _scratch;

    private FeatureSpace(Dictionary<ulong, int> ids, float[] idf)
    {
        _ids = ids;
        _idf = idf;
        _scratch = new(() => new(new(), new float[idf.Length], []));
    }

    public int Count => _idf.Length;

    /// <summary>
    /// Learns which features there are and how rare each is. What stands in one text alone is left out, and among many texts an n-gram of
    /// a few: they cannot carry over to another text, and cost most of the time and memory.
    /// </summary>
    public static FeatureSpace Learn(IReadOnlyList<FeatureText> texts)
    {
        var frequencies = new Dictionary<ulong, (int Count, int LastText)>();
        var collector = new Collector();
        for (var t = 0; t < texts.Count; t++)
        {
            collector.Collect(texts[t]);
            foreach (var feature in collector.Features)
            {
                ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(frequencies, feature.Hash, out var known);
                if (!known || seen.LastText != t)
                    seen = (seen.Count + 1, t);
            }
        }
        var fewestGrams = texts.Count >= ManyTexts ? 4 : 2;
        var kept = frequencies.Where(f => f.Value.Count >= (IsWord(f.Key) ? 2 : fewestGrams)).ToList();
        var ids = new Dictionary<ulong, int>(kept.Count);
        var idf = new float[kept.Count];
        foreach (var (hash, (count, _)) in kept)
        {
            idf[ids.Count] = MathF.Log((1f + texts.Count) / (1f + count)) + 1f;
            ids.Add(hash, ids.Count);
        }
        return new(ids, idf);
    }

    public SparseVector Vector(FeatureText text)
    {
        var scratch = _scratch.Value!;
        scratch.Collector.Collect(text);
        scratch.Touched.Clear();
        foreach (var (hash, weight) in scratch.Collector.Features)
        {
            if (!_ids.TryGetValue(hash, out var id))
                continue;
            if (scratch.Counts[id] == 0)
                scratch.Touched.Add(IsWord(hash) ? id : ~id);
            scratch.Counts[id] += weight;
        }
        return Normalised(scratch);
    }

    /// <summary>Damps and weighs the counts, brings each part to half of the squared length, and leaves the scratch clean.</summary>
    private SparseVector Normalised(Scratch scratch)
    {
        var ids = new int[scratch.Touched.Count];
        var values = new float[ids.Length];
        double words = 0, grams = 0;
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

    private static bool IsWord(ulong hash) => (hash & 1) == 1;

    /// <summary>
    /// A thread's working space: a count for each feature, zero between texts, and which of them were touched (n-grams negated).
    /// </summary>
    private sealed record Scratch(Collector Collector, float[] Counts, List<int> Touched);

    /// <summary>Gathers the hashed features of one text after another. The lowest bit tells words from character n-grams.</summary>
    private sealed class Collector
    {
        public List<(ulong Hash, float Weight)> Features { get; } = [];

        public void Collect(FeatureText text)
        {
            Features.Clear();
            var previous = Hash("^", 1);
            foreach (var token in text.Tokens)
            {
                var word = Hash(token.Stem, 1);
                Features.Add((word | 1, 1));
                Features.Add((Mix(previous, word) | 1, 1));
                previous = word;
                CollectGrams(token.Word);
            }
            Features.Add((Hash(text.IsQuestion ? "asks" : "tells", 5) | 1, 1));
            foreach (var concept in text.Concepts)
                Features.Add((Hash(concept, 3) | 1, ConceptWeight));
        }

        private void CollectGrams(string word)
        {
            Span<char> framed = stackalloc char[word.Length + 2];
            framed[0] = '<';
            word.CopyTo(framed[1..]);
            framed[^1] = '>';
            for (var start = 0; start < framed.Length - 1; start++)
            {
                var hash = 7UL;
                for (var end = start; end < framed.Length && end - start < LongestGram; end++)
                {
                    hash = Mix(hash, framed[end]);
                    if (end - start >= ShortestGram - 1)
                        Features.Add((hash & ~1UL, 1));
                }
            }
        }

        private static ulong Hash(string text, ulong seed)
        {
            foreach (var c in text)
                seed = Mix(seed, c);
            return Mix(seed, 0x1F);
        }

        private static ulong Mix(ulong hash, ulong value)
        {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15UL;
            return hash ^ (hash >> 29);
        }
    }
}
