namespace MentorBot.Core.Search;

/// <summary>
/// Settings of BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004). A word in the
/// title counts <see cref="TitleWeight"/> times as much as one in the text; long fields are discounted by their <c>b</c>.
/// </summary>
public sealed record Bm25Options
{
    public static readonly Bm25Options Default = new();

    /// <summary>How soon repeating a term stops to help; 0 counts presence only.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>Length discount of the text, 0 (none) to 1 (full).</summary>
    public float TextB { get; init; } = 0.75f;

    /// <summary>Length discount of title and headings, which are short and vary little.</summary>
    public float HeadingB { get; init; } = 0.4f;

    public float TitleWeight { get; init; } = 2.5f;

    public float HeadingWeight { get; init; } = 2.5f;
}
