using System.Runtime.InteropServices;

namespace MentorBot.Benchmarks.Load;

/// <summary>The figures of all bots side by side, then as ratios to discord.js with its defaults, beside the goals.</summary>
internal static class LoadReport
{
    private static readonly (string What, Func<LoadFigures, double> Value)[] s_rows =
    [
        ("start, s", f => f.Start.Seconds),
        ("  CPU, s", f => f.Start.Cpu),
        ("  CPU of the server, s", f => f.Start.ServerCpu),
        ("memory after the start, MB", f => f.Memory),
        ("  at its largest until then, MB", f => f.StartPeak),
        ("  after all traffic, MB", f => f.MemoryAtEnd),
        ("  at its largest, MB", f => f.Peak),
        ("ignored as fast as read, CPU s", f => f.Flood.Cpu),
        ("  by the clock, s", f => f.Flood.Seconds),
        ("  CPU of the server, s", f => f.Flood.ServerCpu),
        ("ignored at 500/s, CPU s", f => f.Pace.Cpu),
        ("  by the clock, s", f => f.Pace.Seconds),
        ("idle, CPU ms in a second", f => f.IdleCpu * 1000),
        ("first answer, ms", f => f.Mentions.Milliseconds[0]),
        ("answer p50, ms", f => f.Mentions.At(0.5)),
        ("answer p99, ms", f => f.Mentions.At(0.99)),
        ("  CPU of one, ms", f => f.MentionsCpu / f.Mentions.Milliseconds.Count * 1000),
        ("one on an unseen bucket, ms", f => f.Volleys.MedianOfOne),
        ("six at once, ms", f => f.Volleys.MedianOfSix),
        ("  six minus one, ms", f => f.Volleys.Difference),
    ];

    private static readonly (string What, Func<LoadFigures, double> Value, double Goal)[] s_goals =
    [
        ("CPU, ignored as fast as read", f => f.Flood.Cpu, 1.0 / 6),
        ("CPU, ignored at 500/s", f => f.Pace.Cpu, 1.0 / 2),
        ("memory after the start", f => f.Memory, 1.0 / 8),
        ("memory after all traffic", f => f.MemoryAtEnd, 1.0 / 8),
        ("start", f => f.Start.Seconds, 1.0 / 3),
        ("answer p99", f => f.Mentions.At(0.99), 1.0 / 2),
    ];

    public const double VolleyGoal = 10;

    public static void Heading(LoadPlan plan)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        Console.WriteLine($"{plan.Guilds:N0} servers of {plan.Channels} channels and {plan.Roles} roles; {plan.Messages:N0} messages that "
            + $"do not concern the bot and {plan.Paced:N0} at {LoadPlan.Rate}/s; "
            + $"{plan.Mentions:N0} mentions; {plan.Volleys} times six at once");
        Console.WriteLine($"{Processor()}, {Environment.ProcessorCount} processors, {memory:N0} GB; {RuntimeInformation.OSDescription}; "
            + $"load {Load()}");
    }

    public static void Print(IReadOnlyList<LoadFigures> all)
    {
        foreach (var figures in all)
            Console.WriteLine($"{figures.Name}: {figures.Bot.Library} on {figures.Bot.Runtime}");
        Console.WriteLine($"\n{"",-34}{string.Concat(all.Select(f => $"{f.Name,28}"))}");
        foreach (var (what, value) in s_rows)
            Console.WriteLine($"{what,-34}{string.Concat(all.Select(f => $"{value(f),28:N2}"))}");
        var peer = all.FirstOrDefault(f => f.Name == LoadSubject.DiscordJs.Name);
        var ours = all.Where(f => f.Name.StartsWith(LoadSubject.Ours.Name, StringComparison.Ordinal));
        if (peer is not null)
            foreach (var figures in ours)
                PrintGoals(figures, peer);
        Console.WriteLine($"\nload at the end {Load()}");
    }

    private static void PrintGoals(LoadFigures figures, LoadFigures peer)
    {
        Console.WriteLine($"\n{figures.Name}, as a ratio to {peer.Name}");
        foreach (var (what, value, goal) in s_goals)
        {
            var ratio = value(figures) / value(peer);
            Console.WriteLine($"  {what,-36}{ratio,8:N3}   goal {goal:N3}{(ratio <= goal ? "" : "   MISSED")}");
        }
        var extra = figures.Volleys.Difference;
        var missed = extra <= VolleyGoal ? "" : "   MISSED";
        Console.WriteLine($"  {"six at once, ms above one",-36}{extra,8:N2}   goal {VolleyGoal:N0}{missed}");
    }

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";

    private static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));
}
