namespace MentorBot.Core.Replies;

/// <summary>A form of one to five fields. What was filled in comes to <paramref name="Submit"/> under the fields' names.</summary>
/// <param name="Title">At most 45 characters.</param>
public sealed record Form(Go Submit, string Title, params IReadOnlyList<FormField> Fields);

/// <param name="Name">By which the route asks for the value.</param>
/// <param name="Label">At most 45 characters.</param>
public sealed record FormField(string Name, string Label)
{
    public FieldKind Kind { get; init; } = FieldKind.Line;

    /// <summary>Below the label: at most 100 characters.</summary>
    public string? Hint { get; init; }

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    public bool Required { get; init; } = true;

    public int MaxLength { get; init; } = 300;

    /// <summary>Of <see cref="FieldKind.Pick"/>: two to ten.</summary>
    public IReadOnlyList<MenuOption> Options { get; init; } = [];
}

public enum FieldKind
{
    Line,
    Paragraph,

    /// <summary>One of some options.</summary>
    Pick,

    /// <summary>A box to tick; its value is <c>true</c> or <c>false</c>.</summary>
    Tick,
}
