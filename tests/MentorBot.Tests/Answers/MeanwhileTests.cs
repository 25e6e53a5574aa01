using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Answers;

/// <summary>What answers while a changed folder is being learnt.</summary>
public sealed class MeanwhileTests
{
    private static readonly KnowledgeSnapshot s_before = ShippedEngine.Engine.Snapshot;
    private static readonly Passage s_laptop = s_before.Find(PassageId.Parse("faq/equipment#laptop"))!;

    [Fact]
    public void A_changed_text_is_shown_where_the_old_one_was_found()
    {
        var engine = With(s_laptop with { Body = "An abacus will do.", Text = "An abacus will do." });

        var answer = engine.Ask("which laptop should I buy?");

        Assert.Equal((Decision.Answered, "An abacus will do."), (answer.Decision, answer.Best!.Passage.Body));
        Assert.Equal("changed", engine.Snapshot.Version);
    }

    [Fact]
    public void A_new_passage_is_found_by_its_question_and_its_asks()
    {
        var engine = With([.. s_before.Passages, s_laptop with
        {
            Id = PassageId.Parse("faq/equipment#beanbag"),
            Title = "May I study on a beanbag?",
            Body = "Yes, for an hour.",
            Text = "Yes, for an hour.",
            Asks = [new Ask("are beanbags good for learning", 0)],
        }]);

        foreach (var question in (string[])["May I study on a beanbag?", "is a beanbag good for learning?"])
        {
            var answer = engine.Ask(question);
            Assert.Equal((Decision.Answered, "faq/equipment#beanbag"), (answer.Decision, answer.Best!.Passage.Id.ToString()));
        }
        Assert.Equal(Decision.Declined, engine.Ask("who won the football match?").Decision);
    }

    [Fact]
    public void A_passage_of_the_guide_that_is_asked_in_new_words_is_found_once_and_the_old_words_still_lead_to_it()
    {
        var role = s_before.Find(PassageId.Parse("guide/role"))!;
        var engine = With(role with { Asks = [.. role.Asks, new Ask("who talks to the customers about the numbers at night", 0)] });

        var answer = engine.Ask("who is it that talks to customers about numbers at night?");

        Assert.Equal(role.Id, answer.Best!.Passage.Id);
        Assert.Equal(answer.Passages.Count, answer.Passages.DistinctBy(one => one.Passage.Id).Count());
        Assert.Equal(role.Id.PageId, engine.Ask("What does a machine learning engineer do?").Best!.Passage.Id.PageId);
    }

    [Fact]
    public void A_server_still_has_its_own_entries_over_it()
    {
        var entry = new OverlayEntry("hall", "Where is the Zebrowski hall?", "Behind the station.", [], "ada", new(2026, 11, 20));

        var overlay = ServerOverlay.Build(With(s_laptop with { Body = "An abacus will do." }), [entry]);

        Assert.Equal("server/faq#hall", overlay.Ask("Where is the Zebrowski hall?").Best!.Passage.Id.ToString());
        Assert.Equal("An abacus will do.", overlay.Ask("which laptop should I buy?").Best!.Passage.Body);
    }

    private static AnswerEngine With(Passage changed) =>
        With([.. s_before.Passages.Select(passage => passage.Id == changed.Id ? changed : passage)]);

    private static AnswerEngine With(IReadOnlyList<Passage> passages) =>
        ShippedEngine.Engine.Meanwhile(s_before with { Passages = passages, Version = "changed" });
}
