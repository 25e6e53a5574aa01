using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest;

/// <summary>Embeds as a client may send them. https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
internal static class EmbedForm
{
    private const int MaxEmbeds = 10;
    private const int MaxTotal = 6000;

    /// <summary>
    /// Embeds without what the server sets itself, texts trimmed; one that repeats the address of an earlier one is left out.
    /// </summary>
    public static JsonArray Read(Form message)
    {
        var forms = message.Items("embeds", MaxEmbeds);
        var embeds = new JsonArray();
        var urls = new HashSet<string>();
        foreach (var form in forms)
        {
            var embed = ReadOne(form);
            if (embed["url"]?.GetValue<string>() is not { } url || urls.Add(url)) embeds.Add((JsonNode)embed);
        }
        if (embeds.Sum(embed => Size(embed!.AsObject())) > MaxTotal)
            message.Error("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotal}");
        return embeds;
    }

    private static JsonObject ReadOne(Form form)
    {
        var embed = new JsonObject();
        Put(embed, "title", Trimmed(form, "title", 256));
        Put(embed, "description", Trimmed(form, "description", 4096));
        Put(embed, "url", Url(form, "url", uploads: false));
        Put(embed, "color", form.Integer("color", 0, 0xFFFFFF));
        Put(embed, "timestamp", Timestamp(form));
        foreach (var key in (ReadOnlySpan<string>)["image", "thumbnail"])
            if (form.HasValue(key)) Put(embed, key, Picture(form.In(key)));
        if (form.HasValue("footer")) Put(embed, "footer", Signed(form.In("footer"), "text", 2048));
        if (form.HasValue("author")) Put(embed, "author", Signed(form.In("author"), "name", 256));
        var fields = form.Items("fields", 25).Select(Field).ToArray();
        if (fields.Length > 0) embed["fields"] = new JsonArray(fields);
        if (embed.Count == 0) form.Error(FormError.Required, FormError.RequiredText);
        return embed;
    }

    private static JsonNode Field(Form form) => new JsonObject
    {
        ["name"] = Trimmed(form, "name", 256, required: true) ?? "",
        ["value"] = Trimmed(form, "value", 1024, required: true) ?? "",
        ["inline"] = form.Boolean("inline") ?? false,
    };

    private static JsonObject? Picture(Form form) =>
        Url(form, "url", uploads: true, required: true) is { } url ? new JsonObject { ["url"] = url } : null;

    /// <summary>A footer or an author: a text with an icon.</summary>
    private static JsonObject Signed(Form form, string textKey, int max)
    {
        var part = new JsonObject { [textKey] = Trimmed(form, textKey, max, required: true) ?? "" };
        Put(part, "icon_url", Url(form, "icon_url", uploads: true));
        if (textKey == "name") Put(part, "url", Url(form, "url", uploads: false));
        return part;
    }

    /// <summary>Whitespace at the ends does not count, and a text of nothing else is no text.</summary>
    private static string? Trimmed(Form form, string key, int max, bool required = false)
    {
        if (form.Body[key] is JsonValue value && value.TryGetValue(out string? text))
        {
            var trimmed = text.Trim();
            if (trimmed.Length == 0) form.Body.Remove(key);
            else if (trimmed.Length != text.Length) form.Body[key] = trimmed;
        }
        return form.Text(key, max, required: required);
    }

    private static string? Url(Form form, string key, bool uploads, bool required = false)
    {
        var url = form.Text(key, 2048, required: required);
        if (string.IsNullOrEmpty(url)) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            form.Error(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (uri.Scheme is not ("http" or "https") && !(uploads && uri.Scheme == "attachment"))
            form.Error(key, "URL_TYPE_INVALID_SCHEME",
                $"Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https'{(uploads ? ", 'attachment'" : "")}).");
        return url;
    }

    private static string? Timestamp(Form form)
    {
        if (form.Text("timestamp", 100) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
        form.Error("timestamp", "DATETIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }

    private static int Size(JsonObject embed) =>
        Length(embed, "title") + Length(embed, "description") + Length(embed["footer"], "text") + Length(embed["author"], "name")
        + (embed["fields"] as JsonArray ?? []).Sum(field => Length(field, "name") + Length(field, "value"));

    private static int Length(JsonNode? node, string key) => node?[key] is { } text ? Form.Length(text.GetValue<string>()) : 0;

    private static void Put(JsonObject target, string key, JsonNode? value)
    {
        if (value is not null) target[key] = value;
    }
}
