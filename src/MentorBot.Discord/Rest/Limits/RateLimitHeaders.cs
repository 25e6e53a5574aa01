using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Discord.Rest.Limits;

/// <summary>Whose limit was hit by a 429.</summary>
internal enum LimitScope
{
    None,
    User,
    Global,
    Shared,
}

/// <summary>What an answer says about limits; everything may be missing.</summary>
/// <param name="Bucket">Opaque name of the bucket, without the thing it is for.</param>
/// <param name="ResetAfter">Until the bucket is full again: seconds of the answer's moment, so clocks need not agree.</param>
/// <param name="RetryAfter">Of a 429 only.</param>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
internal readonly record struct RateLimitHeaders(
    string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter, LimitScope Scope, TimeSpan RetryAfter)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    // A day: no honest answer asks for more, and a timer takes no more than 49 days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static RateLimitHeaders Read(HttpResponseHeaders headers, int status, ReadOnlySpan<byte> body)
    {
        var bucket = Header(headers, "X-RateLimit-Bucket");
        var limit = bucket is null ? 0 : (int)(Seconds(headers, "X-RateLimit-Limit")?.TotalSeconds ?? 0);
        var remaining = bucket is null ? 0 : (int)(Seconds(headers, "X-RateLimit-Remaining")?.TotalSeconds ?? 0);
        var resetAfter = bucket is null ? TimeSpan.Zero : Seconds(headers, "X-RateLimit-Reset-After") ?? TimeSpan.Zero;
        if (limit <= 0)
            bucket = null;
        if (status != 429)
            return new RateLimitHeaders(bucket, limit, remaining, resetAfter, LimitScope.None, TimeSpan.Zero);
        var (wait, global) = FromBody(body);
        return new RateLimitHeaders(
            bucket, limit, remaining, resetAfter, ScopeOf(headers, global),
            wait ?? Seconds(headers, "Retry-After") ?? (resetAfter > TimeSpan.Zero ? resetAfter : Unsaid));
    }

    private static LimitScope ScopeOf(HttpResponseHeaders headers, bool? global) => Header(headers, "X-RateLimit-Scope") switch
    {
        "global" => LimitScope.Global,
        "shared" => LimitScope.Shared,
        _ when global == true || Header(headers, "X-RateLimit-Global") is not null => LimitScope.Global,
        // Neither headers nor JSON: that is Cloudflare, which refuses the whole address and not one route.
        null when global is null => LimitScope.Global,
        _ => LimitScope.User,
    };

    /// <summary>The body's figure has decimals, the header's has none. Nothing of it is there when the body is not Discord's.</summary>
    private static (TimeSpan? Wait, bool? Global) FromBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
                return (null, null);
            TimeSpan? wait = root.TryGetProperty("retry_after", out var after) && after.ValueKind == JsonValueKind.Number
                ? Span(after.GetDouble())
                : null;
            return (wait, root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Header(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Span(seconds) : null;

    private static TimeSpan Span(double seconds) => seconds switch
    {
        > 0 and < 86_400 => TimeSpan.FromSeconds(seconds),
        >= 86_400 => Longest,
        _ => TimeSpan.Zero,
    };

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
