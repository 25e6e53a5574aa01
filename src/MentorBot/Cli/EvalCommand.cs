using System.CommandLine;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using Spectre.Console;

namespace MentorBot.Cli;

/// <summary><c>mentorbot eval FILE…</c>: measure the answers on labelled questions, or the asks themselves by folds.</summary>
internal static class EvalCommand
{
    public static Command Create(EngineLoader loader, KnowledgeFolders folders)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Labelled questions: JSON lines "
                + "{\"q\",\"kind\",\"heading\",\"context\",\"intent\",\"role\",\"country\",\"level\"}",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var folds = new Option<int?>("--cross-validate")
        {
            Description = "Score each ask of the folder by K folds that have not seen it",
            HelpName = "K",
        };
        var misses = new Option<bool>("--misses") { Description = "List the questions that came out wrong" };
        var json = new Option<bool>("--json") { Description = "Print the figures as one line of JSON" };
        var knowledge = CommandLine.KnowledgeOption();
        folds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var k) || k is < 2 or > 20))
                result.AddError("--cross-validate takes a whole number from 2 to 20.");
        });
        var command = new Command("eval", "Measure the answers on labelled questions, per kind.") { files, folds, misses, json, knowledge };
        command.SetAction(result =>
        {
            var (paths, k, folder) = (result.GetValue(files) ?? [], result.GetValue(folds), result.GetValue(knowledge));
            if (paths.Length == 0 && k is null)
            {
                Console.Error.WriteLine("There is nothing to measure. Name a file of labelled questions, or --cross-validate 4.");
                return CommandLine.WrongUsage;
            }
            IReadOnlyList<CrossValidated>? validated = null;
            if (k is { } count && (validated = CrossValidate(folders, folder, count)) is null)
                return CommandLine.InputHasProblems;
            if (validated is not null && !result.GetValue(json))
                EvalReport.Show(Terminal.Out, validated);
            IReadOnlyList<Outcome>? outcomes = null;
            if (paths.Length > 0 && (outcomes = Measure(loader, folder, paths)) is null)
                return CommandLine.InputHasProblems;
            if (result.GetValue(json))
                Console.WriteLine(EvalJson.Write(outcomes, validated, result.GetValue(misses)));
            else if (outcomes is not null)
                Show(outcomes, result.GetValue(misses));
            return CommandLine.Done;
        });
        return command;
    }

    private static void Show(IReadOnlyList<Outcome> outcomes, bool misses)
    {
        EvalReport.Show(Terminal.Out, outcomes);
        if (misses)
            EvalReport.ShowMisses(Console.Out, outcomes);
    }

    private static IReadOnlyList<Outcome>? Measure(EngineLoader loader, string? folder, string[] paths)
    {
        var questions = new List<LabelledQuestion>();
        foreach (var path in paths)
        {
            try
            {
                questions.AddRange(LabelledQuestion.Read(File.ReadLines(path), path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
            {
                Console.Error.WriteLine(e is FormatException ? e.Message : $"{path}: error: The file cannot be read: {e.Message}");
                return null;
            }
        }
        return Terminal.Load(loader, folder) is { } engine
            ? WithProgress("Asking", questions.Count, step => Evaluator.Run(engine, questions, step))
            : null;
    }

    private static IReadOnlyList<CrossValidated>? CrossValidate(KnowledgeFolders folders, string? folder, int folds)
    {
        var path = folders.Choose(folder);
        var reading = KnowledgeReader.Read(path, folders.Shipped);
        Terminal.Report(reading.Problems.Where(p => p.Severity == Severity.Error));
        if (reading.Snapshot is not { } snapshot)
            return null;
        if (snapshot.Passages.Sum(p => p.Asks.Count) < folds)
        {
            Console.Error.WriteLine($"{path}: error: There are too few asks to deal into {folds} folds. Write asks first.");
            return null;
        }
        return WithProgress($"Scoring {folds} folds", folds, step => AnswerEngine.CrossValidate(snapshot, folds, step));
    }

    private static T WithProgress<T>(string what, int steps, Func<Action, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(() => { });
        return Terminal.Error.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(what, maxValue: steps);
            return work(() => task.Increment(1));
        });
    }
}
