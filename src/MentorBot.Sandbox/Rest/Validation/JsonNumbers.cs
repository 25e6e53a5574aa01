using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.Rest.Validation;

/// <summary>
/// Numbers out of JSON nodes. A node that was parsed and one that was made in code hold different .NET types, and
/// <see cref="JsonNode.GetValue{T}"/> converts only the first kind; the text of the number is the same in both.
/// </summary>
internal static class JsonNumbers
{
    public static long? Whole(JsonNode? node) =>
        IsNumeric(node) && long.TryParse(node!.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static double? Real(JsonNode? node) =>
        IsNumeric(node) && double.TryParse(node!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Discord takes a number in quotes for a number.</summary>
    private static bool IsNumeric(JsonNode? node) => node?.GetValueKind() is JsonValueKind.Number or JsonValueKind.String;
}
