using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Rest;

/// <summary>
/// Serves requests that name this machine and no others. A web page on the internet can make a browser resolve the page's own name
/// to 127.0.0.1 and so talk to whatever listens there (DNS rebinding); its Host header gives it away. One that sends a form or opens a
/// WebSocket straight to 127.0.0.1 is given away by its Origin.
/// </summary>
internal static class LocalOnly
{
    public static Task RefuseOthers(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        var isOwnPage = origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLocal(page.Host));
        if (isOwnPage && IsLocal(http.Request.Host.Host))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsLocal(string host) => host is "127.0.0.1" or "localhost";
}
