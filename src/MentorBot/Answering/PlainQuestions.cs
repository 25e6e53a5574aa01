using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>Plain questions that a feature answers: found by their intent, answered by its route through the one router.</summary>
/// <param name="intents">Of all features, the first that gives a link counts.</param>
/// <param name="router">Asked for late: the routes that ask questions are in it too.</param>
public sealed class PlainQuestions(IEnumerable<PlainIntent> intents, Func<Router> router)
{
    private readonly ILookup<string, PlainIntent> _intents = intents.ToLookup(intent => intent.Intent, StringComparer.Ordinal);

    /// <summary>Whether a feature looks at such questions at all.</summary>
    public bool Concerns(Answer answer) => answer.Special == Special.None && _intents.Contains(answer.Intent);

    /// <summary>Where a question leads; null: to its passages alone.</summary>
    public PlainLink? Find(Answer answer) => answer.Special != Special.None
        ? null
        : _intents[answer.Intent].Select(intent => intent.Find(answer)).FirstOrDefault(link => link is not null);

    /// <summary>Whether the reply of the route stands in the place of the passages; else the link is one more button.</summary>
    public static bool Answers(PlainLink link, Answer answer, bool inPublic) =>
        answer.Parts.Count == 0
        && !(link.OnlyRelated && answer.Decision == Decision.Answered)
        && !(link.Personal && inPublic);

    /// <summary>Whether the link of an older answer still leads somewhere.</summary>
    public bool Leads(Go go) => router().Find(go.Route) is not null;

    /// <summary>What the route shows whoever asks, who has no more rights here than anybody; null where it shows nothing.</summary>
    /// <exception cref="InvalidOperationException">There is no such route: a mistake of the feature.</exception>
    public async Task<Reply?> RunAsync(Go go, Call call, CancellationToken cancel)
    {
        var route = router().Find(go.Route) ?? throw new InvalidOperationException($"A plain question leads to {go.Route}: no such route.");
        var asked = call with { Rights = Rights.None, On = null, Values = Router.Named(route, go.Values) };
        return await Router.RunAsync(route, asked, cancel) switch
        {
            Outcome.Show(var reply) => reply,
            Outcome.Replace(var reply) => reply,
            _ => null,
        };
    }
}
