using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MentorBot.Sandbox.Rest;

/// <summary>What happens to each request: who calls, is it allowed to, what does it say, then the endpoint under the world's lock.</summary>
internal sealed partial class RestPipeline(SandboxOptions options, DiscordWorld world)
{
    private static readonly string[] Prefixes = ["/api/v10", "/api"];

    private readonly ILogger _log = options.Logs.CreateLogger<RestPipeline>();

    public event Action<RestExchange>? Exchanged;

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public void Map(IEndpointRouteBuilder web, RestRoutes routes)
    {
        foreach (var route in routes.All)
            foreach (var prefix in route.IsFile ? [""] : Prefixes)
                web.MapMethods(prefix + route.Template, [route.Method], http => ServeAsync(http, route));
        web.MapFallback("{**path}", ServeNothingAsync);
    }

    private async Task ServeAsync(HttpContext http, RestRoute route)
    {
        var body = RestBody.None;
        RestAnswer answer;
        try
        {
            var application = Authorize(http.Request, route);
            body = await RestBody.ReadAsync(http.Request, options.MaxBodyBytes, http.RequestAborted);
            answer = Handle(route, new RestCall(world, route, application, http.Request, body));
        }
        catch (DiscordError error)
        {
            answer = new RestAnswer(error.Status, error.ToJson());
        }

        Report(http.Request, route.Template, body, answer);
        await SendAsync(http.Response, answer);
    }

    private RestAnswer Handle(RestRoute route, RestCall call)
    {
        try
        {
            lock (world.Gate)
                return route.Handler(call);
        }
        catch (Exception failure) when (failure is not DiscordError)
        {
            Failures.Enqueue(failure);
            Log.EndpointFailed(_log, failure, route.Method, route.Template);
            throw DiscordError.Http(500, "Internal Server Error");
        }
    }

    private Application? Authorize(HttpRequest request, RestRoute route)
    {
        var header = (string?)request.Headers.Authorization;
        var application = header?.StartsWith("Bot ", StringComparison.Ordinal) == true
            ? world.Applications.Values.FirstOrDefault(app => app.Token == header[4..])
            : null;
        return application is null && route.Authorized ? throw DiscordError.Http(401, "Unauthorized") : application;
    }

    private Task ServeNothingAsync(HttpContext http)
    {
        Log.NothingThere(_log, http.Request.Method, http.Request.Path);
        var answer = new RestAnswer(404, DiscordError.Http(404, "Not Found").ToJson());
        Report(http.Request, http.Request.Path, RestBody.None, answer);
        return SendAsync(http.Response, answer);
    }

    private void Report(HttpRequest request, string template, RestBody body, RestAnswer answer) =>
        Exchanged?.Invoke(new RestExchange(request.Method, template, request.Path, request.QueryString.Value ?? "",
            request.ContentType, body.Json, body.Files, answer.Status, answer.Body));

    private static async Task SendAsync(HttpResponse response, RestAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is { } body)
            await response.WriteAsJsonAsync<JsonNode>(body);
        else if (answer.Bytes is { } bytes)
            await response.Body.WriteAsync(bytes);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nothing is served at {Method} {Path}")]
        public static partial void NothingThere(ILogger log, string method, string path);

        [LoggerMessage(2, LogLevel.Error, "The endpoint {Method} {Template} failed")]
        public static partial void EndpointFailed(ILogger log, Exception failure, string method, string template);
    }
}
