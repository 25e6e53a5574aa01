using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest.Validation.Commands;

/// <summary>What Discord accepts as an application command.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands</remarks>
internal static class CommandRules
{
    public const long ChatInput = 1;
    public const long User = 2;
    public const long Message = 3;

    private const int MaxSize = 8000;
    private const ulong MaxPermissions = (1UL << 54) - 1;

    public static void Check(Field command)
    {
        if (!command.IsObject())
            return;
        var type = command["type"].Choice(required: false, ChatInput, User, Message) ?? ChatInput;
        if (type == ChatInput)
            CheckSlash(command);
        else
            CheckMenu(command);
        CheckPermissions(command["default_member_permissions"]);
        command["nsfw"].Flag();
        command["dm_permission"].Flag();
        CheckPlaces(command["contexts"], 0, 1, 2);
        CheckPlaces(command["integration_types"], 0, 1);
    }

    /// <summary>A list of commands that replaces all of a scope.</summary>
    public static void CheckAll(Field commands)
    {
        var names = new HashSet<(long, string?)>();
        foreach (var command in commands.Items(0, 130))
        {
            Check(command);
            var name = (JsonNumbers.Whole(command["type"].Value) ?? ChatInput, command["name"].Value?.ToString());
            if (command.Value is JsonObject && !names.Add(name))
                command["name"].Error("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
    }

    private static void CheckSlash(Field command)
    {
        CommandNames.OneWord(command);
        CommandNames.Description(command);
        OptionRules.CheckOfCommand(command["options"]);
        if (CommandSize.Of(command.Value!.AsObject()) > MaxSize)
            command.Error("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSize})");
    }

    private static void CheckMenu(Field command)
    {
        CommandNames.Free(command, 32);
        if (command["description"].Text(0, 100) is { Length: > 0 })
            command["description"].Error("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Context menu commands cannot have description");
        if (command["options"].Items(0, 25).Count > 0)
            command["options"].Error("APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", "Context menu commands cannot have options");
    }

    private static void CheckPermissions(Field permissions)
    {
        if (permissions.Id() is > MaxPermissions)
            permissions.Error("BASE_TYPE_MAX", $"Value must be {MaxPermissions} or less.");
    }

    private static void CheckPlaces(Field places, params ReadOnlySpan<long> allowed)
    {
        if (!places.Given)
            return;
        var seen = new HashSet<long>();
        foreach (var place in places.Items(1, 3))
        {
            if (place.Choice(required: true, allowed) is { } value && !seen.Add(value))
                place.Error("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        }
    }
}

/// <summary>How large a command is: its names, descriptions and the values of choices, each in its longest language.</summary>
internal static class CommandSize
{
    public static int Of(JsonObject command) =>
        Longest(command, "name") + Longest(command, "description")
        + List(command, "options").Sum(Of) + List(command, "choices").Sum(OfChoice);

    private static int OfChoice(JsonObject choice) => Longest(choice, "name") + Form.Length(choice["value"]?.ToString() ?? "");

    private static IEnumerable<JsonObject> List(JsonObject owner, string key) => (owner[key] as JsonArray ?? []).OfType<JsonObject>();

    private static int Longest(JsonObject owner, string key)
    {
        var own = Form.Length(owner[key]?.ToString() ?? "");
        return owner[key + "_localizations"] is JsonObject { Count: > 0 } translations
            ? Math.Max(own, translations.Max(pair => Form.Length(pair.Value?.ToString() ?? "")))
            : own;
    }
}
