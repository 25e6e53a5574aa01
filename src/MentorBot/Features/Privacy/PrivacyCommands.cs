using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Privacy;

/// <summary>
/// <c>/privacy</c> for everybody about himself, <c>/mentor erase</c> for a server's admins. Nothing is kept about the erasing.
/// </summary>
internal sealed class PrivacyCommands(IEnumerable<IPersonalData> people, IEnumerable<IServerData> servers, TimeProvider clock) : IRoutes
{
    /// <summary>The form's one field.</summary>
    public const string Sure = "sure";

    public IReadOnlyList<Route> Routes =>
    [
        new() { Name = "privacy show", Run = Now(ShowKept), Slash = new("Show what I keep about you; only you see it") },
        new() { Name = "privacy export", Run = Now(Export), Slash = new("Get everything that I keep about you as a file") },
        new()
        {
            Name = "privacy erase",
            Run = Now(AskWhether),
            Slash = new("Erase everything that I keep about you; I ask once more first"),
        },
        new() { Name = PrivacyReplies.EraseRoute, Run = Now(Erase), First = First.Update },
        new() { Name = PrivacyReplies.KeepRoute, Run = Now(_ => new Outcome.Replace(PrivacyReplies.Untouched)), First = First.Update },
        new()
        {
            Name = "mentor erase",
            Run = Now(_ => new Outcome.Ask(PrivacyReplies.ServerForm)),
            First = First.Form,
            Needs = Rights.Admin,
            OnServersOnly = true,
            Slash = new("Erase everything that I keep about this server; I ask once more first"),
        },
        new() { Name = PrivacyReplies.EraseServerRoute, Run = Now(EraseServer), Needs = Rights.Admin, OnServersOnly = true },
    ];

    private Outcome.Show ShowKept(Call call) => new(PrivacyReplies.Shown(KeptAbout(call.Who)));

    private Outcome.Show Export(Call call)
    {
        var kept = KeptAbout(call.Who);
        return new(PrivacyReplies.Exported(kept, KeptData.Export(call.Who, clock.GetUtcNow(), kept)));
    }

    private Outcome.Show AskWhether(Call call) => new(PrivacyReplies.Question(KeptAbout(call.Who)));

    private Outcome.Replace Erase(Call call)
    {
        var kept = KeptAbout(call.Who);
        foreach (var part in people)
            part.Erase(call.Who);
        return new(PrivacyReplies.Erased(kept));
    }

    private Outcome EraseServer(Call call)
    {
        if (call[Sure].Trim() != PrivacyReplies.Word)
        {
            return new Outcome.Refuse(
                $"Nothing was erased, because the word {PrivacyReplies.Word} was not typed. To erase this server's data, "
                + $"use `/mentor erase` again and type {PrivacyReplies.Word} in capitals.");
        }
        foreach (var part in servers)
            part.Erase(call.Server!.Value);
        return new Outcome.Show(PrivacyReplies.ServerErased);
    }

    private IReadOnlyList<KeptData> KeptAbout(PersonId person) =>
        [.. people.Select(part => new KeptData(part.Kept, part.List(person)))];

    private static Func<Call, CancellationToken, Task<Outcome>> Now(Func<Call, Outcome> run) => (call, _) => Task.FromResult(run(call));
}
