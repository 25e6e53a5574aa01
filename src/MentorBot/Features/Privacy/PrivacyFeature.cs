using MentorBot.Routing;

namespace MentorBot.Features.Privacy;

/// <summary>What is kept about a person or a server: shown, exported, erased.</summary>
public static class PrivacyFeature
{
    public static void AddPrivacy(this IServiceCollection services) => services.AddSingleton<IRoutes, PrivacyCommands>();
}
