using System.Reflection;
using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Help;

/// <summary><c>/help</c> and <c>/about</c>.</summary>
internal sealed class HelpCommands(Func<Router> router, Mentor mentor) : IRoutes
{
    private static readonly string s_version = typeof(HelpCommands).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "help",
            Run = (call, _) => Task.FromResult(Help(call)),
            Slash = new("Show what I can do here, with examples to press"),
        },
        new()
        {
            Name = "about",
            Run = (_, _) => Task.FromResult(About()),
            Slash = new("Show my version, what I know, and how good my answers are"),
        },
    ];

    private Outcome Help(Call call)
    {
        var usable = router().Routes.Where(route => (call.Server is not null || !route.OnServersOnly) && call.Has(route.Needs));
        // A community may have replaced the knowledge that the examples are from.
        var examples = HelpExamples.All.Where(example => mentor.Find(example.Passage, call.Server) is not null);
        return new Outcome.Show(HelpReplies.Help([.. usable], [.. examples], onServer: call.Server is not null));
    }

    private Outcome About() => new Outcome.Show(HelpReplies.About(s_version, mentor.Engine.Snapshot));
}
