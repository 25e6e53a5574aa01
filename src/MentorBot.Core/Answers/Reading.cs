using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>A spelling that was mended before searching.</summary>
public sealed record Repair(string From, string To);

/// <summary>A question as it was understood.</summary>
public sealed record Reading
{
    /// <summary>The text without Discord's markup.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    public required IReadOnlyList<Repair> Repairs { get; init; }

    /// <summary>The field's terms that everyday words of the question stand for.</summary>
    public required IReadOnlyList<string> Concepts { get; init; }

    public required bool IsQuestion { get; init; }

    public required bool IsEnglish { get; init; }

    public required Entities Entities { get; init; }

    /// <summary>What the wording says about what the question is after.</summary>
    public required IReadOnlyList<Sign> Signs { get; init; }

    public FeatureText Features => new(Tokens, Concepts, IsQuestion);
}
