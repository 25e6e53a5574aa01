using MentorBot.Core.Study;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>quiz/*.yml</c>.</summary>
internal static class QuizReader
{
    private const int Wrong = QuizQuestion.Choices - 1;

    public static void Read(CareerDraft draft)
    {
        foreach (var (area, questions, here) in draft.YamlFiles("quiz"))
        {
            foreach (var (id, line) in questions.Keys)
            {
                CareerDraft.CheckId(id, line, here, CareerLimits.StudyId);
                if (questions.Map(id)?.AllowOnly("level", "about", "question", "right", "right-because", "wrong") is { } map
                    && Question(id, area, map, draft, here) is { } question)
                    draft.Questions.Add(new(question, line, here));
            }
        }
    }

    /// <summary>Null, and a problem, where it has not three wrong choices and a passage.</summary>
    private static QuizQuestion? Question(string id, string area, YamlMap map, CareerDraft draft, ProblemList here)
    {
        var about = About.ReadExplained(map, draft, here);
        var level = map.Word<StudyLevel>("level");
        var text = map.Required("question", CareerLimits.Question);
        var right = Choice(map, "right", "right-because");
        var wrong = map.Maps("wrong").Select(one => one.AllowOnly("choice", "because"))
            .Select(one => (Choice: Choice(one, "choice", "because"), Line: one.Line("choice"))).ToList();
        if (wrong.Count != Wrong)
            here.Error(map.Line("wrong"), $"A question with {wrong.Count} wrong choices.", $"Give it {Wrong}, each with its 'because'.");
        CheckSame([(right, map.Line("right")), .. wrong], here);
        return wrong.Count != Wrong || about.Passages.Count == 0 ? null : new()
        {
            Id = id,
            Level = level,
            Area = area,
            Passages = about.Passages,
            Topics = about.Topics,
            Question = text,
            Right = right,
            Wrong = [.. wrong.Select(one => one.Choice)],
        };
    }

    private static QuizChoice Choice(YamlMap map, string text, string because) =>
        new(map.Required(text, CareerLimits.Choice), map.Required(because, CareerLimits.Because));

    private static void CheckSame(IEnumerable<(QuizChoice Choice, int Line)> choices, ProblemList here)
    {
        var texts = choices.Where(one => one.Choice.Text.Length > 0)
            .GroupBy(one => one.Choice.Text, StringComparer.OrdinalIgnoreCase);
        foreach (var same in texts.Where(same => same.Count() > 1))
            here.Error(same.Last().Line, $"The choice '{same.Key}' stands twice.", "Give each another text.");
    }
}
