using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips;

/// <summary>Small things to do today.</summary>
public static class TipsFeature
{
    public static void AddTips(this IServiceCollection services)
    {
        services.AddSingleton<TipStore>().AddSingleton<TipDesk>();
        services.AddSingleton<ITips>(all => all.GetRequiredService<TipDesk>());
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<TipStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<TipStore>());
        services.AddSingleton<IRoutes, TipCommands>();
        // "A tip for interviews?" has passages, and they stay where they are sure. Of its own kind is "what should I study today?", which
        // otherwise asks for the roadmap.
        services.AddSingleton(new PlainIntent(Intents.Tip, _ => Link));
        services.AddSingleton(new PlainIntent(Intents.Roadmap, answer => IsForToday(answer) ? Link : null));
    }

    /// <summary>It follows the asker's own roadmap, and is given to him.</summary>
    private static PlainLink Link { get; } = new(new Go(TipCommands.Name), "A tip for today") { Personal = true, OnlyRelated = true };

    private static bool IsForToday(Answer answer) => answer.Reading.Tokens.Any(token => token.Word is "today" or "tonight");
}
