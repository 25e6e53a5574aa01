namespace MentorBot.Core.Knowledge.Career;

/// <summary>A course, a book, a certificate: a line of <c>resources.csv</c>.</summary>
public sealed record Resource
{
    public required string Id { get; init; }

    /// <summary>What it is about, in lower case: <c>machine learning</c>.</summary>
    public required string Topic { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public required Uri Url { get; init; }

    public required StudyLevel Level { get; init; }

    /// <summary>course, book, video, tutorial, practice, reference, list or certificate.</summary>
    public required string Kind { get; init; }

    /// <summary>free, free to read, free to audit or paid.</summary>
    public required string Cost { get; init; }

    /// <summary>Null where nobody says.</summary>
    public int? Hours { get; init; }

    /// <summary>Empty where nobody says.</summary>
    public string Licence { get; init; } = "";

    public required ResourceStatus Status { get; init; }

    /// <summary>Since when it is retired and what follows it, or another remark; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What was looked at, and when.</summary>
    public string Checked { get; init; } = "";

    public bool IsCertificate => Kind == "certificate";

    public bool IsFree => Cost.StartsWith("free", StringComparison.Ordinal);
}

public enum ResourceStatus
{
    Current,
    Retired,
    Changing,
}
