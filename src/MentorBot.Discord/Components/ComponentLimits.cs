namespace MentorBot.Discord.Components;

/// <summary>Walks the components of one message or form: what may stand where, how long, how many, and every id once.</summary>
/// <param name="files">The files that <c>attachment://</c> may refer to; null when that is not known.</param>
internal sealed partial class ComponentLimits(LimitCheck check, IReadOnlyList<OutgoingFile>? files)
{
    public const int CustomId = 100;

    private const int ButtonLabel = 80;
    private const int ButtonUrl = 512;
    private const int ButtonsInRow = 5;
    private const int Placeholder = 150;
    private const int Options = 25;
    private const int OptionText = 100;
    private const int TextsInSection = 3;
    private const int GalleryItems = 10;
    private const int Description = 1024;
    private const string Attachment = "attachment://";

    private readonly List<string> _customIds = [];
    private readonly List<int> _ids = [];

    /// <summary>Components seen, nested ones included.</summary>
    public int Total { get; private set; }

    /// <summary>Characters of all texts.</summary>
    public int TextLength { get; private set; }

    /// <summary>What can only be said when everything was seen.</summary>
    public void Finish()
    {
        check.Unique(_customIds, "custom_id");
        check.Unique(_ids, "id");
    }

    public void InMessage(Component component, string field)
    {
        if (component is not Container container)
        {
            InContainer(component, field);
            return;
        }
        Seen(container);
        check.Range(container.AccentColor, $"{field}.accent_color", 0, 0xFFFFFF);
        check.Count(container.Components.Count, $"{field}.components", MessageLimits.Components, least: 1);
        for (var i = 0; i < container.Components.Count; i++)
            InContainer(container.Components[i], $"{field}.components[{i}]");
    }

    private void InContainer(Component component, string field)
    {
        Seen(component);
        switch (component)
        {
            case ActionRow row:
                Row(row, field);
                break;
            case TextDisplay text:
                Text(text, field);
                break;
            case Section section:
                Section(section, field);
                break;
            case MediaGallery gallery:
                check.Count(gallery.Items.Count, $"{field}.items", GalleryItems, least: 1);
                for (var i = 0; i < gallery.Items.Count; i++)
                    Picture(gallery.Items[i].Media, gallery.Items[i].Description, $"{field}.items[{i}]");
                break;
            case AttachedFile file:
                check.Require(
                    file.File.Url.StartsWith(Attachment, StringComparison.Ordinal), $"{field}.file.url",
                    $"it must start with {Attachment}.");
                Address(file.File.Url, $"{field}.file.url");
                break;
            case Separator separator:
                check.Range((int)separator.Spacing, $"{field}.spacing", 1, 2);
                break;
            default:
                Misplaced(component, field, "here");
                break;
        }
    }

    private void Row(ActionRow row, string field)
    {
        check.Count(row.Components.Count, $"{field}.components", ButtonsInRow, least: 1);
        for (var i = 0; i < row.Components.Count; i++)
        {
            var at = $"{field}.components[{i}]";
            Seen(row.Components[i]);
            if (row.Components[i] is Button button)
                Button(button, at);
            else if (row.Components[i] is Select select)
                Select(select, at, inModal: false);
            else
                Misplaced(row.Components[i], at, "in a row");
        }
    }

    private void Section(Section section, string field)
    {
        check.Count(section.Components.Count, $"{field}.components", TextsInSection, least: 1);
        for (var i = 0; i < section.Components.Count; i++)
        {
            Seen(section.Components[i]);
            Text((TextDisplay)section.Components[i], $"{field}.components[{i}]");
        }
        Seen(section.Accessory);
        if (section.Accessory is Button button)
            Button(button, $"{field}.accessory");
        else if (section.Accessory is Thumbnail thumbnail)
            Picture(thumbnail.Media, thumbnail.Description, $"{field}.accessory");
    }

    private void Text(TextDisplay text, string field)
    {
        check.Text(text.Content, $"{field}.content", MessageLimits.ComponentText, least: 1);
        TextLength += text.Content.Length;
    }

    private void Button(Button button, string field)
    {
        check.Text(button.Label, $"{field}.label", ButtonLabel);
        check.Require(!string.IsNullOrEmpty(button.Label) || button.Emoji is not null, field, "a button needs a label or an emoji.");
        if (button.Style == ButtonStyle.Link)
            check.Text(button.Url, $"{field}.url", ButtonUrl, least: 1);
        else
            CustomIdOf(button.CustomId, field);
    }

    private void Select(Select select, string field, bool inModal)
    {
        CustomIdOf(select.CustomId, field);
        check.Text(select.Placeholder, $"{field}.placeholder", Placeholder);
        Amounts(select.MinValues, select.MaxValues, Options, field);
        check.Require(!inModal || !select.Disabled, $"{field}.disabled", "nothing can be disabled in a form.");
        check.Require(inModal || select.Required is null, $"{field}.required", "it means something in a form only.");
        check.Require(
            !inModal || select.Required == false || select.MinValues is not 0, $"{field}.min_values", "0 goes with required: false only.");
        if (select is StringSelect { Options: var options })
            SelectOptions(options, select.MaxValues ?? 1, field);
        else
            check.Count(DefaultsOf(select).Count, $"{field}.default_values", select.MaxValues ?? 1);
    }

    private static IReadOnlyList<DefaultValue> DefaultsOf(Select select) => select switch
    {
        UserSelect users => users.DefaultValues,
        RoleSelect roles => roles.DefaultValues,
        MentionableSelect both => both.DefaultValues,
        ChannelSelect channels => channels.DefaultValues,
        _ => null,
    } ?? [];

    private void SelectOptions(IReadOnlyList<SelectOption> options, int mostChosen, string field)
    {
        check.Count(options.Count, $"{field}.options", Options, least: 1);
        check.Unique(options.Select(option => option.Value), $"{field}.options");
        check.Count(options.Count(option => option.Default), $"{field}.options (default)", mostChosen);
        for (var i = 0; i < options.Count; i++)
            OptionTexts(options[i].Label, options[i].Value, options[i].Description, $"{field}.options[{i}]");
    }

    private void OptionTexts(string label, string value, string? description, string field)
    {
        check.Text(label, $"{field}.label", OptionText, least: 1);
        check.Text(value, $"{field}.value", OptionText, least: 1);
        check.Text(description, $"{field}.description", OptionText);
    }

    private void Amounts(int? least, int? most, int limit, string field)
    {
        check.Range(least, $"{field}.min_values", 0, limit);
        check.Range(most, $"{field}.max_values", 1, limit);
        check.Require(!(least > (most ?? 1)), $"{field}.min_values", "it is more than max_values.");
    }

    private void Picture(Media media, string? description, string field)
    {
        Address(media.Url, $"{field}.media.url");
        check.OptionalText(description, $"{field}.description", Description);
    }

    private void Address(string url, string field)
    {
        check.Text(url, field, MessageLimits.Url, least: 1);
        if (files is not null && url.StartsWith(Attachment, StringComparison.Ordinal))
            check.Require(files.Any(file => file.Name == url[Attachment.Length..]), field, "no file of that name is sent along.");
    }

    private void CustomIdOf(string? customId, string field)
    {
        check.Text(customId, $"{field}.custom_id", CustomId, least: 1);
        _customIds.Add(customId ?? "");
    }

    private void Seen(Component component)
    {
        Total++;
        if (component.Id is { } id and not 0)
            _ids.Add(id);
    }

    private void Misplaced(Component component, string field, string where) =>
        check.Require(false, field, $"a {component.GetType().Name} cannot stand {where}.");
}
