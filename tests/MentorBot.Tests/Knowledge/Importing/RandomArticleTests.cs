using FsCheck;
using FsCheck.Fluent;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

/// <summary>
/// Whatever is thrown at the importer, it reads or refuses; and what it reads, it writes as a folder that passes the check.
/// </summary>
public class RandomArticleTests
{
    private static readonly string[] s_bits =
    [
        "# ", "## Heading\n", "Heading\n\n", "\n", "\n\n", " ", "    ", "\t", "- ", "* ", "• ", "1. ", "2) ", "Label: text", "FAQ\n\n",
        "## FAQ\n", "What is it?", "Q: ", "A: ", "---\n", "===\n", "```asks\n", "```", "~~~yaml\n", "**bold**", "*", "_", "`",
        "[a](b)", "[a]: b", "<p>", "</p>", "<h1>Title</h1>", "<h2>Head</h2>", "<ul><li>", "</li></ul>", "<dl><dt>a", "<dd>",
        "<details><summary>", "<table><tr><td>", "<br>", "<nav>", "<article>", "<!--", "&amp;", "&#0;", "&lt;script&gt;", "\"", "'",
        "\\", "{#x}", "$100", "€ 5", "title: x", "word", "Word", "ÉCLAIR", "。", "漢字", "😀", "\uD800", "\u202E", "\u2028", "\uFEFF",
        "\u0085", "\r\n", "\r", "|a|b|\n|-|-|\n|c|d|", "> ", "A sentence that is long enough to be one. ", "Term\n: def",
        "https://example.org/a_b", "© 2025", "Share", "\u0007", ": ", "…", "!", "?", "1.1 Sub",
    ];

    private static readonly Gen<string> s_made = Gen.Elements(s_bits).ListOf().Select(string.Concat);

    private static readonly Gen<string> s_any = ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "");

    [Theory]
    [InlineData(ArticleFormat.Text)]
    [InlineData(ArticleFormat.Markdown)]
    [InlineData(ArticleFormat.Html)]
    public void Any_text_is_refused_with_a_reason_or_becomes_knowledge_that_passes_the_check(ArticleFormat format)
    {
        var texts = Gen.OneOf(s_any, s_made, s_made.Select(s => $"Title\n\n## Section\n\nSome words to start with.\n\n{s}"),
            s_made.Select(s => $"<h1>T</h1><h2>S</h2><p>Words.</p>{s}"), s_made.Select(s => $"T\n\nWords.\n\nFAQ\n\n{s}"));
        var config = Config.QuickThrowOnFailure.WithMaxTest(600).WithEndSize(120).WithReplay(20260314, 2718281);

        Prop.ForAll(texts.ToArbitrary(), text => IsReadOrRefused(text, format)).Check(config);
    }

    private static void IsReadOrRefused(string text, ArticleFormat format)
    {
        var reading = ArticleReader.Read(text, format);
        if (reading.Article is { } article)
            new Imported(article).Dispose();
        else
            Assert.NotEmpty(reading.Problems);
    }
}
