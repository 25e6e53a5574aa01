using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>What the routes for curators have in common.</summary>
internal static class Curating
{
    public static Route Route(
        string name, First first, Func<Call, CancellationToken, Task<Outcome>> run, params IReadOnlyList<string> parameters) => new()
        {
            Name = name,
            Run = run,
            First = first,
            Parameters = parameters,
            Needs = Rights.Curator,
            OnServersOnly = true,
        };

    /// <summary>There is one: the router lets nobody else through.</summary>
    public static ServerId ServerOf(Call call) => call.Server!.Value;

    public static Task<Outcome> Done(Outcome outcome) => Task.FromResult(outcome);
}
