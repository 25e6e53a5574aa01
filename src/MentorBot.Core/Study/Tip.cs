using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Study;

/// <summary>Something that one can do today in ten to thirty minutes: an entry of <c>tips/*.yml</c>.</summary>
public sealed record Tip : IStudyItem
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required StudyLevel Level { get; init; }

    public required string Area { get; init; }

    public IReadOnlyList<PassageId> Passages { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>A few sentences in one paragraph: what to do, and how one sees that it worked.</summary>
    public required string Text { get; init; }
}
