using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>How Discord writes ids, times, bit sets and lists in JSON.</summary>
internal static class Wire
{
    public static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string? Id(ulong? id) => id?.ToString(CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static string? Time(DateTimeOffset? time) => time is { } value ? Time(value) : null;

    public static string Bits(Permissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static JsonArray IdList(IEnumerable<ulong> ids)
    {
        var array = new JsonArray();
        foreach (var id in ids) array.Add((JsonNode)Id(id));
        return array;
    }

    public static JsonArray List(IEnumerable<JsonObject> items)
    {
        var array = new JsonArray();
        foreach (var item in items) array.Add((JsonNode)item);
        return array;
    }
}
