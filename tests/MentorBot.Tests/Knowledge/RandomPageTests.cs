using FsCheck;
using FsCheck.Fluent;
using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

/// <summary>Whatever stands in a page or a list, reading never throws, and what passes keeps the promises of the format.</summary>
public sealed class RandomPageTests : IDisposable
{
    private static readonly string[] s_bits =
    [
        "---\n", "title: A\n", "title: ", "order: x\n", "## Head {#head}\n", "## Other {#other}\n", "## Head\n", "# A\n",
        "```yaml\n", "```asks\n", "```\n", "~~~\n", "next: Go.\n", "related: [guide/a]\n", "related: [x]\n",
        "as-of: 2026-03\n", "as-of: 3\n", "aliases: [b]\n", "- ", "  ", "> ", "* ", "\n", "\n\n", "\r", "\t",
        "| a | b |\n|---|---|\n", "<b>", "</b>", "<!--", "![a](b)", "[a]: b\n", "[a](https://b.c)", "$5", "5 EUR", "word ",
        "A sentence. ", "what is it\n", "`", "**", "&x ", "*x ", "!!str ", "? ", ": ", "{", "}", "[", "]", "\"", "'", "%",
        "@", ",", "\0", "\uFEFF", "\uD800", "😀", "\u0085", "\u2028", "place,country\n", "Paris,France\n", "chatter:\n",
        "declined: x\n", "\\",
    ];

    private static readonly Gen<string> s_made = Gen.Elements(s_bits).ListOf().Select(string.Concat);

    private static readonly Gen<string> s_text = Gen.OneOf(s_made, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        s_made.Select(s => KnowledgeOnDisk.Titled("A") + "Words.\n\n" + s),
        s_made.Select(s => KnowledgeOnDisk.Titled("A") + "## H {#h}\n\n" + s));

    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("guide/a.md")]
    [InlineData("faq/a.md")]
    [InlineData("glossary/a.md")]
    [InlineData("lexicon.yml")]
    [InlineData("not-ours.yml")]
    [InlineData("replies.yml")]
    [InlineData("entities/places.csv")]
    public void Any_text_is_read_or_refused_with_reasons(string path) => Prop.ForAll(s_text.ToArbitrary(), text =>
    {
        var reading = _folder.With(path, text).Read();
        var lines = text.Split('\n', '\r').Length;

        Assert.Equal(reading.Problems.Any(p => p.Severity == Severity.Error), reading.Snapshot is null);
        Assert.All(reading.Problems.Where(p => p.File == path), p => Assert.InRange(p.Line, 0, lines + 1));
        Assert.All(reading.Problems, p => Assert.False(p.What.Length == 0 || p.Mend.Length == 0));
        Assert.All(reading.Snapshot?.Passages ?? [], KeepsItsPromises);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60).WithReplay(20260314, 2718281));

    private static void KeepsItsPromises(Passage passage)
    {
        Assert.InRange(passage.Body.Length, 1, KnowledgeLimits.Body);
        Assert.InRange(passage.Title.Length, 1, KnowledgeLimits.Title);
        Assert.Equal(passage.Body.Trim(), passage.Body);
        Assert.DoesNotContain('\0', passage.Body);
        Assert.All(passage.Asks, a => Assert.InRange(a.Text.Length, 1, KnowledgeLimits.Ask));
        Assert.Equal(passage.Id, PassageId.Parse(passage.Id.ToString()));
    }
}
