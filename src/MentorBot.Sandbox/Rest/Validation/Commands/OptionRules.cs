namespace MentorBot.Sandbox.Rest.Validation.Commands;

/// <summary>What Discord accepts as options of a command.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object</remarks>
internal static class OptionRules
{
    public const long SubCommand = 1;
    public const long SubCommandGroup = 2;
    public const long String = 3;
    public const long Integer = 4;
    public const long Boolean = 5;
    public const long User = 6;
    public const long Channel = 7;
    public const long Role = 8;
    public const long Mentionable = 9;
    public const long Number = 10;
    public const long Attachment = 11;

    private const int Most = 25;
    private const long MaxInteger = 1L << 53;
    private const string TypeInvalid = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID";
    private static readonly long[] Values = [String, Integer, Boolean, User, Channel, Role, Mentionable, Number, Attachment];

    public static void CheckOfCommand(Field options) => CheckList(options, [SubCommand, SubCommandGroup, .. Values]);

    private static void CheckList(Field list, long[] allowed)
    {
        var options = list.Items(0, Most).Where(option => option.IsObject()).ToList();
        var names = new HashSet<(string, string)>();
        var optionalSeen = false;
        bool? nested = null;
        foreach (var option in options)
        {
            var type = option["type"].Choice(required: true, allowed);
            CheckOne(option, type);
            if (CommandNames.AllNames(option).Count(name => !names.Add(name)) > 0)
                option["name"].Error("APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option names must be unique");
            if (type is null)
                continue;
            nested ??= type is SubCommand or SubCommandGroup;
            if (nested != (type is SubCommand or SubCommandGroup))
                option.Error(TypeInvalid, "Sub-command and sub-command group option types are mutually exclusive to all other types");
            if (option["required"].Flag() == true && optionalSeen)
                option.Error("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= option["required"].Value?.ToString() != "true";
        }
    }

    private static void CheckOne(Field option, long? type)
    {
        CommandNames.OneWord(option);
        CommandNames.Description(option);
        if (type is null)
            return;
        CheckNested(option, type.Value);
        var choosable = type is String or Integer or Number;
        if (choosable)
            CheckChoices(option, type.Value);
        else if (option["choices"].Items(0, Most).Count > 0 || option["autocomplete"].Flag() == true)
            option.Error(TypeInvalid, "Only string, integer and number options can have choices or autocomplete");
        switch (type)
        {
            case String: Range(option, "length", field => field.Whole(0, 6000)); break;
            case Integer: Range(option, "value", field => field.Whole(-MaxInteger, MaxInteger)); break;
            case Number: Range(option, "value", NumberOf); break;
            case Channel: Components.SelectRules.ChannelTypes(option["channel_types"]); break;
        }
    }

    private static void CheckNested(Field option, long type)
    {
        if (type == SubCommandGroup)
            CheckList(option["options"], [SubCommand]);
        else if (type == SubCommand)
            CheckList(option["options"], Values);
        else if (option["options"].Items(0, Most).Count > 0)
            option["options"].Error(TypeInvalid, "Only sub-commands and sub-command groups can have options");
    }

    private static void CheckChoices(Field option, long type)
    {
        var choices = option["choices"].Items(0, Most);
        if (option["autocomplete"].Flag() == true && choices.Count > 0)
            option["choices"].Error("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Choices and autocomplete are mutually exclusive");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in choices.Where(choice => choice.IsObject()))
        {
            if (CommandNames.Free(choice, 100) is { } name && !names.Add(name))
                choice["name"].Error("APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATED", "Choice names must be unique");
            ChoiceValue(choice["value"], type);
        }
    }

    /// <summary>The value of a choice, and of a result of autocompletion.</summary>
    public static void ChoiceValue(Field value, long type)
    {
        if (type == String)
            value.Text(1, 100, required: true);
        else if (type == Integer)
            value.Whole(-MaxInteger, MaxInteger, required: true);
        else if (!value.Given)
            value.Required();
        else
            NumberOf(value);
    }

    private static void Range(Field option, string what, Func<Field, double?> read)
    {
        var (min, max) = (read(option["min_" + what]), read(option["max_" + what]));
        if (min > max)
            option["min_" + what].Error("APPLICATION_COMMAND_OPTIONS_RANGE_INVALID",
                $"min_{what} must be less than or equal to max_{what}");
    }

    private static double? NumberOf(Field field)
    {
        var number = JsonNumbers.Real(field.Value);
        if (field.Given && number is not (>= -MaxInteger and <= MaxInteger))
            field.Error("NUMBER_TYPE_COERCE", $"Value \"{field.Value}\" is not double.");
        return number;
    }
}
