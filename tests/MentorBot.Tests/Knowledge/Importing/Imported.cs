using System.Text;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

/// <summary>A folder that an article was imported into, read back as the bot reads it; gone when the test is over.</summary>
internal sealed class Imported : IDisposable
{
    private static int s_count;
    private readonly string _parent = Path.Combine(Path.GetTempPath(),
        $"mentorbot-import-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}");

    public Imported(Article article)
    {
        Directory.CreateDirectory(_parent);
        Files = ArticleWriter.Write(article, new DateOnly(2026, 3, 14));
        Assert.Null(KnowledgeFolder.Write(Files, Folder));
        var reading = KnowledgeReader.Read(Folder);
        Problems = reading.Problems;
        Assert.True(reading.IsGood, string.Join('\n', reading.Problems));
        Assert.Empty(reading.Problems);
        Passages = reading.Snapshot!.Passages;
    }

    public IReadOnlyList<KeyValuePair<string, string>> Files { get; }

    public string Folder => Path.Combine(_parent, "knowledge");

    public IReadOnlyList<Problem> Problems { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public Passage this[string id] => Passages.Single(p => p.Id.ToString() == id);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}

internal static class Articles
{
    /// <summary>The folder that holds MentorBot.sln.</summary>
    public static string Checkout { get; } = FindCheckout();

    public static string SamplesFolder => Path.Combine(Checkout, "tests/MentorBot.Tests/Knowledge/Importing/samples");

    public static Article Text(string text) => Read(text, ArticleFormat.Text);

    public static Article Markdown(string text) => Read(text, ArticleFormat.Markdown);

    public static Article Html(string text) => Read(text, ArticleFormat.Html);

    public static Article Read(string text, ArticleFormat format)
    {
        var reading = ArticleReader.Read(text, format);
        return reading.Article ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    /// <summary>The article as an outline that a person can compare with the sample by eye.</summary>
    public static string Outline(Article article)
    {
        var text = new StringBuilder($"TITLE {article.Title}\n");
        Blocks(article.Lead, "", text);
        foreach (var section in article.Sections)
            Blocks(section.Blocks, "  ", text.Append($"SECTION {section.Heading}\n"));
        foreach (var faq in article.Faqs)
            Blocks(faq.Answer, "  ", text.Append($"FAQ {faq.Question}\n"));
        return text.ToString();
    }

    private static void Blocks(IEnumerable<Block> blocks, string indent, StringBuilder text)
    {
        foreach (var block in blocks)
        {
            text.Append(indent).Append(block switch
            {
                Paragraph p => p.Text,
                Item item => $"{(item.Number is { } n ? n + "." : "-")} {Label(item)}{item.Text}".TrimEnd(),
                SubHeading sub => $"SUB {sub.Heading}",
                Code code => $"CODE {code.Text.Replace("\n", "⏎")}",
                _ => "?",
            }).Append('\n');
            Blocks(block is Item i ? i.Below : block is SubHeading s ? s.Blocks : [], indent + "  ", text);
        }
    }

    private static string Label(Item item) => item.Label is null ? "" : $"[{item.Label}] ";

    private static string FindCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
