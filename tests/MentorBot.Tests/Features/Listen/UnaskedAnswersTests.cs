using MentorBot.Answering;
using MentorBot.Features.Listen;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Listen;

/// <summary>What the bot says unasked, where, and what becomes of it.</summary>
public sealed class UnaskedAnswersTests(LearntKnowledge knowledge) : IClassFixture<LearntKnowledge>
{
    private const string Overfitting = "What is overfitting in machine learning?";
    private const string Transfer = "What is transfer learning?";

    [Fact]
    public async Task In_a_channel_it_replies_to_the_question_and_notifies_nobody()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        var said = await bed.SpeaksAsync();

        Assert.Equal(("reply", OpenedChannel.Channel, asked.Post.Id), (said.What, said.Place, said.On));
        Assert.Equal("Overfitting", said.Reply!.Title);
        Assert.False(said.Notifies);
        Assert.Equal($"unasked-{asked.Post.Id}", said.Job);
        await OpenedChannel.UntilAsync(() => bed.Cards.ByAnswer(said.Post) is not null);
        var card = bed.Cards.ByAnswer(said.Post)!;
        Assert.Equal((Way.Unasked, OpenedChannel.Channel, OpenedChannel.Channel), (card.Way, card.Place, card.AnswerPlace));
        await OpenedChannel.UntilAsync(() => bed.Counts.Of(OpenedChannel.Server, 1).Any(count => count.What == WeekCounts.Unasked));
    }

    [Fact]
    public async Task In_the_mode_threads_it_answers_in_a_thread_on_the_question()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge, ChannelMode.Threads);
        var asked = bed.Say(Overfitting);
        await bed.SpeaksAsync();

        Assert.Equal(["thread", "send"], bed.Posts.Deeds.Select(deed => deed.What));
        Assert.Equal((asked.Post.Id, "Overfitting"), (bed.Posts.Deeds[0].On, bed.Posts.Deeds[0].Name));
        Assert.Equal(new PlaceId(asked.Post.Id.Value), bed.Posts.Deeds[1].Place);
        await OpenedChannel.UntilAsync(() => bed.Cards.ByAnswer(bed.Posts.Deeds[1].Post) is not null);
        var card = bed.Cards.ByAnswer(bed.Posts.Deeds[1].Post)!;
        Assert.Equal((OpenedChannel.Channel, bed.Posts.Deeds[1].Place), (card.Place, card.AnswerPlace));
    }

    [Fact]
    public async Task In_a_forum_it_answers_the_first_message_of_a_post_and_no_other()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge, ChannelMode.Forum);
        var place = new PlaceId(555);
        var opening = bed.Say(Overfitting, place: place, with: InForum(opens: true));
        bed.Say(Transfer, place: place, with: InForum(opens: false));
        Assert.Equal(Silence.NotOpened, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));
        bed.Say("me too", OpenedChannel.Bob, new PlaceId(556), InForum(opens: false)); // in another post

        var said = await bed.SpeaksAsync();
        Assert.Equal(("reply", place, opening.Post.Id), (said.What, said.Place, said.On));
        await OpenedChannel.UntilAsync(() => bed.Cards.ByAnswer(said.Post) is not null);
        Assert.Equal((OpenedChannel.Channel, place), (bed.Cards.ByAnswer(said.Post)!.Place, bed.Cards.ByAnswer(said.Post)!.AnswerPlace));
    }

    [Fact]
    public async Task A_person_who_answers_in_a_forum_post_is_enough()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge, ChannelMode.Forum);
        bed.Say(Overfitting, place: new PlaceId(555), with: InForum(opens: true));
        bed.Say("it learns by heart", OpenedChannel.Bob, new PlaceId(555), InForum(opens: false));

        Assert.Equal(Silence.NotOpened, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));
        Assert.Equal(Silence.Replied, await bed.StaysSilentAsync());
    }

    [Fact]
    public async Task A_waiting_question_that_is_edited_is_judged_by_its_new_text_and_waits_anew()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say("What is overfitting and also hello there my friends of the sea?");
        bed.Clock.Advance(TimeSpan.FromSeconds(30));
        var edited = bed.Clock.GetUtcNow();
        bed.Worker.Edited(Edit(asked, Transfer));

        var said = await bed.SpeaksAsync();
        Assert.Equal("Transfer Learning", said.Reply!.Title);
        Assert.True(bed.Clock.GetUtcNow() >= edited + TimeSpan.FromSeconds(45));
        Assert.Single(bed.Posts.Deeds);
    }

    [Fact]
    public async Task A_waiting_question_that_is_deleted_gets_no_answer()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var asked = bed.Say(Overfitting);
        bed.Worker.Deleted(OpenedChannel.Channel, [asked.Post.Id]);
        Assert.Equal(Silence.Deleted, await bed.StaysSilentAsync(TimeSpan.FromSeconds(1)));

        var next = bed.Say(Transfer);
        Assert.Equal(next.Post.Id, (await bed.SpeaksAsync()).On);
        Assert.Single(bed.Posts.Deeds);
    }

    [Fact]
    public async Task An_answer_follows_its_question_when_that_becomes_another()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var old = await bed.AnsweredAsync(Overfitting);
        bed.Worker.Edited(Edit(old, Transfer));
        await OpenedChannel.UntilAsync(() => bed.Cards.Find(old.Id)!.Removed);

        var edit = bed.Posts.Deeds[^1];
        Assert.Equal(("edit", old.Answer, "Transfer Learning"), (edit.What, edit.On, edit.Reply!.Title));
        var card = bed.Cards.ByQuestion(old.Question!.Value)!;
        Assert.Equal((old.Answer, OpenedChannel.Channel), (card.Answer, card.AnswerPlace));
        Assert.StartsWith("glossary/learning-paradigms#transfer-learning", card.Passages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_goes_when_its_question_is_none_any_more()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var card = await bed.AnsweredAsync(Overfitting);
        bed.Worker.Edited(Edit(card, "Never mind, all of it is fixed now, thanks."));
        await OpenedChannel.UntilAsync(() => bed.Cards.Find(card.Id)!.Removed);

        Assert.Equal(("delete", card.Answer), (bed.Posts.Deeds[^1].What, bed.Posts.Deeds[^1].On));
    }

    [Fact]
    public async Task A_question_that_became_one_it_is_not_sure_of_keeps_its_answer()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var card = await bed.AnsweredAsync(Overfitting);
        bed.Worker.Edited(Edit(card, "What is overfitting in machine learning and who sings about it in the opera?"));
        bed.Worker.Edited(Edit(card, Overfitting)); // the same passage again
        bed.Say(Transfer);
        await bed.SpeaksAsync();

        Assert.Equal(["reply", "reply"], bed.Posts.Deeds.Select(deed => deed.What));
        Assert.False(bed.Cards.Find(card.Id)!.Removed);
    }

    [Fact]
    public async Task A_deleted_question_takes_its_answer_with_it_also_out_of_a_thread()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge, ChannelMode.Threads);
        var card = await bed.AnsweredAsync(Overfitting);
        bed.Worker.Deleted(OpenedChannel.Channel, [card.Question!.Value]);
        await OpenedChannel.UntilAsync(() => bed.Cards.Find(card.Id)!.Removed);

        var (deed, last) = (bed.Posts.Deeds[^2], bed.Posts.Deeds[^1]);
        Assert.Equal(("delete", card.AnswerPlace, card.Answer), (deed.What, deed.Place, deed.On));
        Assert.Equal(("close", card.AnswerPlace), (last.What, last.Place));
    }

    [Fact]
    public async Task An_answer_to_somebody_who_asked_the_bot_is_not_its_business()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        var card = await bed.AnsweredAsync(Overfitting);
        var asked = card with { Id = "asked", Way = Way.Mention, Question = new PostId(7), Answer = new PostId(8) };
        bed.Cards.Add(asked);
        bed.Worker.Deleted(OpenedChannel.Channel, [asked.Question.Value, asked.Answer.Value]);
        bed.Say(Transfer);
        await bed.SpeaksAsync();

        Assert.False(bed.Cards.Find(asked.Id)!.Removed);
        Assert.DoesNotContain(bed.Posts.Deeds, deed => deed.What == "delete");
    }

    [Fact]
    public async Task Where_Discord_refuses_the_staff_reads_why_once_a_day_and_it_goes_on()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Posts.Refusal = new PostRefusedException("I need the permission \"Send Messages\" there.");
        foreach (var (question, lines) in new[] { (Overfitting, 1), (Transfer, 1) })
        {
            var asked = bed.Say(question);
            await OpenedChannel.UntilAsync(() => bed.Clock.NextDue is not null);
            bed.Clock.Advance(TimeSpan.FromSeconds(46));
            await OpenedChannel.UntilAsync(() => bed.Cards.Unasked(OpenedChannel.Channel, default).Any(
                card => card.Question == asked.Post.Id && card.Withdrawn));
            await OpenedChannel.UntilAsync(() => bed.Staff.Lines.Count == lines);
        }
        bed.Posts.Refusal = null;
        bed.Clock.Advance(TimeSpan.FromDays(1));
        bed.Say(Overfitting);
        await bed.SpeaksAsync();

        Assert.Equal(
            ["I had an answer in <#10>, but Discord did not let me post it. I need the permission \"Send Messages\" there."],
            bed.Staff.Lines);
    }

    [Fact]
    public async Task When_Discord_fails_once_the_next_question_is_answered()
    {
        await using var bed = await OpenedChannel.OpenAsync(knowledge);
        bed.Posts.Refusal = new HttpRequestException("no route");
        var asked = bed.Say(Overfitting);
        await OpenedChannel.UntilAsync(() => bed.Clock.NextDue is not null);
        bed.Clock.Advance(TimeSpan.FromSeconds(46));
        await OpenedChannel.UntilAsync(() => bed.Cards.ByQuestion(asked.Post.Id) is not null && bed.Clock.NextDue is null);
        bed.Posts.Refusal = null;
        bed.Say(Transfer);

        await bed.SpeaksAsync();
    }

    private static Func<Heard, Heard> InForum(bool opens) =>
        heard => heard with { Channel = OpenedChannel.Channel, InThread = true, OpensPost = opens };

    private static Heard Edit(Heard heard, string text) => heard with { Post = heard.Post with { Text = text } };

    private static Heard Edit(Card card, string text)
    {
        var post = new Post(card.Question!.Value, OpenedChannel.Channel, card.Asker, false, text);
        return new(post, card.Server) { Channel = OpenedChannel.Channel };
    }
}
