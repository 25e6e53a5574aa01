using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>What tips somebody, or a channel, is to get.</summary>
public sealed record TipWish
{
    /// <summary>Each step doubles or halves how often an area comes: to an eighth at the least, so none is lost for good.</summary>
    public const int MostLiked = 3;

    /// <summary>Areas, skills and topics, by <see cref="Subject.Key"/>; none: of everything.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Null: all levels.</summary>
    public StudyLevel? Level { get; init; }

    /// <summary>Ids of the topics that somebody is at on his roadmap: what belongs to them comes first.</summary>
    public IReadOnlyList<string> Stage { get; init; } = [];

    /// <summary>More or fewer of an area: from -<see cref="MostLiked"/> to <see cref="MostLiked"/>; 0 where it is missing.</summary>
    public IReadOnlyDictionary<string, int> Likes { get; init; } = new Dictionary<string, int>();
}

/// <summary>A tip that was chosen.</summary>
/// <param name="Left">How many others fit the wish that were not given as often: 0 means that the next one begins them anew.</param>
/// <param name="Round">How often each that fits had been given before: 0 the first time through.</param>
/// <param name="OnStage">It belongs to where the person is on his roadmap.</param>
public sealed record TipPick(Tip Tip, int Left, int Round, bool OnStage);

/// <summary>Chooses a tip: none comes again before all that fit have come. The same seed gives the same tip.</summary>
public static class TipChooser
{
    /// <param name="given">Ids of the tips that were given, each as often as it was; others than those that fit do not matter.</param>
    /// <returns>Null where no tip fits.</returns>
    public static TipPick? Choose(StudyPool<Tip> pool, TipWish wish, IReadOnlyCollection<string> given, ulong seed)
    {
        var fitting = pool.Of(wish.Subjects, wish.Level);
        if (fitting.Count == 0)
            return null;
        var times = given.CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var round = fitting.Min(Times);
        var fresh = fitting.Where(tip => Times(tip) == round).ToList();
        var onStage = fresh.Where(tip => pool.IsAbout(tip, wish.Stage)).ToList();
        var choice = onStage.Count > 0 ? onStage : fresh;
        var tip = choice[Seed.Pick(seed, [.. choice.Select(Weight)])];
        return new(tip, fresh.Count - 1, round, onStage.Count > 0);

        int Times(Tip tip) => times.GetValueOrDefault(tip.Id);

        double Weight(Tip tip) =>
            Math.Pow(2, Math.Clamp(wish.Likes.GetValueOrDefault(tip.Area), -TipWish.MostLiked, TipWish.MostLiked));
    }
}
