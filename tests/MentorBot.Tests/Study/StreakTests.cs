using MentorBot.Core.Study;

namespace MentorBot.Tests.Study;

/// <summary>A line stands for days from 1 September on: x studied, . missed, p excused; the last is today.</summary>
public sealed class StreakTests
{
    private static readonly DateOnly s_first = new(2026, 9, 1);

    [Theory]
    [InlineData("x", 1)]
    [InlineData("xxx", 3)]
    [InlineData("xxx.", 3)] // today is not over
    [InlineData("xx.x", 3)] // one day is free
    [InlineData("xx..", 2)] // the second is today
    [InlineData("xx..x", 1)]
    [InlineData("x.xxxxxx.x", 8)] // seven days apart
    [InlineData("x.xxxxx.x", 1)] // six days apart
    [InlineData("xxpppppppppppppx", 3)] // a pause of two weeks
    [InlineData("xx.ppp.x", 1)] // two missed days around a short pause
    [InlineData("xx.ppppppp.x", 3)]
    [InlineData("xpxpxpx", 4)] // a tip every second day
    [InlineData("..x", 1)]
    [InlineData("xx.....", 0)]
    [InlineData("..p", 0)]
    public void Days_of_study_in_a_row_are_counted_fairly(string days, int streak) => Assert.Equal(streak, Of(days).Days);

    [Fact]
    public void A_day_on_which_the_bot_was_down_never_counts_against_anybody_wherever_it_falls()
    {
        for (var down = 1; down < 60; down++)
        {
            for (var length = 1; length <= 5; length++)
            {
                var days = string.Concat(Enumerable.Range(0, 70).Select(day => day >= down && day < down + length ? 'p' : 'x'));
                Assert.Equal(70 - length, Of(days).Days);
                Assert.Null(Of(days).Ended);
            }
        }
    }

    [Fact]
    public void When_one_ends_the_reason_is_known()
    {
        var streak = Of("xxxx.x.x");

        Assert.Equal((1, 5), (streak.Days, streak.Longest));
        Assert.Equal(new StreakEnd(5, new(2026, 9, 5), new(2026, 9, 7)), streak.Ended);
        Assert.Null(streak.Spared);
    }

    [Theory]
    [InlineData("xx.xxxxxx", true)]
    [InlineData("xx.xxxxxxx", false)]
    public void A_day_that_was_spared_is_named_until_another_may_be(string days, bool named) =>
        Assert.Equal(named ? new DateOnly(2026, 9, 3) : null, Of(days).Spared);

    [Fact]
    public void The_longest_of_all_is_kept() => Assert.Equal((2, 6), (Of("xxxxxx...xx").Days, Of("xxxxxx...xx").Longest));

    [Fact]
    public void Without_a_day_of_study_there_is_none() => Assert.Equal(Streak.None, Streak.Of([], new HashSet<DateOnly>(), s_first));

    [Fact]
    public void Who_flew_west_has_studied_tomorrow_and_loses_nothing()
    {
        var streak = Streak.Of([s_first, s_first.AddDays(1), s_first.AddDays(2)], new HashSet<DateOnly>(), s_first.AddDays(1));

        Assert.Equal(2, streak.Days);
    }

    private static Streak Of(string days)
    {
        var dated = days.Select((mark, place) => (mark, Day: s_first.AddDays(place))).ToList();
        return Streak.Of(
            dated.Where(day => day.mark == 'x').Select(day => day.Day),
            dated.Where(day => day.mark == 'p').Select(day => day.Day).ToHashSet(),
            s_first.AddDays(days.Length - 1));
    }
}
