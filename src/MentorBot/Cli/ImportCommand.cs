using System.CommandLine;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Cli;

/// <summary><c>mentorbot import FILE --out DIR</c>: an article as a knowledge folder that can be asked at once.</summary>
internal static class ImportCommand
{
    private const long LargestArticle = 20 * 1024 * 1024;

    public static Command Create(TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "An article: plain text, Markdown or HTML" };
        var output = new Option<string>("--out")
        {
            Required = true,
            Description = "The knowledge folder to make; it must not exist yet, or be empty",
            HelpName = "DIR",
        };
        var command = new Command("import", "Turn an article into a knowledge folder.") { file, output };
        command.SetAction(result => Run(
            result.GetValue(file)!, result.GetValue(output)!, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
        return command;
    }

    private static int Run(string file, string folder, DateOnly today)
    {
        if (Bytes(file) is not { } bytes)
            return CommandLine.InputHasProblems;
        var reading = ArticleReader.Read(bytes, file);
        Terminal.Report(reading.Problems);
        if (reading.Article is not { } article)
            return CommandLine.InputHasProblems;
        var files = ArticleWriter.Write(article, today);
        if (KnowledgeFolder.Write(files, folder) is { } problem)
        {
            Terminal.Report([problem]);
            return CommandLine.InputHasProblems;
        }
        Console.WriteLine(
            $"{folder}: \"{article.Title}\", {article.Sections.Count} sections, {article.Faqs.Count} FAQs, {files.Count} files.");
        foreach (var section in article.Sections)
            Console.WriteLine($"  {section.Heading}");
        Console.WriteLine($"Ask it:  mentorbot ask --knowledge {folder} \"…\"");
        return CommandLine.Done;
    }

    private static byte[]? Bytes(string file)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > LargestArticle })
                Console.Error.WriteLine($"{file}: error: The file is larger than 20 MB. Import one article at a time.");
            else
                return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: error: The file cannot be read: {e.Message}");
        }
        return null;
    }
}
