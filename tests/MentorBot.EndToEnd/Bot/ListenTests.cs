using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>In opened channels: what the bot says unasked, and when it keeps silent.</summary>
public class ListenTests
{
    private const string Overfitting = "what is overfitting?";
    private const string Dropout = "what is dropout in neural networks and why does it help?";

    [Fact]
    public async Task In_the_mode_threads_the_answer_stands_in_a_thread_on_the_question_and_goes_with_it()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel, "threads");

        var question = bed.Ada.Post(bed.Channel, Overfitting);
        var thread = await ThreadAsync(bed, question.Id);
        var answer = await bed.Ada.Sees(thread, bed.IsOwn).WaitAsync(RealTime.Limit);
        Assert.Contains("verfit", answer.Text());
        Assert.Empty(bed.Answers(question));

        bed.Ada.Delete(question);
        await BotBed.UntilAsync(() => bed.Own(thread).Count == 0, "the answer went with the question");
        await BotBed.UntilAsync(() => thread.Thread!.Archived, "its thread is put away");
    }

    [Fact]
    public async Task In_a_forum_the_first_message_of_a_new_post_is_answered_and_no_other()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        var forum = bed.Add("ask-here", ChannelType.Forum);
        await bed.OpenAndSaveAsync(forum);

        var (post, opening) = bed.Ada.PostInForum(forum, "A question", Overfitting);
        var answer = await bed.Ada.Sees(post, bed.IsOwn).WaitAsync(RealTime.Limit);
        Assert.Contains("verfit", answer.Text());
        Assert.Equal(opening.Id, answer.Reference?.MessageId);

        bed.Bob.Post(post, Dropout);
        var (next, _) = bed.Ada.PostInForum(forum, "Another", Dropout);
        await bed.Ada.Sees(next, bed.IsOwn).WaitAsync(RealTime.Limit);
        Assert.Single(bed.Own(post));
    }

    [Fact]
    public async Task It_is_silent_while_it_is_snoozed_and_in_quiet_hours()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        var (quiet, open) = (bed.Add("quiet"), bed.Add("open"));
        await bed.OpenAndSaveAsync(bed.Channel);
        await OpenOneMoreAsync(bed, quiet, "00:00-23:59");
        await OpenOneMoreAsync(bed, open, "");

        await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor snooze", ("hours", "1")));
        var inSnooze = bed.Ada.Post(bed.Channel, Overfitting);
        var inQuietHours = bed.Ada.Post(quiet, Overfitting);
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(open, Overfitting));
        Assert.Empty(bed.Answers(inSnooze));
        Assert.Empty(bed.Answers(inQuietHours));

        await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor snooze", ("hours", "0")));
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, Dropout));
    }

    [Fact]
    public async Task Where_an_answer_takes_long_its_channel_waits_and_no_other()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        var other = bed.Add("other");
        await bed.OpenAndSaveAsync(bed.Channel);
        await OpenOneMoreAsync(bed, other, "");
        var released = new TaskCompletionSource();
        using var held = bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").AnswerAfter(released.Task);

        var question = bed.Ada.Post(bed.Channel, Overfitting);
        await bed.AnswerAsync(bed.Ada, question);
        var next = bed.Ada.Post(bed.Channel, Dropout);
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(other, Dropout));
        Assert.Empty(bed.Answers(next));
        bed.Ada.Delete(question);

        released.SetResult();
        await bed.AnswerAsync(bed.Ada, next);
        await BotBed.UntilAsync(() => bed.Answers(question).Count == 0, "the answer went with its question");
    }

    [Fact]
    public async Task It_leaves_a_question_to_the_person_who_replied()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel, wait: "1");

        var helped = bed.Ada.Post(bed.Channel, Overfitting);
        bed.Bob.Post(bed.Channel, "your model learnt the training data by heart", helped);
        var open = bed.Ada.Post(bed.Channel, Dropout);

        await bed.AnswerAsync(bed.Ada, open);
        Assert.Empty(bed.Answers(helped));
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_follows_its_question()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel);
        var question = bed.Ada.Post(bed.Channel, Overfitting);
        var answer = await bed.AnswerAsync(bed.Ada, question);

        bed.Ada.Edit(question, Dropout);
        await BotBed.UntilAsync(() => bed.Answers(question)[0].Text().Contains("ropout"), "the answer is another");
        Assert.Equal(answer.Id, Assert.Single(bed.Answers(question)).Id);
        Assert.Contains("Runner-up", (await bed.DoAsync(bed.Bob.Click(
            bed.Answers(question)[0], bed.Answers(question)[0].Button("Why this?")))).Message!.Text());

        bed.Ada.Delete(question);
        await BotBed.UntilAsync(() => bed.Own(bed.Channel).Count == 0, "the answer went with the question");
    }

    [Fact]
    public async Task A_dry_run_shows_what_it_would_have_said_and_says_nothing()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        bed.Ada.Post(bed.Channel, Overfitting);
        bed.Ada.Post(bed.Channel, "good morning all");

        var run = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor dry-run"));

        Assert.True(run.IsPrivate);
        Assert.Contains("2 messages", run.Message!.Text());
        Assert.Contains("unasked 1", run.Message!.Text());
        Assert.Empty(bed.Own(bed.Channel));
    }

    [Fact]
    public async Task A_mention_of_its_role_gets_a_hint()
    {
        await using var bed = await BotBed.StartAsync();
        Role role;
        lock (bed.World.Gate)
            role = bed.Guild.Roles.Values.Single(one => one.Name == "Mentor");

        var question = bed.Admin.Post(bed.Channel, $"<@&{role.Id}> {Overfitting}");

        Assert.Contains("Ask me", (await bed.AnswerAsync(bed.Admin, question)).Text());
    }

    /// <summary>Opens one channel beside those that are open.</summary>
    private static async Task OpenOneMoreAsync(BotBed bed, Channel channel, string quiet)
    {
        var page = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor setup"))).Message!;
        object[] chosen = [.. bed.Opened, channel];
        page = (await bed.DoAsync(bed.Admin.Select(page, page.MenuId("setup.channels"), chosen))).Message!;
        while (!page.Text().Contains($"<#{channel.Id}> I ", StringComparison.Ordinal))
            page = (await bed.DoAsync(bed.Admin.Click(page, page.Button("Next")))).Message!;
        var manners = (await bed.Admin.Click(page, page.Button("Manners")).Answered()).Modal!;
        page = (await bed.DoAsync(manners.Submit(("wait", "0"), ("budget", "6"), ("quiet", quiet), ("zone", "")))).Message!;
        await bed.SaveAsync(page);
        bed.Opened.Add(channel);
    }

    internal static async Task<Channel> ThreadAsync(BotBed bed, ulong id)
    {
        Channel? thread = null;
        await BotBed.UntilAsync(() =>
        {
            lock (bed.World.Gate)
                return bed.World.Channels.TryGetValue(id, out thread);
        }, "there is a thread");
        return thread!;
    }
}
