using BenchmarkDotNet.Attributes;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks.Speed;

/// <summary>The shipped knowledge: learning it, and one of the labelled questions after the other.</summary>
[MemoryDiagnoser]
public class AskBenchmarks
{
    private KnowledgeSnapshot _snapshot = null!;
    private AnswerEngine _engine = null!;
    private List<LabelledQuestion> _questions = null!;
    private int _next;

    [GlobalSetup]
    public void Train()
    {
        var root = Checkout.Find();
        _snapshot = Knowledge.Read(new(Path.Combine(root, "knowledge")));
        _engine = AnswerEngine.Train(_snapshot);
        _questions = Knowledge.Questions(new(Path.Combine(root, "tests", "questions")));
    }

    [Benchmark]
    public Answer Ask()
    {
        var question = _questions[_next++ % _questions.Count];
        return _engine.Ask(question.Text, question.Context);
    }

    [Benchmark]
    public AnswerEngine Learn() => AnswerEngine.Train(_snapshot);
}
