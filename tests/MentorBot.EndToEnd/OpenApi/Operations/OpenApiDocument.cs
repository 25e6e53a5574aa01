using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>A REST API as its OpenAPI 3.1 file describes it, to hold calls against. Threads may share it.</summary>
internal sealed class OpenApiDocument
{
    private const string Json = "application/json";

    private readonly IReadOnlyList<Operation> _operations;
    private readonly SchemaReader _schemas;

    private OpenApiDocument(IReadOnlyList<Operation> operations, SchemaReader schemas) => (_operations, _schemas) = (operations, schemas);

    /// <summary>What was held against this document so far.</summary>
    public Coverage Coverage { get; } = new();

    public IReadOnlyList<Operation> Operations => _operations;

    public IReadOnlyCollection<string> SchemaNames => _schemas.Names();

    /// <summary>Discord's file, with its <see cref="KnownFaults"/> mended.</summary>
    /// <exception cref="InvalidDataException">The file uses something that is not understood here.</exception>
    public static OpenApiDocument Load(string path)
    {
        var document = JsonNode.Parse(File.ReadAllBytes(path))!;
        KnownFaults.Mend(document);
        return Read(JsonSerializer.SerializeToElement(document));
    }

    /// <summary>Any document, as it is.</summary>
    /// <exception cref="InvalidDataException">It uses something that is not understood here.</exception>
    public static OpenApiDocument Read(JsonElement document)
    {
        var components = document.TryGetProperty("components", out var found) ? found : default;
        var schemas = new SchemaReader(
            components.ValueKind == JsonValueKind.Object && components.TryGetProperty("schemas", out var named) ? named : default);
        var read = new OpenApiDocument(new OperationReader(document, schemas).Read(), schemas);
        foreach (var name in schemas.Names())
            schemas.Named(name);
        return read;
    }

    /// <summary>The operation of a path without the API's base: "/channels/123". Plain words win over placeholders.</summary>
    public Operation? FindOperation(string method, string path) => _operations
        .Where(o => o.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && RequestText.Match(o.Template, path) is not null)
        .MinBy(o => o.Template.Count(c => c == '{'));

    /// <summary>What is wrong with a request. A property or a query key that the file has never heard of is wrong, too.</summary>
    /// <param name="path">Without the API's base, still percent-encoded.</param>
    /// <param name="body">The JSON, also that of a form's payload_json.</param>
    /// <param name="parts">The names of the other parts of a form: files[0].</param>
    public IReadOnlyList<Problem> ValidateRequest(
        string method, string path, string query, string? contentType, JsonElement? body, IReadOnlyList<string>? parts = null)
    {
        if (FindOperation(method, path) is not { } operation)
            return [new Problem("", $"{method} {path} is no operation of the file")];
        var findings = new Findings();
        PathValues(operation, path, findings);
        QueryValues(operation, query, findings);
        RequestBody(operation, contentType, WithParts(body, parts ?? []), findings);
        Coverage.Add(operation, findings.Schemas);
        return [.. findings.Problems, .. findings.Unknown];
    }

    /// <summary>What is wrong with an answer. What the file has never heard of is kept in <see cref="Coverage"/> only.</summary>
    public IReadOnlyList<Problem> ValidateAnswer(string method, string path, int status, string? contentType, JsonElement? body)
    {
        if (FindOperation(method, path) is not { } operation)
            return status == 404 ? [] : [new Problem("", $"{method} {path} is no operation of the file, and was answered with {status}")];
        if (operation.AnswerFor(status) is not { } answer)
            return status >= 500 ? [] : [new Problem("", $"the status {status} is not among {string.Join(", ", operation.Answers.Keys)}")];
        var findings = new Findings();
        AnswerBody(answer, contentType, body, findings);
        Coverage.Add(operation, status, findings);
        return findings.Problems;
    }

    /// <summary>Holds a value against a schema by name, for what is not REST: the objects inside of gateway events.</summary>
    public IReadOnlyList<Problem> Validate(string schema, JsonElement value)
    {
        var findings = new Findings();
        if (Unsound(value, findings))
            return findings.Problems;
        findings.Enter(_schemas.Named(schema), value, "");
        Coverage.Add(schema, findings);
        return findings.Problems;
    }

    private static void PathValues(Operation operation, string path, Findings findings)
    {
        var values = RequestText.Match(operation.Template, path)!;
        foreach (var parameter in operation.Parameters.Where(p => p.In == "path"))
            RequestText.Check(parameter.Schema, [values[parameter.Name]], $"path/{parameter.Name}", findings);
    }

    private static void QueryValues(Operation operation, string query, Findings findings)
    {
        var given = RequestText.Query(query);
        var described = operation.Parameters.Where(p => p.In == "query").ToList();
        foreach (var parameter in described)
        {
            if (given.Contains(parameter.Name))
                RequestText.Check(parameter.Schema, [.. given[parameter.Name]], $"query/{parameter.Name}", findings);
            else if (parameter.Required)
                findings.Add("query", $"lacks the required {parameter.Name}", ProblemKind.Missing);
        }
        foreach (var key in given.Select(g => g.Key).Except(described.Select(d => d.Name)))
            findings.Add($"query/{key}", "unknown query key", ProblemKind.Unknown);
    }

    private static void RequestBody(Operation operation, string? contentType, JsonElement? body, Findings findings)
    {
        var type = MediaType(contentType);
        if (body is not { } value)
        {
            if (operation.BodyRequired)
                findings.Add("", "has no body, and needs one", ProblemKind.Missing);
        }
        else if (operation.Bodies.Count == 0)
            findings.Add("", "has a body where none is described", ProblemKind.Unknown);
        else if (type is null || !operation.Bodies.TryGetValue(type, out var schema))
            findings.Add("", $"is {type ?? "of no media type"}, expected {string.Join(" or ", operation.Bodies.Keys)}");
        else if (!Unsound(value, findings))
            findings.Enter(schema, value, "");
    }

    private static void AnswerBody(Answer answer, string? contentType, JsonElement? body, Findings findings)
    {
        if (body is not { } value)
        {
            if (answer.Bodies.ContainsKey(Json))
                findings.Add("", "has no body, and needs one", ProblemKind.Missing);
        }
        else if (answer.Bodies.Count == 0)
            findings.Add("", "has a body where none is described", ProblemKind.Unknown);
        else if (!answer.Bodies.TryGetValue(MediaType(contentType) ?? Json, out var schema))
            findings.Add("", $"is {contentType}, expected {string.Join(" or ", answer.Bodies.Keys)}");
        else if (!Unsound(value, findings))
            findings.Enter(schema, value, "");
    }

    /// <summary>A form is described as one object: the properties of payload_json with the files beside them.</summary>
    private static JsonElement? WithParts(JsonElement? body, IReadOnlyList<string> parts)
    {
        if (parts.Count == 0)
            return body;
        var form = body?.ValueKind == JsonValueKind.Object
            ? body.Value.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value)).ToList() : [];
        form.AddRange(parts.Select(part => KeyValuePair.Create(part, JsonElement.Parse("\"\""))));
        return JsonSerializer.SerializeToElement(form.DistinctBy(p => p.Key).ToDictionary());
    }

    /// <summary>Text with half a surrogate pair cannot be read, and nothing else is then looked at.</summary>
    private static bool Unsound(JsonElement value, Findings findings)
    {
        if (Unicode.IsSound(value))
            return false;
        findings.Add("", "has text that is not Unicode");
        return true;
    }

    private static string? MediaType(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant();
}
