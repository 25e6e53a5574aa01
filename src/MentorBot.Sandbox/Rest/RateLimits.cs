using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Sandbox.Rest;

/// <summary>How a bucket stands after a call, as the five headers say it.</summary>
internal sealed record BucketState(string Hash, int Limit, int Remaining, DateTimeOffset Reset, TimeSpan ResetAfter)
{
    public void WriteHeaders(IHeaderDictionary headers)
    {
        headers["X-RateLimit-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (Reset.ToUnixTimeMilliseconds() / 1000.0).ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = ResetAfter.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Hash;
    }
}

/// <summary>
/// Buckets by operation and major parameter (the channel, server or webhook), and the global limit of each application. A window opens
/// with its first call and closes as a whole.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
internal sealed class RateLimits(SandboxOptions options, DiscordWorld world)
{
    private const int ManyWindows = 10_000;

    private static readonly TimeSpan OldMessage = TimeSpan.FromDays(14);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = [];
    private readonly Dictionary<string, string> _hashes = [];

    /// <summary>Counts a call; gives its refusal when it is one too many.</summary>
    public (BucketState State, RateRefusal? Refusal) Take(RestRoute route, RouteValueDictionary values, Application? application)
    {
        var now = world.Clock.GetUtcNow();
        var name = BucketName(route, values, world.Ids.Now);
        lock (_gate)
        {
            Forget(now);
            var bucket = WindowOf($"{application?.Id}|{name}|{MajorParameter(route.Template, values)}", LimitOf(name), now);
            var global = application is null || !route.Authorized ? null : WindowOf($"{application.Id}", options.GlobalLimit, now);
            if (!options.RateLimits)
                return (StateOf(bucket, name, now, bucket.Limit.Calls - 1), null);
            if (global is { Left: 0 })
                return (StateOf(bucket, name, now, bucket.Left), new RateRefusal(RateLimitScope.Global, global.End - now));
            if (bucket.Left == 0)
                return (StateOf(bucket, name, now, 0), new RateRefusal(RateLimitScope.User, bucket.End - now));
            if (global is not null)
                global.Left--;
            return (StateOf(bucket, name, now, --bucket.Left), null);
        }
    }

    // All reactions of a channel are one bucket, and so are deletions of messages older than 14 days.
    private static string BucketName(RestRoute route, RouteValueDictionary values, DateTimeOffset now)
    {
        if (route.Template.Contains("/reactions", StringComparison.Ordinal))
            return "reactions";
        var name = $"{route.Method} {route.Template}";
        var isOld = name == "DELETE /channels/{channel_id}/messages/{message_id}"
            && ulong.TryParse(values["message_id"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && Ids.TimeOf(id) < now - OldMessage;
        return isOld ? name + " (old)" : name;
    }

    // The channel or server; of webhooks and interactions the token too.
    private static string? MajorParameter(string template, RouteValueDictionary values)
    {
        var parts = template.Split('/');
        return parts is [_, "channels" or "guilds", var id, ..] ? Value(id)
            : parts is [_, "webhooks" or "interactions", var hook, var token, ..] ? $"{Value(hook)}/{Value(token)}"
            : null;

        string? Value(string part) => part.StartsWith('{') ? values[part[1..^1]] as string : part;
    }

    private RateLimit LimitOf(string name) => options.Buckets.GetValueOrDefault(name, options.DefaultBucket);

    private Window WindowOf(string key, RateLimit limit, DateTimeOffset now)
    {
        if (!_windows.TryGetValue(key, out var window) || window.End <= now)
            _windows[key] = window = new Window(limit, now + limit.Per);
        return window;
    }

    private BucketState StateOf(Window window, string name, DateTimeOffset now, int left) =>
        new(HashOf(name), window.Limit.Calls, left, window.End + world.Ids.Skew, window.End - now);

    private string HashOf(string name)
    {
        if (!_hashes.TryGetValue(name, out var hash))
            _hashes[name] = hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        return hash;
    }

    // Every interaction brings a token and so a bucket of its own.
    private void Forget(DateTimeOffset now)
    {
        if (_windows.Count < ManyWindows)
            return;
        foreach (var (key, _) in _windows.Where(entry => entry.Value.End <= now).ToList())
            _windows.Remove(key);
    }

    private sealed class Window(RateLimit limit, DateTimeOffset end)
    {
        public RateLimit Limit { get; } = limit;

        public DateTimeOffset End { get; } = end;

        public int Left { get; set; } = limit.Calls;
    }
}
