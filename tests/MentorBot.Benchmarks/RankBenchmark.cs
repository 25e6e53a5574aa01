using System.CommandLine;
using System.Globalization;
using MentorBot.Core.Search;

namespace MentorBot.Benchmarks;

/// <summary>
/// Ranking plain passages for plain queries: the product's index on NPL and the like, to be scored by trec_eval's measures.
/// </summary>
internal static class RankBenchmark
{
    private const int Depth = 1000;

    public static Command Command()
    {
        var corpus = new Option<FileInfo>("--corpus") { Required = true, Description = "JSON lines {id,title,text}" };
        var queries = new Option<FileInfo>("--queries") { Required = true, Description = "JSON lines {id,text}" };
        var output = new Option<FileInfo>("--out") { Required = true, Description = "TREC run: qid Q0 docid rank score tag" };
        var command = new Command("rank", $"Rank a collection for each query, the best {Depth} places.") { corpus, queries, output };
        command.SetAction(result => Run(
            Collections.Read<CorpusLine>(result.GetValue(corpus)!),
            Collections.Read<QueryLine>(result.GetValue(queries)!),
            result.GetValue(output)!));
        return command;
    }

    private static int Run(List<CorpusLine> corpus, List<QueryLine> queries, FileInfo output)
    {
        var index = Index(corpus);
        var progress = new Progress("Ranking");
        using var writer = output.CreateText();
        for (var q = 0; q < queries.Count; q++)
        {
            var terms = QueryTerms.Of(new(TextAnalyzer.Analyze(queries[q].Text), []));
            var rank = 0;
            foreach (var hit in index.Search(terms, Depth))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{queries[q].Id} Q0 {corpus[hit.Passage].Id} {++rank} {hit.Score} mentorbot"));
            }
            progress.Report(q + 1, queries.Count);
        }
        progress.Done();
        Console.Error.WriteLine($"{queries.Count} queries over {corpus.Count} passages");
        return 0;
    }

    private static InMemoryPassageIndex Index(List<CorpusLine> corpus)
    {
        var progress = new Progress("Indexing");
        var builder = new PassageIndexBuilder();
        foreach (var line in corpus)
        {
            builder.Add(new(line.Title ?? "", "", line.Text));
            progress.Report(builder.Count, corpus.Count);
        }
        progress.Done();
        return builder.Build();
    }
}
