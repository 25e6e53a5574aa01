using MentorBot.Answering;
using MentorBot.Routing;

namespace MentorBot.Features.Help;

/// <summary>What the bot can do, and what it is.</summary>
public static class HelpFeature
{
    // The router is made of all routes, these included, so it is asked for when help is.
    public static void AddHelp(this IServiceCollection services) => services.AddSingleton<IRoutes>(parts =>
        new HelpCommands(parts.GetRequiredService<Router>, parts.GetRequiredService<Mentor>()));
}
