using System.Text.Json.Serialization;

namespace MentorBot.Discord.Components;

/// <summary>A form: one to five labels or texts.</summary>
/// <remarks>https://discord.com/developers/docs/components/using-modal-components</remarks>
public sealed record Modal(string CustomId, string Title, params IReadOnlyList<Component> Components);

/// <summary>A line of a form: what is asked, and the part that takes the answer.</summary>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component) : Component
{
    public string? Description { get; init; }
}

public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

/// <summary>A field to type into.</summary>
public sealed record TextInput(string CustomId, TextInputStyle Style = TextInputStyle.Short) : Component
{
    /// <summary>0 to 4,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 4,000.</summary>
    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    /// <summary>What stands in it at first.</summary>
    public string? Value { get; init; }

    public string? Placeholder { get; init; }
}

/// <summary>Takes files.</summary>
public sealed record FileUpload(string CustomId) : Component
{
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public bool? Required { get; init; }
}

/// <summary>An option of a group of circles or boxes.</summary>
public sealed record GroupOption(string Label, string Value)
{
    public string? Description { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}

/// <summary>One of two to ten options.</summary>
public sealed record RadioGroup(string CustomId, IReadOnlyList<GroupOption> Options) : Component
{
    public bool? Required { get; init; }
}

/// <summary>Some of one to ten options.</summary>
public sealed record CheckboxGroup(string CustomId, IReadOnlyList<GroupOption> Options) : Component
{
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public bool? Required { get; init; }
}

/// <summary>A box to tick.</summary>
public sealed record Checkbox(string CustomId) : Component
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}
