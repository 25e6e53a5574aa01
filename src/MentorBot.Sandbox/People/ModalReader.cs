using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.Rest.Validation;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.People;

/// <summary>Turns what somebody fills in into a submitted form of the layout that the application sent.</summary>
internal sealed class ModalReader(DiscordWorld world, SelectReader selects, Resolved resolved)
{
    public JsonObject Read(JsonObject modal, IReadOnlyList<(string Field, object Value)> given)
    {
        var values = given.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
        var known = ModalShape.All(modal).Select(component => component["custom_id"]?.ToString());
        if (values.Keys.Except(known).FirstOrDefault() is { } stranger)
            throw new RefusedException($"There is no field \"{stranger}\" in this form.");
        return new JsonObject
        {
            ["custom_id"] = modal["custom_id"]!.ToString(),
            ["components"] = new JsonArray([.. modal["components"]!.AsArray().Select(part => Part(part!.AsObject(), values))]),
            ["resolved"] = resolved.Json ?? [],
        };
    }

    private JsonObject Part(JsonObject part, Dictionary<string, object> values)
    {
        var json = new JsonObject { ["type"] = part["type"]!.DeepClone(), ["id"] = part["id"]!.DeepClone() };
        if (part["component"] is JsonObject child)
            json["component"] = Filled(child, values);
        else if (part["components"] is JsonArray inputs)
            json["components"] = new JsonArray([.. inputs.Select(input => Filled(input!.AsObject(), values))]);
        return json;
    }

    private JsonObject Filled(JsonObject component, Dictionary<string, object> values)
    {
        var name = component["custom_id"]!.ToString();
        var value = values.GetValueOrDefault(name);
        var json = new JsonObject
        {
            ["type"] = component["type"]!.DeepClone(),
            ["id"] = component["id"]!.DeepClone(),
            ["custom_id"] = name,
        };
        switch (JsonNumbers.Whole(component["type"]))
        {
            case 4: json["value"] = Text(component, name, value); break;
            case 19: json["values"] = Files(component, name, value); break;
            case 21: json["value"] = Radio(component, name, value); break;
            case 22: json["values"] = Chosen(Limited(component), value); break;
            case 23: json["value"] = value is bool ticked ? ticked : IsTrue(component["default"]); break;
            default: json["values"] = Chosen(component, value); break;
        }
        return json;
    }

    private static string Text(JsonObject input, string name, object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } typed ? typed : value is null
            ? input["value"]?.ToString() ?? ""
            : "";
        var (min, max) = (JsonNumbers.Whole(input["min_length"]) ?? 0, JsonNumbers.Whole(input["max_length"]) ?? 4000);
        var length = Form.Length(text);
        if (length == 0 && IsRequired(input))
            throw new RefusedException($"{name}: This field is required.");
        if (length > max || (length < min && length > 0))
            throw new RefusedException($"{name}: Must be between {min} and {max} in length.");
        return text;
    }

    private static string? Radio(JsonObject group, string name, object? value)
    {
        var options = group["options"]!.AsArray();
        var chosen = value?.ToString() ?? options.FirstOrDefault(option => IsTrue(option!["default"]))?["value"]!.ToString();
        if (chosen is null && IsRequired(group))
            throw new RefusedException($"{name}: This field is required.");
        return chosen is null || options.Any(option => option!["value"]!.ToString() == chosen)
            ? chosen
            : throw new RefusedException($"{name}: there is no option \"{chosen}\".");
    }

    private JsonArray Chosen(JsonObject select, object? value)
    {
        var defaults = (select["options"] as JsonArray ?? []).Where(option => IsTrue(option!["default"]))
            .Select(object (option) => option!["value"]!.ToString());
        IReadOnlyList<object> values = value switch
        {
            null => [.. defaults],
            string or User or Role or Channel or ulong => [value],
            System.Collections.IEnumerable list => [.. list.Cast<object>()],
            _ => [value],
        };
        return selects.Read(select, values, IsRequired(select));
    }

    /// <summary>In a group of checkboxes as many may be ticked as there are, if nothing else is said.</summary>
    private static JsonObject Limited(JsonObject group)
    {
        var limited = group.DeepClone().AsObject();
        limited["max_values"] ??= group["options"]!.AsArray().Count;
        return limited;
    }

    private JsonArray Files(JsonObject upload, string name, object? value)
    {
        IReadOnlyList<PersonFile> files = value switch
        {
            PersonFile one => [one],
            IEnumerable<PersonFile> several => [.. several],
            _ => [],
        };
        var (min, max) = (JsonNumbers.Whole(upload["min_values"]) ?? 1, JsonNumbers.Whole(upload["max_values"]) ?? 1);
        if (files.Count > max || (files.Count < min && (files.Count > 0 || IsRequired(upload))))
            throw new RefusedException($"{name}: choose {min} to {max} files.");
        return [.. files.Select(file => (JsonNode)Upload(file))];
    }

    private string Upload(PersonFile file)
    {
        var attachment = new Attachment(world.Ids.Next(), file.Name, file.Bytes) { ContentType = file.ContentType, Ephemeral = true };
        world.Files[attachment.Id] = attachment;
        resolved.Add(attachment);
        return Wire.Id(attachment.Id);
    }

    private static bool IsRequired(JsonObject component) => component["required"]?.ToString() != "false";

    private static bool IsTrue(JsonNode? node) => node?.ToString() == "true";
}
