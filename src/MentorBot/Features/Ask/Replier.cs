using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Ask;

/// <summary>A question in, a card out: kept, counted, and told to those who want to know.</summary>
public sealed class Replier(
    Mentor mentor, AnswerCards cards, CardStore store, ServerStore servers, WeekCounts counts, IEnumerable<IHearsAnswers> hearers)
{
    private readonly IReadOnlyList<IHearsAnswers> _hearers = [.. hearers];

    public Reply Answer(string question, string? earlier, PersonId asker, Way way, ServerId? server, PlaceId? place, PostId? on) =>
        Answer(question, earlier, asker, way, server, place, on, out _);

    /// <param name="card">What was kept; null for a standing reply, such as to a word of thanks.</param>
    public Reply Answer(
        string question, string? earlier, PersonId asker, Way way, ServerId? server, PlaceId? place, PostId? on, out Card? card)
    {
        var answer = mentor.Ask(question, earlier, server);
        var made = cards.NewCard(answer, asker, way, server, place, on);
        var reply = cards.Of(answer, made, server is { } id ? servers.Of(id) : null);
        card = answer.Special == Special.None ? made : null;
        if (card is null)
            return reply;
        store.Add(card);
        counts.Add(server, WeekCounts.Asked);
        counts.Add(server, answer.Decision switch
        {
            Decision.Answered => WeekCounts.Answered,
            Decision.Suggested => WeekCounts.Suggested,
            _ => WeekCounts.Declined,
        });
        foreach (var hearer in _hearers)
            hearer.Answered(card, question);
        return reply;
    }

    /// <summary>What a card was about, as a question: a follow-up is understood beside it.</summary>
    public string? Subject(Card card) =>
        card.Passages.Take(1).Select(id => mentor.Find(id, card.Server)).FirstOrDefault() is { } passage
            ? passage.SampleQuestion?.Text ?? $"What is {passage.Title}?"
            : null;
}
