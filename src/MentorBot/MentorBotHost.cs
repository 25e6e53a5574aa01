using MentorBot.Knowledge;

namespace MentorBot;

/// <summary>Puts the program together: settings, services, features.</summary>
public static class MentorBotHost
{
    public static IHost Build(string[] args)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Args = [], ApplicationName = "mentorbot" });
        builder.Configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
            .AddEnvironmentVariables("MENTORBOT_");
        builder.AddKnowledge();
        return builder.Build();
    }
}
