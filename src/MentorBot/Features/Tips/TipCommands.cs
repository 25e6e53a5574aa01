using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Replies;
using MentorBot.Core.Study;
using MentorBot.Routing;

namespace MentorBot.Features.Tips;

/// <summary><c>/tip</c>, and what one can do with a tip wherever it stands: whoever presses is answered alone.</summary>
internal sealed class TipCommands(TipDesk desk) : IRoutes
{
    public const string Name = "tip", Next = "tip.next", Done = "tip.done", More = "tip.more", Fewer = "tip.fewer";

    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = Name,
            Parameters = StudyOptions.Names,
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Answer(call))),
            Slash = new Slash(
                "Get something small to do today; it follows your roadmap when you have one",
                StudyOptions.Of("On what? Anything, if left out", "How hard? All levels, if left out",
                    (typed, most) => desk.Book.Near(typed, most).Select(subject => subject.Name))),
        },
        new()
        {
            Name = Next,
            Parameters = StudyOptions.Names,
            First = First.Update,
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Replace(Answer(call))),
        },
        new() { Name = Done, Parameters = ["tip"], Run = (call, _) => Task.FromResult(MarkDone(call)) },
        new() { Name = More, Parameters = ["area"], Run = (call, _) => Task.FromResult(Like(call, 1)) },
        new() { Name = Fewer, Parameters = ["area"], Run = (call, _) => Task.FromResult(Like(call, -1)) },
    ];

    private Reply Answer(Call call)
    {
        var book = desk.Book;
        var typed = call["topic"].Trim();
        var level = StudyLevels.Parse(call["level"]);
        var word = level?.Word() ?? "";
        var subject = book.Find(typed);
        if ((subject is null && typed.Length > 0) || book.Tips.All.Count == 0)
            return TipReplies.Unknown(book, book.Near(typed, StudyOptions.MostSuggested), word);
        var wish = desk.For(call.Who, new TipWish { Subjects = subject is null ? [] : [subject.Key], Level = level });
        if (desk.Choose(wish, desk.GivenTo(call.Who), desk.SeedFor(call.Who)) is not { } pick)
            return TipReplies.OtherLevels(
                subject ?? new("", "all"), [.. book.Tips.Of(wish.Subjects, null).Select(tip => tip.Level).Distinct().Order()]);
        desk.Gave(call.Who, pick.Tip.Id);
        var another = new Choice(new(Next, subject?.Key ?? "", word), "Another tip");
        return desk.Card(pick.Tip.Id, another)! with { Note = TipReplies.Note(pick) };
    }

    private Outcome MarkDone(Call call) => desk.Find(call["tip"]) is { } tip
        ? new Outcome.Show(TipReplies.Done(tip, desk.Done(call.Who, tip.Id)))
        : new Outcome.Refuse("I no longer have that tip. `/tip` gives you another.");

    /// <summary>Anybody can make the value of a button, so only an area that there is is kept.</summary>
    private Outcome Like(Call call, int step) => desk.Book.Areas.Any(area => area.Key == call["area"])
        ? new Outcome.Show(TipReplies.Liked(call["area"], desk.Like(call.Who, call["area"], step), step))
        : new Outcome.Refuse("I no longer have tips of that kind.");
}
