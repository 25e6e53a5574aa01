using System.CommandLine;
using System.Text.Json.Nodes;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
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
            return Show(path, Checked.Read(path, folders.Shipped, clock), result.GetValue(json));
        });
        return command;
    }

    private static int Show(string folder, Checked found, bool json)
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

    private static string Summary(string folder, Checked found)
    {
        var warnings = found.Problems.Count - found.Errors;
        if (found.Errors > 0)
            return $"{folder}: {found.Errors} errors, {warnings} warnings";
        var counts = string.Join(", ", found.Counts.Select(count => $"{count.Number} {count.What}"));
        return $"{folder}: {counts}, {warnings} warnings, version {found.Snapshot!.Version}, of the career files {found.Career!.Version}";
    }

    /// <summary>Passages and career files of a folder, with the problems of both.</summary>
    private sealed record Checked(KnowledgeSnapshot? Snapshot, CareerKnowledge? Career, IReadOnlyList<Problem> Problems)
    {
        public int Errors => Problems.Count(problem => problem.Severity == Severity.Error);

        /// <summary>What there is of what; empty where something is an error.</summary>
        public IReadOnlyList<(string What, int Number)> Counts => Snapshot is null || Career is null ? [] :
        [
            ("passages", Snapshot.Passages.Count),
            ("asks", Snapshot.Passages.Sum(passage => passage.Asks.Count)),
            ("roles", Career.Roles.Count),
            ("skills", Career.Skills.Count),
            ("topics", Career.Topics.Count),
            ("roadmaps", Career.Roadmaps.Count),
            ("resources", Career.Resources.Count),
            ("figures", Career.Salaries.Count),
            ("tips", Career.Tips.Count),
            ("questions", Career.Questions.Count),
        ];

        public static Checked Read(string folder, string defaults, TimeProvider clock)
        {
            var reading = KnowledgeReader.Read(folder, defaults);
            if (reading.Found is not { } found)
                return new(null, null, reading.Problems);
            var career = CareerReader.Read(folder, defaults, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            return new(reading.Snapshot, career.Career, [.. reading.Problems, .. career.Problems]);
        }
    }
}
