using MentorBot.Answering;
using MentorBot.Core.Learners;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>Where somebody is: the stage of the topic that comes next.</summary>
internal sealed class RoadmapStage(Desk desk) : IRoadmapStage
{
    public IReadOnlyList<string> TopicsOf(PersonId person) =>
        desk.ProgressOf(desk.Find(person)) is { Next: { } next } progress && progress.StageOf(next.Id) is { } stage
            ? [.. stage.Topics.Where(topic => topic.State == TopicState.Open).Select(topic => topic.Topic.Id)]
            : [];
}
