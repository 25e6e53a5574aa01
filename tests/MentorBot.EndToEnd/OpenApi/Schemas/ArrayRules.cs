using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>items, minItems, maxItems, uniqueItems.</summary>
internal static class ArrayRules
{
    public static Rule Items(Schema schema) => OnArray((value, at, findings) =>
    {
        var index = 0;
        foreach (var item in value.EnumerateArray())
            findings.Enter(schema, item, Pointer.Down(at, index++));
    });

    public static Rule MinItems(int limit) => OnArray((value, at, findings) =>
    {
        if (value.GetArrayLength() < limit)
            findings.Add(at, $"has {value.GetArrayLength()} items, at least {limit} expected");
    });

    public static Rule MaxItems(int limit) => OnArray((value, at, findings) =>
    {
        if (value.GetArrayLength() > limit)
            findings.Add(at, $"has {value.GetArrayLength()} items, at most {limit} allowed");
    });

    public static Rule UniqueItems { get; } = OnArray((value, at, findings) =>
    {
        var items = value.EnumerateArray().ToList();
        for (var i = 1; i < items.Count; i++)
            if (items.FindIndex(0, i, earlier => JsonElement.DeepEquals(earlier, items[i])) is >= 0 and var twin)
                findings.Add(Pointer.Down(at, i), $"is the same as item {twin}");
    });

    private static Rule OnArray(Rule rule) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.Array)
            rule(value, at, findings);
    };
}
