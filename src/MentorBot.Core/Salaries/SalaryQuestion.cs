namespace MentorBot.Core.Salaries;

/// <summary>Whose pay, and where.</summary>
/// <param name="Role">The full title.</param>
/// <param name="Level">entry, mid, senior or lead; null: all.</param>
/// <param name="Country">ISO 3166 alpha-2 code; null: the world.</param>
/// <param name="Region">A part of the country, as the figures name it; null: all of it.</param>
public sealed record SalaryQuestion(string Role, string? Level = null, string? Country = null, string? Region = null);

/// <summary>What the data holds for a question. Official wages and the market's figure stand side by side and are never mixed.</summary>
public sealed record SalaryAnswer(SalaryQuestion Question)
{
    /// <summary>Wages of the official occupations that stand for the role, the lowest median first: together a bracket.</summary>
    public IReadOnlyList<SalaryFigure> Official { get; init; } = [];

    /// <summary>What adverts, a survey or a page say: the newest with the largest sample.</summary>
    public SalaryFigure? Market { get; init; }

    /// <summary>The other levels of experience by the same source, where all levels were asked for.</summary>
    public IReadOnlyList<SalaryFigure> Levels { get; init; } = [];

    /// <summary>The guide's own range.</summary>
    public SalaryFigure? Guide { get; init; }

    /// <summary>The title whose figures stand for the role's own.</summary>
    public string? PayAs { get; init; }

    /// <summary>There are figures, but of too few people.</summary>
    public bool TooFew { get; init; }

    /// <summary>Where there is no market figure: the nearest level, country and role that have one, the nearest first.</summary>
    public IReadOnlyList<SalaryNear> Nearest { get; init; } = [];

    public bool HasFigure => Official.Count > 0 || Market is not null;
}

/// <summary>A question near by that has a figure.</summary>
public sealed record SalaryNear(SalaryQuestion Question, SalaryFigure Figure);
