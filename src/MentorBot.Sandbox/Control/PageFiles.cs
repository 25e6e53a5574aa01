using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Control;

/// <summary>Serves the web page, which is part of the assembly: <c>GET /</c> and what it loads from <c>/page/</c>.</summary>
internal static class PageFiles
{
    private static readonly Assembly s_here = typeof(PageFiles).Assembly;

    /// <summary>Another build, other files.</summary>
    private static readonly string s_version = $"\"{s_here.ManifestModule.ModuleVersionId:N}\"";

    public static void Map(IEndpointRouteBuilder web)
    {
        web.MapMethods("/", ["GET", "HEAD"], http => SendAsync(http, "index.html"));
        web.MapMethods("/page/{**path}", ["GET", "HEAD"], http => SendAsync(http, http.Request.RouteValues["path"] as string ?? ""));
    }

    private static async Task SendAsync(HttpContext http, string path)
    {
        await using var file = s_here.GetManifestResourceStream("page/" + path);
        AddHeaders(http.Response.Headers);
        if (file is null || TypeOf(path) is not { } type)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.Headers.ETag = s_version;
        if (http.Request.Headers.IfNoneMatch == s_version)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.ContentType = type;
        http.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Nothing comes from elsewhere, and no other page shows this one in a frame.</summary>
    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static string? TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => null,
    };
}
