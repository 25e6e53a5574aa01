namespace MentorBot.Core.Knowledge.Career;

/// <summary>Something that roles ask for and topics teach, a line of <c>skills.yml</c>.</summary>
/// <param name="Is">What it is, in a short line.</param>
public sealed record Skill(string Id, string Title, string Is);

/// <summary>A way to a role from a place to start, <c>roadmaps/ml-engineer.yml</c>.</summary>
/// <param name="Role">The title of the role that it leads to.</param>
/// <param name="Start">For whom it is, in a few words.</param>
public sealed record Roadmap(string Id, string Title, string Role, string Start, string Summary, IReadOnlyList<Stage> Stages)
{
    /// <summary>Ids of all its topics, in order.</summary>
    public IEnumerable<string> Topics => Stages.SelectMany(stage => stage.Topics);
}

/// <summary>A part of a roadmap.</summary>
/// <param name="Goal">What one can do at its end.</param>
/// <param name="Topics">Ids of topics, in the order in which one does them.</param>
public sealed record Stage(string Title, string Goal, IReadOnlyList<string> Topics);

/// <summary>Something to learn, the same for every roadmap it stands in: what is known already counts on all of them.</summary>
public sealed record Topic
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Id of the skill that it teaches.</summary>
    public required string Skill { get; init; }

    public required StudyLevel Level { get; init; }

    /// <summary>Hours of study.</summary>
    public required int Hours { get; init; }

    /// <summary>What one knows afterwards.</summary>
    public required IReadOnlyList<string> Know { get; init; }

    /// <summary>A small project that shows it.</summary>
    public required string Show { get; init; }

    /// <summary>Ids of topics that come before it.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Passages that explain it, the best first.</summary>
    public IReadOnlyList<PassageId> Passages { get; init; } = [];

    /// <summary>Terms of the glossary.</summary>
    public IReadOnlyList<PassageId> Terms { get; init; } = [];

    /// <summary>Ids of resources.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>What one should be able to answer at its end.</summary>
    public required IReadOnlyList<string> Questions { get; init; }
}

public enum StudyLevel
{
    Beginner,
    Intermediate,
    Advanced,
}
