using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Rest;

/// <summary>Who or what a 429 says is over its limit.</summary>
public enum RateLimitScope
{
    User,
    Global,

    /// <summary>The resource itself, for everyone; it does not count as an invalid request.</summary>
    Shared,
}

/// <summary>A 429. A bare one has no header but Retry-After, as Cloudflare's; its body may be a page.</summary>
internal sealed record RateRefusal(RateLimitScope Scope, TimeSpan RetryAfter)
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><title>Access denied</title></head><body>Error 1015: You are being rate limited</body></html>
        """;

    public bool Bare { get; init; }

    public bool Html { get; init; }

    public RestAnswer ToAnswer() => Html
        ? RestAnswer.File(System.Text.Encoding.UTF8.GetBytes(Page), "text/html; charset=UTF-8") with { Status = 429 }
        : new RestAnswer(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = RetryAfter.TotalSeconds,
            ["global"] = Scope == RateLimitScope.Global,
        });

    public void WriteHeaders(IHeaderDictionary headers)
    {
        // Whole seconds: there are clients that cannot read others here.
        headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (Bare)
            return;
        headers["X-RateLimit-Scope"] = Scope switch
        {
            RateLimitScope.Global => "global",
            RateLimitScope.Shared => "shared",
            _ => "user",
        };
        if (Scope == RateLimitScope.Global)
            headers["X-RateLimit-Global"] = "true";
    }
}
