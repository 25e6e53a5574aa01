using Microsoft.Extensions.Options;

namespace MentorBot.Routing;

/// <summary>Keeps one person and one server from taking all of the bot: some uses at once, then one at a time.</summary>
public sealed class UseLimits(IOptions<LimitsOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Buckets<PersonId> _people =
        new(options.Value.PersonBurst, TimeSpan.FromSeconds(options.Value.PersonEverySeconds));
    private readonly Buckets<ServerId> _servers =
        new(options.Value.ServerBurst, TimeSpan.FromSeconds(1 / options.Value.ServerPerSecond));
    private TimeSpan _swept;

    /// <summary>How many people and servers are remembered: only those who used the bot a moment ago.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate)
                return _people.Count + _servers.Count;
        }
    }

    /// <summary>Counts one use, if there is one left; a refused one counts for nobody.</summary>
    public UseLimit Take(PersonId person, ServerId? server)
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_start);
            Sweep(now);
            var ofPerson = _people.Wait(person, now);
            var ofServer = server is { } asked ? _servers.Wait(asked, now) : TimeSpan.Zero;
            if (ofPerson > TimeSpan.Zero || ofServer > TimeSpan.Zero)
                return ofPerson >= ofServer ? new(ofPerson, Crowded: false) : new(ofServer, Crowded: true);
            _people.Take(person, now);
            if (server is { } id)
                _servers.Take(id, now);
            return default;
        }
    }

    private void Sweep(TimeSpan now)
    {
        if (now - _swept < s_sweepEvery)
            return;
        _swept = now;
        _people.DropFull(now);
        _servers.DropFull(now);
    }

    /// <summary>
    /// A bucket is kept as the moment when it is full again. One that takes 48 s to fill, and is full in 12 s, is three quarters full.
    /// </summary>
    private sealed class Buckets<TKey>(int burst, TimeSpan refill) where TKey : notnull
    {
        private readonly Dictionary<TKey, TimeSpan> _fullAt = [];

        public int Count => _fullAt.Count;

        public TimeSpan Wait(TKey key, TimeSpan now)
        {
            var wait = _fullAt.GetValueOrDefault(key) - now - (burst - 1) * refill;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        public void Take(TKey key, TimeSpan now)
        {
            var fullAt = _fullAt.GetValueOrDefault(key);
            _fullAt[key] = (fullAt > now ? fullAt : now) + refill;
        }

        public void DropFull(TimeSpan now)
        {
            foreach (var (key, fullAt) in _fullAt)
                if (fullAt <= now)
                    _fullAt.Remove(key);
        }
    }
}

/// <summary>Whether somebody may use the bot now.</summary>
/// <param name="Wait">Until then he may not; zero: he may.</param>
/// <param name="Crowded">It is the server's use that is spent, not his own.</param>
public readonly record struct UseLimit(TimeSpan Wait, bool Crowded)
{
    public bool Allowed => Wait == TimeSpan.Zero;

    /// <summary>What a person who has to wait is told, privately.</summary>
    public string Refusal => Crowded
        ? $"Many people are asking me here right now. I can take your next question in {InWords(Wait)}."
        : $"That was quick! I can take your next question in {InWords(Wait)}.";

    private static string InWords(TimeSpan wait)
    {
        var (amount, unit) = wait <= TimeSpan.FromSeconds(90)
            ? (Math.Ceiling(wait.TotalSeconds), "second")
            : (Math.Ceiling(wait.TotalMinutes), "minute");
        return amount == 1 ? $"1 {unit}" : $"{amount} {unit}s";
    }
}
