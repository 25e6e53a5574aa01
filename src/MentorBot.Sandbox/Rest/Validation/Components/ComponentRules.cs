using System.Text.Json.Nodes;
using static MentorBot.Sandbox.Rest.Validation.Components.ComponentTypes;

namespace MentorBot.Sandbox.Rest.Validation.Components;

/// <summary>What Discord accepts as the components of a message, old style (rows) and Components V2.</summary>
/// <remarks>https://discord.com/developers/docs/components/reference</remarks>
internal static class ComponentRules
{
    /// <summary>The message flag IS_COMPONENTS_V2.</summary>
    public const long V2 = 1 << 15;

    private const int MaxComponents = 40;
    private const int MaxText = 4000;

    /// <summary>Checks a message's <c>components</c>; <paramref name="files"/> are the names that attachment:// may point to.</summary>
    public static void Check(Form form, JsonNode? components, long flags, IReadOnlyCollection<string>? files = null) =>
        Check(new Field(form, components, ["components"]), flags, files);

    public static void Check(Field components, long flags, IReadOnlyCollection<string>? files = null)
    {
        if (!components.Given)
            return;
        if ((flags & V2) == 0)
            CheckRows(components, new ComponentCheck(modal: false, files));
        else
            CheckV2(components, new ComponentCheck(modal: false, files));
    }

    private static void CheckRows(Field components, ComponentCheck check)
    {
        foreach (var row in components.Items(0, 5))
        {
            if (check.Enter(row, Row) is not null)
                CheckRow(row, check);
        }
    }

    private static void CheckV2(Field components, ComponentCheck check)
    {
        foreach (var component in components.Items(1, MaxComponents))
        {
            if (check.Enter(component, Row, ComponentTypes.Section, ComponentTypes.TextDisplay, Gallery, ComponentTypes.File,
                    Separator, Container) is { } type)
                CheckBlock(component, type, check);
        }
        if (check.Count > MaxComponents)
            components.Error("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                $"The max number of components ({MaxComponents}) has been exceeded");
        if (check.TextLength > MaxText)
            components.Error("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total size of displayable text exceeds max {MaxText}");
    }

    private static void CheckBlock(Field component, long type, ComponentCheck check)
    {
        switch (type)
        {
            case Row: CheckRow(component, check); break;
            case Container: CheckContainer(component, check); break;
            case ComponentTypes.Section: CheckSection(component, check); break;
            case ComponentTypes.TextDisplay: check.TextDisplay(component); break;
            case Gallery: MediaRules.Gallery(component, check); break;
            case ComponentTypes.File: MediaRules.File(component, check); break;
            case Separator: CheckSeparator(component); break;
        }
    }

    private static void CheckContainer(Field container, ComponentCheck check)
    {
        container["accent_color"].Whole(0, 0xFFFFFF);
        container["spoiler"].Flag();
        foreach (var child in container["components"].Items(1, MaxComponents))
        {
            if (check.Enter(child, Row, ComponentTypes.Section, ComponentTypes.TextDisplay, Gallery, ComponentTypes.File, Separator)
                is { } type)
                CheckBlock(child, type, check);
        }
    }

    private static void CheckSection(Field section, ComponentCheck check)
    {
        foreach (var text in section["components"].Items(1, 3))
        {
            if (check.Enter(text, ComponentTypes.TextDisplay) is not null)
                check.TextDisplay(text);
        }
        var accessory = section["accessory"];
        if (!accessory.Given)
            accessory.Required();
        else if (check.Enter(accessory, Button, ComponentTypes.Thumbnail) is { } type)
            CheckAccessory(accessory, type, check);
    }

    private static void CheckAccessory(Field accessory, long type, ComponentCheck check)
    {
        if (type == Button)
            ButtonRules.Check(accessory, check);
        else
            MediaRules.Thumbnail(accessory, check);
    }

    private static void CheckSeparator(Field separator)
    {
        separator["divider"].Flag();
        separator["spacing"].Choice(required: false, 1, 2);
    }

    /// <summary>A row is five wide: a button takes one place, a select all five.</summary>
    private static void CheckRow(Field row, ComponentCheck check)
    {
        var width = 0;
        foreach (var child in row["components"].Items(1, 5))
        {
            if (check.Enter(child, Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect) is not { } type)
                continue;
            width += type == Button ? 1 : 5;
            if (width > 5)
                child.Error("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            if (type == Button)
                ButtonRules.Check(child, check);
            else
                SelectRules.Check(child, type, check);
        }
    }
}
