using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>
/// Components as Discord gives them back: numbered, with every default written out, and with files and pictures turned into addresses.
/// What goes in has passed the component rules.
/// </summary>
internal sealed class AcceptedComponents
{
    private readonly DiscordWorld _world;
    private readonly Channel _channel;
    private readonly IReadOnlyCollection<Attachment> _files;
    private readonly HashSet<int> _taken;
    private int _lastId;

    private AcceptedComponents(DiscordWorld world, Channel channel, IReadOnlyCollection<Attachment> files, HashSet<int> taken)
    {
        (_world, _channel, _files, _taken) = (world, channel, files, taken);
    }

    public static JsonArray Of(DiscordWorld world, Channel channel, JsonArray components, IReadOnlyCollection<Attachment> files)
    {
        var taken = AllObjects(components).Select(IdOf).Where(id => id > 0).ToHashSet();
        return new AcceptedComponents(world, channel, files, taken).List(components);
    }

    /// <summary>Every component of a tree, outer ones first.</summary>
    public static IEnumerable<JsonObject> AllObjects(IEnumerable<JsonNode?> components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            yield return component;
            var below = (component["components"] as JsonArray ?? []).Append(component["accessory"]).Append(component["component"]);
            foreach (var child in AllObjects(below))
                yield return child;
        }
    }

    public static int IdOf(JsonObject component) =>
        int.TryParse(component["id"]?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : 0;

    public static int TypeOf(JsonObject component) =>
        int.TryParse(component["type"]?.ToString(), CultureInfo.InvariantCulture, out var type) ? type : 0;

    private JsonArray List(JsonArray components) => [.. components.OfType<JsonObject>().Select(One)];

    private JsonObject One(JsonObject given)
    {
        var type = TypeOf(given);
        var json = new JsonObject { ["type"] = type, ["id"] = IdOf(given) is > 0 and var id ? id : NextId() };
        foreach (var (key, value) in given.Where(pair => pair.Value is not null && pair.Key is not ("type" or "id")))
            json[key] = Value(key, value!);
        AddDefaults(json, type);
        return json;
    }

    private JsonNode Value(string key, JsonNode value) => (key, value) switch
    {
        ("components", JsonArray children) => List(children),
        ("accessory" or "component", JsonObject child) => One(child),
        ("media" or "file", JsonObject media) => Media(media),
        ("items", JsonArray items) => new JsonArray([.. items.OfType<JsonObject>().Select(GalleryItem)]),
        _ => value.DeepClone(),
    };

    private JsonObject GalleryItem(JsonObject item) => new()
    {
        ["media"] = Media(item["media"]!.AsObject()),
        ["description"] = item["description"]?.DeepClone(),
        ["spoiler"] = item["spoiler"]?.DeepClone() ?? false,
    };

    private JsonObject Media(JsonObject media)
    {
        const string scheme = "attachment://";
        var url = media["url"]!.ToString();
        var name = url.StartsWith(scheme, StringComparison.Ordinal) ? url[scheme.Length..] : null;
        var file = _files.FirstOrDefault(file => file.Filename == name);
        if (file is not null)
            url = $"{_world.Address.TrimEnd('/')}/attachments/{_channel.Id}/{file.Id}/{Uri.EscapeDataString(file.Filename)}";
        var json = new JsonObject
        {
            ["id"] = Wire.Id(_world.Ids.Next()),
            ["url"] = url,
            ["proxy_url"] = url,
            ["width"] = file?.Size?.Width,
            ["height"] = file?.Size?.Height,
            ["content_type"] = file?.ContentType,
            ["flags"] = 0,
        };
        if (file is not null)
            json["attachment_id"] = Wire.Id(file.Id);
        return json;
    }

    private void AddDefaults(JsonObject json, int type)
    {
        switch (type)
        {
            case 2 or 3 or 5 or 6 or 7 or 8:
                json.TryAdd("disabled", false);
                break;
            case 11:
                json.TryAdd("description", null);
                json.TryAdd("spoiler", false);
                break;
            case 13:
                AddFile(json);
                break;
            case 14:
                json.TryAdd("spacing", 1);
                json.TryAdd("divider", true);
                break;
            case 17:
                json.TryAdd("accent_color", null);
                json.TryAdd("spoiler", false);
                break;
        }
        if (type is 3 or 5 or 6 or 7 or 8)
        {
            json.TryAdd("min_values", 1);
            json.TryAdd("max_values", 1);
        }
    }

    private void AddFile(JsonObject json)
    {
        var id = json["file"]?["attachment_id"]?.ToString();
        var file = _files.FirstOrDefault(file => Wire.Id(file.Id) == id);
        json["name"] = file?.Filename;
        json["size"] = file?.Bytes.Length;
        json.TryAdd("spoiler", false);
    }

    private int NextId()
    {
        do
            _lastId++;
        while (!_taken.Add(_lastId));
        return _lastId;
    }
}
