using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Sandbox;

/// <summary>So many calls in so long.</summary>
public sealed record RateLimit(int Calls, TimeSpan Per);

/// <summary>How the sandbox behaves. The defaults are Discord's own, so far as they are known.</summary>
public sealed record SandboxOptions
{
    /// <summary>0 takes a free port. The server listens on 127.0.0.1 only.</summary>
    public int Port { get; init; }

    /// <summary>Every id, deadline and limit of the sandbox goes by this clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public int Seed { get; init; } = 1;

    /// <summary>The oldest messages of a channel go when it has more than this.</summary>
    public int MessagesPerChannel { get; init; } = 10_000;

    /// <summary>Where the sandbox logs to; nowhere by default.</summary>
    public ILoggerFactory Logs { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Refuse a User-Agent that is not <c>DiscordBot (url, version)</c>, as Cloudflare may: 403 with code 40333.</summary>
    public bool StrictUserAgent { get; init; } = true;

    /// <summary>Whether calls over a limit get a 429. The headers are sent in any case.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>Of each application, over all paths but those whose token is in the path.</summary>
    public RateLimit GlobalLimit { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>The bucket of every operation that <see cref="Buckets"/> does not name.</summary>
    public RateLimit DefaultBucket { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>Buckets by <c>METHOD /template</c>; all reactions of a channel are one bucket, called <c>reactions</c>.</summary>
    public IReadOnlyDictionary<string, RateLimit> Buckets { get; init; } = new Dictionary<string, RateLimit>
    {
        ["POST /channels/{channel_id}/messages"] = new(5, TimeSpan.FromSeconds(5)),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(5)),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = new(5, TimeSpan.FromSeconds(1)),
        ["POST /channels/{channel_id}/typing"] = new(5, TimeSpan.FromSeconds(5)),
        ["reactions"] = new(1, TimeSpan.FromMilliseconds(250)),
    };

    /// <summary>How many answers 401, 403 and 429 (not shared) in ten minutes bring the ban.</summary>
    public int InvalidRequestLimit { get; init; } = 10_000;

    /// <summary>The largest request body, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 25 * 1024 * 1024;

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a client may send no heartbeat before its connection is closed; two intervals when absent.</summary>
    public TimeSpan? SilenceLimit { get; init; }

    /// <summary>How many dispatches of a session are kept to be replayed.</summary>
    public int ReplayBuffer { get; init; } = 1000;

    /// <summary>How long a session outlives its socket.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What <c>GET /gateway/bot</c> recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    public int GuildsPerShard { get; init; } = 2500;

    /// <summary>How many identifies are allowed in each <see cref="IdentifyPeriod"/>.</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyPeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Identifies of an application in a day; the one after the last resets its token.</summary>
    public int IdentifyTotal { get; init; } = 1000;

    /// <summary>How many of them are left when the server starts.</summary>
    public int IdentifyRemaining { get; init; } = 1000;

    /// <summary>Frames that a client may send in a minute.</summary>
    public int FramesPerMinute { get; init; } = 120;
}
