using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>"Tell me when it's covered": whoever sends the form agrees to his question being kept with his name.</summary>
internal sealed class TellCommands(WaiterStore waiters, ServerStore servers) : IRoutes
{
    private const string Question = "question";

    public IReadOnlyList<Route> Routes =>
    [
        // The card that was pressed on stays in the id of the button, yet holds no text: the question is in the message that it answers.
        new()
        {
            Name = "gaps.tell",
            Run = (call, _) => Task.FromResult(Open(call)),
            First = First.Form,
            Parameters = ["card"],
            OnServersOnly = true,
        },
        new() { Name = "gaps.told", Run = (call, _) => Task.FromResult(Keep(call)), OnServersOnly = true },
    ];

    private Outcome Open(Call call) => IsOff(call)
        ? new Outcome.Refuse("This server has turned that off, so I keep no questions here. Ask again some time: I may know it by then.")
        : new Outcome.Ask(new(new("gaps.told"), "Tell me when it's covered", new FormField(Question, "Your question")
        {
            Kind = FieldKind.Paragraph,
            Hint = $"Kept with your name for {WaiterStore.Life.Days} days so that I can tell you; erase it with /privacy.",
            Value = Asked(call),
            MaxLength = GapStore.Longest,
        }));

    private Outcome Keep(Call call)
    {
        if (IsOff(call))
            return new Outcome.Refuse("This server has turned that off in the meantime, so I kept nothing.");
        if (Plain.Cut(Plain.OneLine(call[Question]), GapStore.Longest) is not { Length: > 0 } question)
            return new Outcome.Refuse("There was no question in it that I could keep. Please write it in words.");
        if (!waiters.Add(call.Server!.Value, call.Who, question))
        {
            return new Outcome.Refuse($"You wait for {WaiterStore.Most} answers on this server already, and that is as many as I keep. "
                + "`/privacy` shows them and can erase them.");
        }
        return new Outcome.Show(new()
        {
            Title = "I will tell you",
            Text = $"As soon as this server's curators answer {Plain.Quoted(question)}, I send you one direct message. Please keep them "
                + $"open for this server. I keep the question for {WaiterStore.Life.Days} days; `/privacy` shows it and can erase it.",
        });
    }

    /// <summary>The question as it stands in the channel; null where it was asked in private or cannot be read: then it is typed.</summary>
    private static string? Asked(Call call) =>
        Plain.Cut(Plain.OneLine(call.On?.ReplyTo?.Text ?? ""), GapStore.Longest) is { Length: > 0 } question ? question : null;

    private bool IsOff(Call call) => !servers.Of(call.Server!.Value).Gaps;
}
