using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>What was found for one question: passages with their probabilities, and the ranking behind them.</summary>
internal sealed record Found(Ranking Ranking, IReadOnlyList<RankedPassage> Passages, Why Why)
{
    public float Probability(IReadOnlyDictionary<string, int> groups, string name) =>
        groups.TryGetValue(name, out var group) ? Ranking.Probabilities[group] : 0f;
}

/// <summary>From an understood question to a list of passages, at most one for each section of the guide.</summary>
internal sealed class PassageFinder(KnowledgeCatalog catalog, Ranker ranker)
{
    private const int MostPassages = 10;

    /// <summary>How strongly likeness to a passage's asks and its words choose among the passages of one group.</summary>
    private const float WithinGroupSharpness = 12f;

    /// <summary>Keeps an earlier question from ruling out what the new one asks: its least probable group still counts this much.</summary>
    private const float EarlierFloor = 0.01f;

    private readonly IReadOnlyList<int>[] _targetsOf = [.. Enumerable.Range(0, catalog.OurGroups)
        .Select(g => (IReadOnlyList<int>)[.. Enumerable.Range(0, catalog.Passages.Count).Where(t => catalog.GroupOf[t] == g)])];

    public Found Find(Reading reading, float[]? earlier)
    {
        var words = WordShares.Of(catalog.Index, reading.Features);
        var named = catalog.NamedIn(reading.Tokens);
        var ranking = ranker.Rank(reading.Features, words, named, earlier);
        var passages = Passages(ranking, named);
        return new(ranking, passages, Explain(reading, ranking, passages, earlier is not null));
    }

    /// <summary>What an earlier question adds to each group, at the given weight.</summary>
    public float[] Logits(Reading earlier, float weight)
    {
        var words = WordShares.Of(catalog.Index, earlier.Features);
        var ranking = ranker.Rank(earlier.Features, words, catalog.NamedIn(earlier.Tokens));
        return [.. ranking.Probabilities.Select(p => weight * MathF.Log(EarlierFloor + p))];
    }

    private List<RankedPassage> Passages(Ranking ranking, IReadOnlyList<int> named)
    {
        var groups = Enumerable.Range(0, catalog.OurGroups).OrderByDescending(g => ranking.Probabilities[g]).Take(MostPassages);
        return [.. groups.SelectMany(g => WithinGroup(ranking, g, named)).OrderByDescending(p => p.Score).Take(MostPassages)];
    }

    /// <summary>A section of the guide gives its best passage; a page of the glossary shares its probability out among its terms.</summary>
    private IEnumerable<RankedPassage> WithinGroup(Ranking ranking, int group, IReadOnlyList<int> named)
    {
        var targets = _targetsOf[group];
        var scores = targets.Select(t => MathF.Exp(WithinGroupSharpness * (ranking.Evidence.TargetLikeness[t]
            + 0.5f * ranking.Evidence.TargetWords[t] + (named.Contains(t) ? 1f : 0f)))).ToArray();
        var first = catalog.Passages[targets[0]];
        if (first.Kind == Kinds.Guide)
            return [new(catalog.Passages[targets[scores.AsSpan().IndexOf(scores.Max())]], ranking.Probabilities[group])];
        var sum = scores.Sum();
        return targets.Select((t, i) => new RankedPassage(catalog.Passages[t], ranking.Probabilities[group] * scores[i] / sum));
    }

    private Why Explain(Reading reading, Ranking ranking, List<RankedPassage> passages, bool followedUp)
    {
        var evidence = ranking.Evidence;
        var terms = QueryTerms.Of(reading.Features);
        var best = passages.Count > 0 ? catalog.Passages.ToList().IndexOf(passages[0].Passage) : -1;
        var matched = terms.Count == 0 ? [] : catalog.Index.Search(terms, 40).FirstOrDefault(h => h.Passage == best)?.Matches ?? [];
        return new(matched,
            evidence.NearestAsk < 0 ? null : catalog.Asks[evidence.NearestAsk].Text,
            evidence.NearestAsk < 0 ? 0f : evidence.TargetLikeness[catalog.Asks[evidence.NearestAsk].Target],
            evidence.Coverage[ranking.Best],
            ranking.Probabilities.Skip(catalog.OurGroups).Sum(),
            evidence.Row(ranking.Best)[0],
            passages.Count > 1 ? passages[1] : null,
            followedUp);
    }
}
