using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary><c>/tips suggest</c>: a member writes a tip for his server, and its curators decide.</summary>
internal sealed class SuggestCommands(SuggestionStore store, SuggestionCheck check, SuggestionDrafts drafts) : IRoutes
{
    public const string Save = "suggest.save", Mend = "suggest.mend";

    /// <summary>Of one person on one server.</summary>
    public const int MostWaiting = 3;

    /// <summary>Of all members of a server: a list that nobody reads any more does not grow for ever.</summary>
    public const int MostOfServer = 100;

    public IReadOnlyList<Route> Routes =>
    [
        Of("tips suggest", First.Form, Open) with { Slash = new("Suggest a tip for the channels of this server; its curators decide") },
        Of(Save, First.Private, Keep),
        Of(Mend, First.Form, MendIt) with { Parameters = ["draft"] },
    ];

    private static Route Of(string name, First first, Func<Call, Outcome> run) => new()
    {
        Name = name,
        First = first,
        OnServersOnly = true,
        Run = (call, _) => Task.FromResult(run(call)),
    };

    private Outcome Open(Call call) => Full(call) is { } why
        ? new Outcome.Refuse(why)
        : SuggestionForm.Open(new(call.Who, call.Server!.Value));

    private Outcome Keep(Call call)
    {
        var draft = SuggestionForm.Typed(call);
        // Two forms may be open at once.
        if (Full(call) is { } why)
            return new Outcome.Refuse(why);
        if (check.Read(draft, out var problems) is not { } suggestion)
            return new Outcome.Show(SuggestionReplies.NotSaved(problems, drafts.Keep(draft)));
        store.Add(suggestion);
        return new Outcome.Show(SuggestionReplies.Thanks(suggestion));
    }

    private Outcome MendIt(Call call) => drafts.Find(call["draft"], call.Who, call.Server!.Value) is { } draft
        ? SuggestionForm.Open(draft)
        : new Outcome.Refuse(
            $"That draft is gone: I keep one for {SuggestionDrafts.Life.Minutes} minutes, for its author. Please write it again.");

    private string? Full(Call call)
    {
        var waiting = store.Waiting(call.Server!.Value);
        return waiting.Count(one => one.Author == call.Who) >= MostWaiting
            ? $"{MostWaiting} of your tips wait for this server's curators. Once they have decided about one, you can suggest another."
            : waiting.Count >= MostOfServer ? "So many tips wait for this server's curators that I take no more for now." : null;
    }
}
