using System.Runtime.InteropServices;
using MentorBot.Core.Search;

namespace MentorBot.Benchmarks.Speed;

/// <summary>
/// BM25 by the book, over every passage and without an index: what the index's answers are held against. It adds up in the same order and
/// precision, so that equal means equal to the last digit.
/// </summary>
internal sealed class BruteForce
{
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<(int[] Stems, int Length)> _passages = [];
    private long _length;

    public void Add(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var stems = tokens.Where(t => !t.IsStopWord).Select(t => NumberOf(t.Stem)).ToArray();
        foreach (var stem in stems.Distinct())
            CollectionsMarshal.AsSpan(_frequencies)[stem]++;
        _passages.Add((stems, tokens.Count));
        _length += tokens.Count;
    }

    public List<(int Passage, float Score)> Search(IReadOnlyList<WeightedTerm> terms, int count)
    {
        var scores = _passages.Select((passage, number) => (Passage: number, Score: Score(passage.Stems, passage.Length, terms)));
        return [.. scores.Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Passage).Take(count)];
    }

    private float Score(int[] stems, int length, IReadOnlyList<WeightedTerm> terms)
    {
        var options = Bm25Options.Default;
        var average = (float)_length / _passages.Count;
        var share = 1f / (1 - options.TextB + options.TextB * length / average);
        var score = 0f;
        foreach (var (term, weight) in terms)
        {
            if (!_stems.TryGetValue(term, out var number))
                continue;
            var frequency = 0f;
            foreach (var stem in stems)
                frequency += stem == number ? share : 0f;
            if (frequency > 0)
                score += weight * (Rarity(_frequencies[number]) * frequency / (options.K1 + frequency) * (options.K1 + 1));
        }
        return score;
    }

    private float Rarity(int frequency) => MathF.Log(1 + (_passages.Count - frequency + 0.5f) / (frequency + 0.5f));

    private int NumberOf(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, stem, out var known);
        if (!known)
        {
            number = _stems.Count - 1;
            _frequencies.Add(0);
        }
        return number;
    }
}
