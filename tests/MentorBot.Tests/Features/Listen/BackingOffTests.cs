using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Features.Listen;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Listen;

/// <summary>A channel where the bot's answers are not welcome sees fewer of them.</summary>
public sealed class BackingOffTests(LearntKnowledge knowledge) : IClassFixture<LearntKnowledge>
{
    private static readonly string[] s_questions =
    [
        "What is overfitting in machine learning?",
        "What is transfer learning?",
        "which tools do machine learning engineers use",
        "What does a machine learning engineer do day to day?",
    ];

    [Fact]
    public async Task After_two_answers_that_people_removed_or_voted_down_it_is_silent_for_a_day()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var removed = await bed.AnsweredAsync(s_questions[0]);
        bed.Worker.Deleted(OpenedChannel.Channel, [removed.Answer!.Value]);
        await OpenedChannel.UntilAsync(() => bed.Cards.Find(removed.Id)!.Removed);
        var disliked = await bed.AnsweredAsync(s_questions[1]);
        bed.Cards.Vote(disliked.Id, OpenedChannel.Bob, helpful: false);

        bed.Say(s_questions[2]);
        Assert.Equal(Silence.BackingOff, await bed.StaysSilentAsync());
        bed.Clock.Advance(TimeSpan.FromHours(23));
        bed.Say(s_questions[2]);
        Assert.Equal(Silence.BackingOff, await bed.StaysSilentAsync());
        bed.Clock.Advance(TimeSpan.FromHours(1));
        bed.Say(s_questions[2]);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task A_third_one_makes_it_a_week()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        foreach (var question in s_questions[..3])
        {
            bed.Cards.Vote((await bed.AnsweredAsync(question)).Id, OpenedChannel.Bob, helpful: false);
            bed.Clock.Advance(TimeSpan.FromHours(25));
        }
        bed.Clock.Advance(TimeSpan.FromDays(5));
        bed.Say(s_questions[3]);
        Assert.Equal(Silence.BackingOff, await bed.StaysSilentAsync());

        bed.Clock.Advance(TimeSpan.FromDays(1));
        bed.Say(s_questions[3]);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task As_many_who_found_an_answer_helpful_outweigh_those_who_did_not()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        foreach (var question in s_questions[..3])
        {
            var card = await bed.AnsweredAsync(question);
            bed.Cards.Vote(card.Id, OpenedChannel.Ann, helpful: true);
            bed.Cards.Vote(card.Id, OpenedChannel.Bob, helpful: false);
        }

        bed.Say(s_questions[3]);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task Answers_that_went_with_their_questions_are_not_held_against_it()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        foreach (var question in s_questions[..3])
        {
            var card = await bed.AnsweredAsync(question);
            bed.Worker.Deleted(OpenedChannel.Channel, [card.Question!.Value]);
            await OpenedChannel.UntilAsync(() => bed.Cards.Find(card.Id)!.Removed);
            bed.Worker.Deleted(OpenedChannel.Channel, [card.Answer!.Value]); // as Discord tells the bot of its own deed
        }

        bed.Say(s_questions[3]);
        await bed.SpeaksAsync();
    }

    [Fact]
    public void Only_the_last_five_answers_count()
    {
        var now = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        List<Card> good = [.. Enumerable.Range(1, 4).Select(hour => Answered(now.AddHours(-hour)))];
        List<Card> bad = [Answered(now.AddHours(-5)) with { Removed = true }, Answered(now.AddHours(-6)) with { Removed = true }];

        Assert.Null(new History([.. good, .. bad], _ => false).BacksOffUntil);
        Assert.Equal(now.AddHours(-5).AddDays(1), new History([.. good[1..], .. bad], _ => false).BacksOffUntil);
    }

    [Fact]
    public void Bad_answers_more_than_a_week_apart_have_nothing_to_do_with_each_other()
    {
        var now = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        var newest = Answered(now) with { Removed = true };

        Assert.Null(new History([newest, newest with { At = now.AddDays(-8) }], _ => false).BacksOffUntil);
        Assert.NotNull(new History([newest, newest with { At = now.AddDays(-6) }], _ => false).BacksOffUntil);
    }

    private static Card Answered(DateTimeOffset at) => new()
    {
        Id = "x",
        Asker = new PersonId(1),
        Way = Way.Unasked,
        Decision = Decision.Answered,
        Passages = ["guide/role"],
        Confidence = 1,
        Evidence = [],
        Knowledge = "v",
        At = at,
    };
}
