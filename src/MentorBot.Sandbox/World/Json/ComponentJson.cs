using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Components as Discord gives them back: ids and defaults filled in, media with an address.</summary>
public static class ComponentJson
{
    /// <summary>
    /// Components as the server keeps them: nulls are gone, what was left out has its default, and each one has an id. Ids that the
    /// client left to the server are counted in the order in which components are read.
    /// </summary>
    public static JsonArray Accepted(JsonArray sent)
    {
        var accepted = sent.DeepClone().AsArray();
        var taken = new HashSet<long>();
        foreach (var component in All(accepted))
            if (component["id"] is JsonValue value && long.TryParse(value.ToString(), out var id) && id > 0) taken.Add(id);
        var next = 1;
        foreach (var component in All(accepted))
        {
            foreach (var empty in component.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList()) component.Remove(empty);
            if (component["id"]?.ToString() is null or "0")
            {
                while (!taken.Add(next)) next++;
                component["id"] = next;
            }
            FillDefaults(component);
        }
        return accepted;
    }

    /// <summary>Every component, nested ones after their parent, in reading order.</summary>
    public static IEnumerable<JsonObject> All(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            yield return component;
            if (component["components"] is JsonArray children)
                foreach (var child in All(children)) yield return child;
            if (component["accessory"] is JsonObject accessory) yield return accessory;
        }
    }

    internal static JsonArray Of(DiscordWorld world, Message message)
    {
        var components = message.Components.DeepClone().AsArray();
        if (!message.Flags.HasFlag(MessageFlags.ComponentsV2)) return components;
        foreach (var component in All(components))
        {
            if (component["media"] is JsonObject media) Show(world, message, media);
            if (component["file"] is JsonObject file) ShowFile(world, message, component, file);
            foreach (var item in (component["items"] as JsonArray ?? []).OfType<JsonObject>())
                Show(world, message, item["media"]!.AsObject());
        }
        return components;
    }

    private static void ShowFile(DiscordWorld world, Message message, JsonObject component, JsonObject media)
    {
        var file = Show(world, message, media);
        component["name"] = file?.Filename;
        component["size"] = file?.Bytes.Length;
    }

    private static Attachment? Show(DiscordWorld world, Message message, JsonObject media)
    {
        var (url, file) = AttachmentJson.Resolve(world, message, media["url"]!.GetValue<string>());
        media["id"] = Wire.Id(file?.Id ?? message.Id);
        (media["url"], media["proxy_url"]) = (url, url);
        (media["width"], media["height"]) = (file?.Size?.Width, file?.Size?.Height);
        media["content_type"] = file?.ContentType;
        media["placeholder"] = null;
        media["placeholder_version"] = null;
        media["flags"] = 0;
        media["loading_state"] = 2;
        if (file is not null) media["attachment_id"] = Wire.Id(file.Id);
        return file;
    }

    private static void FillDefaults(JsonObject component)
    {
        switch (component["type"]?.ToString())
        {
            case "2":
                Default(component, "disabled", false);
                break;
            case "3" or "5" or "6" or "7" or "8":
                Default(component, "min_values", 1);
                Default(component, "max_values", 1);
                Default(component, "disabled", false);
                break;
            case "11":
                DescribeMedia(component);
                break;
            case "12":
                foreach (var item in component["items"]!.AsArray()) DescribeMedia(item!.AsObject());
                break;
            case "13":
                Default(component, "spoiler", false);
                break;
            case "14":
                Default(component, "divider", true);
                Default(component, "spacing", 1);
                break;
            case "17":
                Default(component, "accent_color", null);
                Default(component, "spoiler", false);
                break;
        }
    }

    private static void DescribeMedia(JsonObject item)
    {
        Default(item, "description", null);
        Default(item, "spoiler", false);
    }

    private static void Default(JsonObject component, string key, JsonNode? value)
    {
        if (!component.ContainsKey(key)) component[key] = value;
    }
}
