using System.CommandLine;
using System.Text.Json.Nodes;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;

namespace MentorBot.Cli;

/// <summary><c>mentorbot check [DIR]</c>: every problem of a knowledge folder in one run, with file and line.</summary>
internal static class CheckCommand
{
    public static Command Create(KnowledgeFolders folders)
    {
        var folder = new Argument<string?>("DIR") { Description = "Knowledge folder", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print the problems as JSON" };
        var command = new Command("check", "Check a knowledge folder: every problem with file:line; exit code 1 if there is an error.")
        {
            folder,
            json,
        };
        command.SetAction(result => Run(folders, folders.Choose(result.GetValue(folder)), result.GetValue(json)));
        return command;
    }

    private static int Run(KnowledgeFolders folders, string folder, bool json)
    {
        var reading = KnowledgeReader.Read(folder, folders.Shipped);
        var errors = reading.Problems.Count(p => p.Severity == Severity.Error);
        if (json)
        {
            Console.WriteLine(new JsonObject
            {
                ["folder"] = folder,
                ["errors"] = errors,
                ["problems"] = new JsonArray([.. reading.Problems.Select(Json)]),
            }.ToJsonString(AnswerJson.Options));
        }
        else
        {
            foreach (var problem in reading.Problems)
                Console.WriteLine(problem);
            Console.WriteLine(Summary(folder, reading, errors));
        }
        return errors > 0 ? CommandLine.InputHasProblems : CommandLine.Done;
    }

    private static JsonObject Json(Problem problem) => new()
    {
        ["file"] = problem.File,
        ["line"] = problem.Line,
        ["severity"] = problem.Severity == Severity.Error ? "error" : "warning",
        ["what"] = problem.What,
        ["mend"] = problem.Mend,
    };

    private static string Summary(string folder, KnowledgeReading reading, int errors) => reading.Snapshot is { } snapshot
        ? $"{folder}: {snapshot.Passages.Count} passages, {snapshot.Passages.Sum(p => p.Asks.Count)} asks, "
            + $"{reading.Problems.Count} warnings, version {snapshot.Version}"
        : $"{folder}: {errors} errors, {reading.Problems.Count - errors} warnings";
}
