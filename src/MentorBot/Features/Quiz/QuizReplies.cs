using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;

namespace MentorBot.Features.Quiz;

/// <summary>What is shown of questions.</summary>
internal static class QuizReplies
{
    private const int OthersShown = 5;

    /// <param name="press">Where the button of a choice leads, by its place from 0.</param>
    public static Reply Card(QuizQuestion question, ulong seed, Func<int, Go> press) => new()
    {
        Title = "Quiz",
        Breadcrumb = $"{StudyBook.NameOf(question.Area)} · {question.Level.Word()}",
        Text = $"**{question.Question}**\n\n"
            + string.Join('\n', question.Shown(seed).Select((choice, place) => $"**{Letter(place)}** {choice.Text}")),
        Buttons = [.. Enumerable.Range(0, QuizQuestion.Choices).Select(place => new Choice(press(place), Letter(place)))],
    };

    /// <summary>In small print: why this question.</summary>
    public static string Note(QuizPick pick) => pick.Why switch
    {
        QuizTurn.Due when pick.Due > 0 => $"You missed it once, so it comes back. {pick.Due} more wait for you.",
        QuizTurn.Due => "You missed it once, so it comes back.",
        QuizTurn.Again => "You have seen all that fit; it is the one that you have not seen for the longest time.",
        _ => "Only you see this, and what you answer.",
    };

    /// <param name="place">What was pressed.</param>
    public static Reply Answered(
        QuizQuestion question, ulong seed, int place, QuizItem item, KnowledgeSnapshot knowledge, DateTimeOffset now)
    {
        var shown = question.Shown(seed);
        var passage = knowledge.Find(question.Passages[0]);
        return new()
        {
            Title = shown[place] == question.Right ? "Right" : "Not this time",
            Breadcrumb = $"{StudyBook.NameOf(question.Area)} · {question.Level.Word()}",
            Text = $"**{question.Question}**\n\n" + string.Join("\n\n", shown.Select((choice, at) => Explained(choice, at))),
            Sources = passage is null ? [] : [AnswerReplies.Citation(passage)],
            Buttons = passage is null ? [] : [new(new(AnswerReplies.TopicRoute, passage.Id.ToString()), "Read about it")],
            Note = Again(item, now),
        };

        string Explained(QuizChoice choice, int at)
        {
            var text = $"{Letter(at)} {choice.Text}";
            var mark = (choice == question.Right, at == place) switch
            {
                (true, true) => " (right, and your choice)",
                (true, _) => " (right)",
                (_, true) => " (your choice)",
                _ => "",
            };
            return $"{(choice == question.Right ? $"**{text}**" : text)}{mark}\n{choice.Because}";
        }
    }

    /// <summary>There is no such subject.</summary>
    public static Reply Unknown(StudyBook book, IReadOnlyList<Subject> near, string level) => new()
    {
        Title = "Quiz",
        Text = book.Questions.All.Count == 0 ? "My knowledge has no quiz questions yet."
            : near.Count > 0 ? "I have no questions under that name. The nearest that I have:"
            : $"I have no questions under that name. What I have is on: {string.Join(", ", book.Areas.Select(area => area.Name))}.",
        Choices = [.. near.Take(OthersShown).Select(subject => new Choice(new(QuizCommands.Name, subject.Key, level), subject.Name))],
    };

    /// <summary>The subject is there, and has questions at other levels or none at all.</summary>
    public static Reply OtherLevels(Subject subject, IReadOnlyList<StudyLevel> levels) => new()
    {
        Title = $"Quiz: {subject.Name}",
        Text = levels.Count == 0 ? "I have tips on that, and no question."
            : "I have no question on that at that level. What I have is at another:",
        Choices = [.. levels.Select(level => new Choice(new(QuizCommands.Name, subject.Key, level.Word()), level.Word()))],
    };

    private static string? Again(QuizItem item, DateTimeOffset now) => item.Due is not { } due ? null
        : (int)Math.Ceiling((due - now).TotalDays) switch
        {
            <= 1 => "It comes back tomorrow.",
            var days => $"It comes back in {days} days.",
        };

    private static string Letter(int place) => $"{(char)('A' + place)}";
}
