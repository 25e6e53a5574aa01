using MentorBot.Core.Replies;

namespace MentorBot.Routing;

/// <summary>All routes of all features: one router for commands, presses, forms and the terminal.</summary>
public sealed class Router
{
    private readonly Dictionary<string, Route> _routes;

    /// <exception cref="ArgumentException">Two routes have one name.</exception>
    public Router(IEnumerable<Route> routes) =>
        _routes = routes.ToDictionary(route => route.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<Route> Routes => _routes.Values;

    public Route? Find(string name) => _routes.GetValueOrDefault(name);

    public Route? FindMenu(string name) => _routes.Values.FirstOrDefault(route => route.Menu == name);

    /// <summary>Runs a route for somebody who may use it; whoever may not is told so.</summary>
    public static Task<Outcome> RunAsync(Route route, Call call, CancellationToken cancel) =>
        route.OnServersOnly && call.Server is null
            ? Task.FromResult<Outcome>(new Outcome.Refuse("This works on a server only."))
            : (route.Needs & ~call.Rights) is var missing && missing != Rights.None
                ? Task.FromResult<Outcome>(new Outcome.Refuse(Explain(missing)))
                : route.Run(call, cancel);

    /// <summary>The values of a link under the names of the route's parameters.</summary>
    public static Dictionary<string, string> Named(Route route, IReadOnlyList<string> values) =>
        route.Parameters.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static string Explain(Rights missing) =>
        missing.HasFlag(Rights.Admin) ? "Only those who may manage this server can do that (Discord's permission \"Manage Server\")."
        : missing.HasFlag(Rights.Curator) ? "Only curators can do that: the role that this server's admins chose in `/mentor setup`."
        : "Only moderators can do that (Discord's permission \"Manage Messages\").";
}
