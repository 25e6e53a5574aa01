using MentorBot.Core.Knowledge;
using MentorBot.Knowledge;
using Spectre.Console;

namespace MentorBot.Cli;

/// <summary>Standard output and error as consoles: colour and width where a person looks, plain text where a program reads.</summary>
internal static class Terminal
{
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>Loads an engine with a progress bar on standard error, or says why it cannot be.</summary>
    public static Core.Answers.AnswerEngine? Load(EngineLoader loader, string? folder)
    {
        LoadedEngine loaded;
        if (Console.IsErrorRedirected)
            loaded = loader.Load(folder);
        else
            loaded = Error.Progress().AutoClear(true).Start(context => loader.Load(folder, new Bar(context).Show));
        Report(loaded.Problems.Where(p => loaded.Engine is null || p.Severity == Severity.Error));
        return loaded.Engine;
    }

    public static void Report(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = 100;
        return console;
    }

    /// <summary>A bar that appears with the first report, so that a quick start shows none.</summary>
    private sealed class Bar(ProgressContext context)
    {
        private ProgressTask? _task;

        public void Show(double share)
        {
            _task ??= context.AddTask("Reading and learning the knowledge", maxValue: 1);
            _task.Value = share;
        }
    }
}
