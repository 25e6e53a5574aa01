using MentorBot.Answering;
using MentorBot.Core.Knowledge;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips;

/// <summary>Small things to do today.</summary>
public static class TipsFeature
{
    public static void AddTips(this IServiceCollection services)
    {
        services.AddSingleton<TipStore>().AddSingleton<TipDesk>().AddSingleton<SuggestionStore>().AddSingleton<ServerTips>();
        services.AddSingleton<ITips>(all => all.GetRequiredService<TipDesk>());
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<TipStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<TipStore>());
        services.AddSingleton<IRoutes, TipCommands>();
        // "What should I study today?" asks for the next step of a roadmap, and means that of today.
        services.AddSingleton(all => new PlainIntent(Intents.Tip, answer => TipAsk.Find(answer, all.GetRequiredService<TipDesk>().Book)));
        services.AddSingleton(all =>
            new PlainIntent(Intents.Roadmap, answer => TipAsk.FindForToday(answer, all.GetRequiredService<TipDesk>().Book)));
    }
}
