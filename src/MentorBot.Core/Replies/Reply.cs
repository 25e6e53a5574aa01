namespace MentorBot.Core.Replies;

/// <summary>What the reader is shown, as data: whoever shows it (terminal, Discord) turns it into its own form.</summary>
public sealed record Reply
{
    /// <summary>The heading of a card; empty for a line that needs none.</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from: page, then headings.</summary>
    public string? Breadcrumb { get; init; }

    /// <summary>Markdown of ours; the sentence that answers is in bold.</summary>
    public required string Text { get; init; }

    /// <summary>Below the text, which says the same.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Short facts below the text, each with its name.</summary>
    public IReadOnlyList<ReplyField> Fields { get; init; } = [];

    /// <summary>The roadmap tip that fits.</summary>
    public string? Next { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Further cards of the same message: the answers to a message's other questions.</summary>
    public IReadOnlyList<Reply> Parts { get; init; } = [];

    /// <summary>Related questions or near topics that one may go on with; a terminal lists them.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What one can do with it; for those who can press, so a terminal leaves them out.</summary>
    public IReadOnlyList<Choice> Buttons { get; init; } = [];

    /// <summary>Lists to choose from.</summary>
    public IReadOnlyList<Menu> Menus { get; init; } = [];

    /// <summary>How sure the bot is, in words; absent where there is nothing to be sure of.</summary>
    public string? Sureness { get; init; }

    /// <summary>A line in small print at the foot.</summary>
    public string? Note { get; init; }

    /// <summary>Files to take along, such as an export.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>The only ones whom this notifies: their ids on Discord, from where the bot decided it, never from a text.</summary>
    public Notified Notifies { get; init; } = Notified.Nobody;
}

/// <summary>Something to press: a label of at most 80 characters, and where it leads.</summary>
public sealed record Choice(Go Go, string Label)
{
    public Look Look { get; init; }
}

/// <summary>How a button looks.</summary>
public enum Look
{
    Plain,
    Main,
    Good,
    Danger,
}

/// <summary>A name and a short text.</summary>
public sealed record ReplyField(string Name, string Text)
{
    /// <summary>A list begins below the name, and what is no list beside it.</summary>
    public char Separator => Text.StartsWith("- ", StringComparison.Ordinal) ? '\n' : ' ';
}

/// <summary>A text file.</summary>
public sealed record ReplyFile(string Name, string Content);

/// <summary>People and roles that a reply notifies.</summary>
public sealed record Notified(IReadOnlyList<ulong> People, IReadOnlyList<ulong> Roles)
{
    public static Notified Nobody { get; } = new([], []);
}

/// <summary>A list to choose from; what is chosen comes to <paramref name="Go"/> under the name <c>value</c>, joined by commas.</summary>
public sealed record Menu(Go Go, string Placeholder)
{
    public MenuKind Kind { get; init; }

    /// <summary>Of <see cref="MenuKind.Options"/>: one to 25.</summary>
    public IReadOnlyList<MenuOption> Options { get; init; } = [];

    /// <summary>How many may be chosen: 0 to 25.</summary>
    public int Least { get; init; } = 1;

    public int Most { get; init; } = 1;

    /// <summary>Of channels and roles: the ids chosen at first.</summary>
    public IReadOnlyList<ulong> Chosen { get; init; } = [];
}

public enum MenuKind
{
    Options,
    Roles,

    /// <summary>Text and announcement channels, and forums.</summary>
    Channels,
}

/// <summary>Label and value of at most 100 characters each.</summary>
public sealed record MenuOption(string Label, string Value)
{
    public string? Hint { get; init; }

    public bool Chosen { get; init; }
}
