using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Learners;
using MentorBot.Core.Replies.Pictures;

namespace MentorBot.Tests.Replies.Pictures;

public sealed class RoadmapMapTests
{
    [Fact]
    public void The_map_shows_every_stage_and_by_name_what_comes_next()
    {
        var drawing = new Drawing(RoadmapMap.Of(Somebody(done: 9, 8, 5, 4)));

        drawing.Holds();
        Assert.Contains("Stage 1", drawing.Texts);
        Assert.Contains("8 of 8", drawing.Texts);
        Assert.Contains("1 of 5", drawing.Texts);
        Assert.Contains("Topic 10", drawing.Texts);
        Assert.DoesNotContain("Topic 2", drawing.Texts); // of a stage that is behind
        Assert.True(drawing.Top("Stage 2") < drawing.Top("Topic 10") && drawing.Top("Topic 10") < drawing.Top("Stage 3"));
    }

    [Fact]
    public void Of_a_long_stage_the_names_around_the_next_topic_are_shown()
    {
        var drawing = new Drawing(RoadmapMap.Of(Somebody(done: 10, 20)));

        Assert.Contains("Topic 11", drawing.Texts);
        Assert.DoesNotContain("Topic 1", drawing.Texts);
        Assert.Contains("and 14 more", drawing.Texts);
    }

    [Fact]
    public void Where_nothing_is_left_there_is_no_next()
    {
        var picture = RoadmapMap.Of(Somebody(done: 6, 3, 3));

        new Drawing(picture).Holds();
        Assert.DoesNotContain("next", new Drawing(picture).Texts);
        Assert.DoesNotContain("Next", picture.Alt, StringComparison.Ordinal);
        Assert.Contains("6 of 6 topics done, nothing left open", picture.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_topic_looks_unlike_a_done_one_and_is_counted_apart()
    {
        var done = Somebody(done: 2, 3);
        var skipped = done with
        {
            Stages = [done.Stages[0] with { Topics = [done.Stages[0].Topics[0] with { State = TopicState.Skipped },
            .. done.Stages[0].Topics.Skip(1)] }]
        };

        Assert.DoesNotContain("skipped", new Drawing(RoadmapMap.Of(done)).Texts);
        Assert.Contains("skipped", new Drawing(RoadmapMap.Of(skipped)).Texts);
        Assert.Contains("1 of 3 done, 1 skipped", RoadmapMap.Of(skipped).Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_say_what_the_map_shows()
    {
        Assert.Equal(
            "Map of the roadmap To somewhere. 1 of 4 topics done, about 30 hours left. 1. Stage 1: 1 of 2 done. 2. Stage 2: 0 of 2 done. "
                + "Next: Topic 2.",
            RoadmapMap.Of(Somebody(done: 1, 2, 2)).Alt);
    }

    [Theory]
    [InlineData("<script>&amp;\"'\u0001\uFFFE\uD800")]
    [InlineData("A name that is far longer than any card can be wide, and then goes on and on and on without an end in sight")]
    [InlineData("Oneverylongwordwithoutanyspaceinitthatcannotbebrokenanywhereatallsothatitmustbecut")]
    public void Odd_and_long_names_are_shown_within_the_card(string name)
    {
        var progress = Somebody(done: 1, 2);
        var stage = progress.Stages[0];
        var topics = stage.Topics.Select(one => one with { Topic = one.Topic with { Title = name } });
        var odd = progress with
        {
            Roadmap = progress.Roadmap with { Title = name },
            Stages = [stage with { Title = name, Topics = [.. topics] }],
        };

        new Drawing(RoadmapMap.Of(odd)).Holds();
    }

    /// <summary>The first topics are done, of stages with so many of them.</summary>
    private static Progress Somebody(int done, params int[] stages)
    {
        var number = 0;
        return new(
            new Roadmap("x", "To somewhere", "Somebody", "From here", "", []),
            [.. stages.Select((count, place) => new StageProgress(place + 1, $"Stage {place + 1}", "", [.. Topics(count)]))]);

        IEnumerable<TopicProgress> Topics(int count) => Enumerable.Range(0, count)
            .Select(_ => new TopicProgress(TopicOf(++number), number <= done ? TopicState.Done : TopicState.Open));
    }

    private static Topic TopicOf(int number) => new()
    {
        Id = $"t{number}",
        Title = $"Topic {number}",
        Skill = "s",
        Level = StudyLevel.Beginner,
        Hours = 10,
        Know = [],
        Show = "",
        Questions = [],
    };
}
