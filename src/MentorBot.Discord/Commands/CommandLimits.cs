using System.Text.RegularExpressions;
using MentorBot.Discord.Components;
using MentorBot.Discord.Interactions;

namespace MentorBot.Discord.Commands;

/// <summary>What Discord accepts as commands of one scope, checked before anything is sent.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
public static partial class CommandLimits
{
    public const int SlashCommands = 100;
    public const int MenuCommands = 15;
    public const int Name = 32;
    public const int Description = 100;
    public const int Options = 25;
    public const int Choices = 25;
    public const int ChoiceText = 100;

    /// <summary>Names, descriptions and choice values of one command together, each in its longest translation.</summary>
    public const int Total = 8000;

    private const int TextLength = 6000;
    private const long LargestInteger = 1L << 53;

    /// <exception cref="LimitException">Discord would refuse the commands.</exception>
    public static void Check(IReadOnlyList<CommandDefinition> commands) => Checked(commands).ThrowIfAny();

    /// <summary>Why Discord would refuse the commands: a line for each reason.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<CommandDefinition> commands) => Checked(commands).Problems;

    /// <summary>Choices that are proposed while somebody types.</summary>
    /// <exception cref="LimitException">Discord would refuse them.</exception>
    public static void CheckChoices(IReadOnlyList<CommandChoice> choices)
    {
        var check = new LimitCheck();
        CheckChoices(check, choices, "choices");
        check.ThrowIfAny();
    }

    private static LimitCheck Checked(IReadOnlyList<CommandDefinition> commands)
    {
        var check = new LimitCheck();
        check.Count(commands.Count(command => command.Type == CommandType.Slash), "slash commands", SlashCommands);
        check.Count(commands.Count(command => command.Type == CommandType.User), "commands of users", MenuCommands);
        check.Count(commands.Count(command => command.Type == CommandType.Message), "commands of messages", MenuCommands);
        check.Unique(commands.Select(command => $"{command.Name} ({command.Type})"), "commands");
        foreach (var command in commands)
            CheckCommand(check, command, command.Type == CommandType.Slash ? $"/{command.Name}" : command.Name);
        return check;
    }

    private static void CheckCommand(LimitCheck check, CommandDefinition command, string field)
    {
        var slash = command.Type == CommandType.Slash;
        foreach (var name in Texts(command.Name, command.NameLocalizations))
            CheckName(check, name, $"{field}.name", slash);
        foreach (var description in Texts(command.Description, command.DescriptionLocalizations))
            if (slash)
                check.Text(description, $"{field}.description", Description, least: 1);
            else
                check.Require(string.IsNullOrEmpty(description), $"{field}.description", "only slash commands have one.");
        check.Require(slash || command.Options is null or [], $"{field}.options", "only slash commands have them.");
        CheckOptions(check, command.Options ?? [], field, depth: 0);
        var total = Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
            + (command.Options ?? []).Sum(Length);
        check.Require(total <= Total, field, $"all texts together at most {Total} characters, they have {total}.");
    }

    private static void CheckOptions(LimitCheck check, IReadOnlyList<CommandOption> options, string field, int depth)
    {
        check.Count(options.Count, $"{field}.options", Options);
        check.Unique(options.Select(option => option.Name), $"{field}.options");
        foreach (var locale in options.SelectMany(option => option.NameLocalizations?.Keys ?? []).Distinct())
            check.Unique(
                options.Select(option => option.NameLocalizations?.GetValueOrDefault(locale) ?? option.Name),
                $"{field}.options ({locale})");
        check.Require(
            options.SkipWhile(option => option.Required == true).All(option => option.Required != true), $"{field}.options",
            "required ones stand first.");
        check.Require(
            options.All(IsSubCommand) || !options.Any(IsSubCommand), $"{field}.options", "subcommands cannot stand beside other options.");
        foreach (var option in options)
            CheckOption(check, option, $"{field} {option.Name}", depth);
    }

    private static void CheckOption(LimitCheck check, CommandOption option, string field, int depth)
    {
        foreach (var name in Texts(option.Name, option.NameLocalizations))
            CheckName(check, name, $"{field}.name", slash: true);
        foreach (var description in Texts(option.Description, option.DescriptionLocalizations))
            check.Text(description, $"{field}.description", Description, least: 1);
        var isText = option.Type == OptionType.Text;
        var isNumber = option.Type is OptionType.Integer or OptionType.Number;
        check.Require(option.Choices is null || isText || isNumber, $"{field}.choices", "only texts and numbers have them.");
        check.Require(option.Autocomplete != true || isText || isNumber, $"{field}.autocomplete", "only texts and numbers have it.");
        check.Require(option.Choices is null or [] || option.Autocomplete != true, $"{field}.choices", "not together with autocomplete.");
        check.Require(
            option.ChannelTypes is null || option.Type == OptionType.Channel, $"{field}.channel_types", "only channels have them.");
        check.Require((option.MinLength ?? option.MaxLength) is null || isText, $"{field}.min_length", "only texts have lengths.");
        check.Require((option.MinValue ?? option.MaxValue) is null || isNumber, $"{field}.min_value", "only numbers have bounds.");
        check.Range(option.MinLength, $"{field}.min_length", 0, TextLength);
        check.Range(option.MaxLength, $"{field}.max_length", 1, TextLength);
        check.Require(!(option.MinLength > option.MaxLength), $"{field}.min_length", "it is more than max_length.");
        check.Require(!(option.MinValue > option.MaxValue), $"{field}.min_value", "it is more than max_value.");
        CheckChoices(check, option.Choices ?? [], $"{field}.choices");
        CheckKinds(check, option, field);
        CheckNesting(check, option, field, depth);
    }

    private static void CheckKinds(LimitCheck check, CommandOption option, string field)
    {
        foreach (var choice in option.Choices ?? [])
            check.Require(
                option.Type == OptionType.Text == choice.Value.Text is not null, $"{field}.choices",
                $"\"{choice.Name}\" has a value of another kind.");
        if (option.Type != OptionType.Integer)
            return;
        var numbers = (option.Choices ?? []).Where(choice => choice.Value.Text is null).Select(choice => (double?)choice.Value.Number);
        foreach (var number in numbers.Append(option.MinValue).Append(option.MaxValue))
            check.Require(
                number is null || (double.IsInteger(number.Value) && Math.Abs(number.Value) <= LargestInteger), field,
                $"{number} is not a whole number within 2^53.");
    }

    private static void CheckNesting(LimitCheck check, CommandOption option, string field, int depth)
    {
        var inner = option.Options ?? [];
        check.Require(inner.Count == 0 || IsSubCommand(option), $"{field}.options", "only subcommands and groups have them.");
        if (option.Type == OptionType.SubCommandGroup)
        {
            check.Require(depth == 0, field, "a group stands directly below its command.");
            check.Require(inner.Count > 0, $"{field}.options", "a group has subcommands.");
            check.Require(
                inner.All(option => option.Type == OptionType.SubCommand), $"{field}.options", "a group has nothing but subcommands.");
        }
        if (option.Type == OptionType.SubCommand)
            check.Require(!inner.Any(IsSubCommand), $"{field}.options", "a subcommand has no subcommands.");
        CheckOptions(check, inner, field, depth + 1);
    }

    private static void CheckChoices(LimitCheck check, IReadOnlyList<CommandChoice> choices, string field)
    {
        check.Count(choices.Count, field, Choices);
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in Texts(choices[i].Name, choices[i].NameLocalizations))
                check.Text(name, $"{field}[{i}].name", ChoiceText, least: 1);
            check.Text(choices[i].Value.Text, $"{field}[{i}].value", ChoiceText);
        }
    }

    private static void CheckName(LimitCheck check, string name, string field, bool slash)
    {
        check.Text(name, field, Name, least: 1);
        if (!slash || name.Length == 0)
            return;
        check.Require(SlashName().IsMatch(name), field, $"\"{name}\" may have letters, digits, -, _ and ' only.");
        check.Require(name == name.ToLowerInvariant(), field, $"\"{name}\" must be in lower case.");
    }

    private static bool IsSubCommand(CommandOption option) => option.Type is OptionType.SubCommand or OptionType.SubCommandGroup;

    private static IEnumerable<string> Texts(string? text, IReadOnlyDictionary<string, string>? translations) =>
        [text ?? "", .. translations?.Values ?? []];

    private static int Longest(string? text, IReadOnlyDictionary<string, string>? translations) =>
        Texts(text, translations).Max(one => one.Length);

    private static int Length(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + choice.Value.ToString().Length)
        + (option.Options ?? []).Sum(Length);

    // Vowel signs of Hindi and Thai are marks, not letters: their blocks are allowed as a whole.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlashName();
}
