using MentorBot.Routing;

namespace MentorBot.Features.Roles;

/// <summary>What jobs are like, and how they differ.</summary>
public static class RolesFeature
{
    public static void AddRoles(this IServiceCollection services) => services.AddSingleton<IRoutes, RoleCommands>();
}
