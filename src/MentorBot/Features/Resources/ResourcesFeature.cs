using MentorBot.Routing;

namespace MentorBot.Features.Resources;

/// <summary>Where to learn it: courses, books, certificates.</summary>
public static class ResourcesFeature
{
    public static void AddResources(this IServiceCollection services) => services.AddSingleton<IRoutes, ResourceCommands>();
}
