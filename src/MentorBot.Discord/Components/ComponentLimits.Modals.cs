namespace MentorBot.Discord.Components;

/// <summary>The parts of forms.</summary>
internal sealed partial class ComponentLimits
{
    private const int InputPlaceholder = 100;
    private const int LabelText = 45;
    private const int LabelDescription = 100;
    private const int InputText = 4000;
    private const int GroupOptions = 10;
    private const int Uploads = 10;

    public void InModal(Component component, string field)
    {
        Seen(component);
        switch (component)
        {
            case TextDisplay text:
                Text(text, field);
                break;
            case Label label:
                check.Text(label.Text, $"{field}.label", LabelText, least: 1);
                check.OptionalText(label.Description, $"{field}.description", LabelDescription);
                InLabel(label.Component, $"{field}.component");
                break;
            default:
                Misplaced(component, field, "in a form");
                break;
        }
    }

    private void InLabel(Component component, string field)
    {
        Seen(component);
        switch (component)
        {
            case Select select:
                Select(select, field, inModal: true);
                break;
            case TextInput input:
                Input(input, field);
                break;
            case FileUpload upload:
                CustomIdOf(upload.CustomId, field);
                Amounts(upload.MinValues, upload.MaxValues, Uploads, field);
                break;
            case RadioGroup group:
                Group(group.CustomId, group.Options, least: 2, field);
                check.Count(group.Options.Count(option => option.Default), $"{field}.options (default)", 1);
                break;
            case CheckboxGroup group:
                Group(group.CustomId, group.Options, least: 1, field);
                Amounts(group.MinValues, group.MaxValues, GroupOptions, field);
                break;
            case Checkbox box:
                CustomIdOf(box.CustomId, field);
                break;
            default:
                Misplaced(component, field, "in a label");
                break;
        }
    }

    private void Input(TextInput input, string field)
    {
        CustomIdOf(input.CustomId, field);
        check.Range(input.MinLength, $"{field}.min_length", 0, InputText);
        check.Range(input.MaxLength, $"{field}.max_length", 1, InputText);
        check.Require(!(input.MinLength > input.MaxLength), $"{field}.min_length", "it is more than max_length.");
        check.Text(input.Value, $"{field}.value", input.MaxLength ?? InputText);
        check.Text(input.Placeholder, $"{field}.placeholder", InputPlaceholder);
    }

    private void Group(string customId, IReadOnlyList<GroupOption> options, int least, string field)
    {
        CustomIdOf(customId, field);
        check.Count(options.Count, $"{field}.options", GroupOptions, least);
        check.Unique(options.Select(option => option.Value), $"{field}.options");
        for (var i = 0; i < options.Count; i++)
            OptionTexts(options[i].Label, options[i].Value, options[i].Description, $"{field}.options[{i}]");
    }
}
