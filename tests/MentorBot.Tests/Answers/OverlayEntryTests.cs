using MentorBot.Core.Answers;
using MentorBot.Tests.Knowledge;

namespace MentorBot.Tests.Answers;

public sealed class OverlayEntryTests
{
    private static readonly DateOnly s_day = new(2026, 11, 20);

    [Fact]
    public void A_good_entry_has_no_problems() => Assert.Empty(OverlayEntry.Problems("When do we meet?", """
        On **Thursdays**:

        - at 18:00
        - in [the room](https://example.org)

        > Be early.

        ```python
        print(1)
        ```
        """, ["meeting time"]));

    [Theory]
    [InlineData("", "The question is empty")]
    [InlineData("???", "The question is empty")]
    [InlineData("meeting time", "only 2 words")]
    [InlineData("When do\nwe meet?", "several lines")]
    public void A_question_has_to_be_one(string question, string problem) => HasProblem(question, "An answer.", [], problem);

    [Theory]
    [InlineData("", "The answer is empty")]
    [InlineData("## Times\n\nAt six.", "A heading in the answer")]
    [InlineData("Times\n---\n\nAt six.", "A heading in the answer")]
    [InlineData("- one\n- # two", "A heading in the answer")]
    [InlineData("At <b>six</b>.", "HTML in the body")]
    [InlineData("<div>At six.</div>", "HTML in the answer")]
    [InlineData("At six.\n\n***\n\nOr seven.", "A line across the answer")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "A table")]
    [InlineData("![a cat](https://example.org/cat.png)", "A picture")]
    [InlineData("See [it].\n\n[it]: https://example.org", "A link is defined on a line of its own")]
    [InlineData("Run:\n\n```\nls", "has no end")]
    [InlineData("So:\n\n```asks\nx\n```", "may not be called")]
    public void An_answer_is_paragraphs_lists_notes_and_code(string answer, string problem) => HasProblem("When?", answer, [], problem);

    [Fact]
    public void What_is_too_long_is_refused_with_the_limit()
    {
        HasProblem(new string('a', 201) + "?", "An answer.", [], "within 200");
        HasProblem("When?", new string('a', 1801), [], "within 1800");
        HasProblem("When?", "Now.", [new string('a', 401)], "within 400");
        HasProblem("When?", "Now.", ["..."], "no word in it");
        HasProblem("When?", new string('[', 1700) + "a", [], "nested too deep", orNone: true);
    }

    [Fact]
    public void Entries_written_as_a_page_are_read_back_as_they_were()
    {
        OverlayEntry[] entries =
        [
            new("1", "When do we meet?", "On **Thursdays**:\n\n- at 18:00\n- in the room\n\n> Be early.",
                ["meeting time", "``` when"], "A", s_day),
            new("2", "What does C# cost: \"nothing\"?", "About $20 for the book.\n\n```python\nprint(1)\n```",
                ["Meeting time!", "price of c#"], "B", s_day),
            new("3", "when do we meet", "Later, too.", [], "A", s_day),
        ];
        using var folder = new KnowledgeOnDisk();
        var reading = folder.With("faq/server.md", OverlayEntry.Markdown(entries)).Read();

        Assert.Empty(reading.Problems);
        var passages = reading.Snapshot!.Passages.Where(p => p.Id.PageId == "faq/server").ToList();
        Assert.Equal(["When do we meet?", "What does C# cost: \"nothing\"?", "when do we meet (2)"], passages.Select(p => p.Title));
        Assert.Equal(entries.Select(e => e.Answer), passages.Select(p => p.Body));
        Assert.All(passages, p => Assert.Equal(["Answer of this server, 2026-11-20"], p.Sources));
        Assert.Equal(["meeting time", "when"], passages[0].Asks.Select(a => a.Text));
        Assert.Equal(["price of c#"], passages[1].Asks.Select(a => a.Text));
        Assert.Equal("2026-11", passages[1].AsOf);
    }

    private static void HasProblem(string question, string answer, string[] asks, string problem, bool orNone = false)
    {
        var problems = OverlayEntry.Problems(question, answer, asks);
        if (!orNone || problems.Count > 0)
            Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }
}
