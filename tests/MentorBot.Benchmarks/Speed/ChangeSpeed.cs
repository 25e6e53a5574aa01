using System.Diagnostics;
using MentorBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Speed;

/// <summary>A writer changes a page of the folder while the bot runs: how long until it answers with the new text.</summary>
internal static class ChangeSpeed
{
    private const int Rounds = 20;
    private const double Goal = 1000;
    private const string Question = "how much water do the zinnias of the Zebrowski hall need?";

    public static async Task RunAsync(DirectoryInfo knowledge)
    {
        var data = Directory.CreateTempSubdirectory("mentorbot-speed-");
        var folder = data.CreateSubdirectory("knowledge");
        Copy(knowledge, folder);
        Environment.SetEnvironmentVariable("MENTORBOT_Knowledge__Folder", folder.FullName);
        Environment.SetEnvironmentVariable("MENTORBOT_Storage__File", Path.Combine(data.FullName, "speed.db"));
        using (var host = MentorBotHost.Build(data.FullName))
        {
            var live = host.Services.GetRequiredService<LiveKnowledge>();
            if (live.Start() is { Count: > 0 } problems)
                throw new InvalidDataException($"{problems[0]}");
            using var watcher = ActivatorUtilities.CreateInstance<KnowledgeWatcher>(host.Services);
            await watcher.StartAsync(CancellationToken.None);
            Show(await MeasureAsync(live, Path.Combine(folder.FullName, "faq", "zinnias.md")));
            await watcher.StopAsync(CancellationToken.None);
        }
        data.Delete(recursive: true);
    }

    /// <summary>Milliseconds of each change, shortest first; before the next one, all of the last is learnt.</summary>
    private static async Task<List<double>> MeasureAsync(LiveKnowledge live, string page)
    {
        var progress = new Progress("Changes");
        var times = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var learnt = new TaskCompletionSource();
            live.Looked += learnt.SetResult;
            var litres = $"Give them {round + 1} litres a day.";
            await File.WriteAllTextAsync(page, $"---\ntitle: Zinnias\norder: 99\n---\n\n## {Question} {{#zinnias}}\n\n{litres}\n");
            var start = Stopwatch.GetTimestamp();
            while (live.Engine.Ask(Question).Best?.Passage.Body != litres)
                await Task.Delay(1);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await learnt.Task;
            live.Looked -= learnt.SetResult;
            progress.Report(round, Rounds);
        }
        progress.Done();
        times.Sort();
        return times;
    }

    private static void Show(List<double> times)
    {
        Table.Heading($"A changed page, {Rounds} times: until it answers with the new text");
        Table.Row("p50", times[times.Count / 2], "ms");
        Table.Row("the slowest", times[^1], "ms", Goal);
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var folder in from.EnumerateDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
    }
}
