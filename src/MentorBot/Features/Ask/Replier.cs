using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Ask;

/// <summary>A question in, a card out: kept, counted, and told to those who want to know.</summary>
public sealed class Replier(
    Mentor mentor, PlainQuestions plain, AnswerCards cards, CardStore store, ServerStore servers, WeekCounts counts,
    IEnumerable<IHearsAnswers> hearers)
{
    private readonly IReadOnlyList<IHearsAnswers> _hearers = [.. hearers];

    public async Task<Given> AnswerAsync(
        string question, string? earlier, PersonId asker, Way way, ServerId? server, PlaceId? place, PostId? on, CancellationToken cancel)
    {
        var answer = mentor.Ask(question, earlier, server);
        var card = cards.NewCard(answer, asker, way, server, place, on);
        if (answer.Special != Special.None)
            return new(cards.Of(answer, card, null), null);
        var link = plain.Find(answer);
        var given = await PlainAsync(link, answer, card, cancel) ?? Passages(link, answer, card);
        Keep(given.Card!, question);
        return given;
    }

    /// <summary>A feature's reply, where it answers.</summary>
    private async Task<Given?> PlainAsync(PlainLink? link, Answer answer, Card card, CancellationToken cancel)
    {
        if (link is null || !PlainQuestions.Answers(link, answer, inPublic: card.Way == Way.Mention))
            return null;
        var call = new Call { Who = card.Asker, Rights = Rights.None, Server = card.Server, Place = card.Place };
        if (await plain.RunAsync(link.Go, call, cancel) is not { } reply)
            return null;
        var answered = card with { Go = link.Go, Decision = Decision.Answered };
        return new(cards.Of(reply, answered, link), answered);
    }

    private Given Passages(PlainLink? link, Answer answer, Card card)
    {
        var reply = cards.Of(answer, card, card.Server is { } server ? servers.Of(server) : null);
        return new(link is null ? reply : reply with { Buttons = [new Choice(link.Go, link.Label), .. reply.Buttons] }, card);
    }

    private void Keep(Card card, string question)
    {
        store.Add(card);
        counts.Add(card.Server, WeekCounts.Asked);
        counts.Add(card.Server, card.Decision switch
        {
            Decision.Answered => WeekCounts.Answered,
            Decision.Suggested => WeekCounts.Suggested,
            _ => WeekCounts.Declined,
        });
        foreach (var hearer in _hearers)
            hearer.Answered(card, question);
    }

    /// <summary>What a card was about, as a question: a follow-up is understood beside it.</summary>
    public string? Subject(Card card) =>
        card.Passages.Take(1).Select(id => mentor.Find(id, card.Server)).FirstOrDefault() is { } passage
            ? passage.SampleQuestion?.Text ?? $"What is {passage.Title}?"
            : null;
}

/// <summary>What is shown for a question, and the card that was kept of it; null for a standing reply, such as to thanks.</summary>
public sealed record Given(Reply Reply, Card? Card);
