namespace MentorBot.Core.Search;

/// <summary>
/// What speaks for each group and target, for one question. <see cref="Features"/> holds one row of <see cref="PerGroup"/> numbers for each
/// group; fusion turns a row into one number.
/// </summary>
public sealed class Evidence(int groups, int targets)
{
    /// <summary>
    /// Numbers for each group: classifier, mean likeness of its best asks, best likeness, share of words matched, named outright, rarity of
    /// its asks, its own words, the share that it explains, not ours, not ours and nothing asked.
    /// </summary>
    public const int PerGroup = 10;

    public float[] Features { get; } = new float[groups * PerGroup];

    /// <summary>Likeness to the best ask of each target, 0 to 1.</summary>
    public float[] TargetLikeness { get; } = new float[targets];

    /// <summary>BM25F of each target over what a perfect match would have, 0 to 1.</summary>
    public float[] TargetWords { get; } = new float[targets];

    /// <summary>Share of the question, by the rarity of its words, that each group's asks and text explain.</summary>
    public float[] Coverage { get; } = new float[groups];

    /// <summary>The ask that is most like the question, or -1.</summary>
    public int NearestAsk { get; set; } = -1;

    /// <summary>Number of words that carry meaning.</summary>
    public int ContentWords { get; set; }

    /// <summary>Whether the text asks something by its form.</summary>
    public bool IsQuestion { get; set; } = true;

    public ReadOnlySpan<float> Row(int group) => Features.AsSpan(group * PerGroup, PerGroup);
}
