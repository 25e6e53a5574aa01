using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;
using Spectre.Console;

namespace MentorBot.Cli;

/// <summary>Measured figures as tables.</summary>
internal static class EvalReport
{
    public static void Show(IAnsiConsole console, IReadOnlyList<Outcome> outcomes)
    {
        var withPassage = Evaluator.WithPassage(outcomes);
        var answerable = withPassage.Where(o => o.Question.IsAnswerable).ToList();
        var others = withPassage.Where(o => !o.Question.IsAnswerable).ToList();
        if (answerable.Count > 0)
            console.Write(Answerable(answerable));
        if (others.Count > 0)
            console.Write(NotAnswerable(others));
        if (withPassage.Count > 0)
            ShowReliability(console, Reliability(withPassage));
        if (UnderstandingScores.ByKind(outcomes) is { Count: > 0 } kinds)
            console.Write(Understanding(kinds));
    }

    /// <summary>The figures of cross-validation: each ask scored by what the other folds taught.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<CrossValidated> results)
    {
        var table = NewTable("Asks, each scored by folds that had not seen it",
            "Kind", "Asks", "Right first", "Mean confidence", "Answered", "Answered wrongly", "Spoke unasked", "Spoke wrongly");
        foreach (var kind in results.GroupBy(r => r.Kind))
        {
            table.AddRow(kind.Key, $"{kind.Count()}", Percent(kind.Average(r => r.Right ? 1 : 0)), Percent(kind.Average(r => r.Confidence)),
                Percent(kind.Average(r => r.Confidence >= CutOffs.Answer ? 1 : 0)),
                Percent(kind.Average(r => r.Confidence >= CutOffs.Answer && !r.Right ? 1 : 0)),
                Percent(kind.Average(r => r.Unasked ? 1 : 0)), Percent(kind.Average(r => r.Unasked && !r.Right ? 1 : 0)));
        }
        console.Write(table);
        ShowReliability(console, Reliability(results));
    }

    public static void ShowMisses(TextWriter writer, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var (question, answer, rank) in Evaluator.WithPassage(outcomes).Where(IsMiss))
        {
            var headings = question.IsAnswerable ? string.Join(" / ", question.Headings!) : "-";
            writer.WriteLine($"{question.Kind} | {question.Text} | {headings} | rank {rank} | "
                + $"{answer.Decision} {Percent(answer.Confidence)} {answer.Best?.Passage.Id.ToString() ?? "-"}");
        }
        foreach (var (question, answer, _) in outcomes.Where(IsMisunderstood))
            writer.WriteLine($"{question.Kind} | {question.Text} | {Plain(question.Understood!)} | {Plain(Evaluator.Understood(answer))}");
    }

    public static bool IsMisunderstood(Outcome outcome) =>
        outcome.Question.Understood is not null && !UnderstandingScores.IsRight(outcome);

    /// <summary>Another passage of the guide came first, or something was answered that the guide does not answer.</summary>
    public static bool IsMiss(Outcome outcome) =>
        outcome.Question.IsAnswerable ? outcome.Rank != 1 : outcome.Answer.Decision == Decision.Answered;

    public static IReadOnlyList<ReliabilityBin> Reliability(IReadOnlyList<Outcome> outcomes) =>
        Evaluator.Reliability(outcomes.Select(o => (Confidence: (double)o.Answer.Confidence, Right: Evaluator.FirstWasRight(o)))
            .Where(o => o.Right is not null).Select(o => (o.Confidence, o.Right!.Value)));

    public static IReadOnlyList<ReliabilityBin> Reliability(IReadOnlyList<CrossValidated> results) =>
        Evaluator.Reliability(results.Select(r => ((double)r.Confidence, r.Right)));

    private static Table Answerable(List<Outcome> outcomes)
    {
        var table = NewTable("Questions that the guide answers",
            "Kind", "Questions", "Right first", "Right in three", "Answered, right first", "Declined", "Spoke unasked");
        foreach (var kind in Evaluator.ByKind(outcomes).Append(new("all", outcomes)))
        {
            table.AddRow(kind.Kind, $"{kind.Count}", Percent(kind.First), Percent(kind.FirstThree), Percent(kind.AnsweredRight),
                Percent(kind.Declined), Percent(kind.Spoke));
        }
        return table;
    }

    private static Table NotAnswerable(List<Outcome> outcomes)
    {
        var table = NewTable("Messages that the guide does not answer",
            "Kind", "Messages", "Answered", "Answered from the guide", "Declined", "Spoke unasked", "… from the guide");
        foreach (var kind in Evaluator.ByKind(outcomes))
        {
            table.AddRow(kind.Kind, $"{kind.Count}", Percent(kind.Answered), Percent(kind.AnsweredFromGuide), Percent(kind.Declined),
                Percent(kind.Spoke), Percent(kind.SpokeFromGuide));
        }
        return table;
    }

    private static Table Understanding(IReadOnlyList<UnderstandingScores> kinds)
    {
        var table = NewTable("What messages ask for and name, right",
            "Kind", "Messages", "Intent", "Roles", "Country", "Level", "All of it");
        foreach (var kind in kinds)
        {
            table.AddRow(kind.Kind, $"{kind.Count}", Percent(kind.Intent), Percent(kind.Roles), Percent(kind.Country),
                Percent(kind.Level), Percent(kind.All));
        }
        return table;
    }

    private static string Plain(Understood understood) => string.Join(", ",
        [understood.Intent, $"[{string.Join(", ", understood.Roles)}]", understood.Country ?? "-", understood.Level ?? "-"]);

    private static void ShowReliability(IAnsiConsole console, IReadOnlyList<ReliabilityBin> bins)
    {
        var table = NewTable("Reliability of the confidence", "Confidence", "Questions", "Mean confidence", "Right first");
        foreach (var bin in bins)
            table.AddRow($"{Number(bin.From, "0.0")}-{Number(bin.To, "0.0")}", $"{bin.Count}", Percent(bin.Confidence), Percent(bin.Right));
        console.Write(table);
        console.WriteLine($"Expected calibration error: {Number(Evaluator.CalibrationError(bins), "0.000")}");
    }

    private static Table NewTable(string title, params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        foreach (var (i, column) in columns.Index())
            table.AddColumn(new TableColumn(column) { Alignment = i == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    private static string Percent(double share) => Number(share * 100, "0.0") + " %";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
