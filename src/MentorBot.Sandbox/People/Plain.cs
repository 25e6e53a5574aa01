using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.People;

/// <summary>JSON values as plain .NET ones: text, long, double, bool.</summary>
internal static class Plain
{
    public static object? Of(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => long.TryParse(node.ToJsonString(), null, out var whole) ? whole : double.Parse(node.ToJsonString(), null),
        JsonValueKind.String => node.GetValue<string>(),
        _ => node,
    };
}
