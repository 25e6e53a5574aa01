using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// The words that the bot has ever seen, with how often, and the nearest of them to a word that it has not. Distance is Damerau and
/// Levenshtein's (insert, delete, change, swap neighbours): one slip in words of four letters or more, two in words of eight or more.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<int, List<(string Word, uint Letters)>> _byLength = [];

    public Vocabulary(Dictionary<string, int> counts)
    {
        _counts = counts;
        foreach (var word in counts.Keys.Where(w => w.Length >= 3 && !w.Any(char.IsDigit)).Order(StringComparer.Ordinal))
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLength, word.Length, out _);
            (list ??= []).Add((word, Letters(word)));
        }
    }

    public bool Knows(string word) => _counts.ContainsKey(word);

    /// <summary>The word most likely meant, or null where none is near: a made-up repair is worse than none.</summary>
    public string? Repair(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return null;
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
                var distance = Distance(word, candidate, most);
                if (distance > most)
                    continue;
                // People rarely miss the first letter; a word that is seen often is meant more often.
                var score = distance + (word[0] == candidate[0] ? 0 : 0.6f) - 0.1f * MathF.Log(1 + _counts[candidate]);
                if (score < bestScore)
                    (best, bestScore) = (candidate, score);
            }
        }
        return best;
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

    /// <summary>Optimal string alignment distance; anything above <paramref name="most"/> comes back as <c>most + 1</c>.</summary>
    private static int Distance(string a, string b, int most)
    {
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var last = rows.Slice(b.Length + 1, b.Length + 1);
        var now = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.Length];
    }
}
