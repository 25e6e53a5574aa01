using MentorBot.Answering;
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
        services.AddSingleton<IRoadmapTips, RoadmapTips>();
        services.AddSingleton<IRoutes, StartCommands>().AddSingleton<IRoutes, RoadmapCommands>();
        services.AddSingleton<IRoutes, PlanCommands>().AddSingleton<IRoutes, SkillCommands>();
    }
}
