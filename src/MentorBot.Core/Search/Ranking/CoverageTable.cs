using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// Which groups use which word, in their asks or their text, and how much (BM25 over each group's words taken as one document). The share
/// of a question that a group's own words explain is the best single sign of a question that nobody here can answer.
/// </summary>
internal sealed class CoverageTable
{
    private const float K1 = 0.8f;
    private const float B = 0.6f;

    private readonly Dictionary<string, Word> _words;
    private readonly float _unseen;
    private readonly int _groups;
    private readonly CoverageTable? _beneath;

    private CoverageTable(Dictionary<string, Word> words, float unseen, int groups, CoverageTable? beneath = null) =>
        (_words, _unseen, _groups, _beneath) = (words, unseen, groups, beneath);

    private sealed record Word(float Rarity, (int Group, float Impact)[] Groups);

    /// <param name="catalog">The texts.</param>
    /// <param name="excludedFold">Asks of this fold are passed over, so that a text does not explain itself when folds are scored.</param>
    /// <param name="beneath">The table whose rarities count here too: a few texts cannot say how rare a word is.</param>
    public static CoverageTable Build(Catalog catalog, int? excludedFold = null, CoverageTable? beneath = null)
    {
        var counts = new Dictionary<string, WordCount>(StringComparer.Ordinal);
        var lengths = new float[catalog.Groups];
        var texts = catalog.Asks.Where(a => a.Fold != excludedFold).Select(a => (a.Text, Group: catalog.GroupOf[a.Target]))
            .Concat(catalog.TargetTexts.Select((text, target) => (Text: text, Group: catalog.GroupOf[target])));
        foreach (var (text, group) in texts.OrderBy(t => t.Group))
        {
            foreach (var token in text.Tokens)
                Count(token.Stem, group);
            foreach (var concept in text.Concepts)
                Count(Concept(concept), group);
            lengths[group] += text.Tokens.Count + text.Concepts.Count;
        }
        var all = catalog.Asks.Count + catalog.TargetTexts.Count;
        var average = lengths.Average() + 1f;
        var words = new Dictionary<string, Word>(counts.Count, StringComparer.Ordinal);
        foreach (var (word, count) in counts)
        {
            var rarity = beneath is null ? MathF.Log((1f + all) / (1f + count.Total)) : beneath.Rarity(word) ?? beneath._unseen;
            words.Add(word, new(rarity, [.. count.Groups.ConvertAll(g =>
            {
                var frequency = g.Count / (1 - B + B * lengths[g.Group] / average);
                return (g.Group, rarity * frequency / (K1 + frequency));
            })]));
        }
        return new(words, beneath?._unseen ?? MathF.Log(1f + all), catalog.Groups, beneath);

        void Count(string word, int group)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
            (count ??= new()).Add(group);
        }
    }

    /// <summary>Fills in the share explained by each group, and the words row of its features.</summary>
    public void Measure(FeatureText text, Evidence evidence, int feature)
    {
        var total = 1e-3f;
        foreach (var token in text.Tokens)
        {
            evidence.ContentWords += token.IsStopWord ? 0 : 1;
            total += Add(token.Stem, evidence, feature) ?? _unseen;
        }
        foreach (var concept in text.Concepts)
            total += Add(Concept(concept), evidence, feature) ?? 0f;
        for (var g = 0; g < _groups; g++)
        {
            evidence.Coverage[g] /= total;
            evidence.Features[g * Evidence.PerGroup + feature] /= total;
        }
    }

    /// <summary>Adds what the word explains to each group that uses it; gives its rarity, or nothing where it is unknown.</summary>
    private float? Add(string word, Evidence evidence, int feature)
    {
        if (!_words.TryGetValue(word, out var known))
            return _beneath?.Rarity(word);
        foreach (var (group, impact) in known.Groups)
        {
            evidence.Coverage[group] += known.Rarity;
            evidence.Features[group * Evidence.PerGroup + feature] += impact;
        }
        return known.Rarity;
    }

    private float? Rarity(string word) => _words.TryGetValue(word, out var known) ? known.Rarity : null;

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_unseen);
        writer.Write(_groups);
        writer.WriteStrings([.. _words.Keys]);
        writer.WriteArray(_words.Values.Select(w => w.Rarity).ToArray());
        writer.WriteArray(_words.Values.Select(w => w.Groups.Length).ToArray());
        writer.WriteArray(_words.Values.SelectMany(w => w.Groups).ToArray());
    }

    internal static CoverageTable Load(BinaryReader reader)
    {
        var (unseen, groups, names) = (reader.ReadSingle(), reader.ReadInt32(), reader.ReadStrings());
        var (rarities, counts, all) = (reader.ReadArray<float>(), reader.ReadArray<int>(), reader.ReadArray<(int, float)>());
        var words = new Dictionary<string, Word>(names.Length, StringComparer.Ordinal);
        for (int i = 0, at = 0; i < names.Length; at += counts[i++])
            words.Add(names[i], new(rarities[i], all[at..(at + counts[i])]));
        return new(words, unseen, groups);
    }

    /// <summary>A concept's name, told from a word.</summary>
    private static string Concept(string name) => "§" + name;

    /// <summary>How often a word stands in each group; groups come one after the other.</summary>
    private sealed class WordCount
    {
        public int Total { get; private set; }

        public List<(int Group, int Count)> Groups { get; } = [];

        public void Add(int group)
        {
            Total++;
            if (Groups.Count > 0 && Groups[^1].Group == group)
                Groups[^1] = (group, Groups[^1].Count + 1);
            else
                Groups.Add((group, 1));
        }
    }
}
