using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>A question on each tip, whose second choice is right.</summary>
internal sealed class FakeQuizzes : IQuizzes
{
    public const int Right = 1;

    public bool HasNone { get; set; }

    public List<(PersonId Person, string Question, int Place)> Answered { get; } = [];

    public QuizQuestion? About(string tip, IReadOnlyCollection<string> asked, ulong seed) => HasNone ? null : Question($"on-{tip}");

    public Reply? Card(string question, ulong seed, Func<int, Go> press) => HasNone ? null : new()
    {
        Title = "Quiz",
        Text = question,
        Buttons = [.. Enumerable.Range(0, QuizQuestion.Choices).Select(place => new Choice(press(place), $"{(char)('A' + place)}"))],
    };

    public bool? IsRight(string question, ulong seed, int place) => HasNone ? null : place == Right;

    public Reply? Answer(PersonId person, string question, ulong seed, int place)
    {
        Answered.Add((person, question, place));
        return HasNone ? null : new() { Title = place == Right ? "Right" : "Not this time", Text = question };
    }

    private static QuizQuestion Question(string id) => new()
    {
        Id = id,
        Level = StudyLevel.Beginner,
        Area = "bread",
        Passages = [PassageId.Parse("guide/bread#dough")],
        Question = "How?",
        Right = new("So", "It rises."),
        Wrong = [new("Else", "It falls."), new("Other", "It burns."), new("Never", "It stays.")],
    };
}
