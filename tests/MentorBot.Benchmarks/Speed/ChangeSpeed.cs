using System.Diagnostics;
using MentorBot.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Speed;

/// <summary>A writer changes a page of the folder while the bot runs: how long until it answers with the new text.</summary>
internal static class ChangeSpeed
{
    private const int Rounds = 20;
    private const double Goal = 1000;
    private const string Question = "How much water do the zinnias of the Zebrowski hall need?";
    private const string Mark = "{#zinnias}";

    public static async Task RunAsync(DirectoryInfo knowledge)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-speed-");
        Copy(knowledge, folder);
        Environment.SetEnvironmentVariable("MENTORBOT_Knowledge__LookEveryMilliseconds", "200"); // as in the sandbox
        using (var bot = new StartedBot(folder))
        using (var watcher = ActivatorUtilities.CreateInstance<KnowledgeWatcher>(bot.Services))
        {
            await watcher.StartAsync(CancellationToken.None);
            Show(await MeasureAsync(bot.Get<LiveKnowledge>(), Path.Combine(folder.FullName, "faq", "zinnias.md")));
            await watcher.StopAsync(CancellationToken.None);
        }
        folder.Delete(recursive: true);
    }

    /// <summary>Milliseconds of each change, shortest first; before the next one, all of the last is learnt.</summary>
    private static async Task<List<double>> MeasureAsync(LiveKnowledge live, string page)
    {
        var progress = new Progress("Changes");
        var times = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var (taken, learnt) = (Signal(), Signal());
            void Take() => taken.TrySetResult();
            void Learn() => learnt.TrySetResult();
            live.Changed += Take;
            live.Looked += Learn;
            var litres = $"Give them {round + 1} litres a day.";
            // Whole at once, as editors save.
            await File.WriteAllTextAsync(page + ".new", Page(litres));
            File.Move(page + ".new", page, overwrite: true);
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAny(taken.Task, learnt.Task);
            var isTold = live.Engine.Ask(Question).Best?.Passage.Body == litres;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await learnt.Task;
            live.Changed -= Take;
            live.Looked -= Learn;
            if (!isTold)
                throw new InvalidDataException($"It did not answer with the new text. {live.Problems.FirstOrDefault()}");
            progress.Report(round, Rounds);
        }
        progress.Done();
        times.Sort();
        return times;
    }

    /// <summary>Whoever waits for it goes on by himself, not on the thread that learns.</summary>
    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static string Page(string text) => $"""
        ---
        title: Zinnias
        order: 99
        ---

        ## {Question} {Mark}

        ```yaml
        advice: true
        ```

        {text}
        """;

    private static void Show(List<double> times)
    {
        Table.Heading($"A changed page, {Rounds} times: until it answers with the new text");
        Table.Row("p50", times[times.Count / 2], "ms");
        Table.Row("the slowest", times[^1], "ms", Goal);
    }

    public static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var folder in from.EnumerateDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
    }
}
