using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Study;

namespace MentorBot.Tests.Study;

/// <summary>Tips and questions made up for a test.</summary>
internal static class Baked
{
    public static Tip Tip(string id, string area = "dough", StudyLevel level = StudyLevel.Beginner, params IReadOnlyList<string> topics) =>
        new() { Id = id, Title = id, Level = level, Area = area, Topics = topics, Text = "Do it." };

    public static StudyPool<Tip> Pool(params IReadOnlyList<Tip> tips) =>
        new(tips, [.. tips.SelectMany(tip => tip.Topics).Distinct().Select(Topic)]);

    public static QuizQuestion Question(string id) => new()
    {
        Id = id,
        Level = StudyLevel.Beginner,
        Area = "dough",
        Passages = [PassageId.Parse("guide/bread")],
        Question = $"{id}?",
        Right = new("Yes", "It is."),
        Wrong = [new("No", "It is not."), new("Never", "It is."), new("Maybe", "It is.")],
    };

    private static Topic Topic(string id) => new()
    {
        Id = id,
        Title = id,
        Skill = $"skill-of-{id}",
        Level = StudyLevel.Beginner,
        Hours = 2,
        Know = [],
        Show = "",
        Questions = [],
    };
}
