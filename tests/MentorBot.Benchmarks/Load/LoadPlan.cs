namespace MentorBot.Benchmarks.Load;

/// <summary>How much of everything.</summary>
/// <param name="Messages">Messages that do not concern the bot, as fast as it reads them.</param>
/// <param name="Paced">The same at an even pace.</param>
/// <param name="Guilds">Servers that the bot is in.</param>
/// <param name="Channels">Of each server.</param>
/// <param name="Roles">Of each server, beside @everyone.</param>
/// <param name="Mentions">Messages that mention it, one after the other's answer.</param>
/// <param name="Volleys">How often six mentions come at once.</param>
/// <param name="Idle">How long the bot is watched while nothing happens.</param>
internal sealed record LoadPlan(int Messages, int Paced, int Guilds, int Channels, int Roles, int Mentions, int Volleys, TimeSpan Idle)
{
    /// <summary>Messages in a second, in the part that is not as fast as the bot reads.</summary>
    public const int Rate = 500;

    /// <summary>Mentions that come at once in a volley.</summary>
    public const int Volley = 6;

    /// <summary>Enough for the server to be compiled, so that it does not serve the first bot slower than the others.</summary>
    public LoadPlan WarmUp() => this with { Messages = 5000, Paced = 500, Mentions = 200, Volleys = 2, Idle = TimeSpan.FromSeconds(1) };

    /// <summary>An answer to everything in a tenth of the time: for working on the benchmark, not for its figures.</summary>
    public LoadPlan Quick() => this with
    {
        Messages = Messages / 10,
        Paced = Paced / 10,
        Guilds = Guilds / 10,
        Mentions = Mentions / 10,
        Volleys = Volleys / 4,
        Idle = Idle / 4,
    };
}

/// <summary>
/// What the server's process is told to do: <c>flood</c>, <c>pace</c>, <c>mentions</c>, <c>volleys</c>; before each bot <c>begin</c>.
/// </summary>
internal sealed record LoadOrder(string Do, int Count);

/// <summary>The server's first line: where it is, and as whom to log in.</summary>
internal sealed record ServerReady(string Api, string Token);

/// <summary>The bot's only line: READY and all servers were taken in.</summary>
internal sealed record BotReady(int Guilds, string Library, string Runtime);

/// <summary>All messages were read by the bot.</summary>
internal sealed record Delivered(double Seconds);

/// <summary>From handing a mention to the socket until the answer arrived, in milliseconds, in the order in which it happened.</summary>
internal sealed record Answered(IReadOnlyList<double> Milliseconds)
{
    /// <summary>So large a share took at most that long.</summary>
    public double At(double share) => Milliseconds.Order().ElementAt((int)Math.Ceiling(share * Milliseconds.Count) - 1);
}

/// <summary>Until the last answer to one and to six, in milliseconds, each in a channel that the bot has not written to before.</summary>
internal sealed record Volleys(IReadOnlyList<double> One, IReadOnlyList<double> Six)
{
    public double MedianOfOne => new Answered(One).At(0.5);

    public double MedianOfSix => new Answered(Six).At(0.5);

    /// <summary>The median of what six take longer than the one before them.</summary>
    public double Difference => new Answered([.. One.Zip(Six, (one, six) => six - one)]).At(0.5);
}
