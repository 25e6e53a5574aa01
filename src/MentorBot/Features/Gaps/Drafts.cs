using System.Collections.Concurrent;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Gaps;

/// <summary>What somebody typed and could not be saved as it is.</summary>
/// <param name="Gap">The gap that it answers; empty when it answers none.</param>
/// <param name="Entry">The entry that it changes; empty when it is a new one.</param>
internal sealed record Draft(PersonId Author, ServerId Server, EntryText Text, string Gap = "", string Entry = "");

/// <summary>Keeps drafts for half an hour, in memory only, so that nobody has to type again.</summary>
internal sealed class Drafts(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (Draft Draft, DateTimeOffset Until)> _drafts = new(StringComparer.Ordinal);

    public string Keep(Draft draft)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _drafts.Where(pair => pair.Value.Until < now))
            _drafts.TryRemove(old, out _);
        var id = NewIds.Next();
        _drafts[id] = (draft, now + Life);
        return id;
    }

    /// <summary>Null when it has been forgotten, and for anybody but its author.</summary>
    public Draft? Find(string id, PersonId author, ServerId server) =>
        _drafts.TryGetValue(id, out var kept) && kept.Until >= clock.GetUtcNow()
            && kept.Draft.Author == author && kept.Draft.Server == server ? kept.Draft : null;
}
