using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Knowledge;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>Where somebody is, by what is kept of him and what the knowledge has now.</summary>
internal sealed class Desk(LearnerStore learners, LiveKnowledge knowledge, TimeProvider clock)
{
    public CareerKnowledge Career => knowledge.Career;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>By UTC: nobody tells the bot where he lives, and a plan of weeks does not need it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Learner? Find(PersonId person) => learners.Find(person);

    /// <inheritdoc cref="LearnerStore.Change"/>
    public Learner? Change(PersonId person, Func<Learner?, Learner?> change) => learners.Change(person, change);

    /// <summary>Null for who never chose a goal, and where the knowledge no longer has it.</summary>
    public Progress? ProgressOf(Learner? learner) =>
        learner is not null && Career.Roadmap(learner.Roadmap) is { } roadmap ? Progress.Of(roadmap, Career, learner) : null;

    /// <summary>What somebody can do who has no goal, or none any more.</summary>
    public Reply WayIn(Learner? learner, string page = "0") => GoalReplies.Choose(Career, GoalReplies.Opening(Career, learner), page);

    /// <summary>The card of where somebody is: a topic to do, and the stages.</summary>
    /// <param name="topic">The one to show instead of the next; what is not open any more gives the next.</param>
    /// <param name="happened">What has just been done, as a sentence.</param>
    public Reply Here(Learner? learner, string? topic = null, string? happened = null)
    {
        if (learner is null || ProgressOf(learner) is not { } progress)
            return WayIn(learner);
        var shown = progress.Open.FirstOrDefault(one => one.Id == topic) ?? progress.Next;
        var view = new View(learner, progress, Career, knowledge.Engine.Snapshot, Today);
        return shown is null ? RoadmapReplies.Finished(view, happened) : RoadmapReplies.Here(view, shown, happened);
    }

    /// <summary>One topic, whatever became of it; null where the knowledge has none of that id.</summary>
    public Reply? Topic(Learner learner, string id) => ProgressOf(learner) is { } progress && Career.Topic(id) is { } topic
        ? RoadmapReplies.Topic(new(learner, progress, Career, knowledge.Engine.Snapshot, Today), topic)
        : null;
}
