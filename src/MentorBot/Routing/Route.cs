using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>How Discord is answered first, which cannot be changed afterwards.</summary>
public enum First
{
    /// <summary>A reply that only who called sees.</summary>
    Private,

    /// <summary>A reply that everybody sees.</summary>
    Public,

    /// <summary>What was pressed on is replaced or removed; refusals are private.</summary>
    Update,

    /// <summary>A form. The route must be quick: a form cannot come late.</summary>
    Form,
}

/// <summary>Something that the bot can be told to do, by whatever way.</summary>
public sealed record Route
{
    /// <summary>As one types it, <c>mentor setup</c>, or for what is only pressed any other name without <c>|</c>.</summary>
    public required string Name { get; init; }

    public required Func<Call, CancellationToken, Task<Outcome>> Run { get; init; }

    public First First { get; init; }

    /// <summary>Names for the values of a <see cref="Go"/>, in order.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Who may use it. Checked by the router on every use.</summary>
    public Rights Needs { get; init; }

    /// <summary>Makes no sense in a direct conversation.</summary>
    public bool OnServersOnly { get; init; }

    /// <summary>Typed after a slash; null for what is only pressed.</summary>
    public Slash? Slash { get; init; }

    /// <summary>Its name in the menu of a message, such as "Answer this"; null where it is in none.</summary>
    public string? Menu { get; init; }
}

/// <summary>A command as it is typed: what it does in at most 100 characters, and its options.</summary>
public sealed record Slash(string Description, params IReadOnlyList<SlashOption> Options);

/// <summary>A text option of a command.</summary>
public sealed record SlashOption(string Name, string Description)
{
    public bool Required { get; init; }

    /// <summary>At most that many characters.</summary>
    public int MaxLength { get; init; } = 1000;

    /// <summary>Proposes at most 25 values while somebody types; null: none.</summary>
    public Func<Call, string, IReadOnlyList<MenuOption>>? Suggest { get; init; }

    /// <summary>Nothing else can be chosen; empty: anything.</summary>
    public IReadOnlyList<MenuOption> Choices { get; init; } = [];
}
