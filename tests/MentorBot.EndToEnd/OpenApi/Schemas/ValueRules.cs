using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>type, const, enum, minimum, maximum.</summary>
internal static class ValueRules
{
    private static readonly string[] s_types = ["null", "boolean", "object", "array", "number", "integer", "string"];

    public static Rule Type(JsonElement types)
    {
        string[] wanted = types.ValueKind == JsonValueKind.Array
            ? [.. types.EnumerateArray().Select(t => t.GetString()!)] : [types.GetString()!];
        if (wanted.Except(s_types).FirstOrDefault() is { } strange)
            throw new InvalidDataException($"The type {strange} is not understood.");
        var expected = string.Join(" or ", wanted);
        return (value, at, findings) =>
        {
            if (!Array.Exists(wanted, type => Is(value, type)))
                findings.Add(at, $"is {Describe(value)}, expected {expected}", ProblemKind.Type);
        };
    }

    public static Rule Enum(IReadOnlyList<JsonElement> choices, string titles)
    {
        var listed = titles.Length > 0 ? titles : string.Join(", ", choices.Select(c => c.GetRawText()));
        listed = listed.Length > 300 ? $"{listed[..300]}…" : listed;
        return (value, at, findings) =>
        {
            if (!choices.Any(choice => JsonElement.DeepEquals(choice, value)))
                findings.Add(at, $"is {Describe(value)}, expected {(choices.Count > 1 ? "one of " : "")}{listed}", ProblemKind.NotOneOf);
        };
    }

    public static Rule Minimum(decimal limit) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.Number && Compare(value, limit) < 0)
            findings.Add(at, $"is {Describe(value)}, at least {limit} expected");
    };

    public static Rule Maximum(decimal limit) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.Number && Compare(value, limit) > 0)
            findings.Add(at, $"is {Describe(value)}, at most {limit} expected");
    };

    /// <summary>The value as it may stand in a sentence: short.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ when value.GetRawText() is { Length: > 60 } text => $"{text[..60]}…",
        _ => value.GetRawText(),
    };

    /// <summary>1.0 is an integer too: JSON Schema goes by the number, not by how it is written.</summary>
    public static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number
        && (value.TryGetDecimal(out var exact) ? decimal.IsInteger(exact) : value.TryGetDouble(out var about) && double.IsInteger(about));

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => IsInteger(value),
        _ => value.ValueKind == JsonValueKind.String,
    };

    /// <summary>Every limit of the file fits a decimal; a number that does not is far outside of them all.</summary>
    private static int Compare(JsonElement value, decimal limit) => value.TryGetDecimal(out var exact)
        ? exact.CompareTo(limit)
        : value.GetDouble().CompareTo((double)limit);
}
