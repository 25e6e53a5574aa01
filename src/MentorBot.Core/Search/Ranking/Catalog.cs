namespace MentorBot.Core.Search;

/// <summary>An ask with the target that it asks for.</summary>
public readonly record struct LabelledText(FeatureText Text, int Target, int Fold);

/// <summary>
/// What the ranker learns from: targets (passages), the group of each (the section a passage belongs to, or itself), and labelled texts.
/// Groups from <see cref="OurGroups"/> on are messages that are not ours to answer; their targets come last too.
/// </summary>
public sealed record Catalog
{
    public required IReadOnlyList<int> GroupOf { get; init; }

    public required int Groups { get; init; }

    public required int OurGroups { get; init; }

    public required IReadOnlyList<LabelledText> Asks { get; init; }

    /// <summary>The texts of the targets, for coverage: what a passage says explains a question as much as its asks do.</summary>
    public required IReadOnlyList<FeatureText> TargetTexts { get; init; }

    public int Targets => GroupOf.Count;
}
