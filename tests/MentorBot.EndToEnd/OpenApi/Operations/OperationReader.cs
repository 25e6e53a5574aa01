using System.Text.Json;
using MentorBot.EndToEnd.OpenApi.Schemas;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>Reads paths with everything below them, and refuses keys that nobody here knows.</summary>
internal sealed class OperationReader(JsonElement document, SchemaReader schemas)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch"];

    public IReadOnlyList<Operation> Read()
    {
        Knows(document, "the document", "openapi", "info", "externalDocs", "servers", "paths", "components");
        Knows(document.GetProperty("components"), "components", "schemas", "responses", "headers", "securitySchemes");
        return [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => Operations(path.Name, path.Value))];
    }

    private IEnumerable<Operation> Operations(string template, JsonElement path)
    {
        Knows(path, template, ["parameters", .. s_methods]);
        var shared = Parameters(path);
        foreach (var method in path.EnumerateObject().Where(p => p.Name != "parameters"))
        {
            // Who may call is the business of the server: security is read past.
            Knows(method.Value, template, "operationId", "description", "parameters", "requestBody", "responses", "security");
            var body = method.Value.TryGetProperty("requestBody", out var found) ? found : default;
            if (body.ValueKind == JsonValueKind.Object)
                Knows(body, template, "content", "required");
            yield return new Operation(method.Name.ToUpperInvariant(), template, [.. shared, .. Parameters(method.Value)],
                body.ValueKind == JsonValueKind.Object && body.TryGetProperty("required", out var required) && required.GetBoolean(),
                Bodies(body), Answers(method.Value.GetProperty("responses")));
        }
    }

    private List<Parameter> Parameters(JsonElement owner)
    {
        var parameters = new List<Parameter>();
        if (!owner.TryGetProperty("parameters", out var list))
            return parameters;
        foreach (var parameter in list.EnumerateArray())
        {
            // style and explode are nowhere set: path parameters are plain text, query arrays repeat the key.
            Knows(parameter, "a parameter", "name", "in", "required", "schema");
            var place = parameter.GetProperty("in").GetString()!;
            if (place is not ("path" or "query" or "header"))
                throw new InvalidDataException($"A parameter in {place} is not understood.");
            parameters.Add(new Parameter(parameter.GetProperty("name").GetString()!, place,
                parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
                schemas.Read(parameter.GetProperty("schema"))));
        }
        return parameters;
    }

    private Dictionary<string, Answer> Answers(JsonElement responses) =>
        responses.EnumerateObject().ToDictionary(r => r.Name, r => Answer(r.Value));

    private Answer Answer(JsonElement response)
    {
        response = Follow(response);
        Knows(response, "a response", "description", "headers", "content");
        if (response.TryGetProperty("headers", out var headers))
            foreach (var header in headers.EnumerateObject().Select(h => Follow(h.Value)))
            {
                Knows(header, "a header", "description", "schema");
                schemas.Read(header.GetProperty("schema"));
            }
        return new Answer(Bodies(response));
    }

    private Dictionary<string, Schema> Bodies(JsonElement owner)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty("content", out var content))
            return [];
        foreach (var type in content.EnumerateObject())
            Knows(type.Value, type.Name, "schema");
        return content.EnumerateObject().ToDictionary(c => c.Name, c => schemas.Read(c.Value.GetProperty("schema")));
    }

    private JsonElement Follow(JsonElement node)
    {
        if (!node.TryGetProperty("$ref", out var target))
            return node;
        var found = document;
        foreach (var step in target.GetString()!.Split('/').Skip(1))
            if (!found.TryGetProperty(step, out found))
                throw new InvalidDataException($"The reference {target} leads nowhere.");
        return found;
    }

    private static void Knows(JsonElement node, string what, params string[] keys)
    {
        if (node.EnumerateObject().Select(p => p.Name).Except(keys).FirstOrDefault() is { } strange)
            throw new InvalidDataException($"{strange} in {what} is not understood.");
    }
}
