using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.People;

/// <summary>JSON values as plain .NET ones: text, long, double, bool.</summary>
internal static class Plain
{
    // The type is written out: left to itself the compiler turns every branch into a JsonNode.
    public static object? Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(node.ToJsonString()),
        JsonValueKind.String => node.GetValue<string>(),
        _ => (object)node,
    };

    private static object Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var whole)
        ? whole
        : (object)double.Parse(text, CultureInfo.InvariantCulture);
}
