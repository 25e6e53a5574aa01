using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary><c>/skills</c>: what a role asks for, what of it is missing, and the four weeks ahead.</summary>
internal sealed class SkillCommands(Desk desk, Goals goals) : IRoutes
{
    public IReadOnlyList<Route> Routes =>
    [
        new()
        {
            Name = "skills",
            Run = (call, _) => Task.FromResult(Open(call)),
            Parameters = ["role"],
            Slash = new(
                "Tick what you know of what a job asks for, and see what is missing; only you see it",
                new SlashOption("role", "The job that you want") { Required = true, MaxLength = 100, Suggest = SuggestRole }),
        },
        Pressed.Route("skills.tick", Tick, Sheet.Parameters),
    ];

    private List<MenuOption> SuggestRole(Call call, string typed) =>
        [.. goals.NearRoles(typed, most: 25).Select(role => new MenuOption(role.Title, role.Id))];

    private Outcome Open(Call call) => new Outcome.Show(goals.Role(call["role"]) is { } role
        ? Show(call.Who, role, NewSheet(call.Who, role))
        : Unknown(call["role"]));

    private Reply Unknown(string typed) => goals.NearRoles(typed) is { Count: > 0 } near && typed.Length > 0
        ? SkillReplies.Near(near)
        : SkillReplies.All(goals.NearRoles("", SkillReplies.MostRoles));

    private Reply Tick(Call call)
    {
        if (desk.Career.Roles.FirstOrDefault(one => one.Id == call["of"]) is not { } role)
            return Unknown("");
        return Sheet.Read(call, SkillsOf(role), desk.Career.Version) is { } sheet
            ? Show(call.Who, role, sheet)
            : Show(call.Who, role, NewSheet(call.Who, role)) with { Note = Pressed.Changed };
    }

    private Reply Show(PersonId who, RolePage role, Sheet sheet)
    {
        var gap = SkillGap.Of(role, desk.Career, sheet.Ticks.Ticked, desk.Find(who));
        return SkillReplies.Of(gap, sheet, Plan.Of(gap.Topics, sheet.Hours, desk.Today), Start(gap, sheet));
    }

    /// <summary>What is ticked at first is what the way to the role says of the person.</summary>
    private Sheet NewSheet(PersonId who, RolePage role)
    {
        var learner = desk.Find(who);
        var known = SkillGap.WayTo(role, desk.Career, learner) is { } way ? RoadmapSkills.KnownBy(learner, way, desk.Career) : null;
        return new(role.Id, learner?.Hours ?? WeekHours.AtFirst,
            new(SkillsOf(role), known ?? new HashSet<string>()), desk.Career.Version);
    }

    /// <summary>Takes the ticks along to the roadmap.</summary>
    private Go? Start(SkillGap gap, Sheet sheet) => gap.Way is not { } way ? null : (sheet with
    {
        Of = way.Id,
        Ticks = new(RoadmapSkills.TaughtBy(way, desk.Career), sheet.Ticks.Ticked),
    }).To("roadmap.draft");

    private List<Skill> SkillsOf(RolePage role) => [.. SkillGap.NeededBy(role, desk.Career).Select(needed => needed.Skill)];
}
