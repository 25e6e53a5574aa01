using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

public class ArticleWriterTests
{
    private const string Text = "A sentence that stands here to be read.";

    [Fact]
    public void A_section_says_its_own_text_and_every_labelled_item_and_sub_heading_is_a_passage_below_it()
    {
        using var imported = new Imported(Of(new Section("Ways to Bake", [
            new Paragraph("There are two."),
            new Item("Oven", "hot and dry", null, []),
            new Item(null, "a stray thought", null, []),
            new SubHeading("Over a Fire", [new Item("Wood", "beech", 1, [new Item(null, "dry", null, [])]),
                new Paragraph("Mind the smoke.")]),
        ])));

        Assert.Equal(["guide/ways-to-bake", "guide/ways-to-bake#oven", "guide/ways-to-bake#over-a-fire"],
            imported.Passages.Select(p => $"{p.Id}"));
        Assert.Equal("There are two.\n\n- a stray thought", imported["guide/ways-to-bake"].Body);
        Assert.Equal("hot and dry", imported["guide/ways-to-bake#oven"].Body);
        Assert.Equal("1. **Wood:** beech\n  - dry\n\nMind the smoke.", imported["guide/ways-to-bake#over-a-fire"].Body);
        Assert.Equal(["Over a Fire"], imported["guide/ways-to-bake#over-a-fire"].Headings);
    }

    [Fact]
    public void Pages_stand_in_the_order_of_the_article_and_name_it_as_their_source()
    {
        var files = ArticleWriter.Write(Of(new("B", [new Paragraph(Text)]), new("A", [new Paragraph(Text)])), new DateOnly(2026, 3, 1));

        Assert.Equal(["guide/b.md", "guide/a.md"], files.Select(f => f.Key));
        Assert.StartsWith("---\ntitle: \"A\"\norder: 2\nsource: \"On \\\"Bread\\\"\"\n---\n", files[1].Value);
    }

    [Fact]
    public void The_lead_and_the_questions_have_pages_of_their_own()
    {
        using var imported = new Imported(new("On Bread", [new Paragraph("Bread is old.")], [],
            [new("Is it good?", [new Paragraph("Yes.")])]));

        Assert.Equal(["faq/faqs#is-it-good", "guide/lead"], imported.Passages.Select(p => $"{p.Id}").Order(StringComparer.Ordinal));
        Assert.Equal("On Bread", imported["guide/lead"].Title);
        Assert.Equal("Is it good?", imported["faq/faqs#is-it-good"].Title);
    }

    [Fact]
    public void Headings_that_look_alike_get_names_of_their_own()
    {
        using var imported = new Imported(Of(
            new("Crème Brûlée", [new Item("Œuf", Text, null, []), new Item("œuf!", Text, null, []), new Item("…", Text, null, [])]),
            new("Creme brulee", [new Paragraph(Text)]), new("Lead", [new Paragraph(Text)]),
            new("烘焙", [new Paragraph(Text)]), new("NUL", [new Paragraph(Text)])));

        Assert.Equal(["creme-brulee", "creme-brulee-2", "lead-2", "nul-2", "section"],
            imported.Passages.Select(p => p.Id.Page).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(3, imported.Passages.Where(p => p.Id.Page == "creme-brulee").Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public void A_text_too_long_for_a_message_goes_on_in_further_passages_cut_between_paragraphs()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("dough rises", 12));
        var paragraphs = Enumerable.Range(1, 40).Select(i => new Paragraph($"{i}: {sentence}.")).ToList();
        using var imported = new Imported(Of(new Section("Rising", [.. paragraphs, new Item("Slowly", "", null, paragraphs)])));

        Assert.All(imported.Passages, p => Assert.InRange(p.Body.Length, 500, KnowledgeLimits.Body));
        Assert.Equal(["guide/rising", "guide/rising#rising-2", "guide/rising#rising-3"], imported.Passages.Take(3).Select(p => $"{p.Id}"));
        Assert.Contains(imported.Passages, p => p.Headings is ["Slowly (3)"]);
        Assert.All(imported.Passages, p => Assert.EndsWith(".", p.Body));
        Assert.Equal(80, imported.Passages.Sum(p => p.Text.Split(".").Length - 1));
    }

    [Theory]
    [InlineData("The loaf has to rest for an hour before anybody may cut it. ", 100)]
    [InlineData("没有空格的文字很长很长", 400)]
    [InlineData("*_`[]<\\", 700)]
    [InlineData("😀", 3000)]
    [InlineData("1. - # > ", 900)]
    public void A_paragraph_too_long_for_a_message_is_cut_and_nothing_of_it_is_lost(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times)).Trim();
        using var imported = new Imported(Of(new Section("Long", [new Paragraph(text), new Item("Item", text, null, []),
            new Item(null, text, 1, [])])));

        Assert.All(imported.Passages, p => Assert.True(p.Body.Length <= KnowledgeLimits.Body));
        var expected = text.Replace(" ", "").Length * 3;
        Assert.Equal(expected, imported.Passages.Sum(p => p.Text.Replace(" ", "").Replace("\n", "").Length));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("```asks")]
    [InlineData("~~~ yaml")]
    [InlineData("---")]
    [InlineData("- no item")]
    [InlineData("+ no item")]
    [InlineData("1. no item")]
    [InlineData("12) no item")]
    [InlineData("> no quote")]
    [InlineData("=====")]
    [InlineData("*no* **stress** _at_ __all__, snake_case, 2 * 3 * 4")]
    [InlineData("[no link](https://example.org) ![no image](x) [no]: reference")]
    [InlineData("<b>no</b> <!-- tag --> <https://example.org/a_b_c> <@123>")]
    [InlineData("&amp; &#65; AT&T &c; &")]
    [InlineData("||no spoiler|| ~~not struck~~ `no code` back\\slash \\* \\")]
    [InlineData("https://example.org/~user/a_b?x=1&y=2#z")]
    [InlineData("title: \"a\" # b: c")]
    [InlineData("| a | b |")]
    [InlineData("{#anchor} {.class}")]
    [InlineData("-# small -- dashes")]
    public void Text_that_looks_like_marks_stays_text(string text)
    {
        using var imported = new Imported(new(text, [new Paragraph(text)],
            [new(text, [new Paragraph(text), new Item(text, text, null, []), new Item(null, text, 7, [new Item(null, text, null, [])])])],
            [new("Why " + text + "?", [new Paragraph(text)])]));

        Assert.Equal(5 - 1, imported.Passages.Count);
        Assert.All(imported.Passages, p => Assert.All(p.Text.Split('\n'), line => Assert.Equal(text, line)));
        Assert.All(imported.Passages, p => Assert.Equal(text, p.Source));
        Assert.Equal("Why " + text + "?", imported.Passages.Single(p => p.Kind == "faq").Title);
        Assert.All(imported.Passages, p => Assert.Empty(p.Asks));
        Assert.Equal([text], imported.Passages.Single(p => p.Kind == "guide" && p.Id.Anchor is not null).Headings);
    }

    [Fact]
    public void A_listing_can_hold_anything_and_stays_one_passage()
    {
        const string listing = "---\n## Not a heading {#x}\n```asks\nwho asked\n````\n\n    deep $100";
        using var imported = new Imported(Of(new Section("Listing", [new Code(listing)])));

        Assert.Equal(listing, Assert.Single(imported.Passages).Body.Trim('`', '\n'));
    }

    [Fact]
    public void An_amount_of_money_gets_the_month_and_nothing_else_does()
    {
        using var imported = new Imported(Of(new Section("Pay", [
            new Paragraph("From $90,000 to $160,000."), new Item("Poland", "about 20,000 PLN", null, []),
            new Item("Time", "40 hours", null, []),
        ])));

        Assert.Equal(["2026-03", "2026-03", null], imported.Passages.Select(p => p.AsOf));
    }

    [Fact]
    public void A_question_that_stands_twice_is_answered_once()
    {
        using var imported = new Imported(new("T", [], [],
            [new("Why?", [new Paragraph("So.")]), new("why ?!", [new Paragraph("Thus.")]), new("?!", [new Paragraph("What?")])]));

        Assert.Equal("So.", Assert.Single(imported.Passages).Body);
    }

    [Fact]
    public void Long_titles_are_cut_at_a_word()
    {
        var heading = string.Join(' ', Enumerable.Repeat("heading", 60));
        using var imported = new Imported(new(heading, [], [new(heading, [new Item(heading, Text, null, [])])],
            [new(heading + "?", [new Paragraph(Text)])]));

        Assert.All(imported.Passages, p => Assert.InRange(p.Title.Length, 150, KnowledgeLimits.Title));
    }

    [Fact]
    public void Prose_is_wrapped_so_that_people_can_review_it_and_read_back_as_it_was()
    {
        var text = string.Join(' ', Enumerable.Repeat("Fold - then 1. rest > # rise = bake + eat", 30));
        using var imported = new Imported(Of(new Section("Folding", [new Paragraph(text[..800]), new Item(null, text[..800], null, [])])));

        Assert.All(imported.Files.SelectMany(f => f.Value.Split('\n')), line => Assert.InRange(line.Length, 0, 150));
        Assert.All(Assert.Single(imported.Passages).Text.Split('\n'), line => Assert.Equal(text[..800].Trim(), line));
    }

    private static Article Of(params Section[] sections) => new("On \"Bread\"", [], sections, []);
}
