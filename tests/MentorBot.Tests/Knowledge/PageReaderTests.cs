using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class PageReaderTests : IDisposable
{
    private const string Page = "glossary/oven.md";
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# Oven\n\nIt is hot.", 1, "A heading of level 1", "'## Heading {#anchor}'")]
    [InlineData("### Oven {#oven}\n\nIt is hot.", 1, "A heading of level 3", "use no other level")]
    [InlineData("Oven\n====\n\nIt is hot.", 2, "A heading of level 1", "use no other level")]
    [InlineData("## Oven\n\nIt is hot.", 1, "no anchor", "End it with {#anchor}")]
    [InlineData("## Oven {#Oven}\n\nIt is hot.", 1, "no anchor", "lower case letters, digits and hyphens")]
    [InlineData("Oven\n----\n\nIt is hot.", 2, "no anchor", "{#anchor}")]
    [InlineData("## Oven\n\n```asks\nis it hot\n```", 1, "no anchor", "{#anchor}")]
    [InlineData("## Oven {#oven}\n\n## Tin {#tin}\n\nA tin.", 1, "The passage is empty", "take the heading out")]
    [InlineData("```asks\nis it hot\n```\n\n## Tin {#tin}\n\nA tin.", -3, "says nothing itself", "paragraph before the first heading")]
    [InlineData("A.\n\n<p>Hot.</p>", 3, "cannot hold this", "paragraphs, lists and '> ' notes only")]
    [InlineData("A.\n\n***", 3, "cannot hold this", "paragraphs, lists and '> ' notes only")]
    [InlineData("A.\n\nIt is <b>hot</b>.", 3, "HTML", "plain Markdown")]
    [InlineData("A.\n\n- It is <b>hot</b>.", 3, "HTML", "plain Markdown")]
    [InlineData("A.\n\nSee ![oven](https://example.org/oven.png).", 3, "picture", "link")]
    [InlineData("A.\n\n| oven | tin |\n|------|-----|\n| hot | cold |", 3, "table", "list")]
    [InlineData("A.\n\noven | tin\n:-- | --:\nhot | cold", 3, "table", "list")]
    [InlineData("A.\n\n- ## Oven", 3, "heading", "'## Heading {#anchor}'")]
    [InlineData("```yaml\nnext: A.\n```\n\nHot.\n\n```yaml\naliases: [b]\n```", 7, "A second yaml block", "Join the two")]
    public void What_a_body_cannot_hold_is_reported_on_its_line(string body, int lineOfBody, string what, string mend) =>
        _folder.With(Page, KnowledgeOnDisk.Titled("Oven") + body + "\n").HasError(Page, 4 + lineOfBody, what, mend);

    [Theory]
    [InlineData("Hot.", 1, "no front matter", "'title: …'")]
    [InlineData("---\norder: 3\n---\n\nHot.", 1, "no title", "'title: …'")]
    [InlineData("---\ntitle: Oven\ntilte: Owen\n---\n\nHot.", 3, "Unknown key 'tilte'", "title, order, source")]
    [InlineData("---\ntitle: Oven\norder: third\n---\n\nHot.", 3, "not a number: third", "whole number")]
    [InlineData("---\ntitle: Oven\nintent: bake\n---\n\nHot.", 3, "Unknown intent 'bake'", "salary, role")]
    [InlineData("---\ntitle: Oven\nsource:\n---\n\nHot.", 3, "'source' has no text", "take the line out")]
    public void Front_matter_is_checked_key_by_key(string page, int line, string what, string mend) =>
        _folder.With(Page, page + "\n").HasError(Page, line, what, mend);

    [Fact]
    public void Front_matter_that_is_no_yaml_says_so_on_its_line_and_that_the_title_is_missing()
    {
        _folder.With(Page, "---\norder: 1\ntitle: Oven: hot\n---\n\nHot.\n");

        var problems = _folder.Read().Problems;

        Assert.Equal([1, 3], problems.Select(p => p.Line));
        Assert.Contains("title: …", problems[0].Mend, StringComparison.Ordinal);
        Assert.Contains("double quotes", problems[1].Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nxet: Heat it.", 1, "Unknown key 'nxet'", "next, related")]
    [InlineData("as-of: 2026-13", 1, "not a month: 2026-13", "2026-03")]
    [InlineData("as-of: March 2026", 1, "not a month", "2026-03")]
    [InlineData("advice: yes", 1, "neither true nor false: yes", "'true'")]
    [InlineData("intent: bake", 1, "Unknown intent 'bake'", "salary, role")]
    [InlineData("aliases: stove", 1, "'aliases' is not a list", "[a, b]")]
    [InlineData("sources:\n  name: stove", 2, "'sources' is not a list", "- item")]
    [InlineData("aliases:\n  - stove\n  - \"\"", 3, "An item of 'aliases' is empty", "take it out")]
    [InlineData("aliases:\n  - [stove]", 2, "not plain text", "Quote it")]
    [InlineData("related: [oven]", 1, "'oven' is not a passage id", "kind/page#anchor")]
    [InlineData("next: Heat: it", 1, "not valid YAML", "double quotes")]
    [InlineData("next: a\nnext: b", 2, "not valid YAML", "double quotes")]
    [InlineData("- next", 1, "not a mapping", "'key: value'")]
    public void Settings_of_a_passage_are_checked_key_by_key(string yaml, int lineOfBlock, string what, string mend) =>
        _folder.With(Page, KnowledgeOnDisk.Titled("Oven") + $"## Oven {{#oven}}\n\n```yaml\n{yaml}\n```\n\nHot.\n")
            .HasError(Page, 7 + lineOfBlock, what, mend);

    [Fact]
    public void A_passage_is_what_its_block_says()
    {
        _folder.With(Page, KnowledgeOnDisk.Titled("Ovens") + """
            ## Oven {#oven}

            ```yaml
            next: Heat it.
            related: [glossary/words#crumb]
            sources: ["https://example.org", Grandmother]
            advice: true
            as-of: 2026-03
            aliases: [stove]
            intent: tools
            ```

            A **hot** [box](https://example.org) that is
            made of brick, for $900.

            - Wood
            - Gas

            > **2025-01:** Now
            > electric.

            ```asks
            what gets hot

              how much is an oven?
            ```
            """);

        var oven = _folder.Snapshot().Passages.Single(p => p.Id.ToString() == "glossary/oven#oven");

        Assert.Equal(("Oven", "Ovens", "tools", 5, Page), (oven.Title, oven.PageTitle, oven.Intent, oven.Line, oven.File));
        Assert.Equal(("Heat it.", true, "2026-03", "stove"), (oven.Next, oven.Advice, oven.AsOf, oven.Aliases.Single()));
        Assert.Equal(["https://example.org", "Grandmother"], oven.Sources);
        Assert.Equal(
            "A **hot** [box](https://example.org) that is made of brick, for $900.\n\n- Wood\n- Gas\n\n> **2025-01:** Now electric.",
            oven.Body);
        Assert.DoesNotContain("*", oven.Text, StringComparison.Ordinal);
        Assert.StartsWith("A hot box that is made of brick, for $900.\n", oven.Text, StringComparison.Ordinal);
        Assert.Equal([new("what gets hot", 27), new Ask("how much is an oven?", 29)], oven.Asks);
        Assert.Equal("Ovens", oven.Breadcrumb);
    }

    [Fact]
    public void A_heading_is_the_title_in_faq_and_glossary_and_stands_below_the_section_in_the_guide()
    {
        var passages = _folder.Snapshot().Passages.ToDictionary(p => p.Id.ToString());

        Assert.Equal("Why does bread go stale?", passages["faq/baking#stale"].Title);
        Assert.Equal("Crumb", passages["glossary/words#crumb"].Title);
        Assert.Equal("How Bread Is Baked", passages["guide/bread#proving"].Title);
        Assert.Equal("How Bread Is Baked › Proving the Dough", passages["guide/bread#proving"].Breadcrumb);
        Assert.Equal((Intents.Faq, Intents.Glossary), (passages["guide/bread"].Intent, passages["glossary/words#crumb"].Intent));
    }
}
