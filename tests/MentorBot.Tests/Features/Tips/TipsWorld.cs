using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Features.Quiz;
using MentorBot.Features.Tips;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Tests.Features.Roadmaps;
using MentorBot.Tests.Knowledge.Career;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features.Tips;

/// <summary>Tips and quiz beside the roadmaps and what shows what is kept, with the tips and questions of a bakery.</summary>
internal sealed class TipsWorld : IDisposable, IStudyDays
{
    public TipsWorld() => World = new(prepare: StudyOnDisk.Put, beside: services =>
    {
        services.AddSingleton<StudyBooks>().AddSingleton<IStudyDays>(this);
        services.AddTips();
        services.AddQuiz();
    });

    public RoadmapsWorld World { get; }

    /// <summary>Null: nobody knows where Ada lives.</summary>
    public DateOnly? AdasDay { get; set; }

    public HashSet<DateOnly> Off { get; } = [];

    public StudyBook Book => World.Get<StudyBooks>().Now;

    public Tip TipOf(Reply card) => Book.Tips.All.Single(tip => tip.Title == card.Title);

    /// <summary>The question of a card.</summary>
    public QuizQuestion QuestionOf(Reply card) =>
        Book.Questions.All.Single(question => card.Text.StartsWith($"**{question.Question}**", StringComparison.Ordinal));

    /// <summary>Ada presses the right choice, or another.</summary>
    public Task<Reply> AnswerAsync(Reply card, bool right)
    {
        var question = QuestionOf(card);
        var lines = card.Text.Split('\n')[2..];
        var place = Array.FindIndex(lines, line => line.EndsWith($"** {question.Right.Text}", StringComparison.Ordinal));
        return World.PressAsync(card, $"{(char)('A' + (right ? place : (place + 1) % QuizQuestion.Choices))}");
    }

    public void PassDays(double days) => World.Clock.Advance(TimeSpan.FromDays(days));

    public DateOnly? Today(PersonId person) => AdasDay;

    public IEnumerable<DateOnly> Excused(PersonId person) => Off;

    public void Dispose() => World.Dispose();
}
