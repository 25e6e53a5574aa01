using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using MentorBot.Storage;

namespace MentorBot.Cli;

/// <summary>What has to be well before the bot runs: settings, knowledge, data file.</summary>
internal static class Readiness
{
    /// <summary>Reads all of it.</summary>
    /// <returns>A line for each thing that keeps the bot from starting; empty when it can.</returns>
    public static IReadOnlyList<string> Problems(IServiceProvider services)
    {
        var problems = SettingsCheck.Problems(services.GetServices<IChecksSettings>());
        if (problems.Count > 0)
            return problems;
        var broken = services.GetRequiredService<LiveKnowledge>().Start();
        if (broken.Count > 0)
            return [.. broken.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString())];
        try
        {
            services.GetRequiredService<Database>();
            return [];
        }
        catch (StorageException problem)
        {
            return [problem.Message];
        }
    }

    /// <returns>The exit code.</returns>
    public static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        return CommandLine.InputHasProblems;
    }
}
