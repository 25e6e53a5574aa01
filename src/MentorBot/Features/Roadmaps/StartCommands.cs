using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary><c>/roadmap start</c>: a goal, the hours for it, and what is known already. Nothing is kept before the start.</summary>
internal sealed class StartCommands(Desk desk, Goals goals) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "roadmap start",
            Run = (call, _) => Task.FromResult(Start(call)),
            Parameters = ["goal", "hours"],
            Slash = new(
                "Choose a goal and the hours that you have for it; only you see it",
                new SlashOption("goal", "A roadmap, or the job that you want") { MaxLength = 100, Suggest = SuggestGoal },
                new SlashOption("hours", $"Hours a week for study, such as {WeekHours.AtFirst}")
                {
                    MaxLength = 20,
                    Suggest = (_, typed) => WeekHours.Suggest(typed),
                }),
        },
        Pressed.Route("roadmap.goals", call => desk.WayIn(desk.Find(call.Who), call["page"]), "page"),
        Pressed.Route("roadmap.goal", Choose, "goal", "hours"),
        Pressed.Route("roadmap.draft", call => Reread(call, Draft), Sheet.Parameters),
        Pressed.Route("roadmap.begin", call => Reread(call, Begin), Sheet.Parameters),
    ];

    private List<MenuOption> SuggestGoal(Call call, string typed) =>
        [.. goals.Near(typed, most: 25).Select(roadmap => new MenuOption(roadmap.Title, roadmap.Id))];

    private Outcome Start(Call call)
    {
        var hours = WeekHours.Read(call["hours"]);
        if (call["hours"].Length > 0 && hours is null)
            return new Outcome.Refuse(WeekHours.Problem);
        if (call["goal"].Length == 0)
            return new Outcome.Show(desk.WayIn(desk.Find(call.Who)));
        return new Outcome.Show(goals.Named(call["goal"]) switch
        {
            [] when goals.Near(call["goal"]) is { Count: > 0 } near => GoalReplies.Near(near, hours),
            [] => GoalReplies.Choose(desk.Career, "I have no roadmap of that name, nor one that is near. This is what there is.", "0"),
            [var goal] when hours is not null => Begin(call.Who, goal, NewSheet(call.Who, goal, hours)),
            [var goal] => Draft(call.Who, goal, NewSheet(call.Who, goal, null)),
            var several => GoalReplies.Several(several, hours),
        });
    }

    /// <summary>From a menu, or from a button of its own.</summary>
    private Reply Choose(Call call) =>
        desk.Career.Roadmap(call["value"].Length > 0 ? call["value"] : call["goal"]) is { } goal
            ? Draft(call.Who, goal, NewSheet(call.Who, goal, WeekHours.Read(call["hours"])))
            : desk.WayIn(desk.Find(call.Who));

    private Sheet NewSheet(PersonId who, Roadmap goal, int? hours)
    {
        var learner = desk.Find(who);
        var known = RoadmapSkills.KnownBy(learner, goal, desk.Career);
        return new(goal.Id, hours ?? learner?.Hours ?? WeekHours.AtFirst,
            new(RoadmapSkills.TaughtBy(goal, desk.Career), known), desk.Career.Version);
    }

    private Reply Reread(Call call, Func<PersonId, Roadmap, Sheet, Reply> show) =>
        desk.Career.Roadmap(call["of"]) is not { } goal ? desk.WayIn(desk.Find(call.Who))
        : Sheet.Read(call, RoadmapSkills.TaughtBy(goal, desk.Career), desk.Career.Version) is { } sheet ? show(call.Who, goal, sheet)
        : Draft(call.Who, goal, NewSheet(call.Who, goal, WeekHours.Read(call["hours"]))) with { Note = Pressed.Changed };

    private Reply Draft(PersonId who, Roadmap goal, Sheet sheet)
    {
        var before = desk.Find(who);
        var progress = Progress.Of(goal, desk.Career, Chosen(before, goal, sheet));
        return GoalReplies.Draft(sheet, progress, desk.Today, isNew: before?.Roadmap != goal.Id);
    }

    private Reply Begin(PersonId who, Roadmap goal, Sheet sheet)
    {
        var learner = desk.Change(who, before => Chosen(before, goal, sheet));
        return desk.Here(learner, happened: $"Your goal is {goal.Title}, with {WeekHours.Text(sheet.Hours)} hours a week.");
    }

    private Learner Chosen(Learner? before, Roadmap goal, Sheet sheet) => Learner.Choose(
        before, goal.Id, sheet.Hours, RoadmapSkills.TopicsOf(sheet.Ticks.Ticked, goal, desk.Career), desk.Now);
}
