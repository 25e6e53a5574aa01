using System.Text.Json.Serialization;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;

namespace MentorBot.Discord.Commands;

/// <summary>How an application can be installed.</summary>
public enum IntegrationType
{
    Guild = 0,
    User = 1,
}

/// <summary>A command as the bot wants it: typed after a slash, or in the menu of a user or a message.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public record CommandDefinition
{
    public CommandType Type { get; init; } = CommandType.Slash;

    /// <summary>1 to 32 characters; of a slash command in lower case, without spaces.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>By locale, such as <c>pt-BR</c>.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Of a slash command 1 to 100 characters; the others have none.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it unless a server's admins say otherwise; null: everybody, none: admins only.</summary>
    [JsonConverter(typeof(PermissionsAsNumberConverter))]
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it can be used, of global commands; null: on servers and in the bot's DMs.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>For which kind of installation, of global commands; null: on servers.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Only in channels with an age restriction.</summary>
    public bool? Nsfw { get; init; }
}

/// <summary>A command as Discord has it.</summary>
public sealed record RegisteredCommand : CommandDefinition
{
    public Snowflake Id { get; init; }
    public Snowflake ApplicationId { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? Version { get; init; }
}

/// <summary>An option of a command, a subcommand, or a group of subcommands.</summary>
public sealed record CommandOption
{
    public OptionType Type { get; init; }
    public string Name { get => field ?? ""; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public string Description { get => field ?? ""; init; }
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public bool? Required { get; init; }

    /// <summary>Of texts and numbers: nothing else can be chosen. Not together with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>Of a subcommand or a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
    public double? MinValue { get; init; }
    public double? MaxValue { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>The bot proposes values while somebody types; whatever is typed may still be sent.</summary>
    public bool? Autocomplete { get; init; }
}

/// <summary>A value to choose, with the name that is shown for it.</summary>
public sealed record CommandChoice(string Name, ChoiceValue Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}

/// <summary>Where commands are registered: everywhere, or on one server (at once, and good for trying things out).</summary>
public readonly record struct CommandScope(Snowflake? GuildId)
{
    public static CommandScope Global => default;

    public static CommandScope Guild(Snowflake id) => new(id);
}
