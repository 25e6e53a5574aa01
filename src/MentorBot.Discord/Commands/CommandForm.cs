using System.Text.Json;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;

namespace MentorBot.Discord.Commands;

/// <summary>
/// One form for what can be written in several ways: Discord fills in defaults and turns absent into empty, and neither is a difference.
/// </summary>
internal static class CommandForm
{
    private static readonly IReadOnlyList<InteractionContext> UsualContexts = [InteractionContext.Guild, InteractionContext.BotDirect];
    private static readonly IReadOnlyList<IntegrationType> UsualTypes = [IntegrationType.Guild];

    /// <summary>As it is sent to that scope, with nothing left to Discord's defaults.</summary>
    public static CommandDefinition In(CommandScope scope, CommandDefinition command)
    {
        var global = scope.GuildId is null;
        return new CommandDefinition
        {
            Type = command.Type,
            Name = command.Name,
            NameLocalizations = Sorted(command.NameLocalizations),
            Description = command.Type == CommandType.Slash ? command.Description ?? "" : null,
            DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
            Options = Of(command.Options),
            DefaultMemberPermissions = command.DefaultMemberPermissions,
            Contexts = global ? [.. (command.Contexts ?? UsualContexts).Distinct().Order()] : null,
            IntegrationTypes = global ? [.. (command.IntegrationTypes ?? UsualTypes).Distinct().Order()] : null,
            Nsfw = command.Nsfw == true ? true : null,
        };
    }

    /// <summary>The order of commands means nothing; the order of options and choices is what people see.</summary>
    public static bool Same(CommandScope scope, IEnumerable<CommandDefinition> wanted, IEnumerable<CommandDefinition> present) =>
        Texts(scope, wanted).SetEquals(Texts(scope, present)) && wanted.Count() == present.Count();

    private static HashSet<string> Texts(CommandScope scope, IEnumerable<CommandDefinition> commands) =>
        [.. commands.Select(command => JsonSerializer.Serialize(In(scope, command), RestJson.Default.CommandDefinition))];

    private static List<CommandOption>? Of(IReadOnlyList<CommandOption>? options) =>
        options is null or [] ? null : [.. options.Select(Of)];

    private static CommandOption Of(CommandOption option) => option with
    {
        NameLocalizations = Sorted(option.NameLocalizations),
        DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
        Required = option.Required == true ? true : null,
        Autocomplete = option.Autocomplete == true ? true : null,
        Choices = option.Choices is null or []
            ? null
            : [.. option.Choices.Select(choice => choice with { NameLocalizations = Sorted(choice.NameLocalizations) })],
        ChannelTypes = option.ChannelTypes is null or [] ? null : [.. option.ChannelTypes.Distinct().Order()],
        Options = Of(option.Options),
    };

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? translations) =>
        translations is null || translations.Count == 0
            ? null
            : new SortedDictionary<string, string>(translations.ToDictionary(), StringComparer.Ordinal);
}
