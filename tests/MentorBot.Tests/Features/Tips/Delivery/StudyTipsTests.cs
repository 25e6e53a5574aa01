using MentorBot.Answering;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Features.Tips.Suggestions;
using MentorBot.Tests.Features.Roadmaps;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>What schedules get of the tips of the knowledge folder.</summary>
public sealed class StudyTipsTests : IDisposable
{
    private readonly TipsWorld _tips = new();
    private readonly ITips _all;
    private readonly StudyTips _supply;

    public StudyTipsTests()
    {
        _all = _tips.World.Get<ITips>();
        _supply = new(_all, _tips.World.Get<ServerTips>());
    }

    public void Dispose() => _tips.Dispose();

    [Fact]
    public void Each_comes_once_and_it_is_said_how_many_are_left()
    {
        var (given, left) = (new HashSet<string>(), new List<int>());
        while (_supply.Pick(new(null, [], null), given, "schedule") is { Tip: { } tip } next)
        {
            Assert.True(given.Add(tip));
            left.Add(next.Left);
        }

        Assert.Equal(_tips.Book.Tips.All.Select(tip => tip.Id).Order(), given.Order());
        Assert.Equal(Enumerable.Range(0, given.Count).Reverse(), left);
    }

    [Fact]
    public void What_is_tried_again_is_chosen_again() => Assert.Equal(
        _supply.Pick(new(null, [], null), new HashSet<string>(), "schedule"),
        _supply.Pick(new(null, [], null), new HashSet<string>(), "schedule"));

    [Fact]
    public void Topics_and_levels_that_are_offered_have_tips()
    {
        Assert.NotEmpty(_supply.Topics);
        Assert.All(_supply.Topics, topic => Assert.NotNull(_supply.Pick(new(null, [topic.Value], null), new HashSet<string>(), "s").Tip));
        Assert.Contains(_supply.Levels, level => _supply.Pick(new(null, [], level.Value), new HashSet<string>(), "s").Tip is not null);
    }

    [Fact]
    public void One_that_arrived_does_not_come_when_the_person_asks_for_another()
    {
        var tip = _supply.Pick(new(RoadmapsWorld.Ada, [], null), new HashSet<string>(), "s").Tip!;
        _supply.Gave(RoadmapsWorld.Ada, tip);

        Assert.Contains(tip, _all.GivenTo(RoadmapsWorld.Ada));
        Assert.NotNull(_supply.Render(tip));
        Assert.Null(_supply.Render("no-such-tip"));
    }
}
