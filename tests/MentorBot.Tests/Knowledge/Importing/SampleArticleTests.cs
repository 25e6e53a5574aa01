using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

/// <summary>
/// Articles as people write and copy them. Beside each sample lies its outline, checked by eye; MENTORBOT_ACCEPT=1 writes outlines anew.
/// </summary>
public class SampleArticleTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Articles.SamplesFolder)
        .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".html").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_comes_out_as_a_person_would_outline_it(string name)
    {
        var file = Path.Combine(Articles.SamplesFolder, name);
        var outline = Articles.Outline(Read(name));
        if (Environment.GetEnvironmentVariable("MENTORBOT_ACCEPT") == "1")
            File.WriteAllText($"{file}.outline", outline);

        Assert.Equal(File.ReadAllText($"{file}.outline").ReplaceLineEndings("\n"), outline);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_becomes_a_knowledge_folder_that_passes_the_check(string name)
    {
        var article = Read(name);
        using var imported = new Imported(article);

        Assert.All(imported.Passages, p => Assert.Equal(article.Title, p.Source));
        Assert.Equal(article.Faqs.Select(f => f.Question), imported.Passages.Where(p => p.Kind == "faq").Select(p => p.Title));
        Assert.All(article.Sections, s => Assert.Contains(imported.Passages, p => p.Title == s.Heading));
    }

    private static Article Read(string name)
    {
        var reading = ArticleReader.Read(File.ReadAllBytes(Path.Combine(Articles.SamplesFolder, name)), name);
        return reading.Article ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
