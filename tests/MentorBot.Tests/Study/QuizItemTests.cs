using MentorBot.Core.Study;

namespace MentorBot.Tests.Study;

public sealed class QuizItemTests
{
    private static readonly DateTimeOffset s_noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_never_missed_does_not_come_back()
    {
        var item = QuizItem.After(null, "q", right: true, s_noon);

        Assert.Null(item.Due);
        Assert.False(item.IsDue(s_noon.AddYears(1)));
    }

    [Fact]
    public void What_was_missed_comes_back_after_1_day_6_days_and_then_by_its_ease()
    {
        var item = QuizItem.After(null, "q", right: false, s_noon);
        var intervals = new List<int> { item.Interval };
        for (var i = 0; i < 6; i++)
        {
            Assert.False(item.IsDue(item.Due!.Value.AddMinutes(-1)));
            item = QuizItem.After(item, "q", right: true, item.Due!.Value);
            intervals.Add(item.Interval);
        }

        // The ease: 2.5 - 0.32 after the miss, then 0.1 more each time, to 2.5 at the most.
        Assert.Equal([1, 6, 15, 38, 95, 238, 365], intervals);
        Assert.Equal(1, item.Lapses);
    }

    [Fact]
    public void Missed_again_it_begins_anew_and_comes_more_often_but_never_too_often()
    {
        var item = QuizItem.After(null, "q", right: false, s_noon);
        for (var i = 0; i < 10; i++)
        {
            item = QuizItem.After(item, "q", right: true, item.Due!.Value);
            item = QuizItem.After(item, "q", right: false, item.Due!.Value);
            Assert.Equal((1, 0), (item.Interval, item.Repetitions));
        }

        Assert.Equal(QuizItem.LeastEase, item.Ease);
        Assert.Equal(11, item.Lapses);
    }

    [Fact]
    public void A_second_press_on_the_same_card_changes_nothing()
    {
        var missed = QuizItem.After(null, "q", right: false, s_noon);

        Assert.Equal(missed, QuizItem.After(missed, "q", right: false, s_noon));
        Assert.Equal(missed, QuizItem.After(missed, "q", right: true, s_noon));
    }

    [Fact]
    public void Known_before_its_time_it_stays_when_it_was_due_and_missed_before_its_time_it_comes_back_tomorrow()
    {
        var item = QuizItem.After(null, "q", right: false, s_noon);
        item = QuizItem.After(item, "q", right: true, item.Due!.Value);

        var early = item.Due!.Value.AddDays(-3);
        Assert.Equal(item.Due, QuizItem.After(item, "q", right: true, early).Due);
        var missed = QuizItem.After(item, "q", right: false, early);
        Assert.Equal((early.AddDays(1), 2), (missed.Due!.Value, missed.Lapses));
    }
}
