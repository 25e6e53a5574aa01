namespace MentorBot.Core.Search;

/// <summary>
/// Entries that compete with the groups of a ranking: their evidence stands between what is ours and what is not, and one probability is
/// shared out among all of them.
/// </summary>
internal static class JointRanking
{
    /// <param name="ranking">The ranking without the entries.</param>
    /// <param name="ourGroups">How many of its groups are ours.</param>
    /// <param name="entries">The evidence for every entry.</param>
    /// <param name="contenders">The entries that compete, by number; they become the groups from <paramref name="ourGroups"/> on.</param>
    /// <param name="contenderLogits">One for each of them.</param>
    /// <param name="confidence">How sure the best of ours is.</param>
    public static Ranking Of(Ranking ranking, int ourGroups, Evidence entries, IReadOnlyList<int> contenders, float[] contenderLogits,
        Confidence confidence)
    {
        var (before, added) = (ranking.Evidence, contenders.Count);
        var evidence = new Evidence(before.Coverage.Length + added, 0)
        {
            ContentWords = before.ContentWords,
            IsQuestion = before.IsQuestion,
        };
        Insert(before.Features, ourGroups * Evidence.PerGroup, evidence.Features, added * Evidence.PerGroup);
        Insert(before.Coverage, ourGroups, evidence.Coverage, added);
        for (var i = 0; i < added; i++)
        {
            entries.Row(contenders[i]).CopyTo(evidence.Features.AsSpan((ourGroups + i) * Evidence.PerGroup));
            evidence.Coverage[ourGroups + i] = entries.Coverage[contenders[i]];
        }
        var logits = new float[ranking.Logits.Length + added];
        Insert(ranking.Logits, ourGroups, logits, added);
        contenderLogits.CopyTo(logits, ourGroups);
        return Ranker.Decide(evidence, logits, confidence, ourGroups + added);
    }

    /// <summary>Copies what there was, with a gap for what is added.</summary>
    private static void Insert(float[] from, int at, float[] to, int gap)
    {
        from.AsSpan(0, at).CopyTo(to);
        from.AsSpan(at).CopyTo(to.AsSpan(at + gap));
    }
}
