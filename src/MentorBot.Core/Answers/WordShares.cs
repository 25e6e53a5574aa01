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
    /// <param name="beneath">An index that counts too for how rare a term is: a few passages cannot say.</param>
    public static (int Target, float Share)[] Of(
        IPassageIndex index, FeatureText text, out IReadOnlyList<PassageHit> hits, IPassageIndex? beneath = null)
    {
        hits = [];
        var terms = QueryTerms.Of(text);
        if (terms.Count == 0 || index.Count == 0)
            return [];
        hits = index.Search(beneath is null ? terms : Reweighed(terms, index, beneath), Passages);
        var ceiling = Ceiling(terms, index, beneath);
        var shares = new (int, float)[hits.Count];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = (hits[i].Passage, Math.Min(1f, hits[i].Score / ceiling));
        return shares;
    }

    /// <summary>The index weighs a term by its own rarity; this puts the rarity over both in its place.</summary>
    private static List<WeightedTerm> Reweighed(List<WeightedTerm> terms, IPassageIndex index, IPassageIndex beneath) =>
        terms.ConvertAll(t => t with { Weight = t.Weight * Rarity(t.Term, index, beneath) / Rarity(t.Term, index, null) });

    private static float Ceiling(List<WeightedTerm> terms, IPassageIndex index, IPassageIndex? beneath)
    {
        var sum = 0.0;
        foreach (var (term, weight) in terms)
            sum += weight * Rarity(term, index, beneath);
        return (float)sum * (K1 + 1);
    }

    private static float Rarity(string term, IPassageIndex index, IPassageIndex? beneath)
    {
        var frequency = index.DocumentFrequency(term) + (beneath?.DocumentFrequency(term) ?? 0);
        var count = index.Count + (beneath?.Count ?? 0);
        return MathF.Log(1 + (count - frequency + 0.5f) / (frequency + 0.5f));
    }
}
