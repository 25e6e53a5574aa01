namespace MentorBot.Sandbox.Rest;

/// <summary>An endpoint. It runs under the world's lock and awaits nothing; it refuses by throwing a <see cref="DiscordError"/>.</summary>
public delegate RestAnswer RestHandler(RestCall call);

/// <summary>One operation that the sandbox serves.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Template">The path as openapi.json writes it: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Authorized">Whether <c>Authorization: Bot …</c> is demanded.</param>
public sealed record RestRoute(string Method, string Template, RestHandler Handler, bool Authorized)
{
    /// <summary>Files lie at the server's root, outside <c>/api</c>, and have no limits and no demands on headers.</summary>
    internal bool IsFile { get; init; }
}

/// <summary>Where the groups of endpoints enter what they serve.</summary>
public sealed class RestRoutes
{
    private readonly List<RestRoute> _all = [];

    /// <summary>Every operation in the order in which it was mapped.</summary>
    public IReadOnlyList<RestRoute> All => _all;

    /// <summary>Serves an operation under <c>/api/v10</c> and <c>/api</c>.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="template">The path as openapi.json writes it.</param>
    /// <param name="handler">Runs under the world's lock.</param>
    /// <param name="authorized">False for paths whose token is in the path: interaction callbacks and their webhooks.</param>
    public void Map(string method, string template, RestHandler handler, bool authorized = true) =>
        _all.Add(new RestRoute(method, template, handler, authorized));

    /// <summary>Serves bytes at the server's root, as Discord's CDN does.</summary>
    public void MapFile(string template, RestHandler handler) =>
        _all.Add(new RestRoute("GET", template, handler, Authorized: false) { IsFile = true });
}
