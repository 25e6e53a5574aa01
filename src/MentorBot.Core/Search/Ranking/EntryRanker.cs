namespace MentorBot.Core.Search;

/// <summary>
/// What speaks for each of a few entries, in the terms of a trained ranker. Entries have too few asks to train a classifier, so its place
/// is taken by what it mostly says of a group with such a likeness.
/// </summary>
internal sealed class EntryRanker
{
    // An entry that has less in common with the question says nothing.
    private const float LeastLikeness = 0.2f;
    private const float LeastWords = 0.3f;
    private const float LeastCoverage = 0.5f;

    // What stands in for the classifier's distance.
    private const float Stranger = -0.5f;
    private const float PerLikeness = 2.2f;
    private const float PerWords = 1.5f;
    private const float MostClassified = 2f; // more than a classifier says: who asks in an entry's own words means the entry

    private readonly Ranker _ranker;
    private readonly Catalog _entries;
    private readonly int[] _asksOf;

    public EntryRanker(Ranker beneath, Catalog entries)
    {
        _ranker = beneath.Beneath(entries);
        _entries = entries;
        _asksOf = [.. Enumerable.Range(0, entries.Groups).Select(g => entries.Asks.Count(a => a.Target == g))];
    }

    /// <param name="question">The question.</param>
    /// <param name="words">BM25F of entries, 0 to 1.</param>
    /// <param name="named">Entries whose question is all that is asked about.</param>
    public Evidence Gather(FeatureText question, IReadOnlyList<(int Target, float Share)> words, IReadOnlyList<int> named)
    {
        var evidence = _ranker.Gather(question, words, named, null);
        for (var e = 0; e < _entries.Groups; e++)
        {
            var row = evidence.Features.AsSpan(e * Evidence.PerGroup, Evidence.PerGroup);
            // A mean over as many asks as the entry has: the base's groups have dozens.
            row[1] *= Ranker.BestFew / (float)Math.Min(Ranker.BestFew, _asksOf[e]);
            row[5] = 0f; // how few its asks are says nothing here: no entry has many
            row[0] = Classified(row);
        }
        return evidence;
    }

    /// <summary>Whether the question is near enough to the entry to compete for it at all.</summary>
    public static bool Competes(Evidence evidence, int entry)
    {
        var row = evidence.Row(entry);
        return row[4] > 0f || row[2] >= LeastLikeness || (row[3] >= LeastWords && row[7] >= LeastCoverage);
    }

    /// <summary>
    /// Lets an entry that the earlier question was about explain a follow-up as well as the best of the base: the base's large groups hold
    /// every small word, and "and when is it?" is made of nothing else.
    /// </summary>
    public static void Excuse(Evidence evidence, int entry, Evidence beneath)
    {
        for (var g = 0; g < beneath.Coverage.Length; g++)
        {
            evidence.Coverage[entry] = Math.Max(evidence.Coverage[entry], beneath.Coverage[g]);
            foreach (var sign in (ReadOnlySpan<int>)[6, 7])
            {
                ref var own = ref evidence.Features[entry * Evidence.PerGroup + sign];
                own = Math.Max(own, beneath.Row(g)[sign]);
            }
        }
    }

    /// <summary>
    /// Chosen on questions and answers of the shipped knowledge that were taken out of the base and put back as entries, by the asks that
    /// they were put back without.
    /// </summary>
    private static float Classified(ReadOnlySpan<float> row) =>
        Math.Min(MostClassified, Stranger + PerLikeness * row[2] + PerWords * row[3]);
}
