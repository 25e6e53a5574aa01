using MentorBot.Answering;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Ask;

/// <summary>Questions and their answers.</summary>
public static class AskFeature
{
    public static void AddAsk(this IServiceCollection services)
    {
        services.AddSingleton<CardStore>();
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<CardStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<CardStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<CardStore>());
        services.AddSingleton<AnswerCards>();
        services.AddSingleton<Replier>();
        services.AddSingleton<IRoutes, AskCommands>();
        services.AddSingleton<IRoutes, CardCommands>();
        services.AddSingleton<MentionAnswers>();
        services.AddSingleton<MentionWorker>();
        services.AddSingleton<IListens>(all => all.GetRequiredService<MentionWorker>());
    }
}
