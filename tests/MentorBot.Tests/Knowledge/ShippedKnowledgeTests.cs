using System.Text.RegularExpressions;
using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

/// <summary>What the issue asks of the knowledge that ships; a failure names every place that falls short.</summary>
public partial class ShippedKnowledgeTests
{
    /// <summary>Pages of the guide that are no section of it: its opening lines, and its conclusion.</summary>
    private static readonly string[] s_aside = ["guide/lead", "guide/conclusion"];

    [Fact]
    public void It_reads_without_any_problem() => Nothing(Shipped.Reading.Problems);

    [Fact]
    public void Every_section_before_the_conclusion_has_120_asks()
    {
        var sections = Shipped.Of(Kinds.Guide).GroupBy(p => p.Id.PageId).Where(g => !s_aside.Contains(g.Key)).ToList();

        Assert.Equal(14, sections.Count);
        Nothing(sections.Select(g => (g.Key, Asks: g.Sum(p => p.Asks.Count))).Where(s => s.Asks < 120));
    }

    [Fact]
    public void There_are_65_faqs_and_every_one_has_15_asks()
    {
        var faqs = Shipped.Of(Kinds.Faq).ToList();

        Assert.InRange(faqs.Count, 65, int.MaxValue);
        Nothing(faqs.Where(p => p.Asks.Count < 15).Select(p => (p.Id, p.Asks.Count)));
    }

    [Fact]
    public void There_are_150_terms_and_each_is_explained_in_two_sentences()
    {
        var terms = Shipped.Of(Kinds.Glossary).Where(p => p.Id.Anchor is not null).ToList();

        Assert.InRange(terms.Count, 150, int.MaxValue);
        Nothing(terms.Where(p => SentenceEnd().Count(p.Text) != 2).Select(p => (p.Id, p.Text)));
    }

    [Fact]
    public void The_lexicon_has_400_expressions() =>
        Assert.InRange(Shipped.Snapshot.Lexicon.Sum(s => s.Expressions.Count), 400, int.MaxValue);

    [Fact]
    public void There_are_1500_messages_that_are_not_ours_in_all_four_groups()
    {
        Assert.InRange(Shipped.Snapshot.NotOurs.Sum(n => n.Messages.Count), 1500, int.MaxValue);
        Assert.Equal(["chatter", "distress", "near", "offtopic"], Shipped.Snapshot.NotOurs.Select(n => n.Group).Order());
    }

    [Fact]
    public void Every_passage_of_the_guide_and_the_faqs_says_what_to_do_next() =>
        Nothing(Shipped.Snapshot.Passages.Where(p => p.Kind != Kinds.Glossary && p.Next is null).Select(p => p.Id));

    [Fact]
    public void Every_standing_reply_has_words()
    {
        var replies = Shipped.Snapshot.Replies;

        Assert.DoesNotContain("",
            new[] { replies.Declined, replies.Suggested, replies.OtherLanguage, replies.Distress, replies.Thanks, replies.Empty });
    }

    private static void Nothing<T>(IEnumerable<T> places) => Assert.Equal("", string.Join('\n', places));

    // A full stop inside "e.g." or "3.5" is followed by neither a capital letter nor the end of the text.
    [GeneratedRegex(@"[.!?][)""”]?(?=\s+[\p{Lu}\d""“(]|\s*\z)")]
    private static partial Regex SentenceEnd();
}
