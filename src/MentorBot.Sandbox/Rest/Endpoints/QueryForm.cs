using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Query parameters read as a form, so that a wrong one is refused as a wrong field is.</summary>
internal static class QueryForm
{
    public static Form Of(RestCall call, params ReadOnlySpan<string> keys)
    {
        var values = new JsonObject();
        foreach (var key in keys)
            if (call.Query(key) is { } value) values[key] = value;
        return new Form(values);
    }

    /// <summary>The parameter <c>limit</c>.</summary>
    public static int Limit(RestCall call, int max, int otherwise, int min = 1)
    {
        var form = Of(call, "limit");
        var limit = form.Integer("limit", min, max) ?? otherwise;
        form.ThrowIfAny();
        return (int)limit;
    }

    /// <summary>An id such as <c>before</c>; null where it was not given.</summary>
    public static ulong? Id(RestCall call, string key)
    {
        var form = Of(call, key);
        var id = form.Id(key);
        form.ThrowIfAny();
        return id;
    }

    /// <summary>True, True and 1 are true.</summary>
    public static bool Flag(RestCall call, string key) => call.Query(key) is "true" or "True" or "1";

    /// <summary>A time such as the <c>before</c> of archived threads.</summary>
    public static DateTimeOffset? Time(RestCall call, string key)
    {
        if (call.Query(key) is not { } text) return null;
        return DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal, out var time)
            ? time : throw Form.Only(key, "DATETIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
    }
}
