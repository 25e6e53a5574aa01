using MentorBot.Answering;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>Accepted suggestions as tips, beside those of the knowledge.</summary>
internal sealed class ServerTips(SuggestionStore store)
{
    /// <summary>In small print below one; null below those of the knowledge.</summary>
    public static string? NoteOn(string tip) =>
        tip.StartsWith(Suggestion.TipIdStart, StringComparison.Ordinal) ? "Suggested by a member of this server." : null;

    /// <summary>The tip of an id that begins with <see cref="Suggestion.TipIdStart"/>; null where it was taken back.</summary>
    public Tip? Find(string tip, StudyBook book) =>
        tip.StartsWith(Suggestion.TipIdStart, StringComparison.Ordinal)
            && store.FindAccepted(tip[Suggestion.TipIdStart.Length..]) is { } found ? TipOf(found, book) : null;

    /// <summary>The tips of the knowledge and of a server.</summary>
    public StudyPool<Tip> PoolFor(ServerId server, StudyBook book) => store.Accepted(server) is { Count: > 0 } own
        ? book.Tips.With([.. own.Select(one => (TipOf(one, book), SubjectsOf(one, book)))])
        : book.Tips;

    private static Tip TipOf(Suggestion suggestion, StudyBook book) => new()
    {
        Id = suggestion.TipId,
        Title = suggestion.Title,
        Level = suggestion.Level,
        Area = AreaOf(suggestion.Subject, book),
        Topics = suggestion.Topic is { } topic ? [topic] : [],
        Text = Plain.Escaped(suggestion.Text),
    };

    private static HashSet<string> SubjectsOf(Suggestion suggestion, StudyBook book)
    {
        var subjects = new HashSet<string>(StringComparer.Ordinal) { suggestion.Subject, AreaOf(suggestion.Subject, book) };
        if (suggestion.Topic is { } topic && book.Career.Topic(topic) is { } found)
            subjects.Add(found.Skill);
        return subjects;
    }

    /// <summary>The area in which most is on the subject.</summary>
    private static string AreaOf(string subject, StudyBook book) =>
        book.Areas.Any(area => area.Key == subject) ? subject
        : book.Tips.Of([subject], null).Select(tip => tip.Area).Concat(book.Questions.Of([subject], null).Select(one => one.Area))
            .CountBy(area => area).OrderByDescending(area => area.Value).ThenBy(area => area.Key, StringComparer.Ordinal)
            .Select(area => area.Key).FirstOrDefault(subject);
}
