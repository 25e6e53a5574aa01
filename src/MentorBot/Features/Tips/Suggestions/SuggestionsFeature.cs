using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Suggestions;

/// <summary>Members suggest tips for their server, curators accept. Accepted ones are given by way of <see cref="ServerTips"/>.</summary>
public static class SuggestionsFeature
{
    public static void AddTipSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<SuggestionStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<SuggestionStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<SuggestionStore>());
        services.AddSingleton<SuggestionDrafts>().AddSingleton<SuggestionCheck>();
        services.AddSingleton<IRoutes, SuggestCommands>().AddSingleton<IRoutes, ReviewCommands>();
    }
}
