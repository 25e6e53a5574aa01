using System.CommandLine;
using System.Text.Json.Nodes;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;

namespace MentorBot.Cli;

/// <summary><c>mentorbot check [DIR]</c>: every problem of a knowledge folder in one run, with file and line.</summary>
internal static class CheckCommand
{
    public static Command Create(KnowledgeFolders folders, TimeProvider clock)
    {
        var folder = new Argument<string?>("DIR") { Description = "Knowledge folder", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print the problems as JSON" };
        var command = new Command("check", "Check a knowledge folder: every problem with file:line; exit code 1 if there is an error.")
        {
            folder,
            json,
        };
        command.SetAction(result =>
        {
            var path = folders.Choose(result.GetValue(folder));
            return Show(path, CheckedFolder.Read(path, folders.Shipped, clock), result.GetValue(json));
        });
        return command;
    }

    private static int Show(string folder, CheckedFolder found, bool json)
    {
        if (json)
        {
            Console.WriteLine(new JsonObject
            {
                ["folder"] = folder,
                ["errors"] = found.Errors,
                ["counts"] = new JsonObject(found.Counts.Select(count => KeyValuePair.Create(count.What, (JsonNode?)count.Number))),
                ["problems"] = new JsonArray([.. found.Problems.Select(Json)]),
            }.ToJsonString(AnswerJson.Options));
        }
        else
        {
            foreach (var problem in found.Problems)
                Console.WriteLine(problem);
            Console.WriteLine(Summary(folder, found));
        }
        return found.Errors > 0 ? CommandLine.InputHasProblems : CommandLine.Done;
    }

    private static JsonObject Json(Problem problem) => new()
    {
        ["file"] = problem.File,
        ["line"] = problem.Line,
        ["severity"] = problem.Severity == Severity.Error ? "error" : "warning",
        ["what"] = problem.What,
        ["mend"] = problem.Mend,
    };

    private static string Summary(string folder, CheckedFolder found)
    {
        var warnings = found.Problems.Count - found.Errors;
        if (found.Errors > 0)
            return $"{folder}: {found.Errors} errors, {warnings} warnings";
        var counts = string.Join(", ", found.Counts.Select(count => $"{count.Number} {count.What}"));
        return $"{folder}: {counts}, {warnings} warnings, version {found.Snapshot!.Version}, of the career files {found.Career!.Version}";
    }
}
