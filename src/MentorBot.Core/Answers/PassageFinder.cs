using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>From an understood question to a list of passages, at most one for each section of the guide.</summary>
internal sealed class PassageFinder(KnowledgeCatalog catalog, Ranker ranker) : IPassageFinder
{
    public const int MostPassages = 10;

    /// <summary>Keeps an earlier question from ruling out what the new one asks: its least probable group still counts this much.</summary>
    public const float EarlierFloor = 0.01f;

    /// <summary>How strongly likeness to a passage's asks and its words choose among the passages of one group.</summary>
    private const float WithinGroupSharpness = 12f;

    private readonly int[][] _targetsOf = [.. Enumerable.Range(0, catalog.Passages.Count).GroupBy(t => catalog.GroupOf[t])
        .OrderBy(g => g.Key).Select(g => g.ToArray())];

    public Found Find(Reading reading, float[]? earlier)
    {
        var words = WordShares.Of(catalog.Index, reading.Features, out var hits);
        var named = catalog.NamedIn(reading.Tokens);
        var ranking = ranker.Rank(reading.Features, words, named, earlier);
        var places = Places(ranking, named);
        var passages = Array.ConvertAll(places, place => new RankedPassage(catalog.Passages[place.Target], place.Score));
        var matched = places.Length == 0 ? null : hits.FirstOrDefault(hit => hit.Passage == places[0].Target)?.Matches;
        var distress = catalog.NotOursGroups.TryGetValue("distress", out var group) ? ranking.Probabilities[group] : 0f;
        var why = Explain(ranking, matched ?? [], passages.ElementAtOrDefault(1), earlier is not null);
        return new(ranking, passages, why, distress, named.Any(target => catalog.Passages[target].Kind == Kinds.Glossary));
    }

    public float[] Logits(Reading earlier, float weight)
    {
        var words = WordShares.Of(catalog.Index, earlier.Features, out _);
        var ranking = ranker.Rank(earlier.Features, words, catalog.NamedIn(earlier.Tokens));
        return [.. ranking.Probabilities.Select(p => weight * MathF.Log(EarlierFloor + p))];
    }

    private (int Target, float Score)[] Places(Ranking ranking, IReadOnlyList<int> named)
    {
        var (targets, scores) = (new List<int>(), new List<float>());
        foreach (var (group, _) in TopScores.Of(ranking.Probabilities.AsSpan(0, catalog.OurGroups), MostPassages, above: -1f))
            AddGroup(ranking, group, named, targets, scores);
        var best = TopScores.Of(CollectionsMarshal.AsSpan(scores), MostPassages, above: -1f);
        return Array.ConvertAll(best, place => (targets[place.Index], place.Score));
    }

    /// <summary>A section of the guide gives its best passage; a page of the glossary shares its probability out among its terms.</summary>
    private void AddGroup(Ranking ranking, int group, IReadOnlyList<int> named, List<int> targets, List<float> scores)
    {
        var members = _targetsOf[group];
        if (catalog.Passages[members[0]].Kind == Kinds.Guide)
        {
            targets.Add(members.MaxBy(t => Weight(ranking.Evidence, t, named)));
            scores.Add(ranking.Probabilities[group]);
            return;
        }
        var (first, sum) = (scores.Count, 0.0);
        foreach (var target in members)
        {
            targets.Add(target);
            scores.Add(Weight(ranking.Evidence, target, named));
            sum += scores[^1];
        }
        foreach (ref var score in CollectionsMarshal.AsSpan(scores)[first..])
            score = ranking.Probabilities[group] * score / (float)sum;
    }

    private static float Weight(Evidence evidence, int target, IReadOnlyList<int> named) => MathF.Exp(
        WithinGroupSharpness
            * (evidence.TargetLikeness[target] + 0.5f * evidence.TargetWords[target] + (named.Contains(target) ? 1f : 0f)));

    private Why Explain(Ranking ranking, IReadOnlyList<TermMatch> matched, RankedPassage? runnerUp, bool followedUp)
    {
        var evidence = ranking.Evidence;
        return new(matched,
            evidence.NearestAsk < 0 ? null : catalog.Asks[evidence.NearestAsk].Text,
            evidence.NearestAsk < 0 ? 0f : evidence.TargetLikeness[catalog.Asks[evidence.NearestAsk].Target],
            evidence.Coverage[ranking.Best],
            ranking.Probabilities.Skip(catalog.OurGroups).Sum(),
            evidence.Row(ranking.Best)[0],
            runnerUp,
            followedUp);
    }
}
