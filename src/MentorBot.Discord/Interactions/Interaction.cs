using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Interactions;

/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type</remarks>
public enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>Where a command was used, or may be used.</summary>
public enum InteractionContext
{
    Guild = 0,
    BotDirect = 1,
    Private = 2,
}

/// <summary>Somebody used a command, pressed something, typed into an option or submitted a form.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding</remarks>
public sealed record Interaction
{
    public Snowflake Id { get; init; }
    public Snowflake ApplicationId { get; init; }
    public InteractionType Type { get; init; }
    public InteractionToken Token { get; init; }
    public InteractionData Data { get => field ?? new InteractionData(); init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? ChannelId { get => field ?? Channel?.Id; init; }

    /// <summary>Only what Discord sends along: id, type, name and little more.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Who did it, on a server.</summary>
    public Member? Member { get; init; }

    /// <summary>Who did it, elsewhere; <see cref="Invoker"/> is right everywhere.</summary>
    public User? User { get; init; }

    /// <summary>The message whose component was used, or from which the form was opened.</summary>
    public Message? Message { get; init; }

    /// <summary>The bot's, in this channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The language of who did it, such as <c>pt-BR</c>.</summary>
    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }
    public InteractionContext? Context { get; init; }

    /// <summary>Key 0: the server on which the bot is installed ("0" in its DMs); key 1: the user who installed it.</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Bytes that one file of the answer may have.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>What it is answered by.</summary>
    public InteractionHandle Handle => new(Id, ApplicationId, Token);

    public User Invoker => Member?.User ?? User ?? new User();
}
