using MentorBot.Core.Study;

namespace MentorBot.Core.Knowledge.Career;

/// <summary>
/// What the bot knows of jobs and of studying for them: roles, pay, roadmaps, resources, tips, questions. Immutable, and apart from the
/// passages: a new figure in a table is no reason to learn the questions anew.
/// </summary>
public sealed record CareerKnowledge
{
    public static readonly CareerKnowledge Empty = new()
    {
        Version = "none",
        Roles = [],
        Skills = [],
        Topics = [],
        Roadmaps = [],
        Resources = [],
        Salaries = [],
        Tips = [],
        Questions = [],
    };

    /// <summary>Names the content: the first 12 hex digits of a SHA-256 over its files.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<RolePage> Roles { get; init; }

    /// <summary>In the order in which one would sensibly learn them.</summary>
    public required IReadOnlyList<Skill> Skills { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<Roadmap> Roadmaps { get; init; }

    public required IReadOnlyList<Resource> Resources { get; init; }

    public required IReadOnlyList<SalaryRow> Salaries { get; init; }

    public required IReadOnlyList<Tip> Tips { get; init; }

    /// <summary>Of the quiz.</summary>
    public required IReadOnlyList<QuizQuestion> Questions { get; init; }

    /// <summary>By its full title, any case; null where there is no page for it.</summary>
    public RolePage? Role(string title) =>
        Roles.FirstOrDefault(role => string.Equals(role.Title, title, StringComparison.OrdinalIgnoreCase));

    public Skill? Skill(string id) => Skills.FirstOrDefault(skill => skill.Id == id);

    public Topic? Topic(string id) => Topics.FirstOrDefault(topic => topic.Id == id);

    public Roadmap? Roadmap(string id) => Roadmaps.FirstOrDefault(roadmap => roadmap.Id == id);

    public Resource? Resource(string id) => Resources.FirstOrDefault(resource => resource.Id == id);
}
