using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Ask;

/// <summary>Asking, and going on from an answer. All of it is private.</summary>
public sealed class AskCommands(Mentor mentor, AnswerCards cards, CardStore store, Replier replier) : IRoutes
{
    private const int MorePassages = 5;
    private const int LongestQuestion = 1000;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "ask",
            Run = (call, cancel) => AnswerAsync(call, call["question"], null, Way.Slash, cancel),
            Slash = new Slash(
                "Ask about becoming a machine learning engineer",
                new SlashOption("question", "What do you want to know?")
                {
                    Required = true,
                    MaxLength = LongestQuestion,
                    Suggest = Suggest,
                }),
        },
        new() { Name = "ask.this", Menu = "Answer this", Run = AnswerThisAsync },
        new() { Name = AnswerReplies.TopicRoute, Parameters = ["passage"], Run = (call, _) => Now(Topic(call)) },
        new() { Name = Links.More, Parameters = ["card"], Run = (call, _) => Now(More(call)) },
        new() { Name = Links.Follow, Parameters = ["card"], First = First.Form, Run = (call, _) => Now(FollowUp(call)) },
        new() { Name = "ask.followed", Parameters = ["card"], Run = FollowedAsync },
        new() { Name = Links.Why, Parameters = ["card"], Run = (call, _) => Now(Why(call)) },
    ];

    private static Task<Outcome> Now(Outcome outcome) => Task.FromResult(outcome);

    private List<MenuOption> Suggest(Call call, string typed) =>
        [.. mentor.Suggest(typed, call.Server).Select(question => new MenuOption(question, question))];

    private async Task<Outcome> AnswerAsync(Call call, string question, string? earlier, Way way, CancellationToken cancel) =>
        new Outcome.Show((await replier.AnswerAsync(
            question, earlier, call.Who, way, call.Server, call.Place, call.On?.Id, cancel)).Reply);

    private Task<Outcome> AnswerThisAsync(Call call, CancellationToken cancel) => call.On switch
    {
        null => Now(new Outcome.Refuse("I cannot see that message any more.")),
        { Text: "" } => Now(new Outcome.Refuse("That message has no text that I can read. Ask me with `/ask` instead.")),
        { ByBot: true } => Now(new Outcome.Refuse("That was written by a bot. I answer questions of people.")),
        { Text: var text } => AnswerAsync(call, text, null, Way.Menu, cancel),
    };

    private Outcome Topic(Call call) => mentor.Find(call["passage"], call.Server) is { } passage
        ? new Outcome.Show(cards.Topic(passage, call.Who))
        : new Outcome.Refuse("This topic has been rewritten since. Ask me about it with `/ask`, and I will look it up anew.");

    private Outcome More(Call call)
    {
        if (store.Find(call["card"]) is not { } card)
            return Forgotten();
        var next = card.Passages.Skip(card.Shown).Select(id => mentor.Find(id, call.Server)).OfType<Passage>().Take(MorePassages).ToList();
        return next.Count == 0
            ? new Outcome.Refuse("There is nothing more on this in the guide.")
            : new Outcome.Show(new Reply
            {
                Title = "More from the guide",
                Text = string.Join('\n', next.Select(passage => $"- **{passage.Title}**: {passage.Breadcrumb}")),
                Choices = [.. next.Select(passage => new Choice(
                    new Go(AnswerReplies.TopicRoute, passage.Id.ToString()),
                    passage.Headings.Count > 0 ? passage.Headings[^1] : passage.Title))],
            });
    }

    private Outcome FollowUp(Call call) => store.Find(call["card"]) is { } card
        ? new Outcome.Ask(new Form(
            new Go("ask.followed", card.Id), "Follow up",
            new FormField("question", "What else do you want to know?")
            {
                Kind = FieldKind.Paragraph,
                Hint = "I still know what the answer was about: \"and how is that measured?\" is enough.",
                MaxLength = LongestQuestion,
            }))
        : Forgotten();

    private Task<Outcome> FollowedAsync(Call call, CancellationToken cancel) => store.Find(call["card"]) is { } card
        ? AnswerAsync(call, call["question"], replier.Subject(card), Way.FollowUp, cancel)
        : Now(Forgotten());

    private Outcome Why(Call call)
    {
        if (store.Find(call["card"]) is not { } card)
            return Forgotten();
        var passages = card.Passages.Take(card.Shown).Select(id => mentor.Find(id, call.Server)?.Breadcrumb ?? id);
        return new Outcome.Show(new Reply
        {
            Title = "Why this?",
            Text = string.Join('\n', card.Evidence.Select(line => $"- {line}")),
            Fields =
            [
                new("Passage", string.Join("; ", passages)),
                new("Score", $"{AnswerCards.Percent(card.Confidence)}; I answer from {AnswerCards.Percent(CutOffs.Answer)}, name near "
                    + $"topics from {AnswerCards.Percent(CutOffs.Suggest)}, and speak unasked from {AnswerCards.Percent(CutOffs.Ambient)}"),
                new("Knowledge", card.Knowledge == mentor.Engine.Snapshot.Version
                    ? $"version {card.Knowledge}, the present one"
                    : $"version {card.Knowledge}; now it is {mentor.Engine.Snapshot.Version}"),
            ],
        });
    }

    private static Outcome.Refuse Forgotten() =>
        new($"This answer is more than {Card.Life.Days} days old, and I have forgotten how I came to it. Ask again, and I will look anew.");
}
