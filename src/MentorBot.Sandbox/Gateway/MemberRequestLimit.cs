namespace MentorBot.Sandbox.Gateway;

/// <summary>All members of a server may be asked for once in a while only.</summary>
internal sealed class MemberRequestLimit(TimeProvider clock)
{
    private readonly Dictionary<(ulong Application, ulong Guild), DateTimeOffset> _last = [];

    /// <summary>How long to wait; null when the request may go on, which then counts.</summary>
    public TimeSpan? Wait(ulong application, ulong guild, TimeSpan period)
    {
        var now = clock.GetUtcNow();
        if (_last.TryGetValue((application, guild), out var last) && last + period > now)
            return last + period - now;
        _last[(application, guild)] = now;
        return null;
    }
}
