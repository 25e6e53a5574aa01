using System.Diagnostics;
using MentorBot.EndToEnd.Bot;
using MentorBot.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace MentorBot.EndToEnd.Page;

/// <summary>Whoever writes knowledge sees in the page what became of it.</summary>
public sealed class KnowledgeTests(PageBed bed, ITestOutputHelper output) : PageTest(bed)
{
    [PageFact]
    public async Task A_broken_file_is_a_banner_with_its_line_and_a_good_one_answers_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-knowledge-");
        Copy(Path.Combine(SharedFiles.Checkout, "knowledge"), folder.FullName);
        await using var program = await PlayBed.StartAsync(("Knowledge__Folder", folder.FullName));
        var ada = await VisitAsync(address: new Uri(program.Http.BaseAddress!, "/"));
        await ada.GoAsync("general");
        var file = Path.Combine(folder.FullName, "faq", "equipment.md");
        var before = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, $"{before}\n## Is this broken? {{#broken}}\n\nYes.\n");
        var banner = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Notices" });
        await Expect(banner).ToContainTextAsync("faq/equipment.md:");
        await Expect(banner).ToContainTextAsync("error");

        await File.WriteAllTextAsync(file, $$"""
            {{before}}
            ## Where is the heated blanket? {#blanket}

            ```yaml
            next: Look into the third drawer.
            advice: true
            ```

            The heated blanket lies in the third drawer.

            ```asks
            where is the heated blanket
            who has the heated blanket
            ```

            """);
        var watch = Stopwatch.StartNew();
        // Asked again and again: the answer does not wait for the whole folder to be checked, as the banner does.
        ILocator answer;
        do
            answer = await ada.AskAsync("where is the heated blanket?");
        while (!(await answer.InnerTextAsync()).Contains("third drawer", StringComparison.Ordinal) && watch.Elapsed < RealTime.Limit);
        output.WriteLine($"Answered after {watch.ElapsedMilliseconds} ms.");
        await Expect(answer).ToContainTextAsync("third drawer");
        await Expect(banner.GetByText("faq/equipment.md:")).ToHaveCountAsync(0);
        output.WriteLine($"Checked after {watch.ElapsedMilliseconds} ms.");
        await ada.LeaveAsync();
        folder.Delete(recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
