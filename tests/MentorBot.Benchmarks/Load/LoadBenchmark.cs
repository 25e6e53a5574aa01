using System.CommandLine;

namespace MentorBot.Benchmarks.Load;

/// <summary>Our client and discord.js with the same traffic, one after another, each in a process of its own.</summary>
internal static class LoadBenchmark
{
    private static readonly LoadPlan s_plan = new(100_000, 100_000, 2500, 100, 50, 2000, 20, TimeSpan.FromSeconds(10));

    public static Command Command()
    {
        var messages = Number("--messages", s_plan.Messages, "Messages that do not concern the bot");
        var paced = Number("--paced", s_plan.Paced, "The same at 500 a second");
        var guilds = Number("--guilds", s_plan.Guilds, "Servers that the bot is in");
        var channels = Number("--channels", s_plan.Channels, "Channels of each server");
        var roles = Number("--roles", s_plan.Roles, "Roles of each server");
        var quick = new Option<bool>("--quick") { Description = "A tenth of everything" };
        var only = new Option<string?>("--only") { Description = "Bots whose name holds this" };
        var command = new Command("load", "What our Discord client costs, beside discord.js.")
        {
            messages, paced, guilds, channels, roles, quick, only,
        };
        command.SetAction((result, _) =>
        {
            var plan = s_plan with
            {
                Messages = result.GetValue(messages),
                Paced = result.GetValue(paced),
                Guilds = result.GetValue(guilds),
                Channels = result.GetValue(channels),
                Roles = result.GetValue(roles),
            };
            return RunAsync(result.GetValue(quick) ? plan.Quick() : plan, result.GetValue(only));
        });
        return command;
    }

    private static Option<int> Number(string name, int value, string description) =>
        new(name) { DefaultValueFactory = _ => value, Description = description };

    private static async Task<int> RunAsync(LoadPlan plan, string? only)
    {
        if (!File.Exists("/proc/self/stat"))
        {
            Console.Error.WriteLine("The load benchmark reads /proc: it runs on Linux only.");
            return 1;
        }
        var missing = LoadSubject.MissingForNode();
        if (missing is not null)
            Console.Error.WriteLine(missing);
        LoadSubject[] ours = [LoadSubject.Ours, LoadSubject.OursCompressed];
        LoadSubject[] all = missing is null ? [LoadSubject.DiscordJs, .. ours, LoadSubject.DiscordJsTrimmed] : ours;
        var subjects = all.Where(subject => only is null || subject.Name.Contains(only, StringComparison.Ordinal));

        LoadReport.Heading(plan);
        string[] size = ["--guilds", $"{plan.Guilds}", "--channels", $"{plan.Channels}", "--roles", $"{plan.Roles}"];
        await using var server = Child.OfThisProgram([LoadServer.Name, .. size], new Dictionary<string, string>());
        var ready = await server.ReadAsync<ServerReady>();
        await LoadRun.Of(LoadSubject.Ours, server, ready, plan.WarmUp(), step => Console.Error.WriteLine($"warm-up, {step}"));
        var figures = new List<LoadFigures>();
        foreach (var subject in subjects)
            figures.Add(await LoadRun.Of(subject, server, ready, plan, step => Console.Error.WriteLine(step)));
        LoadReport.Print(figures);
        return 0;
    }
}
