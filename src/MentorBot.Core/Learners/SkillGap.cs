using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Learners;

/// <summary>What somebody knows of what a role asks for, what is missing, and the topics that teach it.</summary>
/// <param name="Known">In learning order.</param>
/// <param name="Missing">The most needed first; in learning order where they are needed alike.</param>
/// <param name="Way">The roadmap that leads to the role; null where there is none.</param>
/// <param name="Topics">Those that teach what is missing and are open, in the order of the roadmap.</param>
public sealed record SkillGap(
    RolePage Role, IReadOnlyList<NeededSkill> Known, IReadOnlyList<NeededSkill> Missing, Roadmap? Way, IReadOnlyList<Topic> Topics)
{
    /// <param name="ticked">Ids of the skills that somebody says to have; others than the role's are passed over.</param>
    public static SkillGap Of(RolePage role, CareerKnowledge career, IReadOnlySet<string> ticked, Learner? learner)
    {
        var needed = NeededBy(role, career);
        var missing = needed.Where(skill => !ticked.Contains(skill.Skill.Id)).ToList();
        var way = WayTo(role, career, learner);
        var open = missing.Select(skill => skill.Skill.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            role, [.. needed.Where(skill => ticked.Contains(skill.Skill.Id))], [.. missing.OrderBy(skill => skill.Need)], way,
            way is null ? [] : [.. Progress.Of(way, career, learner).Open.Where(topic => open.Contains(topic.Skill))]);
    }

    /// <summary>What a role asks for, in learning order.</summary>
    public static IReadOnlyList<NeededSkill> NeededBy(RolePage role, CareerKnowledge career)
    {
        return [.. career.Skills.Where(skill => role.AllSkills.Contains(skill.Id))
            .Select(skill => new NeededSkill(skill, NeedOf(skill.Id)))];

        Need NeedOf(string skill) => role.Must.Contains(skill) ? Need.Must : role.Good.Contains(skill) ? Need.Good : Need.Later;
    }

    /// <summary>The way that the person is on where it leads to the role, else the role's own, else any to it.</summary>
    public static Roadmap? WayTo(RolePage role, CareerKnowledge career, Learner? learner)
    {
        var ways = career.Roadmaps.Where(roadmap => string.Equals(roadmap.Role, role.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        return ways.FirstOrDefault(roadmap => roadmap.Id == learner?.Roadmap)
            ?? career.Roadmaps.FirstOrDefault(roadmap => roadmap.Id == role.Roadmap)
            ?? ways.FirstOrDefault();
    }
}

/// <summary>A skill that a role asks for.</summary>
public sealed record NeededSkill(Skill Skill, Need Need);

/// <summary>How much a role asks for a skill.</summary>
public enum Need
{
    /// <summary>Without it nobody is hired.</summary>
    Must,
    Good,
    Later,
}
