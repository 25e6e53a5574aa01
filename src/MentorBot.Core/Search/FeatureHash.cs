namespace MentorBot.Core.Search;

/// <summary>
/// Numbers for the features of a text: words (stems, pairs of neighbours, concepts) and the character 3- to 5-grams inside words. The
/// lowest bit tells the two apart.
/// </summary>
internal static class FeatureHash
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;

    /// <summary>What stands before the first word.</summary>
    public static readonly ulong Start = Hash("^", 1);

    public static bool IsWord(ulong hash) => (hash & 1) == 1;

    /// <summary>The hash of a stem, not yet marked as a feature: pairs are made of it too.</summary>
    public static ulong Stem(string stem) => Hash(stem, 1);

    public static ulong Single(ulong stem) => stem | 1;

    public static ulong Pair(ulong first, ulong second) => Mix(first, second) | 1;

    public static ulong Concept(string name) => Hash(name, 3) | 1;

    /// <summary>Whether the text asks or tells: what people tell each other is seldom for us.</summary>
    public static ulong Form(bool isQuestion) => Hash(isQuestion ? "asks" : "tells", 5) | 1;

    public static void AddGrams(string word, List<ulong> features)
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
                    features.Add(hash & ~1UL);
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
