using System.Collections.Concurrent;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Plans;

/// <summary>Schedules that were previewed and not saved yet, one for each person and place: in memory only, for half an hour.</summary>
internal sealed class Drafts(TimeProvider clock)
{
    public const string Gone = "That was too long ago, or I was restarted: nothing was saved. Please type the command once more.";

    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (TipSchedule Draft, PersonId Person, DateTimeOffset Until)> _drafts = new();

    /// <summary>Under the schedule's id; only who made it finds it.</summary>
    public void Keep(PersonId person, TipSchedule draft)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _drafts.Where(entry => entry.Value.Until <= now))
            _drafts.TryRemove(old);
        _drafts[draft.Id] = (draft, person, now + s_life);
    }

    public TipSchedule? Find(PersonId person, string id) =>
        _drafts.TryGetValue(id, out var kept) && kept.Person == person && kept.Until > clock.GetUtcNow() ? kept.Draft : null;

    public void Forget(string id) => _drafts.TryRemove(id, out _);
}
