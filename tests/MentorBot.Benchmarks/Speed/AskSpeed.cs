using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The shipped knowledge: from a cold process to an engine that answers, then the answers.</summary>
internal static class AskSpeed
{
    public static void Run(DirectoryInfo knowledge, DirectoryInfo questions)
    {
        var watch = Stopwatch.StartNew();
        var snapshot = KnowledgeReader.Read(knowledge.FullName).Snapshot ?? throw new InvalidDataException($"{knowledge} has errors; run 'check'.");
        var read = watch.Elapsed;
        var engine = AnswerEngine.Train(snapshot);
        var trained = watch.Elapsed;
        var asked = Questions(questions);
        var timings = Timings.Of(asked, question => engine.Ask(question.Text, question.Context), "Asking");

        Table.Heading($"Start: {snapshot.Passages.Count:N0} passages, {snapshot.Passages.Sum(p => p.Asks.Count):N0} asks, nothing warm, "
            + $"{Environment.ProcessorCount} processors");
        Table.Row("read and checked", read.TotalMilliseconds, "ms");
        Table.Row("indexed and trained", (trained - read).TotalMilliseconds, "ms");
        Table.Row("ready to answer", trained.TotalMilliseconds, "ms", 3000);
        Table.Heading($"Ask: {asked.Count:N0} questions, one thread");
        Table.Rows(timings, 200, 2000);
    }

    public static List<LabelledQuestion> Questions(DirectoryInfo folder) =>
        [.. folder.EnumerateFiles("*.jsonl").OrderBy(f => f.Name, StringComparer.Ordinal)
            .SelectMany(f => LabelledQuestion.Read(File.ReadLines(f.FullName), f.Name))];
}
