using MentorBot.Routing;

namespace MentorBot.Answering;

/// <summary>Knows where somebody is on the way to a role. What it says is for him alone.</summary>
public interface IRoadmapStage
{
    /// <summary>Ids of the open topics of his stage, the next one first; empty for who is on no roadmap, or through it.</summary>
    IReadOnlyList<string> TopicsOf(PersonId person);
}
