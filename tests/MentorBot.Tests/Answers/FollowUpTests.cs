using MentorBot.Core.Answers;
using MentorBot.Tests.Knowledge;

namespace MentorBot.Tests.Answers;

/// <summary>Follow-ups as the engine meets them, on a folder small enough to see why.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly KnowledgeOnDisk _folder = KnowledgeOnDisk.Empty()
        .With("guide/bakers.md", KnowledgeOnDisk.Titled("Bakers") + """
            A baker makes bread in a bakery.

            ## Pay {#pay}

            A baker earns a modest wage at night.

            ```asks
            what does a baker earn
            how well is a baker paid
            ```

            ## Training {#training}

            A baker learns the trade in three years.

            ```asks
            how do i become a baker
            how long does a baker train
            ```
            """)
        .With("guide/pilots.md", KnowledgeOnDisk.Titled("Pilots") + """
            A pilot flies aircraft from an airport.

            ## Pay {#pay}

            A pilot earns a high wage for long flights.

            ```asks
            what does a pilot earn
            how well is a pilot paid
            ```

            ## Training {#training}

            A pilot learns to fly in two years.

            ```asks
            how do i become a pilot
            how long does a pilot train
            ```
            """);

    private readonly AnswerEngine _engine;

    public FollowUpTests() => _engine = AnswerEngine.Train(_folder.Snapshot());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("what does a baker earn", "and how long do they train?", "guide/bakers")]
    [InlineData("what does a pilot earn", "and how long do they train?", "guide/pilots")]
    [InlineData("how do i become a baker", "how well is it paid", "guide/bakers")]
    [InlineData("how do i become a pilot", "how well is it paid", "guide/pilots")]
    [InlineData("how do i become a pilot", "why?", "guide/pilots")]
    public void A_question_that_leans_on_the_one_before_it_is_about_the_same_thing(string earlier, string question, string page)
    {
        var answer = _engine.Ask(question, earlier);

        Assert.Equal(page, answer.Best!.Passage.Id.PageId);
        Assert.True(answer.Why!.FollowedUp);
    }

    [Fact]
    public void A_follow_up_chooses_the_passage_by_its_own_words() =>
        Assert.Equal("guide/pilots#training", $"{_engine.Ask("and how long do they train?", "what does a pilot earn").Best!.Passage.Id}");

    [Fact]
    public void A_new_topic_is_not_drowned_by_the_one_before_it() =>
        Assert.Equal("guide/pilots", _engine.Ask("and a pilot?", "what does a baker earn").Best!.Passage.Id.PageId);

    [Fact]
    public void A_question_on_its_own_feet_is_answered_as_if_nothing_came_before_it()
    {
        const string question = "apprentice baker learns bakery trade, three years";

        var alone = _engine.Ask(question);
        var after = _engine.Ask(question, "what does a pilot earn");

        Assert.False(after.Why!.FollowedUp);
        Assert.Equal(alone.Passages, after.Passages);
    }

    [Fact]
    public void The_same_question_always_gives_the_same_passages()
    {
        var again = AnswerEngine.Train(_folder.Snapshot());

        Assert.Equal(_engine.Ask("what does a baker earn").Passages.Select(p => (p.Passage.Id, p.Score)),
            again.Ask("what does a baker earn").Passages.Select(p => (p.Passage.Id, p.Score)));
    }

    [Theory]
    [InlineData("", Special.Empty)]
    [InlineData("<@123> ```code```", Special.Empty)]
    [InlineData("Was ist ein Bäcker und wie werde ich einer?", Special.OtherLanguage)]
    public void A_message_that_asks_nothing_we_can_read_gets_a_standing_reply(string message, Special special)
    {
        var answer = _engine.Ask(message, "what does a baker earn");

        Assert.Equal((special, Decision.Declined, false), (answer.Special, answer.Decision, answer.Ambient));
        Assert.Empty(answer.Passages);
    }
}
