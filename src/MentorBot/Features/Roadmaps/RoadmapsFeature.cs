using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Roadmaps;

/// <summary>Ways to a role, with where somebody is on his, and the skills that a role asks for.</summary>
public static class RoadmapsFeature
{
    public static void AddRoadmaps(this IServiceCollection services)
    {
        services.AddSingleton<LearnerStore>().AddSingleton<Desk>().AddSingleton<Goals>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<LearnerStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<LearnerStore>());
        services.AddSingleton<IRoadmapTips, RoadmapTips>().AddSingleton<IRoadmapStage, RoadmapStage>();
        services.AddSingleton<IRoutes, StartCommands>().AddSingleton<IRoutes, RoadmapCommands>();
        services.AddSingleton<IRoutes, PlanCommands>().AddSingleton<IRoutes, SkillCommands>();
        // "How do I become one?" has passages; "what do I learn next?" has no answer but one's own place.
        services.AddSingleton(new PlainIntent(Intents.Roadmap, answer => new PlainLink(new Go("roadmap next"), "My roadmap")
        {
            Personal = true,
            OnlyRelated = answer.Reading.Entities.Roles.Count > 0,
        }));
    }
}
