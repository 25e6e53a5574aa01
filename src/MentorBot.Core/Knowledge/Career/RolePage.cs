namespace MentorBot.Core.Knowledge.Career;

/// <summary>A job, <c>roles/data-engineer.md</c>.</summary>
public sealed record RolePage
{
    /// <summary>The file's name, <c>data-engineer</c>.</summary>
    public required string Id { get; init; }

    /// <summary>A title of <c>entities/role.yml</c>, whose other names count here too.</summary>
    public required string Title { get; init; }

    /// <summary>Abbreviations that people type, <c>DE</c>: too short to be recognised in a sentence, good enough in a command.</summary>
    public IReadOnlyList<string> Short { get; init; } = [];

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Completes "Choose this if".</summary>
    public required string ChooseIf { get; init; }

    /// <summary>Ids of skills: without them nobody is hired.</summary>
    public required IReadOnlyList<string> Must { get; init; }

    /// <inheritdoc cref="Must"/>
    public IReadOnlyList<string> Good { get; init; } = [];

    /// <inheritdoc cref="Must"/>
    public IReadOnlyList<string> Later { get; init; } = [];

    public IReadOnlyList<string> Tools { get; init; } = [];

    public IReadOnlyList<SourcedFact> Education { get; init; } = [];

    public IReadOnlyList<SourcedFact> Outlook { get; init; } = [];

    /// <summary>Codes of the official occupations (US SOC) whose wages stand for it.</summary>
    public IReadOnlyList<string> Official { get; init; } = [];

    /// <summary>The title whose figures stand for it where it has none of its own.</summary>
    public string? PayAs { get; init; }

    public IReadOnlyList<string> LeadsTo { get; init; } = [];

    public IReadOnlyList<PassageId> Guide { get; init; } = [];

    /// <summary>Id of the roadmap that leads there.</summary>
    public string? Roadmap { get; init; }

    /// <summary>What they do all day, as Markdown.</summary>
    public required string Day { get; init; }

    /// <summary>How people get in, as Markdown.</summary>
    public required string GettingIn { get; init; }

    /// <summary>Where it leads, as Markdown.</summary>
    public required string Leads { get; init; }

    /// <summary>All skills, the most needed first.</summary>
    public IEnumerable<string> AllSkills => Must.Concat(Good).Concat(Later);
}

/// <summary>A statement, and who says so; without figures it may stand without a source, which is empty then.</summary>
/// <param name="AsOf">Year, or year and month; null where the source says it in its name.</param>
public sealed record SourcedFact(string Text, string Source, string Url, string? AsOf);
