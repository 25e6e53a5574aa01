using System.Text;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Help;

/// <summary>Help is written by the routes themselves: what they are called, what they say of themselves, who may use them.</summary>
internal static class HelpReplies
{
    private const int ValueColumn = 30;
    private const int SourcesShown = 3;

    /// <summary>Of the 4,000 characters of a message, less title and note.</summary>
    private const int Room = 3800;

    private static readonly (Rights Needs, string Heading)[] s_groups =
    [
        (Rights.None, ""),
        (Rights.Moderator, "For moderators"),
        (Rights.Curator, "For curators"),
        (Rights.Admin, "For those who manage this server"),
    ];

    /// <param name="usable">What whoever asks may use where he is.</param>
    public static Reply Help(IReadOnlyList<Route> usable, IReadOnlyList<HelpExample> examples, bool onServer)
    {
        var text = Text(usable, onServer, Usage);
        return new()
        {
            Title = "What I can do here",
            // Who may use everything gets the names alone: Discord shows the options while one types.
            Text = text.Length <= Room ? text : Text(usable, onServer, route => $"/{route.Name}"),
            Choices = [.. examples.Select(example => new Choice(new Go(AnswerReplies.TopicRoute, example.Passage), example.Question))],
            Note = examples.Count > 0 ? "The questions here are examples to press." : null,
        };
    }

    private static string Text(IReadOnlyList<Route> usable, bool onServer, Func<Route, string> usage)
    {
        var text = new StringBuilder("I answer questions about a career in machine learning, and I say so when I don't know. ")
            .Append(onServer
                ? "Mention me with your question, reply to one of my answers, or use:"
                : "Just write your question here, or use:");
        foreach (var (needs, heading) in s_groups)
            Append(text, heading, [.. usable.Where(route => Highest(route.Needs) == needs)], usage);
        return text.ToString();
    }

    public static Reply About(string version, KnowledgeSnapshot knowledge) => new()
    {
        Title = "About MentorBot",
        Text = "All that I say about machine learning stands in a folder of plain files that anybody can read: I choose the passage that "
            + "answers, and make nothing up.\n\n"
            + $"**How good the answers are**, on {MeasuredQuality.Questions} questions that I never learnt from:\n{Table()}\n\n"
            + "**Your privacy:** the text of a question is kept only where a server's admins turned that on, without who asked and for "
            + "30 days; or where you asked to be told when there is an answer.",
        Fields =
        [
            new("Version", version),
            new("Knowledge", $"version {knowledge.Version}, {knowledge.Passages.Count} passages"),
        ],
        Sources = [.. knowledge.Passages.Select(passage => passage.Source).OfType<string>().Distinct().Take(SourcesShown)],
        Buttons = [new(new Go("privacy show"), "What is kept about me")],
        Note = $"Measured on the shipped knowledge: {MeasuredQuality.Command}",
    };

    private static string Table() =>
        "```\n" + string.Join('\n', MeasuredQuality.All.Select(figure => $"{figure.Measure,-ValueColumn}{figure.Value,7}")) + "\n```";

    private static void Append(StringBuilder text, string heading, List<Route> routes, Func<Route, string> usage)
    {
        var lines = routes.Where(route => route.Slash is not null).OrderBy(route => route.Name, StringComparer.Ordinal)
            .Select(route => $"- `{usage(route)}` {route.Slash!.Description}")
            .Concat(Menus(routes)).ToList();
        if (lines.Count == 0)
            return;
        text.Append('\n');
        if (heading.Length > 0)
            text.Append("\n**").Append(heading).Append("**\n");
        text.AppendJoin('\n', lines);
    }

    /// <summary>Also in a direct conversation: a message there has a menu too.</summary>
    private static IEnumerable<string> Menus(IEnumerable<Route> routes) =>
        routes.Where(route => route.Menu is not null).OrderBy(route => route.Menu, StringComparer.Ordinal)
            .Select(route => $"- **{route.Menu}** in a message's menu, under Apps");

    /// <summary><c>/ask question [language]</c>: what may be left out stands in brackets.</summary>
    private static string Usage(Route route) => string.Join(' ',
        route.Slash!.Options.Select(option => option.Required ? option.Name : $"[{option.Name}]").Prepend($"/{route.Name}"));

    /// <summary>A curator who needs to be an admin too is told so among the admins' lines.</summary>
    private static Rights Highest(Rights needs) =>
        needs.HasFlag(Rights.Admin) ? Rights.Admin
        : needs.HasFlag(Rights.Curator) ? Rights.Curator
        : needs.HasFlag(Rights.Moderator) ? Rights.Moderator
        : Rights.None;
}
