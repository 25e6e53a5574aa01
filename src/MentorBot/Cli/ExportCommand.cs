using System.CommandLine;
using MentorBot.Features.Gaps;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Cli;

/// <summary><c>mentorbot export [--out DIR]</c>: the answers that servers added in Discord, as pages for a knowledge folder.</summary>
internal static class ExportCommand
{
    public static Command Create(IServiceProvider services)
    {
        var output = new Option<string?>("--out")
        {
            Description = "A knowledge folder: the pages are put into its faq/, and none that is there is overwritten. "
                + "Without it they are printed",
            HelpName = "DIR",
        };
        var command = new Command("export", "The answers that servers added in Discord, as Markdown; also while the bot runs.") { output };
        command.SetAction(result => Run(services, result.GetValue(output)));
        return command;
    }

    private static int Run(IServiceProvider services, string? folder)
    {
        try
        {
            using var database = Database.OpenToRead(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path());
            var pages = new EntryExport(new EntryStore(database, services.GetRequiredService<TimeProvider>())).All();
            if (pages.Count == 0)
                Console.Error.WriteLine("No server has added an answer: there is nothing to export.");
            return folder is null ? Print(pages) : Write(pages, Path.Combine(folder, "faq"));
        }
        catch (Exception e) when (e is StorageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return CommandLine.InputHasProblems;
        }
    }

    private static int Print(IReadOnlyList<ExportedPage> pages)
    {
        foreach (var page in pages)
            Console.WriteLine($"<!-- faq/{page.Name} -->\n{page.Markdown}");
        return CommandLine.Done;
    }

    /// <summary>All of them or none: a page that is there may have been worked on.</summary>
    private static int Write(IReadOnlyList<ExportedPage> pages, string folder)
    {
        if (pages.Select(page => Path.Combine(folder, page.Name)).FirstOrDefault(File.Exists) is { } present)
        {
            Console.Error.WriteLine($"{present} is there already. Move it away, or name another folder; nothing was written.");
            return CommandLine.InputHasProblems;
        }
        Directory.CreateDirectory(folder);
        foreach (var page in pages)
        {
            File.WriteAllText(Path.Combine(folder, page.Name), page.Markdown);
            Console.WriteLine(Path.Combine(folder, page.Name));
        }
        return CommandLine.Done;
    }
}
