using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary><c>/roadmap plan</c>: what is open, in weeks from today on. It is made anew each time, so nobody is ever behind it.</summary>
internal sealed class PlanCommands(Desk desk) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "roadmap plan",
            Run = (call, _) => Task.FromResult<Outcome>(new Outcome.Show(Show(desk.Find(call.Who), page: ""))),
            Slash = new("Plan the weeks ahead, with dates, from the hours that you have; only you see it"),
        },
        Pressed.Route("roadmap.plan", call => Show(desk.Find(call.Who), call["page"]), "page"),
        Pressed.Route("roadmap.hours", ChangeHours),
    ];

    private Reply Show(Learner? learner, string page) =>
        learner is null || desk.ProgressOf(learner) is not { Next: not null } progress
            ? desk.Here(learner)
            : PlanReplies.Of(Plan.Of(progress.Open, learner.Hours, desk.Today), learner, progress, page);

    private Reply ChangeHours(Call call)
    {
        var hours = WeekHours.Read(call["value"]);
        return Show(desk.Change(call.Who, learner => hours is { } now && learner is not null ? learner with { Hours = now } : learner), "");
    }
}
