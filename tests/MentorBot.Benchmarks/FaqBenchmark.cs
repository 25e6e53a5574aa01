using System.CommandLine;
using System.Text.Json;
using MentorBot.Core.Search;

namespace MentorBot.Benchmarks;

/// <summary>
/// Matching questions to entries known by their variants, with abstention: the product's ranker on CLINC150, HWU64 and the like.
/// </summary>
internal static class FaqBenchmark
{
    private const int Folds = 5;

    public static Command Command()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "JSON lines {id,text,entry}" };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "JSON lines {id,text}" };
        var dev = new Option<FileInfo?>("--dev")
        {
            Description = "JSON lines {id,text,label}, label null = out of scope: fits confidence and cut-off",
        };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "JSON lines {qid,label,score,top}" };
        var command = new Command("faq", "Answer each query with one of the entries, or with none.") { corpus, queries, dev, output };
        command.SetAction(result => Run(
            Collections.Read<CorpusLine>(result.GetValue(corpus)!),
            Collections.Read<QueryLine>(result.GetValue(queries)!),
            result.GetValue(dev) is { } file ? Collections.Read<QueryLine>(file) : null,
            result.GetValue(dev)?.FullName == result.GetValue(queries)!.FullName,
            result.GetValue(output)!));
        return command;
    }

    private static int Run(List<CorpusLine> corpus, List<QueryLine> queries, List<QueryLine>? dev, bool byFolds, FileInfo output)
    {
        var matcher = EntryMatcher.Train(corpus.Select(line => (line.Entry!, line.Text)));
        var tuned = dev is null ? [matcher]
            : byFolds ? Enumerable.Range(0, Folds).Select(fold => Tuned(matcher, dev.Where((_, i) => i % Folds != fold))).ToArray()
            : [Tuned(matcher, dev)];
        using var writer = output.CreateText();
        foreach (var (i, query) in queries.Index())
        {
            var (top, score, sure) = tuned[i % tuned.Length].Match(query.Text);
            writer.WriteLine(JsonSerializer.Serialize(new { qid = query.Id, label = sure ? top : null, score, top }));
        }
        Console.Error.WriteLine($"{queries.Count} queries, cut-off {string.Join(", ", tuned.Select(t => $"{t.CutOff:0.000}"))}");
        return 0;
    }

    private static EntryMatcher Tuned(EntryMatcher matcher, IEnumerable<QueryLine> labelled) =>
        matcher.Tuned(labelled.Select(l => (l.Text, l.Label)));
}
