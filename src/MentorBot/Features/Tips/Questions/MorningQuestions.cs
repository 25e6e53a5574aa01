using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Questions;

/// <summary>The question on yesterday's tip in a server's channel: which one, its card, and how many were right.</summary>
public sealed class MorningQuestions(IQuizzes quizzes, DeliveryStore deliveries, AnswerStore answers)
{
    public const string AnswerRoute = "tips.answer";

    /// <summary>
    /// A question on what was posted the day before; null where nothing was, or there is no question, as on what a member suggested.
    /// </summary>
    /// <param name="asked">Those that were asked there already.</param>
    public string? Pick(TipSchedule schedule, DateOnly date, IReadOnlySet<string> asked) =>
        deliveries.SentOn(schedule.Parent!, date.AddDays(-1)) is { Tip: { } tip }
            && !tip.StartsWith(Suggestion.TipIdStart, StringComparison.Ordinal)
            ? quizzes.About(tip, asked, Seed.Of((ulong)date.DayNumber, (ulong)asked.Count))?.Id
            : null;

    /// <summary>In the thread on the tip where there is one, else in the channel.</summary>
    public PlaceId PlaceOf(TipSchedule schedule, TipDelivery delivery) =>
        deliveries.SentOn(schedule.Parent!, delivery.Date.AddDays(-1))?.Thread ?? schedule.Place;

    /// <summary>The card with the totals so far; null where the knowledge no longer has the question.</summary>
    public Reply? Card(string delivery, string question)
    {
        var card = quizzes.Card(question, SeedOf(delivery), place => new(AnswerRoute, delivery, $"{place}"));
        return card is null ? null : card with { Title = "A question on yesterday's tip", Note = InWords(answers.Of(delivery)) };
    }

    /// <summary>What is said to whoever answers, and to nobody else; null where the knowledge no longer has the question.</summary>
    public Reply? Answer(PersonId person, string delivery, string question, int place, DateTimeOffset now)
    {
        if (quizzes.IsRight(question, SeedOf(delivery), place) is not { } isRight)
            return null;
        var counts = answers.Answer(delivery, person, place, isRight, now);
        var reply = quizzes.Answer(person, question, SeedOf(delivery), place)!;
        return reply with
        {
            Note = $"{(counts == place ? "" : "Your first answer counts. ")}{InWords(answers.Of(delivery))} {reply.Note}".TrimEnd(),
        };
    }

    private static string InWords(Totals totals) => totals.Answered switch
    {
        0 => "Nobody has answered yet. Only you see whether you are right.",
        1 => $"1 has answered, and {(totals.Right == 1 ? "was right" : "was wrong")}.",
        var all => $"{all} have answered, {totals.Right} of them right.",
    };

    /// <summary>The order of the choices: the same for everybody who sees the card.</summary>
    private static ulong SeedOf(string delivery) => delivery.Aggregate(0UL, (seed, letter) => Seed.Of(seed, letter));
}
