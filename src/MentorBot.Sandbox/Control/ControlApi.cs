using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Control;

/// <summary>
/// Everything that a test or a page needs to play with the sandbox, over HTTP: making a world, being a person in it, ordering faults,
/// waiting until all is quiet, hearing what happens. See docs/sandbox.md.
/// </summary>
internal sealed class ControlApi(SandboxServer server, IEndpointRouteBuilder web)
{
    private const string Root = "/sandbox";

    public static void Map(SandboxServer server, IEndpointRouteBuilder web)
    {
        var api = new ControlApi(server, web);
        WorldControl.Map(api);
        PeopleControl.Map(api);
        PageControl.Map(api);
        new FaultControl().Map(api);
        new EventFeed(server).Map(api);
        api.On("POST", "/quiet", async call =>
        {
            await server.Quiet(TimeSpan.FromSeconds(call.Seconds("seconds", 30)), call.Stop);
            return null;
        });
    }

    /// <summary>Serves an operation; what it gives back is the answer's JSON, null means 204.</summary>
    public void On(string method, string path, Func<ControlCall, Task<JsonNode?>> handle) =>
        Raw(method, path, async http => await SendAsync(http, await AnswerAsync(http, handle)));

    /// <summary>The same for what needs no waiting.</summary>
    public void On(string method, string path, Func<ControlCall, JsonNode?> handle) =>
        On(method, path, call => Task.FromResult(handle(call)));

    /// <summary>Serves a request in a way of its own.</summary>
    public void Raw(string method, string path, RequestDelegate handle) =>
        web.MapMethods(Root + path, [method], http => IsOurs(http.Request) ? handle(http) : RefuseAsync(http));

    /// <summary>
    /// A web page of somebody else can send requests here though it cannot read the answers: such a request carries the page's origin, or
    /// has no JSON type, because a browser asks for leave before it sends that.
    /// </summary>
    private bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var isHome = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Port == server.Address.Port && uri.Host is "127.0.0.1" or "localhost");
        return isHome && (!HasBody(request) || request.HasJsonContentType());
    }

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static Task RefuseAsync(HttpContext http) =>
        SendAsync(http, (403, Error("Requests come from here and have a body of type application/json.")));

    private async Task<(int Status, JsonNode? Body)> AnswerAsync(HttpContext http, Func<ControlCall, Task<JsonNode?>> handle)
    {
        try
        {
            var body = HasBody(http.Request) ? await JsonNode.ParseAsync(http.Request.Body) : null;
            var answer = await handle(new ControlCall(server, http.Request, body as JsonObject ?? []));
            return (answer is null ? 204 : 200, answer);
        }
        catch (ControlError error)
        {
            return (error.Status, Error(error.Message));
        }
        catch (Exception error) when (error is RefusedException or DiscordError)
        {
            return (422, Error(error.Message));
        }
        catch (JsonException)
        {
            return (400, Error("The body is not JSON."));
        }
        catch (TimeoutException error)
        {
            return (504, Error(error.Message));
        }
    }

    private static JsonObject Error(string message) => new() { ["error"] = message };

    private static async Task SendAsync(HttpContext http, (int Status, JsonNode? Body) answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Body is null)
            return;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(JsonBytes.Of(answer.Body), http.RequestAborted);
    }
}
