using System.CommandLine;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The figures that have goals, in two minutes.</summary>
internal static class SpeedBenchmark
{
    public static Command Command()
    {
        var part = new Argument<string>("part")
        {
            DefaultValueFactory = _ => "all",
            Description = "ask, suggest, change, acknowledge, jobs, search, tips or all",
        };
        part.AcceptOnlyFromAmong("ask", "suggest", "change", "acknowledge", "jobs", "search", "tips", "all");
        var knowledge = new Option<DirectoryInfo>("--knowledge")
        {
            DefaultValueFactory = _ => new("knowledge"),
            Description = "Knowledge folder",
        };
        var questions = new Option<DirectoryInfo>("--questions")
        {
            DefaultValueFactory = _ => new("tests/questions"),
            Description = "Folder of *.jsonl",
        };
        var command = new Command("speed", "Time of starting, answering and searching, beside the goals.") { part, knowledge, questions };
        command.SetAction((result, _) => RunAsync(result.GetValue(part)!, result.GetValue(knowledge)!, result.GetValue(questions)!));
        return command;
    }

    private static async Task<int> RunAsync(string part, DirectoryInfo knowledge, DirectoryInfo questions)
    {
        // Asking comes first: its start is to be measured cold.
        if (part is "all" or "ask")
            AskSpeed.Run(knowledge, questions);
        if (part is "all" or "suggest")
            SuggestSpeed.Run(knowledge, questions);
        if (part is "all" or "change")
            await ChangeSpeed.RunAsync(knowledge);
        if (part is "all" or "acknowledge")
            await AcknowledgeSpeed.RunAsync(knowledge);
        if (part is "all" or "jobs")
            JobsSpeed.Run(knowledge);
        if (part is "all" or "search")
            SearchSpeed.Run();
        if (part is "all" or "tips")
            TipsSpeed.Run(knowledge);
        if (File.Exists("/proc/loadavg"))
            Console.WriteLine($"\nLoad of the machine: {File.ReadAllText("/proc/loadavg").Trim()}");
        return 0;
    }
}
