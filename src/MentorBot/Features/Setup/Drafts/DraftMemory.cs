using System.Collections.Concurrent;
using MentorBot.Routing;

namespace MentorBot.Features.Setup.Drafts;

/// <summary>
/// Drafts of setup, one for each person on a server. They are in memory only, and forgotten half an hour after the last press.
/// </summary>
internal sealed class DraftMemory(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(ServerId, PersonId), (Draft Draft, DateTimeOffset Until)> _drafts = new();

    /// <summary>Null when nothing was begun, or it was forgotten.</summary>
    public Draft? Find(ServerId server, PersonId person) =>
        _drafts.TryGetValue((server, person), out var kept) && kept.Until > clock.GetUtcNow() ? kept.Draft : null;

    public void Keep(ServerId server, PersonId person, Draft draft)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _drafts.Where(entry => entry.Value.Until <= now))
            _drafts.TryRemove(old);
        _drafts[(server, person)] = (draft, now + Life);
    }

    public void Forget(ServerId server, PersonId person) => _drafts.TryRemove((server, person), out _);
}
