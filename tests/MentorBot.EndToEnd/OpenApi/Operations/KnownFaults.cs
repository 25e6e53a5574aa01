using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd.OpenApi.Operations;

/// <summary>
/// Where Discord's file is plainly wrong, cannot be satisfied, or contradicts the examples of its own documentation: mended here, before
/// anything is held against it, and nowhere else. Where the file is only wider than the documentation (4,000 characters of content, choices
/// of 6,000) nothing has to be mended. A fault that a later file no longer has fails the tests, so that the list does not outlive it.
/// </summary>
internal static class KnownFaults
{
    private const string Overwrite =
        "paths/~1channels~1{channel_id}~1permissions~1{overwrite_id}/put/requestBody/content/application~1json/schema/properties";

    private const string Request = "requestBody/content/multipart~1form-data/schema";

    private static readonly string[] s_commands =
        ["ApplicationCommandCreateRequest", "ApplicationCommandPatchRequestPartial", "ApplicationCommandUpdateRequest"];

    private static readonly string[] s_permissions =
    [
        .. s_commands.Select(name => $"components/schemas/{name}/properties/default_member_permissions"),
        "components/schemas/CreateRoleRequest/properties/permissions",
        "components/schemas/UpdateRoleRequestPartial/properties/permissions",
        "components/schemas/ChannelPermissionOverwriteRequest/properties/allow",
        "components/schemas/ChannelPermissionOverwriteRequest/properties/deny",
        $"{Overwrite}/allow",
        $"{Overwrite}/deny",
    ];

    private static readonly Fault[] s_faults =
    [
        // No value at all is among none. Reading them as absent leaves what the allOf beside them says.
        new("paths/~1guilds~1{guild_id}~1requests/get/parameters/0/schema", HasEmptyEnum, WithoutEnum),
        new("paths/~1guilds~1{guild_id}~1requests~1{request_id}/patch/requestBody/content/application~1json/schema/properties/action",
            HasEmptyEnum, WithoutEnum),
        // The errors of a field have words for codes, BASE_TYPE_MAX_LENGTH; only the answer's own code is a number.
        // https://discord.com/developers/docs/reference#error-messages
        new("components/schemas/InnerErrors/properties/_errors/items", node => node["$ref"] is not null, _ => JsonNode.Parse("""
            {"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"}},"required":["code","message"]}
            """)!),
        // The number n of the part files[n] stands there as a number in every example, and as a snowflake for a file that is kept.
        // https://discord.com/developers/docs/reference#uploading-files
        new("components/schemas/MessageAttachmentRequest/properties/id", node => node["$ref"] is not null, _ => JsonNode.Parse("""
            {"oneOf":[{"$ref":"#/components/schemas/SnowflakeType"},{"type":"integer","minimum":0,"maximum":9}]}
            """)!),
        // A 429 has a code only where one of the numbered limits was hit.
        // https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure
        new("components/schemas/RatelimitedResponse/allOf/0", node => node["$ref"] is not null, _ => JsonNode.Parse("""
            {"type":"object","properties":{"code":{"type":"integer"},"message":{"type":"string"}},"required":["message"]}
            """)!),
        // Media channels are documented and have been around since 2023; the file leaves them out.
        // https://discord.com/developers/docs/resources/channel#channel-object-channel-types
        new("components/schemas/ChannelTypes/oneOf", list => !HasMedia(list), list => With(list, """{"title":"GUILD_MEDIA","const":16}""")),
        new("components/schemas/GuildChannelResponse/properties/type/enum", list => !HasMedia(list), list => With(list, "16")),
        // Forwards are documented, and answers have them.
        // https://discord.com/developers/docs/resources/message#message-reference-types
        new("components/schemas/MessageReferenceType/oneOf", list => !list.ToJsonString().Contains("FORWARD", StringComparison.Ordinal),
            list => With(list, """{"title":"FORWARD","const":1}""")),
        // Commands for adults only: documented, in the answers, not in the requests.
        // https://discord.com/developers/docs/interactions/application-commands#create-global-application-command
        .. s_commands.Select(name => new Fault($"components/schemas/{name}/properties", node => node["nsfw"] is null, WithNsfw)),
        // Sets of permissions are strings of digits everywhere in the documentation; the requests of the file have them as numbers only.
        // https://discord.com/developers/docs/topics/permissions
        .. s_permissions.Select(pointer => new Fault(pointer, IsNumberOnly, _ => JsonNode.Parse("""
            {"type":["integer","string","null"],"minimum":0,"pattern":"^[0-9]+$"}
            """)!)),
        // These take files as messages do, but the file forgets to list the parts.
        new($"paths/~1channels~1{{channel_id}}~1threads/post/{Request}", HasNoFiles, WithFiles),
        new($"paths/~1interactions~1{{interaction_id}}~1{{interaction_token}}~1callback/post/{Request}", HasNoFiles, WithFiles),
        new($"paths/~1webhooks~1{{webhook_id}}~1{{webhook_token}}/post/{Request}", HasNoFiles, WithFiles),
    ];

    /// <exception cref="InvalidDataException">A fault is not there any more.</exception>
    public static void Mend(JsonNode document)
    {
        foreach (var fault in s_faults)
        {
            var node = Find(document, fault.Pointer);
            if (node is null || !fault.IsThere(node))
                throw new InvalidDataException($"The file has been mended at {fault.Pointer}: take that out of {nameof(KnownFaults)}.");
            node.ReplaceWith(fault.Mended(node.DeepClone()));
        }
    }

    private static JsonNode? Find(JsonNode document, string pointer)
    {
        JsonNode? node = document;
        foreach (var step in pointer.Split('/').Select(s => s.Replace("~1", "/")))
            node = node is JsonArray array ? array[int.Parse(step)] : node?[step];
        return node;
    }

    private static bool HasEmptyEnum(JsonNode schema) => schema["enum"] is JsonArray { Count: 0 };

    private static JsonNode WithoutEnum(JsonNode schema)
    {
        schema.AsObject().Remove("enum");
        return schema;
    }

    private static bool IsNumberOnly(JsonNode schema) => !schema["type"]!.ToJsonString().Contains("string", StringComparison.Ordinal);

    private static JsonNode WithNsfw(JsonNode properties)
    {
        properties["nsfw"] = JsonNode.Parse("""{"type":["boolean","null"]}""");
        return properties;
    }

    private static bool HasMedia(JsonNode list) => list.ToJsonString().Contains("16", StringComparison.Ordinal);

    private static JsonNode With(JsonNode list, string item)
    {
        list.AsArray().Add(JsonNode.Parse(item));
        return list;
    }

    private static bool HasNoFiles(JsonNode schema) => !schema.ToJsonString().Contains("files[", StringComparison.Ordinal);

    private static JsonNode WithFiles(JsonNode schema)
    {
        var files = Enumerable.Range(0, 10).Select(n => KeyValuePair.Create($"files[{n}]",
            JsonNode.Parse("""{"type":"string","contentEncoding":"binary"}""")));
        var form = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(files) };
        return new JsonObject { ["allOf"] = new JsonArray(schema, form) };
    }

    /// <param name="Pointer">Where it is.</param>
    /// <param name="IsThere">Whether the file still has it.</param>
    /// <param name="Mended">What should stand there instead.</param>
    private sealed record Fault(string Pointer, Func<JsonNode, bool> IsThere, Func<JsonNode, JsonNode> Mended);
}
