namespace MentorBot.Sandbox.Rest;

/// <summary>Counts answers 401, 403 and 429; too many within ten minutes bar the caller, as Cloudflare does.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequests(int limit, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private DateTimeOffset _end;
    private int _count;

    /// <summary>Since the window opened.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return clock.GetUtcNow() < _end ? _count : 0;
        }
    }

    /// <summary>How long the caller is barred; null when it is not.</summary>
    public TimeSpan? Barred
    {
        get
        {
            lock (_gate)
                return _count >= limit && _end - clock.GetUtcNow() is { Ticks: > 0 } left ? left : null;
        }
    }

    public void Add()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (now >= _end)
                (_end, _count) = (now + Window, 0);
            _count++;
        }
    }
}
