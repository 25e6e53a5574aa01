using static MentorBot.Sandbox.Rest.Validation.Components.ComponentTypes;

namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>What Discord accepts as a modal: the <c>data</c> of a callback of type 9.</summary>
/// <remarks>https://discord.com/developers/docs/components/using-modal-components</remarks>
internal static class ModalRules
{
    private const int MaxInput = 4000;

    public static void Check(Field modal)
    {
        if (!modal.IsObject())
            return;
        modal["custom_id"].Text(1, 100, required: true);
        modal["title"].Text(1, 45, required: true);
        var check = new ComponentCheck(modal: true, files: []);
        foreach (var component in modal["components"].Items(1, 5))
        {
            switch (check.Enter(component, Row, ComponentTypes.TextDisplay, ComponentTypes.Label))
            {
                case Row: CheckRow(component, check); break;
                case ComponentTypes.TextDisplay: check.TextDisplay(component); break;
                case ComponentTypes.Label: CheckLabel(component, check); break;
            }
        }
    }

    /// <summary>The old form: a row around one text input that carries its own label.</summary>
    private static void CheckRow(Field row, ComponentCheck check)
    {
        foreach (var input in row["components"].Items(1, 1))
        {
            if (check.Enter(input, TextInput) is null)
                continue;
            input["label"].Text(1, 45, required: true);
            CheckTextInput(input, check);
        }
    }

    private static void CheckLabel(Field label, ComponentCheck check)
    {
        label["label"].Text(1, 45, required: true);
        label["description"].Text(0, 100);
        var child = label["component"];
        if (!child.Given)
        {
            child.Required();
            return;
        }
        var type = check.Enter(child, StringSelect, TextInput, UserSelect, RoleSelect, MentionableSelect, ChannelSelect,
            FileUpload, RadioGroup, CheckboxGroup, Checkbox);
        if (type is null)
            return;
        if (child["label"].Given)
            child["label"].Error("COMPONENT_LABEL_NOT_ALLOWED", "A component inside a label cannot have a label of its own");
        CheckChild(child, type.Value, check);
    }

    private static void CheckChild(Field child, long type, ComponentCheck check)
    {
        if (IsSelect(type))
        {
            SelectRules.Check(child, type, check);
            return;
        }
        if (type == TextInput)
        {
            CheckTextInput(child, check);
            return;
        }
        check.CustomId(child);
        child["required"].Flag();
        switch (type)
        {
            case FileUpload: CheckFileUpload(child); break;
            case RadioGroup: CheckRadio(child); break;
            case CheckboxGroup: CheckCheckboxes(child); break;
            default: child["default"].Flag(); break;
        }
    }

    private static void CheckTextInput(Field input, ComponentCheck check)
    {
        check.CustomId(input);
        input["style"].Choice(required: true, 1, 2);
        input["required"].Flag();
        input["placeholder"].Text(0, 100);
        var min = input["min_length"].Whole(0, MaxInput) ?? 0;
        var max = input["max_length"].Whole(1, MaxInput) ?? MaxInput;
        if (min > max)
            input["min_length"].Error("TEXT_INPUT_COMPONENT_MIN_LENGTH_TOO_LARGE", "min_length must be less than or equal to max_length");
        else if (input["value"].Text(0, MaxInput) is { Length: > 0 } value && (Form.Length(value) < min || Form.Length(value) > max))
            input["value"].Error("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
    }

    private static void CheckFileUpload(Field upload)
    {
        Range(upload, 10);
        foreach (var type in upload["file_types"].Items(0, 10))
            type.Text(1, 100, required: true);
    }

    private static void CheckRadio(Field group)
    {
        var options = group["options"].Items(2, 10);
        SelectRules.OptionList(options);
        if (options.Count(SelectRules.IsDefault) > 1)
            group["options"].Error("SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS", "Only one option of a radio group can be the default");
    }

    private static void CheckCheckboxes(Field group)
    {
        Range(group, 10);
        SelectRules.OptionList(group["options"].Items(1, 10));
    }

    private static void Range(Field component, int most)
    {
        var min = component["min_values"].Whole(0, most) ?? 0;
        var max = component["max_values"].Whole(1, most) ?? most;
        if (min > max)
            component["min_values"].Error("SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values must be less than or equal to max_values");
        if (component["required"].Flag() == true && component["min_values"].Given && min == 0)
            component["min_values"].Error("SELECT_COMPONENT_REQUIRED_MIN_VALUES",
                "A required component must have min_values of at least 1");
    }
}
