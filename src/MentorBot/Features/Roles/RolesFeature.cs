using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Roles;

/// <summary>What jobs are like, and how they differ.</summary>
public static class RolesFeature
{
    private const int MostCompared = 3;

    public static void AddRoles(this IServiceCollection services)
    {
        services.AddSingleton<IRoutes, RoleCommands>();
        services.AddSingleton(new PlainIntent(Intents.Role, answer => One(answer.Reading.Entities.Roles)));
        services.AddSingleton(new PlainIntent(Intents.CompareRoles, answer => Several(answer.Reading.Entities.Roles)));
    }

    private static PlainLink? One(IReadOnlyList<string> roles) => roles.Count == 0
        ? null
        : new(new Go(RoleCommands.Role, roles[0]), "About this job") { OnlyRelated = true };

    private static PlainLink? Several(IReadOnlyList<string> roles) => roles.Count < 2
        ? null
        : new(new Go(RoleCommands.Compare, [.. roles.Take(MostCompared)]), "Side by side");
}
