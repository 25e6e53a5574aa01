using MentorBot.Chat;
using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot</c>: runs the bot until it is told to stop.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(IHost host)
    {
        var services = host.Services;
        var options = services.GetRequiredService<IOptions<ChatOptions>>().Value;
        if (!options.HasToken)
        {
            Console.Error.WriteLine(
                "Discord:Token is not set. Copy the bot's token from the Developer Portal (page Bot, button Reset Token) into "
                + "appsettings.json or the environment (MENTORBOT_Discord__Token). Without Discord: mentorbot ask \"…\".");
            return CommandLine.WrongUsage;
        }
        var problems = SettingsCheck.Problems(services.GetServices<IChecksSettings>());
        if (problems.Count > 0)
            return Refuse(problems);
        var broken = services.GetRequiredService<LiveKnowledge>().Start();
        if (broken.Count > 0)
            return Refuse(broken.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        try
        {
            services.GetRequiredService<Database>();
        }
        catch (StorageException problem)
        {
            return Refuse([problem.Message]);
        }
        var bot = services.GetRequiredService<ChatBot>();
        await host.RunAsync();
        return bot.Fatal is null ? CommandLine.Done : CommandLine.InputHasProblems;
    }

    private static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return CommandLine.InputHasProblems;
    }
}
