namespace MentorBot.Core.Knowledge;

/// <summary>A question or message as somebody may really put it, and the line of the file that holds it.</summary>
public sealed record Ask(string Text, int Line);

/// <summary>The smallest thing that can be an answer: one fact, bullet, FAQ entry or term.</summary>
public sealed record Passage
{
    public required PassageId Id { get; init; }

    /// <summary>What the reader is shown as the heading: the section's heading, the FAQ's question or the glossary's term.</summary>
    public required string Title { get; init; }

    /// <summary>Headings below the title that lead to this passage; empty for a page's own passage.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Markdown with one line for each paragraph, list item or note.</summary>
    public required string Body { get; init; }

    /// <summary>The body without Markdown's marks: what is indexed.</summary>
    public required string Text { get; init; }

    /// <summary>The roadmap tip: one sentence that says what to do next.</summary>
    public string? Next { get; init; }

    public IReadOnlyList<PassageId> Related { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The work that the page renders in our words, such as the guide's title.</summary>
    public string? Source { get; init; }

    /// <summary>Advice is an opinion that we stand behind, not a fact with a source; the reader is told which it is.</summary>
    public bool Advice { get; init; }

    /// <summary>Year and month at which the figures held.</summary>
    public string? AsOf { get; init; }

    /// <summary>Other names of a glossary term.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<Ask> Asks { get; init; } = [];

    /// <summary>One of <see cref="Intents.All"/>.</summary>
    public required string Intent { get; init; }

    /// <summary>
    /// Roles and countries that the page is about. A question that names others is not answered by it: pay in the United States says
    /// nothing of pay in Canada.
    /// </summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    public required string File { get; init; }

    public required int Line { get; init; }

    public string Kind => Id.Kind;

    /// <summary>Whether its title is a question that it answers by itself.</summary>
    public bool IsFaq => Kind is Kinds.Faq or Kinds.Server;

    /// <summary>A path for the eye: page title, then the headings below it.</summary>
    public string Breadcrumb => string.Join(" › ", Headings.Prepend(PageTitle));

    /// <summary>A question that this passage answers, fit to be shown: the FAQ's own, else a well-formed ask.</summary>
    public Ask? SampleQuestion => IsFaq ? new(Title, Line) : Asks.FirstOrDefault(a => IsPresentable(a.Text));

    /// <summary>Title of the page that holds the passage.</summary>
    public required string PageTitle { get; init; }

    private static bool IsPresentable(string ask) =>
        ask.Length is > 15 and < 80 && char.IsUpper(ask[0]) && ask.IndexOf('?') == ask.Length - 1;
}

/// <summary>What a question is after, in the words of the command-line contract.</summary>
public static class Intents
{
    public const string Salary = "salary";
    public const string Role = "role";
    public const string CompareRoles = "compare_roles";
    public const string Roadmap = "roadmap";
    public const string Tip = "tip";
    public const string Tools = "tools";
    public const string Certification = "certification";
    public const string Glossary = "glossary";
    public const string Faq = "faq";
    public const string None = "none";

    public static readonly IReadOnlyList<string> All =
        [Salary, Role, CompareRoles, Roadmap, Tip, Tools, Certification, Glossary, Faq, None];
}
