using System.Diagnostics;
using MentorBot.Core.Answers;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The shipped knowledge: from a cold process to an engine that answers, then the answers.</summary>
internal static class AskSpeed
{
    public static void Run(DirectoryInfo knowledge, DirectoryInfo questions)
    {
        var watch = Stopwatch.StartNew();
        var snapshot = Knowledge.Read(knowledge);
        var read = watch.Elapsed;
        var engine = AnswerEngine.Train(snapshot);
        var trained = watch.Elapsed;
        var asked = Knowledge.Questions(questions);
        var timings = Timings.Of(asked, question => engine.Ask(question.Text, question.Context), "Asking");

        Table.Heading($"Start: {snapshot.Passages.Count:N0} passages, {snapshot.Passages.Sum(p => p.Asks.Count):N0} asks, nothing warm, "
            + $"{Environment.ProcessorCount} processors");
        Table.Row("read and checked", read.TotalMilliseconds, "ms");
        Table.Row("indexed and trained", (trained - read).TotalMilliseconds, "ms");
        Table.Row("ready to answer", trained.TotalMilliseconds, "ms", 3000);
        Table.Heading($"Ask: {asked.Count:N0} questions, one thread");
        Table.Rows(timings, 200, 2000);
    }
}
