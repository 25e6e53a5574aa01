namespace MentorBot.Core.Knowledge.Career;

/// <summary>One figure of pay, a line of <c>salaries.csv</c>. Figures of different kinds are never mixed in one statement.</summary>
public sealed record SalaryRow
{
    /// <summary>People fewer than that make no figure.</summary>
    public const int SmallestSample = 30;

    /// <summary>What stands for the date of a page that shows none.</summary>
    public const string Undated = "undated";

    /// <summary>A title of <c>entities/role.yml</c>; null for an official occupation that stands for several.</summary>
    public string? Role { get; init; }

    /// <summary>The code of an official occupation, <c>15-2051</c> (US SOC) or <c>21211</c> (NOC of Canada); null: none.</summary>
    public string? Occupation { get; init; }

    /// <summary>The title as the source writes it.</summary>
    public required string Named { get; init; }

    /// <summary>entry, mid, senior, lead; null: all.</summary>
    public string? Level { get; init; }

    /// <summary>A part of those people: an industry, years of coding. Null: all of them.</summary>
    public string? Group { get; init; }

    /// <summary>p10, p25, median, p75, p90, mean, low, high; stated, where the source gives one figure and does not say which.</summary>
    public required string Statistic { get; init; }

    /// <summary>ISO 3166 alpha-2 code; null: the world.</summary>
    public string? Country { get; init; }

    /// <summary>Null: the whole country.</summary>
    public string? Region { get; init; }

    public required decimal Value { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>year, month, week, day or hour.</summary>
    public required string Period { get; init; }

    /// <summary>The last day that it speaks of; null: undated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>As the file writes it: <c>2025-05</c>, <c>2025</c>, <c>undated</c>.</summary>
    public required string AsOfText { get; init; }

    public required SalaryKind Kind { get; init; }

    /// <summary>How many people or adverts it rests on; null where nobody says.</summary>
    public int? Sample { get; init; }

    /// <summary>Who is in it, in a few words.</summary>
    public string Population { get; init; } = "";

    /// <summary>Who made the figure.</summary>
    public required string Source { get; init; }

    /// <summary>Null for what the guide says: it lies in this folder.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where the copy was read; empty where it was the source itself.</summary>
    public string ReadAt { get; init; } = "";

    /// <summary>Whether it may be shown as a figure.</summary>
    public bool IsShown => Sample is null or >= SmallestSample;
}

/// <summary>Who counted what.</summary>
public enum SalaryKind
{
    /// <summary>Wages of employees, counted by an office.</summary>
    Official,

    /// <summary>What people said in a survey.</summary>
    Survey,

    /// <summary>What adverts promise.</summary>
    Adverts,

    /// <summary>What a page says.</summary>
    Page,

    /// <summary>What the guide says.</summary>
    Guide,
}
