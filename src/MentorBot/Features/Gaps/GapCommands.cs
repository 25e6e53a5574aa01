using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Gaps;

/// <summary>What could not be answered, and writing the answer; also from somebody's good answer in a channel.</summary>
internal sealed class GapCommands(GapStore gaps, ServerStore servers, Drafts drafts, EntryWriter writer, IStaffLog log) : IRoutes
{
    private const string GoneReason =
        "That question is not on the list any more: it was answered, dismissed or forgotten. `/gaps` shows the rest.";

    public IReadOnlyList<Route> Routes =>
    [
        Curating.Route("gaps", First.Private, (call, _) => Curating.Done(new Outcome.Show(Page(call)))) with
        {
            Slash = new("What I could not answer here, to write the answer"),
        },
        Curating.Route("gaps.page", First.Update, (call, _) => Curating.Done(new Outcome.Replace(Page(call))), "page"),
        Curating.Route("gaps.dismiss", First.Update, DismissAsync, "gap", "page"),
        Curating.Route("gaps.write", First.Form, (call, _) => Curating.Done(Write(call)), "gap"),
        Curating.Route("gaps.add", First.Form, (call, _) => Curating.Done(Add(call))) with { Menu = "Add to the FAQ" },
        Curating.Route("gaps.save", First.Private, (call, cancel) => writer.SaveAsync(EntryForm.Typed(call), cancel), "gap"),
        Curating.Route("gaps.mend", First.Form, (call, _) => Curating.Done(Mend(call)), "draft"),
    ];

    private Reply Page(Call call) => Curating.ServerOf(call) is var server && !servers.Of(server).Gaps
        ? GapReplies.Off
        : GapReplies.List(new(GapGroups.Of(gaps.Of(server)), call["page"]));

    private async Task<Outcome> DismissAsync(Call call, CancellationToken cancel)
    {
        var server = Curating.ServerOf(call);
        if (gaps.Find(server, call["gap"]) is { } gap)
        {
            gaps.Remove(server, GapGroups.With(gap.Id, gaps.Of(server)));
            await log.NoteAsync(server, $"<@{call.Who}> dismissed a question: {Plain.Quoted(gap.Question)}", cancel);
        }
        return new Outcome.Replace(Page(call));
    }

    /// <summary>The words that were asked stand among the asks too, so that they are not lost when the question is put better.</summary>
    private Outcome Write(Call call) => gaps.Find(Curating.ServerOf(call), call["gap"]) is { } gap
        ? EntryForm.Open(new(call.Who, Curating.ServerOf(call), new(gap.Question, "", [gap.Question]), Gap: gap.Id))
        : new Outcome.Refuse(GoneReason);

    private static Outcome Add(Call call) => call.On switch
    {
        null => new Outcome.Refuse("Choose **Add to the FAQ** in the menu of a message that holds a good answer."),
        { ByBot: true } => new Outcome.Refuse("A bot wrote that. **Add to the FAQ** starts from a person's good answer."),
        var post => EntryForm.Open(new(call.Who, Curating.ServerOf(call),
            new(Plain.OneLine(post.ReplyTo?.Text ?? ""), Plain.WithoutMentions(post.Text), []))),
    };

    private Outcome Mend(Call call) => drafts.Find(call["draft"], call.Who, Curating.ServerOf(call)) is { } draft
        ? EntryForm.Open(draft)
        : new Outcome.Refuse($"That draft is gone: I keep one for {Drafts.Life.Minutes} minutes, for its author. Please write it again.");
}
