using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Brings a command's definition into one form: every field there, in one order, numbers as numbers.</summary>
internal static class CommandShape
{
    private static readonly string[] OptionFlags = ["required", "autocomplete"];
    private static readonly string[] OptionExtras = ["channel_types", "min_value", "max_value", "min_length", "max_length", "file_types"];

    public static JsonObject Of(JsonObject given, bool ofGuild) => new()
    {
        ["type"] = Number(given["type"]) ?? 1,
        ["name"] = given["name"]!.ToString(),
        ["name_localizations"] = Translations(given["name_localizations"]),
        ["description"] = given["description"]?.ToString() ?? "",
        ["description_localizations"] = Translations(given["description_localizations"]),
        ["default_member_permissions"] = given["default_member_permissions"]?.ToString(),
        ["dm_permission"] = ofGuild || given["dm_permission"]?.ToString() != "false",
        ["contexts"] = ofGuild ? null : given["contexts"]?.DeepClone(),
        ["integration_types"] = given["integration_types"]?.DeepClone() ?? new JsonArray(0),
        ["nsfw"] = given["nsfw"]?.ToString() == "true",
        ["options"] = Options(given["options"]),
    };

    private static JsonArray Options(JsonNode? options) => [.. (options as JsonArray ?? []).OfType<JsonObject>().Select(Option)];

    private static JsonObject Option(JsonObject given)
    {
        var json = new JsonObject
        {
            ["type"] = Number(given["type"]),
            ["name"] = given["name"]!.ToString(),
            ["name_localizations"] = Translations(given["name_localizations"]),
            ["description"] = given["description"]!.ToString(),
            ["description_localizations"] = Translations(given["description_localizations"]),
        };
        foreach (var key in OptionFlags.Where(key => given[key]?.ToString() == "true"))
            json[key] = true;
        foreach (var key in OptionExtras.Where(key => given[key] is not null))
            json[key] = given[key]!.DeepClone();
        if (given["choices"] is JsonArray { Count: > 0 } choices)
            json["choices"] = new JsonArray([.. choices.OfType<JsonObject>().Select(Choice)]);
        if (Number(given["type"]) is 1 or 2)
            json["options"] = Options(given["options"]);
        return json;
    }

    private static JsonObject Choice(JsonObject given) => new()
    {
        ["name"] = given["name"]!.ToString(),
        ["name_localizations"] = Translations(given["name_localizations"]),
        ["value"] = given["value"]!.DeepClone(),
    };

    /// <summary>Sorted, so that the order in which translations were written changes nothing.</summary>
    private static JsonNode? Translations(JsonNode? given) => given is JsonObject { Count: > 0 } translations
        ? new JsonObject(translations.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value?.ToString())))
        : null;

    private static int? Number(JsonNode? node) =>
        int.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
