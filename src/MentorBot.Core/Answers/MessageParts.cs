using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Puts the answers to a message's several questions together.</summary>
internal static class MessageParts
{
    private const int MostParts = 3;
    private const int MostPassages = 10;

    /// <summary>
    /// Parts are kept only where at least two are about different things and each stands on its own; otherwise the message was one question
    /// in several sentences, and is better understood whole.
    /// </summary>
    public static Answer Join(Answer whole, IReadOnlyList<Answer> parts)
    {
        var standing = parts.Where(p => p.Special == Special.None && p.Decision != Decision.Declined && p.Best is not null).ToList();
        var distinct = standing.DistinctBy(p => Section(p.Best!.Passage)).ToList();
        if (distinct.Count < 2 || distinct.Any(p => p.Confidence < CutOffs.Suggest))
            return whole;
        var kept = distinct.Take(MostParts).ToList();
        return whole with
        {
            Decision = kept.Min(p => p.Decision),
            Ambient = kept.All(p => p.Ambient),
            Confidence = kept.Max(p => p.Confidence),
            Intent = kept[0].Intent,
            Passages = [.. Interleaved(kept).DistinctBy(p => Section(p.Passage)).Take(MostPassages)],
            Parts = kept,
        };
    }

    private static string Section(Passage passage) => passage.Kind == Kinds.Guide ? passage.Id.PageId : passage.Id.ToString();

    /// <summary>First the best of each part, then the second of each, and so on.</summary>
    private static IEnumerable<RankedPassage> Interleaved(IReadOnlyList<Answer> parts)
    {
        for (var rank = 0; rank < MostPassages; rank++)
        {
            foreach (var part in parts.Where(p => p.Passages.Count > rank))
                yield return part.Passages[rank];
        }
    }
}
