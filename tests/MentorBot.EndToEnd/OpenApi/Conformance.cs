using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.EndToEnd.OpenApi.Operations;
using MentorBot.EndToEnd.OpenApi.Schemas;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>
/// Listens to a sandbox and holds every call, its answer and every gateway event against Discord's own description. Any test may attach
/// one; where the description is not beside the checkout it finds nothing.
/// </summary>
/// <example><code>using var conformance = Conformance.Attach(server); … conformance.Holds();</code></example>
internal sealed class Conformance : IDisposable
{
    private readonly SandboxServer _server;
    private readonly OpenApiDocument? _document;
    private readonly Requests _requests;
    private readonly ConcurrentDictionary<string, bool> _problems = [];
    private int _calls;
    private int _events;

    private Conformance(SandboxServer server, OpenApiDocument? document, Requests requests)
    {
        (_server, _document, _requests) = (server, document, requests);
        if (document is null)
            return;
        server.Exchanged += Check;
        server.World.Dispatched += Check;
    }

    /// <summary>Starts to listen.</summary>
    /// <param name="server">A sandbox.</param>
    /// <param name="requests">Which requests are held against the description, beside all answers.</param>
    /// <param name="document">One's own, to see what was covered; else the one that all tests share.</param>
    public static Conformance Attach(SandboxServer server, Requests requests = Requests.All, OpenApiDocument? document = null) =>
        new(server, document ?? (DiscordDescription.IsThere ? DiscordDescription.Document : null), requests);

    public int Calls => _calls;

    public int Events => _events;

    /// <summary>Each different problem once: who (request, answer or event), where and what.</summary>
    public IReadOnlyList<string> Problems => [.. _problems.Keys.Order()];

    /// <summary>Fails the test if there was any problem.</summary>
    public void Holds()
    {
        if (!_problems.IsEmpty)
            Assert.Fail($"{_problems.Count} problems in {_calls} calls and {_events} events:\n{string.Join('\n', Problems)}");
    }

    public void Dispose()
    {
        _server.Exchanged -= Check;
        _server.World.Dispatched -= Check;
    }

    private void Check(RestExchange call)
    {
        if (IsFile(call))
            return;
        Interlocked.Increment(ref _calls);
        if (IsChosen(call) && !IsUnread(call))
            Note($"{call.Method} {call.Template} request", _document!.ValidateRequest(call.Method, call.Path, call.Query, call.ContentType,
                Element(call.Request), [.. call.Files.Select(f => $"files[{f.Index}]")]));
        if (call.Status != 0 && !IsOfTheProxy(call))
            Note($"{call.Method} {call.Template} {call.Status}", _document!.ValidateAnswer(call.Method, call.Path, call.Status,
                call.AnswerType, Element(call.Answer)));
    }

    /// <summary>Runs under the world's lock, as the dispatch does.</summary>
    private void Check(Dispatch dispatch)
    {
        if (dispatch.Body(Viewer.Everything) is not { } body)
            return;
        Interlocked.Increment(ref _events);
        foreach (var (schema, place, value) in EventSchemas.Parts(dispatch.Name, body))
            Note($"{dispatch.Name} {place}", _document!.Validate(schema, Element(value)!.Value));
    }

    private bool IsChosen(RestExchange call) =>
        _requests == Requests.All || (_requests == Requests.Accepted && call.Status is < 400 or >= 500);

    /// <summary>A call that was refused at the door (429, a fault on purpose) may have had a body that nobody looked at.</summary>
    private static bool IsUnread(RestExchange call) => call is { Request: null, Files.Count: 0, Status: < 200 or >= 300 };

    /// <summary>Overloads and bans are answered in HTML by what stands before the API; nobody describes that.</summary>
    private static bool IsOfTheProxy(RestExchange call) =>
        call.Status is 403 or 429 or >= 500 && call.AnswerType?.Contains("html", StringComparison.Ordinal) == true;

    /// <summary>Attachments are served beside the API.</summary>
    private static bool IsFile(RestExchange call) => call.Path.StartsWith("/attachments/", StringComparison.Ordinal);

    private void Note(string who, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            _problems[$"{who}: {problem}"] = true;
    }

    private static JsonElement? Element(JsonNode? node) =>
        node is null ? null : JsonSerializer.SerializeToElement(node);
}

/// <summary>Which requests have to be as Discord describes them.</summary>
internal enum Requests
{
    All,

    /// <summary>Those that were not refused: for tests that send wrong ones on purpose.</summary>
    Accepted,

    None,
}
