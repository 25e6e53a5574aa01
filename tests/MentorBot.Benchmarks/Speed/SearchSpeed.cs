using System.Diagnostics;
using MentorBot.Core.Search;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The index alone, over far more passages than any guide has.</summary>
internal static class SearchSpeed
{
    public const int Passages = 100_000;
    public const int Words = 60;
    public const int Questions = 2000;
    public const int Hits = 10;
    private const int Checked = 40;
    private const int Megabyte = 1 << 20;

    public static void Run()
    {
        var text = new SyntheticText();
        var before = GC.GetTotalMemory(true);
        var (index, built) = Build(text);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var memory = GC.GetTotalMemory(true) - before;
        var questions = Enumerable.Range(0, Questions).Select(text.Question).ToList();
        var timings = Timings.Of(questions, question => Search(index, question), "Searching");

        Table.Heading($"Search: {Passages:N0} passages of {Words} words, {Hits} hits, questions of 5 to 15 words, one thread");
        Table.Row("index built", built.TotalSeconds, "s", 4);
        Table.Row("index in memory", (double)memory / Megabyte, "MB", 200);
        Table.Row("whole process at its largest", (double)peak / Megabyte, "MB");
        Table.Rows(timings, 700, 2000);
        Table.Row($"of {Checked} questions the same as by hand", Same(index, text, questions), "");
    }

    /// <summary>Texts are made one by one beside the clock, so that they count neither as time nor as memory.</summary>
    public static (InMemoryPassageIndex Index, TimeSpan Time) Build(SyntheticText text)
    {
        const int batch = 1000;
        var progress = new Progress("Indexing");
        var watch = new Stopwatch();
        var builder = new PassageIndexBuilder();
        for (var first = 0; first < Passages; first += batch)
        {
            var texts = Enumerable.Range(first, batch).Select(number => text.Text(number, Words)).ToList();
            watch.Start();
            foreach (var passage in texts)
                builder.Add(new("", "", passage));
            watch.Stop();
            progress.Report(builder.Count, Passages);
        }
        progress.Done();
        watch.Start();
        var index = builder.Build();
        return (index, watch.Elapsed);
    }

    public static IReadOnlyList<PassageHit> Search(InMemoryPassageIndex index, string question) =>
        index.Search(QueryTerms.Of(new(TextAnalyzer.Analyze(question), [])), Hits);

    private static int Same(InMemoryPassageIndex index, SyntheticText text, List<string> questions)
    {
        var progress = new Progress("Checking against every passage");
        var byHand = new BruteForce();
        for (var number = 0; number < Passages; number++)
        {
            byHand.Add(text.Text(number, Words));
            progress.Report(number, Passages);
        }
        var same = questions.Take(Checked).Count(question =>
        {
            var terms = QueryTerms.Of(new(TextAnalyzer.Analyze(question), []));
            return index.Search(terms, Hits).Select(hit => (hit.Passage, hit.Score)).SequenceEqual(byHand.Search(terms, Hits));
        });
        progress.Done();
        return same;
    }
}
