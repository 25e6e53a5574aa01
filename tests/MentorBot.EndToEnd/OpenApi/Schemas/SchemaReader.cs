using System.Text.Json;

namespace MentorBot.EndToEnd.OpenApi.Schemas;

/// <summary>
/// Turns the schemas of a document into rules. Knows the keywords of JSON Schema 2020-12 that Discord's file uses and refuses every other
/// one, so that nothing in the file goes unchecked because nobody knew it.
/// </summary>
internal sealed class SchemaReader
{
    private const string Prefix = "#/components/schemas/";

    private readonly Dictionary<string, Lazy<Schema>> _named = [];
    private readonly Dictionary<string, Func<JsonElement, JsonElement, Rule?>> _keywords;

    public SchemaReader(JsonElement components)
    {
        _keywords = new()
        {
            // These say something to people only.
            ["title"] = (_, _) => null,
            ["description"] = (_, _) => null,
            // "oneOf" beside anyOf: exactly one form is meant, but the forms overlap.
            ["x-discord-union"] = (mark, _) => mark.ValueEquals("oneOf") ? null : throw Refused("x-discord-union", mark),
            ["$ref"] = (target, _) => Reference(target),
            ["type"] = (types, _) => ValueRules.Type(types),
            ["const"] = (wanted, _) => ValueRules.Enum([wanted], ""),
            ["enum"] = (values, _) => ValueRules.Enum([.. values.EnumerateArray()], ""),
            ["format"] = (format, _) => Formats.Rule(format.GetString()!),
            ["contentEncoding"] = (encoding, _) => Formats.Encoding(encoding.GetString()!),
            ["pattern"] = (pattern, _) => TextRules.Pattern(pattern.GetString()!),
            ["minLength"] = (limit, _) => TextRules.MinLength(limit.GetInt32()),
            ["maxLength"] = (limit, _) => TextRules.MaxLength(limit.GetInt32()),
            ["minimum"] = (limit, _) => ValueRules.Minimum(limit.GetDecimal()),
            ["maximum"] = (limit, _) => ValueRules.Maximum(limit.GetDecimal()),
            ["items"] = (items, _) => ArrayRules.Items(Read(items)),
            ["minItems"] = (limit, _) => ArrayRules.MinItems(limit.GetInt32()),
            ["maxItems"] = (limit, _) => ArrayRules.MaxItems(limit.GetInt32()),
            ["uniqueItems"] = (unique, _) => unique.GetBoolean() ? ArrayRules.UniqueItems : null,
            ["properties"] = (properties, _) => ObjectRules.Properties(Map(properties)),
            ["required"] = (names, _) => ObjectRules.Required(Names(names)),
            ["additionalProperties"] = (schema, whole) => ObjectRules.Additional(PropertyNames(whole), Read(schema)),
            ["minProperties"] = (limit, _) => ObjectRules.MinProperties(limit.GetInt32()),
            ["maxProperties"] = (limit, _) => ObjectRules.MaxProperties(limit.GetInt32()),
            ["allOf"] = (forms, _) => UnionRules.AllOf(List(forms)),
            ["oneOf"] = (forms, _) => Choices(forms) ?? UnionRules.OneOf(List(forms)),
            ["anyOf"] = (forms, _) => UnionRules.AnyOf(List(forms)),
        };
        if (components.ValueKind == JsonValueKind.Object)
            foreach (var schema in components.EnumerateObject())
                _named[schema.Name] = new Lazy<Schema>(() => Read(schema.Value, schema.Name));
    }

    /// <summary>The names of the schemas among the document's components.</summary>
    public IReadOnlyCollection<string> Names() => _named.Keys;

    /// <summary>The schema of that name.</summary>
    public Schema Named(string name) =>
        _named.TryGetValue(name, out var schema) ? schema.Value : throw new InvalidDataException($"There is no schema {name}.");

    /// <summary>Reads a schema that stands anywhere in the document.</summary>
    public Schema Read(JsonElement schema) => Read(schema, null);

    private Schema Read(JsonElement schema, string? name)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return new Schema(name, "anything", [schema.ValueKind == JsonValueKind.True ? ObjectRules.Anything : ObjectRules.Nothing]);
        if (schema.ValueKind != JsonValueKind.Object)
            throw Refused(name ?? "a schema", schema);
        var rules = new List<Rule>();
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!_keywords.TryGetValue(keyword.Name, out var read))
                throw new InvalidDataException($"The keyword {keyword.Name} is not understood: {schema.GetRawText()}");
            if (read(keyword.Value, schema) is { } rule)
                rules.Add(rule);
        }
        if (IsOpen(schema))
            rules.Add(ObjectRules.Anything);
        return new Schema(name, Caption(schema, name), rules);
    }

    /// <summary>Describes no property at all, so that any may be there: {} or a bare "type": "object".</summary>
    private static bool IsOpen(JsonElement schema) => !schema.EnumerateObject().Any(k => k.Name is
        "properties" or "additionalProperties" or "$ref" or "allOf" or "oneOf" or "anyOf");

    private static string Caption(JsonElement schema, string? name) => name
        ?? (schema.TryGetProperty("$ref", out var target) ? target.GetString()![(target.GetString()!.LastIndexOf('/') + 1)..] : null)
        ?? (schema.TryGetProperty("title", out var title) ? title.GetString() : null)
        ?? (schema.TryGetProperty("type", out var type) ? type.ToString() : "a form without name");

    private Rule Reference(JsonElement target)
    {
        var text = target.GetString()!;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !_named.TryGetValue(text[Prefix.Length..], out var schema))
            throw new InvalidDataException($"The reference {text} leads nowhere.");
        return (value, at, findings) => schema.Value.Check(value, at, findings); // read when first used: schemas may contain themselves
    }

    /// <summary>A oneOf of nothing but constants with names is how the file writes an enumeration.</summary>
    private static Rule? Choices(JsonElement forms)
    {
        var choices = forms.EnumerateArray().ToList();
        if (!choices.TrueForAll(IsConstant))
            return null;
        var titles = choices.Select(c => c.TryGetProperty("title", out var title) ? $"{c.GetProperty("const")} {title}" : "");
        return ValueRules.Enum([.. choices.Select(c => c.GetProperty("const"))], string.Join(", ", titles));
    }

    private static bool IsConstant(JsonElement form) => form.TryGetProperty("const", out _)
        && form.EnumerateObject().All(k => k.Name is "const" or "title" or "description");

    private List<Schema> List(JsonElement forms) => [.. forms.EnumerateArray().Select(Read)];

    private Dictionary<string, Schema> Map(JsonElement properties) =>
        properties.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value));

    private static HashSet<string> PropertyNames(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(p => p.Name)] : [];

    private static List<string> Names(JsonElement names) => [.. names.EnumerateArray().Select(n => n.GetString()!)];

    private static InvalidDataException Refused(string what, JsonElement value) => new($"{what} is not understood: {value.GetRawText()}");
}
