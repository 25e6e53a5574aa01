using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Replies;

/// <summary>What the reader is shown, as data: whoever shows it (terminal, Discord) turns it into its own form.</summary>
public sealed record Reply
{
    public required string Title { get; init; }

    /// <summary>Where it comes from: page, then headings.</summary>
    public string? Breadcrumb { get; init; }

    /// <summary>Markdown; the sentence that answers is in bold.</summary>
    public required string Text { get; init; }

    /// <summary>The roadmap tip that fits.</summary>
    public string? Next { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Related questions or near topics that one may go on with.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How sure the bot is, in words; absent where there is nothing to be sure of.</summary>
    public string? Sureness { get; init; }
}

/// <summary>A passage that the reader may open.</summary>
public sealed record Choice(PassageId Id, string Label);
