using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Study;

namespace MentorBot.Features.Quiz;

/// <summary>
/// On what somebody wants to be asked. It stands in the values of a card's buttons, so nothing of it is kept, and it outlives a restart.
/// </summary>
/// <param name="Level">Null: all levels.</param>
/// <param name="Subject">The key of an area or a topic; empty: anything.</param>
/// <param name="Tip">The id of a tip: questions as near to it as there are; empty: none.</param>
internal sealed record Aim(StudyLevel? Level, string Subject = "", string Tip = "")
{
    private const char All = '-', OnSubject = 's', NearTip = 't';
    private const int Start = 2;

    /// <summary>A letter for the level, one for what follows, and that: at most two letters more than an id.</summary>
    public string Code => $"{(Level is { } level ? LetterOf(level) : All)}"
        + (Tip.Length > 0 ? $"{NearTip}{Tip}" : Subject.Length > 0 ? $"{OnSubject}{Subject}" : $"{All}");

    /// <summary>What is none aims at everything.</summary>
    public static Aim Read(string code)
    {
        if (code.Length < Start)
            return new(Level: null);
        var level = Enum.GetValues<StudyLevel>().Where(one => LetterOf(one) == code[0]).Select(one => (StudyLevel?)one).FirstOrDefault();
        return new(level, code[1] == OnSubject ? code[Start..] : "", code[1] == NearTip ? code[Start..] : "");
    }

    /// <summary>The questions that fit; all of them where what it aims at is gone.</summary>
    public IReadOnlyList<QuizQuestion> Of(StudyBook book) => book.Tips.Find(Tip) is { } tip
        ? book.Questions.Near(tip)
        : book.Questions.Of(Subject.Length > 0 ? [Subject] : [], Level);

    private static char LetterOf(StudyLevel level) => level switch
    {
        StudyLevel.Beginner => 'b',
        StudyLevel.Intermediate => 'i',
        _ => 'a',
    };
}
