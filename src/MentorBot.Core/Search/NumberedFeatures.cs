using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// The features of many texts, numbered in the order in which they first stand. Each word is taken apart once, however many texts hold it:
/// looking up every n-gram of every text would be most of the time of learning.
/// </summary>
internal sealed class NumberedFeatures
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly Dictionary<string, Word> _words = new(StringComparer.Ordinal);
    private readonly List<int> _features = []; // of all texts, one after the other
    private readonly List<(int End, int FirstConcept)> _texts = [];

    public NumberedFeatures(IReadOnlyList<FeatureText> texts)
    {
        foreach (var text in texts)
            Add(text);
    }

    /// <param name="Stem">Hash of the word's stem.</param>
    /// <param name="Single">Number of the stem.</param>
    /// <param name="Grams">Numbers of the word's n-grams.</param>
    private sealed record Word(ulong Stem, int Single, int[] Grams);

    public List<ulong> Hashes { get; } = [];

    /// <param name="text">Number of the text.</param>
    /// <param name="firstConcept">From here on they are concepts of the lexicon.</param>
    public ReadOnlySpan<int> Of(int text, out int firstConcept)
    {
        var start = text == 0 ? 0 : _texts[text - 1].End;
        firstConcept = _texts[text].FirstConcept - start;
        return CollectionsMarshal.AsSpan(_features)[start.._texts[text].End];
    }

    /// <summary>In how many texts each feature stands.</summary>
    public int[] DocumentFrequencies()
    {
        var (counts, last) = (new int[Hashes.Count], new int[Hashes.Count]);
        for (var text = 0; text < _texts.Count; text++)
        {
            foreach (var feature in Of(text, out _))
            {
                counts[feature] += last[feature] == text + 1 ? 0 : 1;
                last[feature] = text + 1;
            }
        }
        return counts;
    }

    private void Add(FeatureText text)
    {
        var previous = FeatureHash.Start;
        foreach (var token in text.Tokens)
        {
            var word = WordOf(token);
            _features.Add(word.Single);
            _features.Add(NumberOf(FeatureHash.Pair(previous, word.Stem)));
            previous = word.Stem;
            _features.AddRange(word.Grams);
        }
        _features.Add(NumberOf(FeatureHash.Form(text.IsQuestion)));
        var firstConcept = _features.Count;
        foreach (var concept in text.Concepts)
            _features.Add(NumberOf(FeatureHash.Concept(concept)));
        _texts.Add((_features.Count, firstConcept));
    }

    private Word WordOf(Token token)
    {
        if (_words.TryGetValue(token.Word, out var word))
            return word;
        var grams = new List<ulong>();
        FeatureHash.AddGrams(token.Word, grams);
        var stem = FeatureHash.Stem(token.Stem);
        return _words[token.Word] = new(stem, NumberOf(FeatureHash.Single(stem)), [.. grams.Select(NumberOf)]);
    }

    private int NumberOf(ulong hash)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, hash, out var known);
        if (!known)
        {
            number = Hashes.Count;
            Hashes.Add(hash);
        }
        return number;
    }
}
