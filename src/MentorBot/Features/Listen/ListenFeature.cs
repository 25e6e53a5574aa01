using MentorBot.Routing;

namespace MentorBot.Features.Listen;

/// <summary>In channels that an admin opened, the bot answers unasked: when it is sure, and after people had their turn.</summary>
public static class ListenFeature
{
    public static void AddListen(this IServiceCollection services)
    {
        services.AddSingleton<UnaskedAnswers>();
        services.AddSingleton<ListenWorker>();
        services.AddSingleton<IListens>(provider => provider.GetRequiredService<ListenWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<ListenWorker>());
    }
}
