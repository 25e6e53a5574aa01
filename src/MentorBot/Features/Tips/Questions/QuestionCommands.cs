using System.Collections.Concurrent;
using System.Globalization;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Questions;

/// <summary>The four buttons of a question in a channel: whoever presses is answered alone, and the card counts him.</summary>
internal sealed partial class QuestionCommands(
    MorningQuestions questions, DeliveryStore deliveries, Deliverer deliverer, IPosts posts, TimeProvider clock,
    ILogger<QuestionCommands> logger) : IRoutes
{
    /// <summary>Cards that are being brought up to date; true: somebody answered meanwhile.</summary>
    private readonly ConcurrentDictionary<string, bool> _counting = new();

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = MorningQuestions.AnswerRoute,
            Parameters = ["delivery", "place"],
            Run = (call, _) => Task.FromResult(Answer(call)),
        },
    ];

    private Outcome Answer(Call call)
    {
        if (!int.TryParse(call["place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= QuizQuestion.Choices
            || deliveries.Find(call["delivery"]) is not { Message: { } message } delivery
            || questions.Answer(call.Who, delivery.Id, delivery.Tip, place, clock.GetUtcNow()) is not { } reply)
            return new Outcome.Refuse("I no longer have that question. `/quiz` asks you another.");
        _ = CountAsync(delivery, message);
        return new Outcome.Show(reply);
    }

    /// <summary>
    /// Many press within the first minute: a card that is just being changed is changed once more afterwards, however many they were. A
    /// count that a stop of the program cuts off is mended by whoever answers next.
    /// </summary>
    private async Task CountAsync(TipDelivery delivery, PostId message)
    {
        if (!_counting.TryAdd(delivery.Id, false))
        {
            _counting[delivery.Id] = true;
            return;
        }
        try
        {
            do
            {
                _counting[delivery.Id] = false;
                if (deliverer.Dressed(delivery) is { } card)
                    await posts.EditAsync(delivery.Place, message, card, CancellationToken.None);
            }
            while (!_counting.TryRemove(new(delivery.Id, false)));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _counting.TryRemove(delivery.Id, out _);
            Log.NotCounted(logger, delivery.Id, problem.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The count on the question {Delivery} could not be brought up to date: {Why}")]
        public static partial void NotCounted(ILogger logger, string delivery, string why);
    }
}
