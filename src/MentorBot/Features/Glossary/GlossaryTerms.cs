using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Glossary;

/// <summary>The glossary of now, and its terms in answers.</summary>
internal sealed class GlossaryTerms(Mentor mentor) : IOffersTerms
{
    private volatile TermBook? _book;

    public TermBook Book
    {
        get
        {
            var knowledge = mentor.Engine.Snapshot;
            return _book is { } book && ReferenceEquals(book.Knowledge, knowledge) ? book : _book = new(knowledge);
        }
    }

    public IReadOnlyList<Choice> In(string text, IReadOnlySet<PassageId> known) =>
        [.. Book.In(text).Where(term => !known.Contains(term.Id))
            .Select(term => new Choice(GlossaryReplies.To(term), $"Term: {term.Title}"))];
}
