using System.Text.Json.Nodes;
using static MentorBot.Sandbox.Rest.Validation.Components.ComponentTypes;

namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>Select menus: a list of one's own, or people, roles and channels that Discord lists.</summary>
internal static class SelectRules
{
    private const int MaxOptions = 25;

    public static void Check(Field select, long type, ComponentCheck check)
    {
        check.CustomId(select);
        select["placeholder"].Text(0, 150);
        var min = select["min_values"].Whole(0, MaxOptions) ?? 1;
        var max = select["max_values"].Whole(1, MaxOptions) ?? 1;
        if (min > max && select["min_values"].Given)
            select["min_values"].Error("SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must be less than or equal to max_values");
        CheckPlace(select, min, check);
        if (type == StringSelect)
            CheckOptions(select, min, max);
        else
            CheckDefaults(select, type, min, max);
        if (type == ChannelSelect)
            ChannelTypes(select["channel_types"]);
    }

    public static void ChannelTypes(Field types)
    {
        foreach (var type in types.Items(0, 100))
            type.Choice(required: true, 0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16);
    }

    /// <summary>A message's select may be disabled; a modal's may be left empty only when it says so.</summary>
    private static void CheckPlace(Field select, long min, ComponentCheck check)
    {
        select["disabled"].Flag();
        var required = select["required"].Flag();
        if (!check.Modal)
            return;
        if (select["disabled"].Given)
            select["disabled"].Error("SELECT_COMPONENT_DISABLED_IN_MODAL", "Select components cannot be disabled in modals");
        if (required == true && min == 0)
            select["min_values"].Error("SELECT_COMPONENT_REQUIRED_MIN_VALUES", "A required select must have min_values of at least 1");
    }

    private static void CheckOptions(Field select, long min, long max)
    {
        var options = select["options"].Items(1, MaxOptions);
        OptionList(options);
        if (options.Count > 0 && options.Count < min)
            select["options"].Error("SELECT_COMPONENT_TOO_FEW_OPTIONS", "There are fewer options than min_values");
        if (options.Count(IsDefault) > max)
            select["options"].Error("SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS", "There are more default options than max_values");
    }

    /// <summary>The entries of a string select, a radio group or a checkbox group.</summary>
    public static void OptionList(IReadOnlyList<Field> options)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options.Where(option => option.IsObject()))
        {
            option["label"].Text(1, 100, required: true);
            option["description"].Text(0, 100);
            option["default"].Flag();
            ComponentCheck.Emoji(option["emoji"]);
            if (option["value"].Text(1, 100, required: true) is { } value && !values.Add(value))
                option["value"].Error("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    public static bool IsDefault(Field option) => option.Value is JsonObject value && value["default"]?.ToString() == "true";

    private static void CheckDefaults(Field select, long type, long min, long max)
    {
        var defaults = select["default_values"].Items(0, MaxOptions);
        if (defaults.Count > 0 && (defaults.Count < min || defaults.Count > max))
            select["default_values"].Error("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        foreach (var entry in defaults.Where(entry => entry.IsObject()))
        {
            entry["id"].Id(required: true);
            string[] allowed = type switch
            {
                UserSelect => ["user"],
                RoleSelect => ["role"],
                ChannelSelect => ["channel"],
                _ => ["user", "role"],
            };
            if (!allowed.Contains(entry["type"].Text(1, 20, required: true)))
                entry["type"].Error("BASE_TYPE_CHOICES",
                    $"Value must be one of ({string.Join(", ", allowed.Select(name => $"'{name}'"))}).");
        }
    }
}
