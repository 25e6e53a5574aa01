using MentorBot.Answering;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Gaps;

/// <summary>What could not be answered, a server's own answers, and telling those who wait.</summary>
public static class GapsFeature
{
    public static void AddGaps(this IServiceCollection services)
    {
        services.AddSingleton<EntryStore>().AddSingleton<GapStore>().AddSingleton<WaiterStore>();
        services.AddSingleton<EntryExport>().AddSingleton<Drafts>().AddSingleton<EntryWriter>();
        services.AddSingleton<IServerEntries>(all => all.GetRequiredService<EntryStore>());
        services.AddSingleton<IHearsAnswers>(all => all.GetRequiredService<GapStore>());
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<EntryStore>());
        services.AddSingleton<IPersonalData>(all => all.GetRequiredService<WaiterStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<EntryStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<GapStore>());
        services.AddSingleton<IServerData>(all => all.GetRequiredService<WaiterStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<EntryStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<GapStore>());
        services.AddSingleton<IForgets>(all => all.GetRequiredService<WaiterStore>());
        services.AddSingleton<IRoutes, GapCommands>().AddSingleton<IRoutes, FaqCommands>();
        services.AddSingleton<IRoutes, TellCommands>().AddSingleton<IRoutes, StatsCommands>();
        services.AddHostedService<WaiterWorker>();
    }
}
