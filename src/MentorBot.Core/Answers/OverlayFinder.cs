using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Finds among the base's passages and a server's entries. An entry competes only where it shares enough with the question; where none
/// does, the base's answer stands untouched.
/// </summary>
internal sealed class OverlayFinder : IPassageFinder
{
    private readonly AnswerEngine _engine;
    private readonly KnowledgeCatalog _entries;
    private readonly EntryRanker _ranker;
    private readonly int _baseGroups;

    public OverlayFinder(AnswerEngine engine, KnowledgeCatalog entries)
    {
        _engine = engine;
        _entries = entries;
        _ranker = new(engine.Ranker, entries.Catalog!);
        _baseGroups = engine.Catalog.GroupOf.Max() + 1;
    }

    public Found Find(Reading reading, float[]? earlier)
    {
        var found = _engine.Finder.Find(reading, earlier?[.._baseGroups]);
        var evidence = Gather(reading, out var hits);
        var contenders = Contenders(evidence, earlier);
        if (contenders.Count == 0)
            return found;
        foreach (var meant in contenders.Where(e => WasMeant(e, earlier)))
            EntryRanker.Excuse(evidence, meant, found.Ranking.Evidence);
        var ranking = Join(found.Ranking, evidence, contenders, earlier);
        var passages = Merged(found, ranking, contenders);
        var entry = ranking.Best - _engine.Catalog.OurGroups;
        if (entry < 0 || entry >= contenders.Count)
        {
            var same = found.Why with { RunnerUp = passages.ElementAtOrDefault(1) };
            return found with { Ranking = ranking, Passages = passages, Why = same };
        }
        var matched = hits.FirstOrDefault(hit => hit.Passage == contenders[entry])?.Matches;
        var why = Explain(found, ranking, evidence, contenders[entry], matched, passages);
        return found with { Ranking = ranking, Passages = passages, Why = why };
    }

    public float[] Logits(Reading earlier, float weight)
    {
        var found = _engine.Finder.Find(earlier, null);
        var evidence = Gather(earlier, out _);
        var contenders = Contenders(evidence, null);
        var joint = contenders.Count == 0 ? found.Ranking : Join(found.Ranking, evidence, contenders, null);
        var ours = _engine.Catalog.OurGroups;
        var probabilities = new float[_baseGroups + _entries.Passages.Count];
        joint.Probabilities.AsSpan(0, ours).CopyTo(probabilities);
        joint.Probabilities.AsSpan(ours + contenders.Count).CopyTo(probabilities.AsSpan(ours));
        for (var i = 0; i < contenders.Count; i++)
            probabilities[_baseGroups + contenders[i]] = joint.Probabilities[ours + i];
        return [.. probabilities.Select(p => weight * MathF.Log(PassageFinder.EarlierFloor + p))];
    }

    private Evidence Gather(Reading reading, out IReadOnlyList<PassageHit> hits)
    {
        var words = WordShares.Of(_entries.Index, reading.Features, out hits, _engine.Catalog.Index);
        return _ranker.Gather(reading.Features, words, _entries.NamedIn(reading.Tokens));
    }

    private List<int> Contenders(Evidence evidence, float[]? earlier) =>
        [.. Enumerable.Range(0, _entries.Passages.Count).Where(e => EntryRanker.Competes(evidence, e) || WasMeant(e, earlier))];

    /// <summary>Whether the earlier question was about this entry rather than about anything of the base.</summary>
    private bool WasMeant(int entry, float[]? earlier) => earlier is not null && earlier[_baseGroups + entry] == earlier.Max();

    private Ranking Join(Ranking ranking, Evidence evidence, List<int> contenders, float[]? earlier)
    {
        var all = _engine.Ranker.Calibration.Fusion.Logits(evidence);
        var logits = contenders.ConvertAll(e => all[e] + (earlier is null ? 0f : earlier[_baseGroups + e]));
        var confidence = _engine.Ranker.Calibration.Confidence;
        return JointRanking.Of(ranking, _engine.Catalog.OurGroups, evidence, contenders, [.. logits], confidence);
    }

    /// <summary>By probability; but what the confidence is about stands first.</summary>
    private List<RankedPassage> Merged(Found found, Ranking ranking, List<int> contenders)
    {
        var ours = _engine.Catalog.OurGroups;
        var taken = 0f;
        for (var i = 0; i < contenders.Count; i++)
            taken += ranking.Probabilities[ours + i];
        var left = found.Passages.Select(p => p with { Score = p.Score * (1 - taken) });
        var entries = contenders.Select((e, i) => new RankedPassage(_entries.Passages[e], ranking.Probabilities[ours + i])).ToList();
        var first = ranking.Best < ours ? found.Passages.FirstOrDefault()?.Passage : entries[ranking.Best - ours].Passage;
        // While a change is being learnt, a passage may be found in both.
        return [.. entries.Concat(left).OrderBy(p => ReferenceEquals(p.Passage, first) ? 0 : 1).ThenByDescending(p => p.Score)
            .DistinctBy(p => p.Passage.Id).Take(PassageFinder.MostPassages)];
    }

    private Why Explain(Found found, Ranking ranking, Evidence evidence, int entry, IReadOnlyList<TermMatch>? matched,
        List<RankedPassage> passages)
    {
        var row = evidence.Row(entry);
        var nearest = evidence.NearestAsk is var ask && ask >= 0 && _entries.Asks[ask].Target == entry
            ? _entries.Asks[ask].Text
            : _entries.Passages[entry].Title;
        var notOurs = ranking.Probabilities.Skip(ranking.Probabilities.Length - (_baseGroups - _engine.Catalog.OurGroups)).Sum();
        return new(matched ?? [], nearest, evidence.TargetLikeness[entry], evidence.Coverage[entry], notOurs, row[0],
            passages.ElementAtOrDefault(1), found.Why.FollowedUp);
    }
}
