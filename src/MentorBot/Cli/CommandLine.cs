using System.CommandLine;
using MentorBot.Knowledge;

namespace MentorBot.Cli;

/// <summary>The program's commands. Exit codes: 0 done, 1 the input has problems, 2 wrong usage.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int InputHasProblems = 1;
    public const int WrongUsage = 2;

    public static int Run(IHost host, string[] args)
    {
        var services = host.Services;
        var loader = services.GetRequiredService<EngineLoader>();
        var folders = services.GetRequiredService<KnowledgeFolders>();
        var root = new RootCommand("A career mentor for machine learning. Ask it: mentorbot ask \"what does an ML engineer do?\"")
        {
            AskCommand.Create(services),
            TryCommand.Create(services),
            CheckCommand.Create(folders, TimeProvider.System),
            EvalCommand.Create(loader, folders),
            ImportCommand.Create(TimeProvider.System),
            ExportCommand.Create(services),
            BackupCommand.Create(services),
            RestoreCommand.Create(services),
            DoctorCommand.Create(services),
        };
        RunCommand.AddTo(root, host);
        var parsed = root.Parse(args);
        // The bot itself ends in order when it is told to.
        var code = parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }

    /// <summary>The option that names a knowledge folder, the same for every command that answers.</summary>
    public static Option<string?> KnowledgeOption() => new("--knowledge")
    {
        Description = "Knowledge folder; default: Knowledge:Folder from the settings, else ./knowledge, else the shipped one",
        HelpName = "DIR",
    };
}
