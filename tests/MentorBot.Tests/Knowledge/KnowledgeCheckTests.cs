using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class KnowledgeCheckTests : IDisposable
{
    private const string Guide = KnowledgeOnDisk.GuidePath;
    private const string Faq = KnowledgeOnDisk.FaqPath;
    private const string Glossary = KnowledgeOnDisk.GlossaryPath;
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_id_that_is_taken_names_the_line_that_has_it() =>
        _folder.With(Guide, _folder.Text(Guide) + "\n\n## Baking {#proving}\n\n```yaml\nnext: Bake it.\n```\n\nInto the oven.\n")
            .HasError(Guide, _folder.LineOf(Guide, "## Baking"), "guide/bread#proving is taken (line 16)", "another anchor");

    [Fact]
    public void A_broken_link_is_reported_with_its_file_and_line() =>
        _folder.Change(Guide, "faq/baking#stale", "faq/baking#fresh")
            .HasError(Guide, _folder.LineOf(Guide, "## Proving"), "names faq/baking#fresh, which does not exist", "Mend the id");

    [Fact]
    public void A_link_to_a_page_that_has_passages_but_none_of_its_own_is_not_broken()
    {
        _folder.Change(Guide, "faq/baking#stale", "faq/baking");

        Assert.Empty(_folder.Read().Problems);
    }

    [Theory]
    [InlineData("my loaf is hard as a stone after a day")]
    [InlineData("My loaf is hard, as a stone -- after a day?!")]
    public void An_ask_under_two_entries_names_the_first_whatever_its_punctuation(string ask) =>
        _folder.Change(Guide, "what goes into bread", $"what goes into bread\n{ask}")
            .HasError(Guide, _folder.LineOf(Guide, ask), "stands under faq/baking#stale already", "the passage that answers it");

    [Fact]
    public void Asks_that_differ_by_c_plus_plus_or_c_sharp_are_not_the_same()
    {
        _folder.Change(Guide, "what goes into bread", "is c for me\nis c++ for me\nis c# for me");

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void An_ask_that_is_not_ours_too_is_reported_on_its_line() =>
        _folder.With("not-ours.yml", "chatter:\n  - good morning\n  - What goes into bread?\n")
            .HasError("not-ours.yml", 3, "'What goes into bread?' (chatter) is an ask of guide/bread too", "Decide which");

    [Fact]
    public void An_ask_without_a_word_is_reported() =>
        _folder.Change(Guide, "what goes into bread", "what goes into bread\n???")
            .HasError(Guide, _folder.LineOf(Guide, "???"), "without a word", "Take it out");

    [Fact]
    public void A_term_that_stands_twice_names_the_other_entry_be_it_as_title_or_as_alias() =>
        _folder.With("glossary/more.md", KnowledgeOnDisk.Titled("More Words") + "## Inside of a Loaf {#inside}\n\nSee crumb.\n")
            .HasError(Glossary, _folder.LineOf(Glossary, "## Crumb"), "is a name of glossary/more#inside too", "one place");

    [Fact]
    public void A_question_that_stands_twice_is_reported_and_a_question_that_is_a_term_too_is_not()
    {
        _folder.With("faq/crumb.md", KnowledgeOnDisk.Titled("Crumb") +
            "## Crumb {#crumb}\n\n```yaml\nadvice: true\nnext: Eat it.\n```\n\nSoft.\n");
        Assert.Empty(_folder.Read().Problems);

        _folder.Change("faq/crumb.md", "## Crumb {", "## Why does bread go stale {")
            .HasError("faq/crumb.md", 5, "is a name of faq/baking#stale too", "one place");
    }

    [Theory]
    [InlineData("A loaf costs $4.")]
    [InlineData("A loaf costs € 4.50.")]
    [InlineData("A loaf costs 4 EUR.")]
    [InlineData("A baker earns 40,000 USD a year.")]
    [InlineData("A baker earns 40k USD a year.")]
    [InlineData("A baker earns ₹900,000 a year.")]
    public void A_figure_of_money_without_a_month_is_reported(string figure) =>
        _folder.Change(Guide, "The dough rises until it has doubled.", figure)
            .HasError(Guide, _folder.LineOf(Guide, "## Proving"), "A figure without a date", "as-of: 2026-03");

    [Fact]
    public void A_figure_of_money_with_its_month_is_fine_and_other_figures_need_none()
    {
        _folder.Change(Guide, "next: Leave the next", "as-of: 2026-03\nnext: Leave the next")
            .Change(Guide, "it has doubled.", "it costs $4.").Change(Guide, "salt and time.", "salt and 40 hours, or 90,000 seconds.");

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void An_answer_with_neither_a_source_nor_advice_is_reported() =>
        _folder.Change(Faq, "advice: true\n", "").HasError(Faq, 5, "neither a source nor 'advice: true'", "Add one of them");

    [Theory]
    [InlineData(Faq, "advice: true", "sources: [Grandmother]")]
    [InlineData(Faq, "advice: true", "advice: false\nsources: [Grandmother]")]
    [InlineData(Faq, "title: Questions about Baking", "title: Questions\nsource: The Baker's Book")]
    public void A_source_of_the_entry_or_of_its_page_is_a_source(string path, string from, string to)
    {
        _folder.Change(path, from, to);

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void A_body_may_have_1800_characters_and_not_one_more()
    {
        var body = string.Concat(Enumerable.Repeat("Knead the dough. ", 200))[..1799] + ".";
        _folder.Change(Guide, "The dough rises until it has doubled.", body);
        Assert.Empty(_folder.Read().Problems);

        _folder.Change(Guide, body, body + "!")
            .HasError(Guide, _folder.LineOf(Guide, "## Proving"), "The body has 1801 characters", "within 1800, or make it two");
    }

    [Theory]
    [InlineData(Guide, "what goes into bread", KnowledgeLimits.Ask, "what goes into", "An ask of")]
    [InlineData(Guide, "Leave the next dough alone for an hour.", KnowledgeLimits.Next, "## Proving", "'next' has")]
    [InlineData(Guide, "How Bread Is Baked", KnowledgeLimits.Title, "title:", "The title has")]
    [InlineData(Guide, "Proving the Dough", KnowledgeLimits.Title, "## Prov", "heading is too long")]
    [InlineData(Faq, "Why does bread go stale?", KnowledgeLimits.Title, "## Why", "heading is too long")]
    [InlineData(Glossary, "inside of a loaf", KnowledgeLimits.Alias, "## Crumb", "An alias of")]
    public void Every_text_fits_its_limit_exactly_and_not_one_character_more(string path, string text, int limit, string line, string what)
    {
        var longest = text + new string('n', limit - text.Length);
        _folder.Change(path, text, longest);
        Assert.Empty(_folder.Read().Problems);

        _folder.Change(path, longest, longest + "n");
        var problems = _folder.Read().Problems;

        Assert.Contains(problems, p => p.File == path && p.Line == _folder.LineOf(path, line)
            && p.What.Contains(what, StringComparison.Ordinal) && p.Mend.Contains($"within {limit}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_has_its_limit_too() =>
        _folder.Change(Faq, "advice: true", $"sources: [{new string('s', KnowledgeLimits.Source + 1)}]")
            .HasError(Faq, 5, "A source of 301 characters", "within 300");
}
