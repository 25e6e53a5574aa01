using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Commands as Discord shows them.</summary>
public static class CommandJson
{
    private static readonly string[] Translated = ["name", "description"];

    /// <param name="localizations">
    /// Whether translations are listed; without them (Discord's default for lists) a <paramref name="locale"/> that was asked for by
    /// header gets its own wording beside the default one.
    /// </param>
    public static JsonObject Of(ApplicationCommand command, bool localizations = true, string? locale = null)
    {
        var json = command.Definition.DeepClone().AsObject();
        json["id"] = Wire.Id(command.Id);
        json["application_id"] = Wire.Id(command.Application.Id);
        json["version"] = Wire.Id(command.Version);
        if (command.GuildId is { } guild)
            json["guild_id"] = Wire.Id(guild);
        if (!localizations)
            Localize(json, locale);
        return json;
    }

    private static void Localize(JsonObject json, string? locale)
    {
        foreach (var key in Translated)
        {
            var text = locale is null ? null : json[key + "_localizations"]?[locale]?.DeepClone();
            json.Remove(key + "_localizations");
            if (text is not null)
                json[key + "_localized"] = text;
        }
        foreach (var list in new[] { json["options"], json["choices"] }.OfType<JsonArray>())
            foreach (var entry in list.OfType<JsonObject>())
                Localize(entry, locale);
    }
}
