using System.Text;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

public class ArticleReaderTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t\uFEFF\n", "empty")]
    [InlineData("PK\0\u0003 not an article", "not text")]
    [InlineData("just a sentence that goes on and on without any heading at all, and then it ends.", "No heading")]
    [InlineData("FAQ\n\nQ: ---\nA: Nobody asked that.", "No heading")]
    [InlineData("Connect\n\nFollow\n\nMore", "No heading")]
    public void What_is_no_article_is_a_problem_that_says_how_to_mend_it(string text, string what)
    {
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            var reading = ArticleReader.Read(text, format, "some/where/x.txt");

            Assert.False(reading.IsGood);
            var problem = Assert.Single(reading.Problems);
            Assert.Contains(what, problem.What, StringComparison.Ordinal);
            Assert.Equal("x.txt", problem.File);
            Assert.NotEmpty(problem.Mend);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem()
    {
        Assert.Contains("UTF-8", ArticleReader.Read([0x50, 0xE4, 0x20, 0x41], "x.txt").Problems[0].What, StringComparison.Ordinal);
        Assert.Contains("not text", ArticleReader.Read([1, 2, 3, 0, 5], "x.bin").Problems[0].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.md", "plain", ArticleFormat.Markdown)]
    [InlineData("a.HTM", "plain", ArticleFormat.Html)]
    [InlineData("a.txt", "Plain\n\nText - with dashes.", ArticleFormat.Text)]
    [InlineData("a.txt", "# Heading\n\ntext", ArticleFormat.Markdown)]
    [InlineData("a", "\uFEFF <!DOCTYPE html><p>x</p>", ArticleFormat.Html)]
    [InlineData(null, "<div><h2>A</h2><p>b</p><p>c</p></div>", ArticleFormat.Html)]
    [InlineData(null, "C# is < Java && a * b * c", ArticleFormat.Text)]
    public void The_format_is_guessed_from_the_name_and_else_from_the_text(string? name, string text, ArticleFormat expected) =>
        Assert.Equal(expected, ArticleFormats.Guess(name, text));

    [Fact]
    public void A_byline_goes_but_a_sentence_that_starts_like_one_stays()
    {
        var article = Articles.Text("Locks\n\nBy Jo O’Neil and Max Berg\n\nBy default nothing is locked.\n\n"
            + "Keys\n\nBy Monday all keys must be back.");

        Assert.Equal([new Paragraph("By default nothing is locked.")], article.Lead);
        Assert.Equal([new Paragraph("By Monday all keys must be back.")], article.Sections.Single().Blocks);
    }

    [Fact]
    public void Text_in_UTF_16_is_read_too()
    {
        var text = "Café\n\nA lead that says something useful.\n\nBeans\n\nBuy them whole and grind them at home.";
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray();

        Assert.Equal("Café", ArticleReader.Read(bytes, "cafe.txt").Article!.Title);
    }

    [Theory]
    [InlineData("<div>", 20_000)]
    [InlineData("<ul><li>", 5_000)]
    [InlineData("> ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 5_000)]
    [InlineData("*a ", 5_000)]
    [InlineData("1. A\n", 5_000)]
    [InlineData("What? ", 20_000)]
    [InlineData("Heading\n\n", 5_000)]
    public void A_hostile_text_is_read_or_refused_but_takes_nothing_down(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        foreach (var format in Enum.GetValues<ArticleFormat>())
        {
            if (ArticleReader.Read("Title\n\n## Head\n\n" + text, format).Article is { } article)
                new Imported(article).Dispose();
        }
    }
}
