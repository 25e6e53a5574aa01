using System.Globalization;
using System.Text.Json;

namespace MentorBot.Discord.Interactions;

/// <summary>The kinds of command: typed after a slash, or chosen from the menu of a user or a message.</summary>
public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}

/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public enum OptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    Text = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <summary>An option of a command with what was filled in, or a subcommand with its options.</summary>
public sealed record InteractionOption
{
    public string Name { get => field ?? ""; init; }
    public OptionType Type { get; init; }

    /// <summary>A string, a number or a bool. While it is being typed, a number may be half a number and come as a string.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }

    /// <summary>Is being typed into.</summary>
    public bool Focused { get; init; }

    /// <summary>The value as text, whatever its kind; empty when there is none.</summary>
    public string Text => Value is { } value ? value.ToString() : "";

    public long? Integer => Value is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public double? Number => Value is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public bool? Flag => Value?.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    /// <summary>The id of a user, channel, role or attachment.</summary>
    public Snowflake? Id => ulong.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new Snowflake(id) : null;
}
