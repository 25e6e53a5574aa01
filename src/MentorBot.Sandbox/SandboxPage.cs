using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox;

/// <summary>Somebody whom one can be on the page, and what that person is there.</summary>
public sealed record PagePerson(User User, string What);

/// <summary>Something to try that takes one press: a message or a command.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Text">What one will see.</param>
public sealed record PageTry(string Title, string Text)
{
    /// <summary>Who does it; null: whoever one is.</summary>
    public User? As { get; init; }

    /// <summary>Where it is done; null: where one is.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The message that is written.</summary>
    public string? Post { get; init; }

    /// <summary>The command that is used, as one types it: <c>/salary</c>.</summary>
    public string? Command { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}

/// <summary>Something that whoever uses the bot should mend, with its place; line 0 is the file as a whole.</summary>
public sealed record PageProblem(bool IsError, string File, int Line, string Message);

/// <summary>
/// What whoever starts a sandbox says about it to those who use its page: who is there, where to begin, how the bot is. Everything but
/// the problems and whether the bot is online is said before the page is used.
/// </summary>
public sealed class SandboxPage
{
    private volatile IReadOnlyList<PageProblem> _problems = [];
    private volatile bool _isBotOnline;

    public string Title { get; set; } = "Sandbox";

    /// <summary>The bot that the page is about; null: there is no page yet.</summary>
    public User? Bot { get; set; }

    public IReadOnlyList<PagePerson> People { get; set; } = [];

    /// <summary>The channel of a server that is open at first.</summary>
    public Channel? Start { get; set; }

    /// <summary>The message under which <see cref="Tries"/> are shown.</summary>
    public Message? Welcome { get; set; }

    public IReadOnlyList<PageTry> Tries { get; set; } = [];

    /// <summary>Ends the bot and starts it again, until it is online; null: it cannot be done from here.</summary>
    public Func<CancellationToken, Task>? Restart { get; set; }

    public IReadOnlyList<PageProblem> Problems
    {
        get => _problems;
        set
        {
            if (value.SequenceEqual(_problems))
                return;
            _problems = value;
            Said?.Invoke("SANDBOX_PROBLEMS", new JsonObject { ["problems"] = ProblemsJson });
        }
    }

    public bool IsBotOnline
    {
        get => _isBotOnline;
        set
        {
            _isBotOnline = value;
            Said?.Invoke("SANDBOX_BOT", new JsonObject { ["online"] = value });
        }
    }

    /// <summary>The name and data of an event for the page.</summary>
    internal event Action<string, JsonObject>? Said;

    internal JsonArray ProblemsJson => Wire.List(_problems.Select(problem => new JsonObject
    {
        ["severity"] = problem.IsError ? "error" : "warning",
        ["file"] = problem.File,
        ["line"] = problem.Line,
        ["message"] = problem.Message,
    }));
}
