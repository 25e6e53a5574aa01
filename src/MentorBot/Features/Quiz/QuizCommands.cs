using System.Globalization;
using MentorBot.Answering;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Features.Quiz;

/// <summary><c>/quiz</c>, and a question on a tip. All of it is private: what was pressed on becomes what follows.</summary>
internal sealed class QuizCommands(QuizDesk desk) : IRoutes
{
    public const string Name = "quiz", Pick = "quiz.pick", Next = "quiz.next";

    /// <summary>An id of a button has room for 100 characters, and those of a question and a topic take 80 of them.</summary>
    private const ulong Seeds = 0x10000;

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = StudyOptions.Names,
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Ask(call))),
            Slash = new Slash(
                "Answer a question; what you miss comes back later",
                StudyOptions.Of("On what? Anything, if left out", "How hard? All levels, if left out",
                    (typed, most) => desk.Book.Near(typed, most).Select(subject => subject.Name))),
        },
        new()
        {
            Name = Links.QuizMe,
            Parameters = ["tip"],
            Run = (call, _) => Task.FromResult(Shown(call.Who, new Aim(Level: null, Tip: call["tip"]), "") is { } card
                ? new Outcome.Show(card) : Gone),
        },
        new()
        {
            Name = Pick,
            Parameters = ["question", "seed", "place", "aim"],
            First = First.Update,
            Run = (call, _) => Task.FromResult(Answer(call)),
        },
        new()
        {
            Name = Next,
            Parameters = ["question", "aim"],
            First = First.Update,
            Run = (call, _) => Task.FromResult(Shown(call.Who, Aim.Read(call["aim"]), call["question"]) is { } card
                ? new Outcome.Replace(card) : Gone),
        },
    ];

    private static Outcome Gone => new Outcome.Refuse("I no longer have that question. `/quiz` asks you another.");

    private Reply Ask(Call call)
    {
        var book = desk.Book;
        var typed = call["topic"].Trim();
        var level = StudyLevels.Parse(call["level"]);
        var subject = book.Find(typed);
        if ((subject is null && typed.Length > 0) || book.Questions.All.Count == 0)
            return QuizReplies.Unknown(book, book.Near(typed, StudyOptions.MostSuggested), level?.Word() ?? "");
        var aim = new Aim(level, subject?.Key ?? "");
        return Shown(call.Who, aim, "") ?? QuizReplies.OtherLevels(
            subject ?? new("", "all"), [.. (aim with { Level = null }).Of(book).Select(question => question.Level).Distinct().Order()]);
    }

    /// <summary>The card of the person's next question; null where there is none.</summary>
    /// <param name="not">The one that was just answered.</param>
    private Reply? Shown(PersonId who, Aim aim, string not)
    {
        if (desk.Choose(who, aim, not) is not { } pick)
            return null;
        var seed = desk.SeedFor(who) % Seeds;
        return desk.Card(pick.Question.Id, seed, place => new(
            Pick, pick.Question.Id, seed.ToString("x", CultureInfo.InvariantCulture), $"{place}", aim.Code))! with
        {
            Note = QuizReplies.Note(pick),
        };
    }

    private Outcome Answer(Call call)
    {
        if (!ulong.TryParse(call["seed"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seed)
            || !int.TryParse(call["place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || place >= QuizQuestion.Choices
            || desk.Answer(call.Who, call["question"], seed, place) is not { } reply)
            return Gone;
        var next = new Choice(new(Next, call["question"], call["aim"]), "Next question") { Look = Look.Main };
        return new Outcome.Replace(reply with { Buttons = [next, .. reply.Buttons] });
    }
}
