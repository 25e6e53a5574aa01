using MentorBot.Core.Knowledge.Importing;
using Xunit.Abstractions;

namespace MentorBot.Tests.Knowledge.Importing;

/// <summary>The guide as the community got it: copied off a web page, with the page's furniture around it.</summary>
public class GuideImportTests(ITestOutputHelper output)
{
    private const string Guide = "guide.txt";

    private static string Text => File.ReadAllText(SharedFiles.Find(Guide));

    [SharedFact(Guide)]
    public void The_guide_gives_its_sections_its_lead_and_its_questions_and_nothing_of_the_page_around_it()
    {
        var text = Text;
        var article = Articles.Text(text);
        output.WriteLine(Articles.Outline(article));
        var lines = text.Split('\n').Select(l => l.Trim()).ToList();

        Assert.Equal(lines[2], article.Title);
        Assert.Equal([new Paragraph(lines.First(l => l.Length > 200))], article.Lead);
        Assert.Equal(15, article.Sections.Count);
        Assert.StartsWith("Introduction to", article.Sections[0].Heading);
        Assert.Equal("Conclusion", article.Sections[^1].Heading);
        Assert.All(article.Sections, s => Assert.Contains(s.Heading, lines));
        Assert.Equal(6, Assert.Single(article.Sections, s => s.Blocks.Any(b => b is SubHeading)).Blocks.Count(b => b is SubHeading));
        Assert.Equal(5, article.Faqs.Count);
        Assert.All(article.Faqs, f => Assert.IsType<Paragraph>(Assert.Single(f.Answer)));
    }

    [SharedFact(Guide)]
    public void Every_line_of_the_guide_but_the_furniture_can_be_found_in_what_was_imported()
    {
        var text = Text;
        using var imported = new Imported(Articles.Text(text));
        var said = string.Join('\n', imported.Passages.Select(p => $"{p.Title}\n{string.Join('\n', p.Headings)}\n{p.Text}"));
        var lines = text.Split('\n').Select(l => l.Trim(' ', '•')).Where(l => l.Length > 0);
        var lost = lines.Where(l => !Core(l).All(said.Contains)).ToList();

        Assert.Equal(6, lost.Count); // five lines of furniture, and "FAQs" itself
        Assert.All(lost, l => Assert.InRange(l.Length, 4, 24));
        Assert.All(imported.Passages.Where(p => p.Body.Contains('$')), p => Assert.Equal("2026-03", p.AsOf));
    }

    [SharedFact(Guide)]
    public void No_line_of_the_guide_stands_in_the_source_code()
    {
        var text = Text;
        var code = Directory.EnumerateFiles(Path.Combine(Articles.Checkout, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Select(File.ReadAllText).ToList();
        var lines = text.Split('\n').Select(l => l.Trim(' ', '•')).Where(l => l.Length >= 12).ToList();

        Assert.DoesNotContain(lines, line => code.Exists(c => c.Contains(line, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The line without its number, the label apart from the text.</summary>
    private static string[] Core(string line)
    {
        var text = char.IsDigit(line[0]) && line[1] == '.' ? line[3..] : line;
        if (text.EndsWith(':') && text.Length < 40)
            return [text.TrimEnd(':')];
        return text.StartsWith("Machine Learning: ", StringComparison.Ordinal) ? [text] : text.Split(": ");
    }
}
