using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>properties, required, additionalProperties, minProperties, maxProperties; and the schemas true and false.</summary>
internal static class ObjectRules
{
    public static Rule Anything { get; } = (_, _, findings) => findings.AllKnown = true;

    public static Rule Nothing { get; } = (_, at, findings) => findings.Add(at, "is not allowed here");

    public static Rule Properties(IReadOnlyDictionary<string, Schema> schemas) => OnObject((value, at, findings) =>
    {
        foreach (var property in value.EnumerateObject())
        {
            if (!schemas.TryGetValue(property.Name, out var schema))
                continue;
            findings.Known.Add(property.Name);
            findings.Enter(schema, property.Value, Pointer.Down(at, property.Name));
        }
    });

    public static Rule Additional(IReadOnlySet<string> described, Schema schema) => OnObject((value, at, findings) =>
    {
        foreach (var property in value.EnumerateObject().Where(p => !described.Contains(p.Name)))
        {
            findings.Known.Add(property.Name);
            findings.Enter(schema, property.Value, Pointer.Down(at, property.Name));
        }
    });

    public static Rule Required(IReadOnlyList<string> names) => OnObject((value, at, findings) =>
    {
        foreach (var name in names)
            if (!value.TryGetProperty(name, out _))
                findings.Add(at, $"lacks the required {name}", ProblemKind.Missing);
    });

    public static Rule MinProperties(int limit) => OnObject((value, at, findings) =>
    {
        if (value.GetPropertyCount() < limit)
            findings.Add(at, $"has {value.GetPropertyCount()} properties, at least {limit} expected");
    });

    public static Rule MaxProperties(int limit) => OnObject((value, at, findings) =>
    {
        if (value.GetPropertyCount() > limit)
            findings.Add(at, $"has {value.GetPropertyCount()} properties, at most {limit} allowed");
    });

    private static Rule OnObject(Rule rule) => (value, at, findings) =>
    {
        if (value.ValueKind == JsonValueKind.Object)
            rule(value, at, findings);
    };
}
