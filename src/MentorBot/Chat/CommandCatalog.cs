using MentorBot.Core.Replies;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Interactions;
using MentorBot.Routing;

namespace MentorBot.Chat;

/// <summary>The routes as Discord's commands: "mentor setup" and "mentor doctor" become two subcommands of one.</summary>
internal static class CommandCatalog
{
    private const int LongestDescription = 100;

    public static IReadOnlyList<CommandDefinition> Of(IEnumerable<Route> routes)
    {
        var all = routes.ToList();
        var slash = all.Where(route => route.Slash is not null)
            .GroupBy(route => route.Name.Split(' ')[0], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => SlashOf(group.Key, [.. group.OrderBy(route => route.Name, StringComparer.Ordinal)]));
        var menus = all.Where(route => route.Menu is not null).Select(MenuOf);
        return [.. slash, .. menus];
    }

    private static CommandDefinition SlashOf(string name, IReadOnlyList<Route> routes)
    {
        var alone = routes is [var only] && only.Name == name ? only : null;
        return Everywhere(routes.All(route => route.OnServersOnly)) with
        {
            Type = CommandType.Slash,
            Name = name,
            Description = alone?.Slash!.Description ?? Together(routes),
            Options = alone is not null
                ? [.. alone.Slash!.Options.Select(OptionOf)]
                : [.. routes.Select(SubCommand)],
            DefaultMemberPermissions = Seen(routes),
        };
    }

    private static CommandDefinition MenuOf(Route route) =>
        Everywhere(route.OnServersOnly) with { Type = CommandType.Message, Name = route.Menu! };

    /// <summary>What makes sense outside of servers is offered to people who installed the bot for themselves, too.</summary>
    private static CommandDefinition Everywhere(bool onServersOnly) => new()
    {
        Contexts = onServersOnly
            ? [InteractionContext.Guild]
            : [InteractionContext.Guild, InteractionContext.BotDirect, InteractionContext.Private],
        IntegrationTypes = onServersOnly ? [IntegrationType.Guild] : [IntegrationType.Guild, IntegrationType.User],
    };

    /// <summary>Hidden from those who could not use any of it; curators are a role that Discord knows nothing of.</summary>
    private static Permissions? Seen(IReadOnlyList<Route> routes) =>
        routes.All(route => route.Needs.HasFlag(Rights.Admin)) ? Permissions.ManageGuild : null;

    private static string Together(IReadOnlyList<Route> routes)
    {
        var text = string.Join(", ", routes.Select(route => route.Name[(route.Name.IndexOf(' ') + 1)..]));
        return Cards.ReplyMessage.Short(char.ToUpperInvariant(text[0]) + text[1..], LongestDescription);
    }

    private static CommandOption SubCommand(Route route) => new()
    {
        Type = OptionType.SubCommand,
        Name = route.Name[(route.Name.IndexOf(' ') + 1)..],
        Description = route.Slash!.Description,
        Options = [.. route.Slash.Options.Select(OptionOf)],
    };

    private static CommandOption OptionOf(SlashOption option) => new()
    {
        Type = OptionType.Text,
        Name = option.Name,
        Description = option.Description,
        Required = option.Required,
        MaxLength = option.Choices.Count > 0 ? null : option.MaxLength,
        Autocomplete = option.Suggest is not null,
        Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(ChoiceOf)],
    };

    public static CommandChoice ChoiceOf(MenuOption option) =>
        new(Cards.ReplyMessage.Short(option.Label, 100), Cards.ReplyMessage.Short(option.Value, 100));
}
