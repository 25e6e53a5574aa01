using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Routing;

namespace MentorBot.Features.Roadmaps;

/// <summary>The tip on an answer: the reader's own next step where only he reads it, else the step that the passage belongs to.</summary>
internal sealed class RoadmapTips(Desk desk) : IRoadmapTips
{
    public string? For(Passage passage, PersonId? reader)
    {
        if (reader is { } person && desk.ProgressOf(desk.Find(person))?.Next is { } next)
            return $"{next.Title}, about {next.Hours} hours, is what comes next on your roadmap: `/roadmap show`";
        return RoadmapStep.Of(passage.Id, desk.Career) is { } step ? $"{step.Title}, about {step.Hours} hours. {step.Show}" : null;
    }
}
