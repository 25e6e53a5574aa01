using System.Text.Json;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Interactions;

/// <summary>
/// What was used, and with what. One record for all kinds: a command has a name and options, a component an id and values, a form an id
/// and components.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-data</remarks>
public sealed record InteractionData
{
    /// <summary>Of the command.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Of the command.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Of the command: 1 slash, 2 on a user, 3 on a message.</summary>
    public CommandType? Type { get; init; }

    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }

    /// <summary>The user or message that a command of a context menu was used on; it is in <see cref="Resolved"/>.</summary>
    public Snowflake? TargetId { get; init; }

    public string CustomId { get => field ?? ""; init; }
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was chosen in a select of a message.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>What a form was filled with; <see cref="Field"/> finds an entry.</summary>
    public IReadOnlyList<ReceivedComponent> Components { get => field ?? []; init; }

    public ResolvedData Resolved { get => field ?? ResolvedData.None; init; }

    /// <summary>The command with its group and subcommand: <c>["roadmap", "show"]</c>.</summary>
    public IReadOnlyList<string> Path => [Name, .. Nested().Select(option => option.Name)];

    /// <summary>The options that were filled in, of the innermost subcommand.</summary>
    public IReadOnlyList<InteractionOption> Arguments => Nested().LastOrDefault()?.Options ?? Options;

    /// <summary>The option that is being typed into.</summary>
    public InteractionOption? Focused => Arguments.FirstOrDefault(option => option.Focused);

    public InteractionOption? Argument(string name) => Arguments.FirstOrDefault(option => option.Name == name);

    /// <summary>The entry of a form with that id, in a label or in a row of the older kind.</summary>
    public ReceivedComponent? Field(string customId) =>
        Components.SelectMany(component => component.All).FirstOrDefault(component => component.CustomId == customId);

    /// <summary>What was typed into, or chosen in, the entry of a form; null when it was left empty.</summary>
    public string? Text(string customId) => Field(customId) switch
    {
        { Value: { ValueKind: JsonValueKind.String } value } => value.GetString(),
        { Values: [var first, ..] } => first,
        _ => null,
    };

    private IEnumerable<InteractionOption> Nested()
    {
        for (var inner = Options; inner is [{ Type: OptionType.SubCommand or OptionType.SubCommandGroup } one, ..]; inner = one.Options)
            yield return one;
    }
}

/// <summary>The objects behind the ids of options, selects and targets.</summary>
public sealed record ResolvedData
{
    public static ResolvedData None { get; } = new();

    public IReadOnlyDictionary<Snowflake, User> Users { get => field ?? EmptyOf<User>.Map; init; }

    /// <summary>Without their user: look it up in <see cref="Users"/>.</summary>
    public IReadOnlyDictionary<Snowflake, Member> Members { get => field ?? EmptyOf<Member>.Map; init; }

    public IReadOnlyDictionary<Snowflake, Role> Roles { get => field ?? EmptyOf<Role>.Map; init; }
    public IReadOnlyDictionary<Snowflake, Channel> Channels { get => field ?? EmptyOf<Channel>.Map; init; }
    public IReadOnlyDictionary<Snowflake, Message> Messages { get => field ?? EmptyOf<Message>.Map; init; }
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get => field ?? EmptyOf<Attachment>.Map; init; }

    private static class EmptyOf<T>
    {
        public static readonly IReadOnlyDictionary<Snowflake, T> Map = new Dictionary<Snowflake, T>();
    }
}
