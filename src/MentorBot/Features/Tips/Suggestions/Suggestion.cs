using MentorBot.Core.Knowledge.Career;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>A tip that a member suggested for his server.</summary>
internal sealed record Suggestion
{
    /// <summary>Before the id of a suggestion in that of its tip: ids of the knowledge hold no slash.</summary>
    public const string TipIdStart = "server/";

    public required string Id { get; init; }

    public required ServerId Server { get; init; }

    /// <summary>0 once he erased what is kept about him.</summary>
    public required PersonId Author { get; init; }

    /// <summary>Without marks of Discord's: it may become the name of a thread.</summary>
    public required string Title { get; init; }

    /// <summary>In plain words: whatever it holds is to be escaped before it is shown.</summary>
    public required string Text { get; init; }

    /// <summary>The key of a subject of the study book: an area, a skill or a topic.</summary>
    public required string Subject { get; init; }

    /// <summary>The same where it is a topic of roadmaps.</summary>
    public string? Topic { get; init; }

    public required StudyLevel Level { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it waits for a curator.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    public string TipId => TipIdStart + Id;

    /// <summary>As Discord shows a person's name; nobody is notified by it.</summary>
    public string AuthorName => Author.Value == 0 ? "a member" : $"<@{Author}>";
}
