using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;

namespace MentorBot.Features.Roadmaps;

/// <summary>What a role asks for, beside what somebody knows.</summary>
internal static class SkillReplies
{
    /// <summary>Four rows of buttons.</summary>
    public const int MostRoles = 20;

    private const int WeeksAhead = 4;

    /// <summary>Characters for the names of one group, so that all of it fits one message.</summary>
    private const int Room = 450;

    /// <param name="plan">To all that is missing.</param>
    /// <param name="start">Where the roadmap begins; null where there is none to this role.</param>
    public static Reply Of(SkillGap gap, Sheet sheet, Plan plan, Go? start)
    {
        var all = gap.Known.Count + gap.Missing.Count;
        return new()
        {
            Title = $"Skills: {gap.Role.Title}",
            Text = gap.Missing.Count == 0
                ? $"You have ticked all {all} skills that the job asks for. Now show them: projects speak louder than ticks."
                : $"You have ticked {gap.Known.Count} of {all}. What is missing, in the order in which one learns it:\n"
                    + string.Join('\n', gap.Missing.GroupBy(skill => skill.Need).Select(Group)),
            Parts = gap.Missing.Count == 0 ? [] : [Ahead(plan, gap, sheet.Hours)],
            Menus = sheet.Menus("skills.tick"),
            Buttons = start is null ? [] : [new(start, "Put it on a roadmap") { Look = Look.Main }],
            Note = "Only you see this, and nothing of it is kept.",
        };
    }

    public static Reply Near(IReadOnlyList<RolePage> near) => Roles("Did you mean one of these?", near);

    public static Reply All(IReadOnlyList<RolePage> roles) => Roles("These are jobs that I know.", roles);

    private static Reply Roles(string text, IReadOnlyList<RolePage> roles) => new()
    {
        Title = "I know no job of that name",
        Text = text,
        Choices = [.. roles.Select(role => new Choice(new("skills", role.Id), role.Title))],
    };

    private static string Group(IGrouping<Need, NeededSkill> group) =>
        $"- **{NameOf(group.Key)}:** {Listed([.. group.Select(skill => skill.Skill.Title)])}";

    private static string NameOf(Need need) => need switch
    {
        Need.Must => "A must",
        Need.Good => "Good to have",
        _ => "Later",
    };

    /// <summary>As many as fit, then how many there are besides.</summary>
    private static string Listed(IReadOnlyList<string> names)
    {
        var used = 0;
        var shown = names.TakeWhile(name => (used += name.Length + 2) <= Room).ToList();
        return string.Join(", ", shown) + (shown.Count < names.Count ? $" and {names.Count - shown.Count} more" : "");
    }

    private static Reply Ahead(Plan plan, SkillGap gap, int hours) => plan.Weeks.Count == 0
        ? new()
        {
            Title = "The weeks ahead",
            Text = gap.Way is null ? "I have no roadmap to this job yet." : $"{gap.Way.Title} has no open topic for what is missing.",
        }
        : new()
        {
            Title = $"The weeks ahead, at {hours} hours each",
            Breadcrumb = gap.Way?.Title,
            Text = string.Join('\n', plan.Weeks.Take(WeeksAhead).Select(PlanReplies.Week)),
        };
}
