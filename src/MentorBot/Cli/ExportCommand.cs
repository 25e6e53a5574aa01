using System.CommandLine;
using MentorBot.Features.Gaps;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot export [--out DIR]</c>: answers and tips that servers added in Discord, as files for a knowledge folder.</summary>
internal static class ExportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var output = new Option<string?>("--out")
        {
            Description = "A knowledge folder: the files are put into its faq/ and tips/, and none that is there is overwritten. "
                + "Without it they are printed",
            HelpName = "DIR",
        };
        var command = new Command("export", "Answers and tips that servers added in Discord, also while the bot runs.") { output };
        command.SetAction(result => Run(services, result.GetValue(output)));
        return command;
    }

    private static int Run(IServiceProvider services, string? folder)
    {
        try
        {
            using var database = Database.OpenToRead(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path());
            var files = Files(database, services.GetRequiredService<TimeProvider>());
            if (files.Count == 0)
                Console.Error.WriteLine("No server has added an answer or a tip: there is nothing to export.");
            return folder is null ? Print(files) : Write(files, folder);
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }

    /// <summary>By their paths in a knowledge folder.</summary>
    private static IReadOnlyList<(string Path, string Text)> Files(Database database, TimeProvider clock) =>
    [
        .. new EntryExport(new EntryStore(database, clock)).All().Select(page => ($"faq/{page.Name}", page.Markdown)),
        .. new SuggestionExport(new SuggestionStore(database, clock)).All().Select(file => ($"tips/{file.Name}", file.Text)),
    ];

    private static int Print(IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
            Console.WriteLine(path.EndsWith(".md", StringComparison.Ordinal) ? $"<!-- {path} -->\n{text}" : $"# {path}\n{text}");
        return CommandLine.Done;
    }

    /// <summary>All of them or none: a file that is there may have been worked on.</summary>
    private static int Write(IReadOnlyList<(string Path, string Text)> files, string folder)
    {
        var targets = files.Select(file => (Path: Path.Combine(folder, file.Path), file.Text)).ToList();
        if (targets.Select(file => file.Path).FirstOrDefault(File.Exists) is { } present)
        {
            Console.Error.WriteLine($"{present} is there already. Move it away, or name another folder; nothing was written.");
            return CommandLine.InputHasProblems;
        }
        foreach (var (path, text) in targets)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Console.WriteLine(path);
        }
        return CommandLine.Done;
    }
}
