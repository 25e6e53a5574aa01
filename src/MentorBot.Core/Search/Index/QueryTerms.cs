namespace MentorBot.Core.Search;

/// <summary>From a question to what an index is asked: each stem once, stop words left out.</summary>
public static class QueryTerms
{
    private const float ConceptWeight = 0.6f;

    /// <summary>The words of the question that mean something, and at a lower weight the terms that the lexicon adds.</summary>
    public static List<WeightedTerm> Of(FeatureText text)
    {
        var terms = new List<WeightedTerm>(text.Tokens.Count);
        var own = new HashSet<string>(text.Tokens.Count, StringComparer.Ordinal);
        foreach (var token in text.Tokens)
            Add(token, 1f);
        foreach (var concept in text.Concepts)
        {
            foreach (var token in TextAnalyzer.Analyze(concept))
                Add(token, ConceptWeight);
        }
        return terms;

        void Add(Token token, float weight)
        {
            if (!token.IsStopWord && own.Add(token.Stem))
                terms.Add(new(token.Stem, weight));
        }
    }
}
