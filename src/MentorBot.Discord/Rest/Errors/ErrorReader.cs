using System.Net;
using System.Text;
using System.Text.Json;

namespace MentorBot.Discord.Rest.Errors;

/// <summary>Reads the body of an answer that is an error, whatever it turns out to be.</summary>
internal static class ErrorReader
{
    private const int MostFields = 100;
    private const int MostText = 500;

    public static DiscordApiException Read(int status, ReadOnlySpan<byte> body, string route)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            return FromJson(status, document.RootElement, route);
        }
        catch (JsonException)
        {
            // Cloudflare answers with HTML, which helps nobody.
            return new DiscordApiException((HttpStatusCode)status, 0, "The answer is not JSON.", [], route);
        }
    }

    /// <summary>The code alone; 0 when there is none.</summary>
    public static int CodeOf(ReadOnlySpan<byte> body) => Read(0, body, "").Code;

    private static DiscordApiException FromJson(int status, JsonElement root, string route)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new DiscordApiException((HttpStatusCode)status, 0, "The answer is not an error object.", [], route);
        var code = 0;
        if (root.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number)
            number.TryGetInt32(out code);
        var fields = new List<FieldError>();
        if (root.TryGetProperty("errors", out var errors))
            Collect(errors, "", fields);
        return new DiscordApiException((HttpStatusCode)status, code, Text(root, "message"), fields, route);
    }

    private static void Collect(JsonElement node, string path, List<FieldError> fields)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var entry in node.EnumerateObject())
        {
            if (fields.Count >= MostFields)
                return;
            if (entry.NameEquals("_errors"))
                Add(entry.Value, path, fields);
            else
                Collect(entry.Value, Joined(path, entry.Name), fields);
        }
    }

    private static void Add(JsonElement errors, string path, List<FieldError> fields)
    {
        if (errors.ValueKind != JsonValueKind.Array)
            return;
        foreach (var error in errors.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object))
            fields.Add(new FieldError(path, Text(error, "code"), Text(error, "message")));
    }

    private static string Joined(string path, string name) =>
        name.Length > 0 && name.All(char.IsAsciiDigit) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";

    private static string Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
            return "";
        var text = value.GetString()!;
        return text.Length <= MostText ? text : new StringBuilder(text, 0, MostText, MostText + 3).Append("...").ToString();
    }
}
