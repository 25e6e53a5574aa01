using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Learners;

/// <summary>What a roadmap teaches, by skill.</summary>
public static class RoadmapSkills
{
    /// <summary>In learning order.</summary>
    public static IReadOnlyList<Skill> TaughtBy(Roadmap roadmap, CareerKnowledge career)
    {
        var taught = TopicsOf(roadmap, career).Select(topic => topic.Skill).ToHashSet(StringComparer.Ordinal);
        return [.. career.Skills.Where(skill => taught.Contains(skill.Id))];
    }

    /// <summary>Ids of the skills of which the person knows, or has done, every topic of the roadmap.</summary>
    public static IReadOnlySet<string> KnownBy(Learner? learner, Roadmap roadmap, CareerKnowledge career) =>
        TopicsOf(roadmap, career).GroupBy(topic => topic.Skill)
            .Where(skill => skill.All(topic => learner?.StateOf(topic.Id) is TopicState.Known or TopicState.Done))
            .Select(skill => skill.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Ids of the roadmap's topics that teach one of these skills.</summary>
    public static IEnumerable<string> TopicsOf(IReadOnlySet<string> skills, Roadmap roadmap, CareerKnowledge career) =>
        TopicsOf(roadmap, career).Where(topic => skills.Contains(topic.Skill)).Select(topic => topic.Id);

    private static IEnumerable<Topic> TopicsOf(Roadmap roadmap, CareerKnowledge career) =>
        roadmap.Topics.Select(career.Topic).OfType<Topic>();
}
