using MentorBot.Features.Listen;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Listen;

/// <summary>When the bot keeps quiet in a channel that was opened to it. In each the question is one that it would answer.</summary>
public sealed class MannersTests(LearntKnowledge knowledge) : IClassFixture<LearntKnowledge>
{
    private const string Overfitting = "What is overfitting in machine learning?";
    private const string Transfer = "What is transfer learning?";

    [Fact]
    public async Task It_is_silent_in_a_channel_that_nobody_opened()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting, place: new PlaceId(77));
        var asked = bed.Say(Overfitting);

        Assert.Equal(asked.Post.Id, (await bed.SpeaksAsync()).On);
        Assert.Single(bed.Posts.Deeds);
    }

    [Fact]
    public async Task A_channel_that_is_closed_while_a_question_waits_gets_no_answer()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting);
        bed.Servers.Close(OpenedChannel.Channel);

        Assert.Equal(Silence.NotOpened, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_talk_in_a_thread_of_an_opened_channel_is_left_alone()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting, place: new PlaceId(11), with: heard => heard with { Channel = OpenedChannel.Channel, InThread = true });

        Assert.Equal(Silence.NotOpened, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_question_to_the_bot_is_answered_as_such_and_not_once_more()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting, with: heard => heard with { ForMe = true });

        Assert.Equal(Silence.ForMe, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_question_to_another_person_is_that_persons()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting, with: heard => heard with { ForOthers = true });

        Assert.Equal(Silence.ForOthers, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task It_waits_for_people_first()
    {
        await using var bed = await OpenedChannel.OpenAsync(
            knowledge, manners: settings => settings with { Wait = TimeSpan.FromMinutes(5) });
        var asked = bed.Clock.GetUtcNow();
        bed.Say(Overfitting);
        await OpenedChannel.UntilAsync(() => bed.Clock.NextDue is not null);

        Assert.Equal(asked + TimeSpan.FromMinutes(5), bed.Clock.NextDue);
        await bed.SpeaksAsync(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task It_is_silent_when_somebody_else_has_written_since()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting);
        bed.Say("it learns its examples by heart", by: OpenedChannel.Bob);

        Assert.Equal(Silence.Replied, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task More_words_of_the_asker_are_no_reply()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        bed.Say("sorry, new here");

        Assert.Equal(asked.Post.Id, (await bed.SpeaksAsync()).On);
    }

    [Fact]
    public async Task Even_the_askers_own_reply_to_the_question_says_that_it_is_settled()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        bed.Say("solved!", with: heard => heard with { Post = heard.Post with { ReplyTo = asked.Post } });

        Assert.Equal(Silence.Replied, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_word_in_a_thread_on_the_question_is_a_reply()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        bed.Say("look here", OpenedChannel.Bob, new PlaceId(asked.Post.Id.Value),
            heard => heard with { Channel = OpenedChannel.Channel, InThread = true });

        Assert.Equal(Silence.NotOpened, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(Silence.Replied, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_reply_that_was_deleted_is_none()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        var reply = bed.Say("buy my course", by: OpenedChannel.Bob);
        bed.Worker.Deleted(OpenedChannel.Channel, [reply.Post.Id]);

        Assert.Equal(Silence.Deleted, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(asked.Post.Id, (await bed.SpeaksAsync()).On);
    }

    [Fact]
    public async Task Of_two_peoples_questions_in_a_row_the_second_is_answered()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting);
        var second = bed.Say(Transfer, by: OpenedChannel.Bob);

        Assert.Equal(second.Post.Id, (await bed.SpeaksAsync()).On);
        Assert.Single(bed.Posts.Deeds);
    }

    [Fact]
    public async Task Two_questions_of_one_person_in_a_row_are_both_answered()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var (first, second) = (bed.Say(Overfitting), bed.Say(Transfer));

        await bed.SpeaksAsync();
        await OpenedChannel.UntilAsync(() => bed.Posts.Deeds.Count == 2);
        Assert.Equal([first.Post.Id, second.Post.Id], bed.Posts.Deeds.Select(deed => deed.On!.Value));
    }

    [Theory]
    [InlineData("good morning everyone")]
    [InlineData("What is the salary cap in the NFL?")]
    public async Task It_is_silent_where_it_is_not_sure(string text)
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(text);

        Assert.Equal(Silence.NotSure, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task The_same_answer_is_not_given_twice_within_an_hour()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        await bed.AnsweredAsync(Overfitting);
        bed.Say(Overfitting, by: OpenedChannel.Bob);
        Assert.Equal(Silence.SameAnswer, await bed.StaysSilentAsync());

        bed.Clock.Advance(TimeSpan.FromHours(1));
        bed.Say(Overfitting, by: OpenedChannel.Bob);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task Past_its_hourly_budget_it_is_silent_until_the_hour_is_over()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge, manners: settings => settings with { HourlyBudget = 1 });
        await bed.AnsweredAsync(Overfitting);
        bed.Say(Transfer);
        Assert.Equal(Silence.BudgetUsed, await bed.StaysSilentAsync());

        bed.Clock.Advance(TimeSpan.FromHours(1));
        bed.Say(Transfer);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task It_is_silent_while_a_moderator_wants_it_so()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var settings = bed.Servers.OpenedChannel(OpenedChannel.Channel)!;
        bed.Servers.Save(settings with { SnoozedUntil = bed.Clock.GetUtcNow().AddHours(1) });
        bed.Say(Overfitting);
        Assert.Equal(Silence.Snoozed, await bed.StaysSilentAsync());

        bed.Clock.Advance(TimeSpan.FromHours(1));
        bed.Say(Overfitting);
        await bed.SpeaksAsync();
    }

    /// <summary>The clock of the tests shows noon in Greenwich, two in the afternoon in Berlin.</summary>
    [Fact]
    public async Task It_is_silent_in_quiet_hours_by_the_channels_own_clock()
    {
        await using var bed = await OpenedChannel.OpenAsync(
            knowledge, manners: settings => settings with { QuietFrom = new(13, 30), QuietTo = new(14, 30), Zone = "Europe/Berlin" });
        bed.Say(Overfitting);
        Assert.Equal(Silence.QuietHours, await bed.StaysSilentAsync());

        bed.Clock.Advance(TimeSpan.FromMinutes(30));
        bed.Say(Overfitting);
        await bed.SpeaksAsync();
    }

    [Fact]
    public async Task In_a_flood_the_oldest_messages_are_given_up()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Say(Overfitting);
        for (var i = 0; i < Waiting.MostPerChannel; i++)
            bed.Say("gm");

        Assert.Equal(Silence.TooMany, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));
    }
}
