using System.Diagnostics;
using MentorBot.Sandbox;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.Benchmarks.Speed;

/// <summary>
/// The real program on the sandbox, asked twenty times a second while it learns pages that change: how long until Discord has an answer, or
/// "is thinking". Discord itself gives up after three seconds.
/// </summary>
internal static class AcknowledgeSpeed
{
    private const int Changes = 10;
    private const double Goal = 1000;
    private static readonly TimeSpan s_each = TimeSpan.FromMilliseconds(50);

    /// <summary>From a change until all of it is learnt, with time to spare.</summary>
    private static readonly TimeSpan s_learning = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(DirectoryInfo knowledge)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-speed-");
        var pages = folder.CreateSubdirectory("knowledge");
        ChangeSpeed.Copy(knowledge, pages);
        await using (var server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false }))
        {
            var (person, channel, token) = People(server);
            using var program = Start(server, token, folder, pages);
            while (person.Commands(channel).Count == 0)
            {
                if (program.HasExited)
                    throw new InvalidOperationException("The program ended; what it says about that stands above.");
                await Task.Delay(s_each);
            }
            Show(await MeasureAsync(person, channel, Path.Combine(pages.FullName, "faq", "zinnias.md")));
            program.Kill();
            await program.WaitForExitAsync();
        }
        folder.Delete(recursive: true);
    }

    private static (Person Person, Channel Channel, string Token) People(SandboxServer server)
    {
        var world = server.World;
        lock (world.Gate)
        {
            var app = world.AddApplication("Mentor");
            var owner = world.AddUser("grace");
            var guild = world.AddGuild("Learners", owner);
            world.AddBot(guild, app, Permissions.ViewChannel | Permissions.SendMessages);
            return (server.As(owner), world.AddChannel(guild, "general"), app.Token);
        }
    }

    private static Process Start(SandboxServer server, string token, DirectoryInfo folder, DirectoryInfo pages)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mentorbot"))
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.FullName,
        };
        start.Environment["MENTORBOT_Discord__Token"] = token;
        start.Environment["MENTORBOT_Discord__ApiBase"] = server.ApiBase;
        start.Environment["MENTORBOT_Storage__File"] = Path.Combine(folder.FullName, "speed.db");
        start.Environment["MENTORBOT_Knowledge__Folder"] = pages.FullName;
        start.Environment["MENTORBOT_Knowledge__LookEveryMilliseconds"] = "200"; // as in the sandbox
        foreach (var limit in new[] { "PersonBurst", "ServerBurst" })
            start.Environment[$"MENTORBOT_Limits__{limit}"] = "1000"; // the most that it takes, and more than are asked
        var program = Process.Start(start)!;
        program.BeginOutputReadLine();
        return program;
    }

    /// <summary>Milliseconds of each command, shortest first.</summary>
    private static async Task<List<double>> MeasureAsync(Person person, Channel channel, string page)
    {
        var progress = new Progress("Changes");
        var asked = new List<Task<double>>();
        for (var round = 1; round <= Changes; round++)
        {
            await File.WriteAllTextAsync(page, ChangeSpeed.Page($"Give them {round + 1} litres a day."));
            var (watch, timer) = (Stopwatch.StartNew(), new PeriodicTimer(s_each));
            while (watch.Elapsed < s_learning && await timer.WaitForNextTickAsync())
                asked.Add(AskAsync(person, channel));
            timer.Dispose();
            progress.Report(round, Changes);
        }
        var times = await Task.WhenAll(asked);
        progress.Done();
        return [.. times.Order()];
    }

    private static async Task<double> AskAsync(Person person, Channel channel)
    {
        var start = Stopwatch.GetTimestamp();
        var answered = await person.Invoke(channel, "/ask", ("question", "what is overfitting?")).Answered();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answered.Failure is null ? taken : throw new InvalidOperationException($"/ask failed: {answered.Failure}.");
    }

    private static void Show(List<double> times)
    {
        Table.Heading($"/ask, {times.Count} times while {Changes} changes are learnt: until Discord has an answer or \"is thinking\"");
        Table.Row("p50", times[times.Count / 2], "ms");
        Table.Row("p99", times[times.Count * 99 / 100], "ms");
        Table.Row("the slowest", times[^1], "ms", Goal);
    }
}
