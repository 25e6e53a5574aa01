using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>What was found at one place of a value, and everywhere below it.</summary>
internal sealed class Findings
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Properties that no schema at their place has heard of. Not wrong by JSON Schema, which lets every object grow.</summary>
    public List<Problem> Unknown { get; } = [];

    /// <summary>The named schemas that were held against something.</summary>
    public HashSet<string> Schemas { get; } = [];

    /// <summary>The properties of the value at this very place that some schema has described.</summary>
    public HashSet<string> Known { get; } = [];

    public bool AllKnown { get; set; }

    public void Add(string at, string sentence, ProblemKind kind = ProblemKind.Value) => Problems.Add(new Problem(at, sentence, kind));

    /// <summary>Holds a property, an item or a whole body against its schema.</summary>
    public void Enter(Schema schema, JsonElement value, string at)
    {
        var inside = new Findings();
        schema.Check(value, at, inside);
        inside.NameUnknown(value, at);
        Problems.AddRange(inside.Problems);
        Unknown.AddRange(inside.Unknown);
        Schemas.UnionWith(inside.Schemas);
    }

    /// <summary>Takes over what another schema found at this same place.</summary>
    public void Take(Findings branch)
    {
        Problems.AddRange(branch.Problems);
        Unknown.AddRange(branch.Unknown);
        Schemas.UnionWith(branch.Schemas);
        Known.UnionWith(branch.Known);
        AllKnown |= branch.AllKnown;
    }

    /// <summary>Unknown properties here and below.</summary>
    public int CountUnknown(JsonElement value) => Unknown.Count + UnknownHere(value).Count();

    private void NameUnknown(JsonElement value, string at)
    {
        var schema = Schemas.FirstOrDefault(); // the outermost: sets that only grow keep their order
        foreach (var property in UnknownHere(value))
            Unknown.Add(new Problem(Pointer.Down(at, property), "unknown property", ProblemKind.Unknown, schema));
    }

    private IEnumerable<string> UnknownHere(JsonElement value) => AllKnown || value.ValueKind != JsonValueKind.Object
        ? [] : value.EnumerateObject().Select(p => p.Name).Where(name => !Known.Contains(name));
}

/// <summary>JSON pointers, RFC 6901.</summary>
internal static class Pointer
{
    public static string Down(string at, string name) => $"{at}/{name.Replace("~", "~0").Replace("/", "~1")}";

    public static string Down(string at, int index) => $"{at}/{index}";
}
