using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>BM25F of passages as a share of what a passage would have that held every word of the question often: 0 to 1.</summary>
internal static class WordShares
{
    private const int Passages = 40;
    private const float K1 = 1.2f;

    /// <param name="index">The passages.</param>
    /// <param name="text">The question.</param>
    /// <param name="hits">What the index found.</param>
    public static (int Target, float Share)[] Of(IPassageIndex index, FeatureText text, out IReadOnlyList<PassageHit> hits)
    {
        hits = [];
        var terms = QueryTerms.Of(text);
        if (terms.Count == 0 || index.Count == 0)
            return [];
        hits = index.Search(terms, Passages);
        var ceiling = Ceiling(index, terms);
        var shares = new (int, float)[hits.Count];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = (hits[i].Passage, Math.Min(1f, hits[i].Score / ceiling));
        return shares;
    }

    private static float Ceiling(IPassageIndex index, List<WeightedTerm> terms)
    {
        var sum = 0.0;
        foreach (var (term, weight) in terms)
            sum += weight * Rarity(index, term);
        return (float)sum * (K1 + 1);
    }

    private static float Rarity(IPassageIndex index, string term)
    {
        var frequency = index.DocumentFrequency(term);
        return MathF.Log(1 + (index.Count - frequency + 0.5f) / (frequency + 0.5f));
    }
}
