using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Learners;

/// <summary>The step of the roadmaps that a passage belongs to.</summary>
public static class RoadmapStep
{
    /// <summary>
    /// The topic that names the passage, or has it as a term. Where several do, the one that names it earliest in its list: there it
    /// explains the topic, further down it only adds to it. Null where none does.
    /// </summary>
    public static Topic? Of(PassageId passage, CareerKnowledge career) =>
        Holding(passage, career.Topics, topic => topic.Passages) ?? Holding(passage, career.Topics, topic => topic.Terms);

    private static Topic? Holding(PassageId passage, IEnumerable<Topic> topics, Func<Topic, IReadOnlyList<PassageId>> list) =>
        topics.Select(topic => (Topic: topic, Place: list(topic).ToList().IndexOf(passage)))
            .Where(held => held.Place >= 0).OrderBy(held => held.Place).ThenBy(held => held.Topic.Level)
            .Select(held => held.Topic).FirstOrDefault();
}
