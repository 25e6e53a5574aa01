using MentorBot.Answering;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Study;
using MentorBot.Knowledge;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>Makes a suggestion of what was typed, or says what has to be mended: the same rules as for tips of the knowledge.</summary>
internal sealed class SuggestionCheck(SuggestionStore store, StudyBooks books, TimeProvider clock)
{
    /// <summary>What would change how a title looks, or lead away.</summary>
    private const string NotInTitles = "\\*_~|`[]<>#@";

    private const int NearShown = 5;

    /// <param name="problems">None where it is well.</param>
    public Suggestion? Read(SuggestionDraft draft, out IReadOnlyList<string> problems)
    {
        var (title, text) = (Plain.OneLine(draft.Title), Plain.OneLine(draft.Text));
        var subject = books.Now.Find(draft.Topic.Trim());
        var level = StudyLevels.Parse(draft.Level);
        problems =
        [
            .. TipRules.Problems(title, text),
            .. title.AsSpan().ContainsAny(NotInTitles) || title.Contains("//", StringComparison.Ordinal)
                ? [$"The title holds a mark or an address: leave {string.Join(' ', NotInTitles.ToCharArray())} and // out of it."]
                : Array.Empty<string>(),
            .. subject is null ? [Unknown(draft.Topic)] : Array.Empty<string>(),
            .. level is not null ? Array.Empty<string>() : ["Choose how hard it is."],
            .. IsThere(draft, title) ? ["There is a tip of that title: give yours another."] : Array.Empty<string>(),
        ];
        return problems.Count > 0 ? null : new()
        {
            Id = NewIds.Next(),
            Server = draft.Server,
            Author = draft.Author,
            Title = title,
            Text = text,
            Subject = subject!.Key,
            Topic = books.Now.Career.Topic(subject.Key)?.Id,
            Level = level!.Value,
            At = clock.GetUtcNow(),
        };
    }

    private bool IsThere(SuggestionDraft draft, string title) => store.Accepted(draft.Server).Concat(store.Waiting(draft.Server))
        .Select(one => one.Title).Concat(books.Now.Tips.All.Select(tip => tip.Title))
        .Any(other => other.Equals(title, StringComparison.OrdinalIgnoreCase));

    private string Unknown(string typed) => books.Now.Near(typed.Trim(), NearShown) is { Count: > 0 } near
        ? $"I know no topic {Plain.Quoted(typed)}. The nearest that I have: {string.Join(", ", near.Select(one => one.Name))}."
        : $"I know no topic {Plain.Quoted(typed)}. What I have is on: {string.Join(", ", books.Now.Areas.Select(area => area.Name))}.";
}
