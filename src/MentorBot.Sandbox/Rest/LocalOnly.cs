using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Rest;

/// <summary>
/// Serves requests that name this machine and no others. A web page on the internet can make a browser resolve the page's own name
/// to 127.0.0.1 and so talk to whatever listens there (DNS rebinding); its Host header gives it away.
/// </summary>
internal static class LocalOnly
{
    public static Task RefuseOtherHosts(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Host.Host is "127.0.0.1" or "localhost")
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
