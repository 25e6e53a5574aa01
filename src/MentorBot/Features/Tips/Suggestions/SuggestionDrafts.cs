using System.Collections.Concurrent;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>A suggestion as it was typed.</summary>
internal sealed record SuggestionDraft(
    PersonId Author, ServerId Server, string Title = "", string Text = "", string Topic = "", string Level = "");

/// <summary>Keeps what has to be mended for half an hour, in memory only, so that nobody has to type again.</summary>
internal sealed class SuggestionDrafts(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, (SuggestionDraft Draft, DateTimeOffset Until)> _drafts = new();

    public string Keep(SuggestionDraft draft)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _drafts.Where(entry => entry.Value.Until <= now))
            _drafts.TryRemove(old);
        var id = NewIds.Next();
        _drafts[id] = (draft, now + Life);
        return id;
    }

    /// <summary>Null when it has been forgotten, and for anybody but its author.</summary>
    public SuggestionDraft? Find(string id, PersonId author, ServerId server) =>
        _drafts.TryGetValue(id, out var kept) && kept.Until > clock.GetUtcNow()
            && kept.Draft.Author == author && kept.Draft.Server == server ? kept.Draft : null;
}
