using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary><c>/tips suggestions</c>: curators accept and decline what members suggested, and take accepted tips back.</summary>
internal sealed class ReviewCommands(SuggestionStore store, StudyBooks books, IStaffLog log) : IRoutes
{
    public const string Next = "suggest.next", Accept = "suggest.accept", Decline = "suggest.decline", Accepted = "suggest.accepted",
        Remove = "suggest.remove";

    /// <summary>Of one server.</summary>
    public const int MostAccepted = 200;

    public IReadOnlyList<Route> Routes =>
    [
        Curating.Route("tips suggestions", First.Private, (call, _) => Curating.Done(new Outcome.Show(Waiting(call, 0)))) with
        {
            Slash = new("Tips that members suggested: accept or decline them, or take accepted ones back"),
        },
        Curating.Route(Next, First.Update, (call, _) => Curating.Done(new Outcome.Replace(Waiting(call, Place(call) + 1))), "id"),
        Curating.Route(Accept, First.Update, AcceptAsync, "id"),
        Curating.Route(Decline, First.Update, DeclineAsync, "id"),
        Curating.Route(Accepted, First.Update, (call, _) => Curating.Done(new Outcome.Replace(List(call))), "page"),
        Curating.Route(Remove, First.Update, RemoveAsync, "id", "page"),
    ];

    /// <summary>In the list of what waits; -1 where it does not wait any more.</summary>
    private int Place(Call call) => store.Waiting(call.Server!.Value).ToList().FindIndex(one => one.Id == call["id"]);

    /// <summary>The one at that place; behind the last comes the first.</summary>
    private Reply Waiting(Call call, int place, string? done = null)
    {
        var (waiting, accepted) = (store.Waiting(call.Server!.Value), store.Accepted(call.Server.Value).Count);
        if (waiting.Count == 0)
            return SuggestionReplies.NoneWaits(accepted, done);
        place %= waiting.Count;
        return SuggestionReplies.Waiting(waiting[place], place + 1, waiting.Count, accepted, books.Now, done);
    }

    private Reply List(Call call, string? done = null) =>
        SuggestionReplies.Accepted(new(store.Accepted(call.Server!.Value), call["page"]), books.Now, done);

    private Task<Outcome> AcceptAsync(Call call, CancellationToken cancel) =>
        store.Accepted(call.Server!.Value).Count >= MostAccepted
            ? Curating.Done(new Outcome.Refuse(
                $"This server has {MostAccepted} tips of its own, which is all that I keep: take one back first."))
            : DecideAsync(
                call, store.Accept, "accepted the suggested tip", "Accepted: it comes in this server's channels like any other.", cancel);

    private Task<Outcome> DeclineAsync(Call call, CancellationToken cancel) =>
        DecideAsync(call, store.Remove, "declined the suggested tip", "Declined.", cancel);

    private async Task<Outcome> DecideAsync(
        Call call, Func<Suggestion, bool> decide, string what, string done, CancellationToken cancel)
    {
        var place = Place(call);
        var found = place < 0 ? null : store.Waiting(call.Server!.Value).FirstOrDefault(one => one.Id == call["id"]);
        if (found is null || !decide(found))
            return new Outcome.Replace(Waiting(call, 0, "That one was decided, or its author took it back."));
        await NoteAsync(call, what, found, cancel);
        return new Outcome.Replace(Waiting(call, place, done));
    }

    private async Task<Outcome> RemoveAsync(Call call, CancellationToken cancel)
    {
        if (store.Accepted(call.Server!.Value).FirstOrDefault(one => one.Id == call["id"]) is not { } found || !store.Remove(found))
            return new Outcome.Replace(List(call, "That one was taken back already."));
        await NoteAsync(call, "took back the tip", found, cancel);
        return new Outcome.Replace(List(call, $"I give {Plain.Quoted(found.Title)} no more."));
    }

    private Task NoteAsync(Call call, string what, Suggestion suggestion, CancellationToken cancel) =>
        log.NoteAsync(suggestion.Server, $"<@{call.Who}> {what}: {Plain.Quoted(suggestion.Title)}", cancel);
}
