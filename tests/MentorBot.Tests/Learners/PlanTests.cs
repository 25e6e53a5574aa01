using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;

namespace MentorBot.Tests.Learners;

public sealed class PlanTests
{
    private static readonly DateOnly s_today = new(2026, 10, 20);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(80)]
    public void Every_hour_of_every_topic_is_planned_once_in_order_and_no_week_holds_more_than_it_can(int hours)
    {
        var topics = Topics(25, 4, 60, 2, 7, 13);

        var plan = Plan.Of(topics, hours, s_today);
        var parts = plan.Weeks.SelectMany(week => week.Parts).ToList();

        Assert.Equal(topics.Select(topic => topic.Id), parts.Select(part => part.Topic.Id).Distinct());
        Assert.All(topics, topic => Assert.Equal(topic.Hours, parts.Where(part => part.Topic == topic).Sum(part => part.Hours)));
        Assert.All(plan.Weeks.SkipLast(1), week => Assert.Equal(hours, week.Parts.Sum(part => part.Hours)));
        Assert.InRange(plan.Weeks[^1].Parts.Sum(part => part.Hours), 1, hours);
        Assert.Equal(topics.Count, parts.Count(part => part.Begins));
        Assert.Equal(topics.Count, parts.Count(part => part.Ends));
    }

    [Fact]
    public void Weeks_follow_each_other_day_by_day()
    {
        var plan = Plan.Of(Topics(200), 1, s_today);

        Assert.Equal(s_today, plan.Weeks[0].From);
        Assert.Equal(200, plan.Weeks.Count);
        Assert.All(plan.Weeks.Zip(plan.Weeks.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        Assert.Equal(s_today.AddDays(200 * 7 - 1), plan.End);
    }

    [Fact]
    public void Nothing_to_learn_takes_no_week()
    {
        var plan = Plan.Of([], 5, s_today);

        Assert.Empty(plan.Weeks);
        Assert.Null(plan.End);
    }

    [Fact]
    public void A_week_without_hours_is_no_plan() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan.Of(Topics(5), 0, s_today));

    private static List<Topic> Topics(params int[] hours) => [.. hours.Select((count, place) => new Topic
    {
        Id = $"topic-{place}",
        Title = $"Topic {place}",
        Skill = "skill",
        Level = StudyLevel.Beginner,
        Hours = count,
        Know = [],
        Show = "",
        Questions = [],
    })];
}
