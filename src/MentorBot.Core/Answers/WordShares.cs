using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>BM25F of passages as a share of what a passage would have that held every word of the question often: 0 to 1.</summary>
internal static class WordShares
{
    private const int Passages = 40;
    private const float ConceptWeight = 0.6f;
    private const float K1 = 1.2f;

    public static List<(int Target, float Share)> Of(IPassageIndex index, FeatureText text)
    {
        var terms = Terms(text);
        var ceiling = terms.Sum(t => t.Weight * Rarity(index, t.Term)) * (K1 + 1);
        if (terms.Count == 0 || index.Count == 0)
            return [];
        return [.. index.Search(terms, Passages).Select(hit => (hit.Passage, Math.Min(1f, hit.Score / ceiling)))];
    }

    /// <summary>The words of the question that mean something, and at a lower weight the terms that the lexicon adds.</summary>
    public static List<WeightedTerm> Terms(FeatureText text)
    {
        var terms = text.Tokens.Where(t => !t.IsStopWord).Select(t => t.Stem).Distinct()
            .Select(stem => new WeightedTerm(stem, 1f)).ToList();
        var own = terms.Select(t => t.Term).ToHashSet();
        foreach (var concept in text.Concepts)
        {
            foreach (var token in TextAnalyzer.Analyze(concept))
            {
                if (!token.IsStopWord && own.Add(token.Stem))
                    terms.Add(new(token.Stem, ConceptWeight));
            }
        }
        return terms;
    }

    private static float Rarity(IPassageIndex index, string term)
    {
        var frequency = index.DocumentFrequency(term);
        return MathF.Log(1 + (index.Count - frequency + 0.5f) / (frequency + 0.5f));
    }
}
