using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Rest;

/// <summary>A file of a multipart request.</summary>
/// <param name="Index">The <c>n</c> of <c>files[n]</c>: what an attachment's <c>id</c> in the JSON refers to.</param>
public sealed record UploadedFile(int Index, string Name, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>One request as its endpoint sees it: who calls, the parts of the path, the query, the body.</summary>
public sealed class RestCall
{
    private readonly RouteValueReader _route;
    private readonly IQueryCollection _query;
    private readonly RestBody _body;

    internal RestCall(DiscordWorld world, RestRoute route, Application? application, HttpRequest request, RestBody body)
    {
        World = world;
        Route = route;
        Application = application;
        _route = key => request.RouteValues[key] as string;
        _query = request.Query;
        _body = body;
        AuditLogReason = request.Headers["X-Audit-Log-Reason"] is [{ } reason] ? Uri.UnescapeDataString(reason) : null;
    }

    private delegate string? RouteValueReader(string key);

    public DiscordWorld World { get; }

    public RestRoute Route { get; }

    /// <summary>Who calls; null on a path that needs no authorization and got none.</summary>
    public Application? Application { get; }

    /// <summary>Who calls, on a path that demands authorization.</summary>
    public Application Caller => Application ?? throw new InvalidOperationException($"{Route.Template} demands no authorization.");

    /// <summary>The decoded text of <c>X-Audit-Log-Reason</c>.</summary>
    public string? AuditLogReason { get; }

    /// <summary>The JSON object of the body (of <c>payload_json</c> in a multipart request); empty when there is no body.</summary>
    /// <exception cref="DiscordError">The body is something other than an object.</exception>
    public JsonObject Body => _body.Json switch
    {
        null => _body.Empty,
        JsonObject body => body,
        _ => throw DiscordError.InvalidForm("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
    };

    /// <summary>The JSON array of the body, where an endpoint takes a list.</summary>
    /// <exception cref="DiscordError">The body is something other than an array.</exception>
    public JsonArray BodyArray => _body.Json as JsonArray
        ?? throw DiscordError.InvalidForm("BASE_TYPE_BAD_LIST", "Only iterables may be used in a ListType");

    /// <summary>Whether the request has any body at all.</summary>
    public bool HasBody => _body.Json is not null || _body.Files.Count > 0;

    /// <summary>The files of a multipart request, in the order of their numbers.</summary>
    public IReadOnlyList<UploadedFile> Files => _body.Files;

    /// <summary>An id in the path.</summary>
    /// <exception cref="DiscordError">400/50035 with the complaint that Discord makes: not a snowflake.</exception>
    public ulong Id(string key) =>
        ulong.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new DiscordError(400, 50035, "Invalid Form Body", new JsonObject { [key] = NotSnowflake(Text(key)) });

    /// <summary>A part of the path, percent-decoded.</summary>
    public string Text(string key) => _route(key) ?? throw new InvalidOperationException($"{Route.Template} has no {{{key}}}.");

    /// <summary>The last value of a query parameter, null when it is absent.</summary>
    public string? Query(string key) => _query[key] is [.., { } last] ? last : null;

    /// <summary>Every value of a repeated query parameter.</summary>
    public IReadOnlyList<string> QueryAll(string key) => [.. _query[key].OfType<string>()];

    private static JsonObject NotSnowflake(string text) => new()
    {
        ["_errors"] = new JsonArray(new JsonObject
        {
            ["code"] = "NUMBER_TYPE_COERCE",
            ["message"] = $"Value \"{text}\" is not snowflake.",
        }),
    };
}
