using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// Numbered words, and those among them that somebody may mean who typed a word, or the start of one, perhaps with a slip.
/// </summary>
internal sealed class WordList
{
    private const float SameStem = 0.9f;
    private const float Start = 0.85f;
    private const float StartOfFinished = 0.5f;
    private const float OneSlip = 0.7f;
    private const float TwoSlips = 0.5f;
    private const float SlipInStart = 0.55f;
    private const int ShortestMisspelt = 4;
    private const int ShortestStart = 3;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Word, string Stem)> _words = [];
    private readonly Dictionary<int, List<int>> _byTrigram = [];

    /// <summary>The number of a word in lower case, a new one if need be; numbers count from 0.</summary>
    public int Number(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _numbers.Add(word, number = _words.Count);
        _words.Add((word, Stemmer.Stem(word)));
        foreach (var trigram in Trigrams(word))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTrigram, trigram, out _);
            if ((list ??= []).Count == 0 || list[^1] != number)
                list.Add(number);
        }
        return number;
    }

    /// <summary>Words that may be meant, each with its likeness, 0 to 1.</summary>
    /// <param name="typed">A word in lower case.</param>
    /// <param name="isOpen">Whether more letters may follow.</param>
    public IEnumerable<(int Number, float Likeness)> Like(string typed, bool isOpen)
    {
        var stem = Stemmer.Stem(typed);
        var mayBeMisspelt = typed.Length >= ShortestMisspelt && !_numbers.ContainsKey(typed);
        foreach (var number in Near(typed))
        {
            var likeness = Likeness(typed, stem, _words[number].Word, _words[number].Stem, isOpen, mayBeMisspelt);
            if (likeness > 0f)
                yield return (number, likeness);
        }
    }

    private static float Likeness(string typed, string stem, string word, string wordStem, bool isOpen, bool mayBeMisspelt)
    {
        if (word == typed)
            return 1f;
        if (wordStem == stem)
            return SameStem;
        if (word.StartsWith(typed, StringComparison.Ordinal))
            return isOpen ? Start : typed.Length >= ShortestStart ? StartOfFinished : 0f;
        if (!mayBeMisspelt)
            return 0f;
        var most = typed.Length >= 8 ? 2 : 1;
        var distance = EditDistance.Of(typed, word, most);
        if (distance <= most)
            return distance == 1 ? OneSlip : TwoSlips;
        return isOpen && word.Length > typed.Length && EditDistance.Of(typed, word.AsSpan(0, typed.Length), most) <= most
            ? SlipInStart : 0f;
    }

    /// <summary>Words that share a trigram with what was typed: its start for a short one.</summary>
    private SortedSet<int> Near(string typed)
    {
        var near = new SortedSet<int>();
        if (typed.Length == 1)
            near.UnionWith(Enumerable.Range(0, _words.Count).Where(n => _words[n].Word[0] == typed[0]));
        foreach (var trigram in Trigrams(typed))
            near.UnionWith(_byTrigram.GetValueOrDefault(trigram, []));
        return near;
    }

    /// <summary>Three letters at a time, with a space before the first; none for a word of one letter.</summary>
    private static IEnumerable<int> Trigrams(string word)
    {
        for (var i = -1; i + 2 < word.Length; i++)
            yield return ((i < 0 ? ' ' : word[i]) << 20) ^ (word[i + 1] << 10) ^ word[i + 2];
    }
}
