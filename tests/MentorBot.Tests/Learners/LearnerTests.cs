using MentorBot.Core.Learners;

namespace MentorBot.Tests.Learners;

public sealed class LearnerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(81)]
    public void Nobody_has_such_hours(int hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Learner.Choose(null, "baker", hours, [], s_now));

    [Fact]
    public void An_open_topic_has_no_mark() => Assert.Throws<ArgumentException>(() => Chosen().Settle("dough", TopicState.Open, s_now));

    [Fact]
    public void Marks_stand_in_the_order_in_which_they_were_made_even_when_the_clock_stands_or_goes_back()
    {
        var learner = Chosen().Settle("a", TopicState.Done, s_now.AddTicks(9)).Settle("b", TopicState.Skipped, s_now)
            .Settle("c", TopicState.Done, s_now.AddHours(-1));

        Assert.Equal(["a", "b", "c"], learner.Marks.OrderBy(mark => mark.At.ToUnixTimeMilliseconds()).Select(mark => mark.Topic));
        Assert.Equal(3, learner.Marks.Select(mark => mark.At.ToUnixTimeMilliseconds()).Distinct().Count());
        Assert.Equal("c", learner.Latest!.Topic);
    }

    [Fact]
    public void The_last_word_on_a_topic_counts()
    {
        var learner = Chosen().Settle("a", TopicState.Skipped, s_now).Settle("b", TopicState.Done, s_now)
            .Settle("a", TopicState.Done, s_now);

        Assert.Equal(["b", "a"], learner.Marks.Select(mark => mark.Topic));
        Assert.Equal(TopicState.Done, learner.StateOf("a"));
        Assert.Equal(TopicState.Open, learner.Reopen("a").StateOf("a"));
        Assert.Same(learner, learner.Settle("a", TopicState.Done, s_now.AddDays(9)));
    }

    [Fact]
    public void What_is_said_to_be_known_neither_undoes_what_was_done_nor_is_undone_as_the_last_thing()
    {
        var done = Chosen().Settle("a", TopicState.Done, s_now).Settle("b", TopicState.Skipped, s_now);

        var again = Learner.Choose(done, "miller", 3, ["a", "b", "c"], s_now.AddDays(1));

        Assert.Equal([TopicState.Done, TopicState.Known, TopicState.Known], new[] { "a", "b", "c" }.Select(again.StateOf));
        Assert.Equal("a", again.Latest!.Topic);
        Assert.Equal(s_now.AddDays(1), again.Started);
        Assert.Equal(again.Started, Learner.Choose(again, "miller", 9, [], s_now.AddDays(2)).Started);
    }

    private static Learner Chosen() => Learner.Choose(null, "baker", 5, [], s_now);
}
