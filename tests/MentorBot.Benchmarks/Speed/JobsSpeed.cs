using System.Diagnostics;
using MentorBot.Chat.Pictures;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Benchmarks.Speed;

/// <summary>Commands about jobs, through the router of the program.</summary>
internal static class JobsSpeed
{
    private const double GoalP99 = 5000;
    private const double GoalPicture = 500;

    public static void Run(DirectoryInfo knowledge)
    {
        using var bot = new StartedBot(knowledge);
        var (career, router) = (bot.Get<LiveKnowledge>().Career, bot.Get<Router>());
        Show("/salary", Timings.Of(Salaries(career, router), Call, "Pay"));
        Show("/role", Timings.Of(Roles(career, router), Call, "Roles"));
        Pictures(bot.Get<Painter>(), Salaries(career, router));
    }

    private static void Show(string command, Timings timings)
    {
        Table.Heading($"{command}, one thread, drawing included, PNG not");
        Table.Row("p50", timings.P50, "µs");
        Table.Row("p99", timings.P99, "µs", GoalP99);
    }

    /// <summary>All different charts of pay: each drawn by a process of its own, then taken from the cache.</summary>
    private static void Pictures(Painter painter, List<(Route Route, Call Call)> salaries)
    {
        var charts = salaries.Select(Ask).OfType<Outcome.Show>().Select(show => show.Reply.Picture).OfType<Picture>().Distinct().ToList();
        var progress = new Progress("Charts");
        var times = new List<double>();
        foreach (var chart in charts)
        {
            var start = Stopwatch.GetTimestamp();
            if (painter.PngAsync(chart).GetAwaiter().GetResult() is null)
            {
                Table.Heading("Pictures: rsvg-convert is not there, or does not work");
                return;
            }
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            progress.Report(times.Count, charts.Count);
        }
        progress.Done();
        var cached = Timings.Of(charts, chart => painter.PngAsync(chart).GetAwaiter().GetResult(), "Charts again");
        Table.Heading($"Pictures: {charts.Count} charts of pay");
        Table.Row("the first, with a look for a font", times[0], "ms", GoalPicture);
        times.Sort();
        Table.Row("p50 of all", times[times.Count / 2], "ms");
        Table.Row("p99 of all", times[times.Count * 99 / 100], "ms", GoalPicture);
        Table.Row("p99 of a cached one", cached.P99, "µs");
    }

    private static List<(Route, Call)> Salaries(CareerKnowledge career, Router router) =>
    [
        .. from role in career.Roles
           from level in new[] { "", "entry", "mid", "senior", "lead" }
           from country in career.Salaries.Select(row => row.Country ?? "").Distinct()
           select (router.Find("salary")!, Asked(("role", role.Title), ("level", level), ("country", country))),
    ];

    private static List<(Route, Call)> Roles(CareerKnowledge career, Router router) =>
        [.. career.Roles.Select(role => (router.Find("role")!, Asked(("name", role.Title))))];

    private static Call Asked(params (string Name, string Value)[] values) => new()
    {
        Who = new(1),
        Rights = Rights.None,
        Values = values.ToDictionary(pair => pair.Name, pair => pair.Value),
    };

    private static void Call((Route Route, Call Call) one) => Ask(one);

    private static Outcome Ask((Route Route, Call Call) one) =>
        Router.RunAsync(one.Route, one.Call, CancellationToken.None).GetAwaiter().GetResult();
}
