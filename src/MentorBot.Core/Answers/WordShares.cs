using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>BM25F of passages as a share of what a passage would have that held every word of the question often: 0 to 1.</summary>
internal static class WordShares
{
    private const int Passages = 40;
    private const float K1 = 1.2f;

    public static List<(int Target, float Share)> Of(IPassageIndex index, FeatureText text)
    {
        var terms = QueryTerms.Of(text);
        var ceiling = terms.Sum(t => t.Weight * Rarity(index, t.Term)) * (K1 + 1);
        if (terms.Count == 0 || index.Count == 0)
            return [];
        return [.. index.Search(terms, Passages).Select(hit => (hit.Passage, Math.Min(1f, hit.Score / ceiling)))];
    }

    private static float Rarity(IPassageIndex index, string term)
    {
        var frequency = index.DocumentFrequency(term);
        return MathF.Log(1 + (index.Count - frequency + 0.5f) / (frequency + 0.5f));
    }
}
