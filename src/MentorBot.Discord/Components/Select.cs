using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Components;

/// <summary>A list to choose from, in a row of a message or in a label of a form.</summary>
public abstract record Select(string CustomId) : Component
{
    public string? Placeholder { get; init; }

    /// <summary>0 to 25; Discord takes 1 when it is not given.</summary>
    public int? MinValues { get; init; }

    /// <summary>1 to 25; Discord takes 1 when it is not given.</summary>
    public int? MaxValues { get; init; }

    /// <summary>In messages only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Disabled { get; init; }

    /// <summary>In forms only, where it is true unless said otherwise.</summary>
    public bool? Required { get; init; }
}

/// <summary>One to 25 options of the bot's own.</summary>
public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Select(CustomId);

/// <summary>An option: label, value and description of at most 100 characters each.</summary>
public sealed record SelectOption(string Label, string Value)
{
    public string? Description { get; init; }
    public ComponentEmoji? Emoji { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Default { get; init; }
}

/// <summary>Chooses people.</summary>
public sealed record UserSelect(string CustomId) : Select(CustomId)
{
    public IReadOnlyList<DefaultValue>? DefaultValues { get; init; }
}

/// <summary>Chooses roles.</summary>
public sealed record RoleSelect(string CustomId) : Select(CustomId)
{
    public IReadOnlyList<DefaultValue>? DefaultValues { get; init; }
}

/// <summary>Chooses people and roles.</summary>
public sealed record MentionableSelect(string CustomId) : Select(CustomId)
{
    public IReadOnlyList<DefaultValue>? DefaultValues { get; init; }
}

/// <summary>Chooses channels.</summary>
public sealed record ChannelSelect(string CustomId) : Select(CustomId)
{
    public IReadOnlyList<DefaultValue>? DefaultValues { get; init; }
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
}

/// <summary>What is chosen at first: its type is <c>user</c>, <c>role</c> or <c>channel</c>.</summary>
public sealed record DefaultValue(Snowflake Id, string Type)
{
    public static DefaultValue User(Snowflake id) => new(id, "user");

    public static DefaultValue Role(Snowflake id) => new(id, "role");

    public static DefaultValue Channel(Snowflake id) => new(id, "channel");
}
