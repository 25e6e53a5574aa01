using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// The words that the bot has ever seen, with how often, and the nearest of them to a word that it has not. Distance is Damerau and
/// Levenshtein's (insert, delete, change, swap neighbours): one slip in words of four letters or more, two in words of eight or more.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts;
    private readonly HashSet<string> _stems;
    private readonly Dictionary<int, List<(string Word, uint Letters)>> _byLength = [];

    private readonly Vocabulary? _beneath;

    /// <param name="counts">Words in lower case, with how often they were seen.</param>
    /// <param name="beneath">Words that are known as well; they are looked up, not copied.</param>
    public Vocabulary(Dictionary<string, int> counts, Vocabulary? beneath = null)
    {
        _counts = counts;
        _beneath = beneath;
        _stems = counts.Keys.Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var word in counts.Keys.Where(w => w.Length >= 3 && !w.Any(char.IsDigit)).Order(StringComparer.Ordinal))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLength, word.Length, out _);
            (list ??= []).Add((word, Letters(word)));
        }
    }

    /// <summary>Whether a word or another form of it was seen: who knows "rises" takes "rise" for no slip.</summary>
    public bool Knows(Token token) => _counts.ContainsKey(token.Word) || _stems.Contains(token.Stem) || _beneath?.Knows(token) == true;

    /// <summary>The word most likely meant, or null where none is near: a made-up repair is worse than none.</summary>
    public string? Repair(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return null;
        var own = Nearest(word);
        return _beneath?.Nearest(word) is { } other && other.Score < own.Score ? other.Word : own.Word;
    }

    private (string? Word, float Score) Nearest(string word)
    {
        var most = word.Length >= 8 ? 2 : 1;
        var letters = Letters(word);
        var (best, bestScore) = ((string?)null, float.MaxValue);
        for (var length = word.Length - most; length <= word.Length + most; length++)
        {
            if (!_byLength.TryGetValue(length, out var candidates))
                continue;
            foreach (var (candidate, candidateLetters) in CollectionsMarshal.AsSpan(candidates))
            {
                if (System.Numerics.BitOperations.PopCount(letters ^ candidateLetters) > 2 * most)
                    continue;
                var distance = EditDistance.Of(word, candidate, most);
                if (distance > most)
                    continue;
                // People rarely miss the first letter; a word that is seen often is meant more often.
                var score = distance + (word[0] == candidate[0] ? 0 : 0.6f) - 0.1f * MathF.Log(1 + _counts[candidate]);
                if (score < bestScore)
                    (best, bestScore) = (candidate, score);
            }
        }
        return (best, bestScore);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.WriteStrings([.. _counts.Keys]);
        writer.WriteArray(_counts.Values.ToArray());
    }

    internal static Vocabulary Load(BinaryReader reader) =>
        new(reader.ReadStrings().Zip(reader.ReadArray<int>()).ToDictionary(w => w.First, w => w.Second, StringComparer.Ordinal));

    private static uint Letters(string word)
    {
        var bits = 0u;
        foreach (var c in word)
            bits |= 1u << (c & 31);
        return bits;
    }
}
