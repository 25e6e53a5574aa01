using BenchmarkDotNet.Attributes;
using MentorBot.Core.Search;

namespace MentorBot.Benchmarks.Speed;

/// <summary>One question to the index of 100,000 passages; each call takes the next of many, so that no cache learns the answer.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly List<string> _questions = [];
    private InMemoryPassageIndex _index = null!;
    private int _next;

    [GlobalSetup]
    public void Build()
    {
        var text = new SyntheticText();
        (_index, _) = SearchSpeed.Build(text);
        _questions.AddRange(Enumerable.Range(0, SearchSpeed.Questions).Select(text.Question));
    }

    [Benchmark]
    public IReadOnlyList<PassageHit> Search() => SearchSpeed.Search(_index, _questions[_next++ % _questions.Count]);
}
