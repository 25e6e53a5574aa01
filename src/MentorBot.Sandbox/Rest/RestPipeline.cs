using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace MentorBot.Sandbox.Rest;

/// <summary>What happens to each request: who calls, may it, what does it say, then the endpoint under the world's lock.</summary>
internal sealed partial class RestPipeline(SandboxOptions options, DiscordWorld world, FaultPlan faults, Activity activity)
{
    private static readonly string[] Prefixes = ["/api/v10", "/api"];

    private readonly ILogger _log = options.Logs.CreateLogger<RestPipeline>();
    private readonly RateLimits _limits = new(options, world);

    public event Action<RestExchange>? Exchanged;

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public InvalidRequests Invalid { get; } = new(options.InvalidRequestLimit, world.Clock);

    public void Map(IEndpointRouteBuilder web, RestRoutes routes)
    {
        foreach (var route in routes.All)
            foreach (var prefix in route.IsFile ? [""] : Prefixes)
                web.MapMethods(prefix + route.Template, [route.Method], http => CountedAsync(http, route));
        web.MapFallback("{**path}", http => CountedAsync(http, Nothing(http.Request)));
    }

    private RestRoute Nothing(HttpRequest request) =>
        new(request.Method, PathOf(request), NotFound, Authorized: false) { IsFile = !request.Path.StartsWithSegments("/api") };

    private RestAnswer NotFound(RestCall call)
    {
        Log.NothingThere(_log, call.Route.Method, call.Route.Template);
        throw DiscordError.Http(404, "Not Found");
    }

    private static string PathOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        var prefix = Prefixes.FirstOrDefault(prefix => path.StartsWith(prefix + "/", StringComparison.Ordinal));
        return prefix is null ? path : path[prefix.Length..];
    }

    private async Task CountedAsync(HttpContext http, RestRoute route)
    {
        activity.CallBegan();
        try
        {
            await ServeAsync(http, route);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The caller went away.
            http.Abort();
        }
        finally
        {
            activity.CallEnded();
        }
    }

    private async Task ServeAsync(HttpContext http, RestRoute route)
    {
        http.Response.Headers.Date = world.Ids.Now.ToString("r");
        var application = CallerOf(http.Request);
        var effect = faults.Take(route.Method, route.Template, application);
        if (effect?.BeforeEffect is { } before && !await before(http.RequestAborted))
        {
            Cut(http, route, RestBody.None, application);
            return;
        }

        var (body, answer) = await AnswerAsync(http, route, application, effect);
        if (effect?.BeforeAnswer is { } between && !await between(http.RequestAborted))
        {
            Cut(http, route, body, application);
            return;
        }

        Report(http.Request, route, body, answer, application);
        await SendAsync(http.Response, answer);
        if (effect?.AfterAnswer is { } after)
            await after();
    }

    private async Task<(RestBody Body, RestAnswer Answer)> AnswerAsync(
        HttpContext http, RestRoute route, Application? application, CallEffect? effect)
    {
        var body = RestBody.None;
        try
        {
            if (!route.IsFile && Refuse(http, route, application, effect) is { } refused)
                return (body, Counted(refused));
            body = await RestBody.ReadAsync(http.Request, options.MaxBodyBytes, http.RequestAborted);
            return (body, Handle(route, new RestCall(world, route, application, http.Request, body)));
        }
        catch (DiscordError error)
        {
            return (body, Counted(new RestAnswer(error.Status, error.ToJson())));
        }
    }

    /// <summary>Everything that can refuse a call before its endpoint sees it, in the order in which Discord asks.</summary>
    private RestAnswer? Refuse(HttpContext http, RestRoute route, Application? application, CallEffect? effect)
    {
        if (Invalid.Barred is { } barred)
            return Limited(http, new RateRefusal(RateLimitScope.User, barred) { Bare = true, Html = true });
        if (options.StrictUserAgent && !UserAgent().IsMatch(http.Request.Headers.UserAgent.ToString()))
            throw new DiscordError(403, 40333, "internal network error");
        if (effect?.Answer is { } answer)
            return answer;
        if (application is null && route.Authorized)
            throw DiscordError.Http(401, "Unauthorized");
        var (state, refusal) = _limits.Take(route, http.Request.RouteValues, application);
        refusal = effect?.Refusal ?? refusal;
        if (refusal is not { Bare: true } and not { Scope: RateLimitScope.Global })
            state.WriteHeaders(http.Response.Headers);
        return refusal is null ? null : Limited(http, refusal);
    }

    private static RestAnswer Limited(HttpContext http, RateRefusal refusal)
    {
        refusal.WriteHeaders(http.Response.Headers);
        return refusal.ToAnswer() with { IsShared = refusal.Scope == RateLimitScope.Shared };
    }

    private RestAnswer Counted(RestAnswer answer)
    {
        if (answer.Status is 401 or 403 or 429 && !answer.IsShared)
            Invalid.Add();
        return answer;
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

    private Application? CallerOf(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith("Bot ", StringComparison.Ordinal))
            return null;
        lock (world.Gate)
            return world.ApplicationByToken(header[4..]);
    }

    private void Cut(HttpContext http, RestRoute route, RestBody body, Application? application)
    {
        Report(http.Request, route, body, new RestAnswer(0, null), application);
        http.Abort();
    }

    private void Report(HttpRequest request, RestRoute route, RestBody body, RestAnswer answer, Application? application) =>
        Exchanged?.Invoke(new RestExchange(request.Method, route.Template, PathOf(request), request.QueryString.Value ?? "",
            body == RestBody.None ? null : request.ContentType, body.Json, body.Files, answer.Status, answer.Body)
        {
            ApplicationId = application?.Id,
            AnswerType = answer.MediaType,
        });

    private static async Task SendAsync(HttpResponse response, RestAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.MediaType is { } type)
        {
            var bytes = answer.Body is { } body ? JsonBytes.Of(body) : answer.Bytes!.Value;
            response.ContentType = type;
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes);
        }

        await response.CompleteAsync();
    }

    [GeneratedRegex(@"^DiscordBot \([^\s,]+, ?[^\s)]+\)")]
    private static partial Regex UserAgent();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nothing is served at {Method} {Path}")]
        public static partial void NothingThere(ILogger log, string method, string path);

        [LoggerMessage(2, LogLevel.Error, "The endpoint {Method} {Template} failed")]
        public static partial void EndpointFailed(ILogger log, Exception failure, string method, string template);
    }
}
