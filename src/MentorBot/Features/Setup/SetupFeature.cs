using MentorBot.Features.Setup.Doctor;
using MentorBot.Features.Setup.Drafts;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Setup;

/// <summary>What admins and moderators have: setup, doctor, dry run, snooze.</summary>
public static class SetupFeature
{
    public static void AddSetup(this IServiceCollection services)
    {
        services.AddSingleton<DraftMemory>();
        services.AddSingleton<SetupSaving>();
        services.AddSingleton<IRoutes, SetupCommands>();
        services.AddSingleton<IRoutes, DoctorCommand>();
        services.AddSingleton<IRoutes, SnoozeCommand>();
        services.AddSingleton<IRoutes, DryRunCommand>();
        services.AddSingleton<IDoctorCheck, BotCheck>();
        services.AddSingleton<IDoctorCheck, ServerCheck>();
    }
}
