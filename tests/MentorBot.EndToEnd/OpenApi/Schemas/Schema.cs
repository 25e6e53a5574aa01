using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>One keyword of a schema, ready to be held against a value.</summary>
internal delegate void Rule(JsonElement value, string at, Findings findings);

/// <summary>A JSON Schema as the rules that its keywords stand for. Read by <see cref="SchemaReader"/>.</summary>
/// <param name="name">Its name among the components, or null.</param>
/// <param name="caption">How a union tells its forms apart.</param>
internal sealed class Schema(string? name, string caption, IReadOnlyList<Rule> rules)
{
    public string Caption => caption;

    public void Check(JsonElement value, string at, Findings findings)
    {
        var first = findings.Problems.Count;
        if (name is not null)
            findings.Schemas.Add(name);
        foreach (var rule in rules)
            rule(value, at, findings);
        for (var i = first; name is not null && i < findings.Problems.Count; i++)
            if (findings.Problems[i].Schema is null)
                findings.Problems[i] = findings.Problems[i] with { Schema = name };
    }
}
