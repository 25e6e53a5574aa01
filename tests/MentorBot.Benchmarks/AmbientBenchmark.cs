using System.CommandLine;
using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;

namespace MentorBot.Benchmarks;

/// <summary>
/// How often the bot is right when it speaks unasked, on a made-up day of an opened channel: mostly chatter, some questions about other
/// things, some near the subject that the guide does not answer, some that it does.
/// </summary>
/// <remarks>
/// The manners (waiting for people, budget, quiet hours) are left out: they only make it say less. Labels name sections of the guide, so
/// where an FAQ or a glossary entry came first they cannot tell whether it was right; those are counted apart and listed.
/// </remarks>
internal static class AmbientBenchmark
{
    private const int Messages = 1000;

    private enum Verdict
    {
        Right,
        Wrong,
        Untold,
    }

    public static Command Command()
    {
        var knowledge = new Option<DirectoryInfo>("--knowledge")
        {
            DefaultValueFactory = _ => new("knowledge"),
            Description = "Knowledge folder",
        };
        var questions = new Option<DirectoryInfo>("--questions")
        {
            DefaultValueFactory = _ => new("tests/questions"),
            Description = "Folder with labelled questions, *.jsonl",
        };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Which messages are drawn" };
        var command = new Command("ambient", "Mix 1,000 channel messages and judge what the bot says unasked.")
        {
            knowledge, questions, seed,
        };
        command.SetAction(result =>
            Run(result.GetValue(knowledge)!, Knowledge.Questions(result.GetValue(questions)!), result.GetValue(seed)));
        return command;
    }

    private static int Run(DirectoryInfo folder, List<LabelledQuestion> questions, int seed)
    {
        var mix = Mix(questions, new Random(seed));
        var spoken = Evaluator.Run(AnswerEngine.Train(Knowledge.Read(folder)), mix).Where(outcome => outcome.Answer.Ambient).ToList();
        Console.WriteLine($"It spoke to {spoken.Count} of {mix.Count} messages.");
        foreach (var kind in spoken.GroupBy(outcome => outcome.Question.Kind).OrderByDescending(group => group.Count()))
        {
            var verdicts = kind.CountBy(Judge).Select(verdict => $"{verdict.Value} {verdict.Key}");
            Console.WriteLine($"  {kind.Key}: {kind.Count()} ({string.Join(", ", verdicts).ToLowerInvariant()})");
        }
        var (right, wrong, untold) = (Count(spoken, Verdict.Right), Count(spoken, Verdict.Wrong), Count(spoken, Verdict.Untold));
        Console.WriteLine($"Right {right}, wrong {wrong}, not told by the labels {untold}.");
        Console.WriteLine($"Right of those that the labels tell: {right / (double)Math.Max(1, right + wrong):P1}.");
        var all = (double)Math.Max(1, spoken.Count);
        Console.WriteLine($"Of all between {right / all:P1} (none of the untold is right) and {(right + untold) / all:P1} (all are).");
        List(spoken, Verdict.Wrong);
        List(spoken, Verdict.Untold);
        return 0;
    }

    private static List<LabelledQuestion> Mix(List<LabelledQuestion> questions, Random random)
    {
        List<LabelledQuestion> mix =
        [
            .. Draw(60, "chatter", questions.Where(q => q.Kind == "chatter"), random),
            .. Draw(15, "off-topic", questions.Where(q => q.Kind == "offtopic"), random),
            .. Draw(10, "near", questions.Where(q => q.Kind == "near"), random),
            // A follow-up without what it follows is a message of another kind.
            .. Draw(15, "answerable", questions.Where(q => q.IsAnswerable && q.Context is null), random),
        ];
        return mix;
    }

    /// <summary>Each once, in a random order, before any comes again.</summary>
    private static List<LabelledQuestion> Draw(int percent, string name, IEnumerable<LabelledQuestion> from, Random random)
    {
        var (pool, count) = (from.ToArray(), Messages * percent / 100);
        var drawn = new List<LabelledQuestion>();
        while (drawn.Count < count)
        {
            random.Shuffle(pool);
            drawn.AddRange(pool.Take(count - drawn.Count));
        }
        Console.WriteLine($"{count} {name} messages out of {pool.Length}{(count > pool.Length ? ", so they repeat" : "")}.");
        return drawn;
    }

    private static Verdict Judge(Outcome outcome) =>
        outcome.FromGuide ? outcome.Rank == 1 ? Verdict.Right : Verdict.Wrong : Verdict.Untold;

    private static int Count(List<Outcome> outcomes, Verdict verdict) => outcomes.Count(outcome => Judge(outcome) == verdict);

    private static void List(List<Outcome> outcomes, Verdict verdict)
    {
        var listed = outcomes.Where(outcome => Judge(outcome) == verdict).GroupBy(outcome => outcome.Question).ToList();
        if (listed.Count == 0)
            return;
        Console.WriteLine();
        Console.WriteLine(verdict == Verdict.Wrong ? "Wrong:" : "Not told by the labels:");
        foreach (var same in listed)
        {
            var passage = same.First().Answer.Best!.Passage;
            Console.WriteLine($"  {same.Count()}x [{same.Key.Kind}] {same.Key.Text} -> {passage.Id} ({passage.Title})");
        }
    }
}
