using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The whole bot, asked as people ask it.</summary>
public class AskTests
{
    private const string Question = "what is overfitting?";

    [Fact]
    public async Task A_mention_is_answered_in_public_and_pings_nobody_but_the_asker()
    {
        await using var bed = await BotBed.StartAsync();

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Bob, question);

        Assert.Contains("verfitting", answer.Text());
        Assert.Equal([bed.Ada.User.Id], answer.Pinged);
        Assert.Contains("Why this?", answer.Labels());
        Assert.Contains("Remove", answer.Labels());
    }

    [Fact]
    public async Task A_command_is_answered_in_private_and_can_be_shared()
    {
        await using var bed = await BotBed.StartAsync();

        var asked = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/ask", ("question", Question)));
        Assert.True(asked.IsPrivate);
        Assert.Empty(bed.Bob.Read(bed.Channel));

        await bed.DoAsync(bed.Ada.Click(asked.Message!, asked.Message!.Button("Share here")));
        var shared = Assert.Single(bed.Bob.Read(bed.Channel));
        Assert.Contains("verfitting", shared.Text());
        Assert.Empty(shared.Pinged);
    }

    [Fact]
    public async Task A_direct_message_and_the_menu_of_a_message_are_answered()
    {
        await using var bed = await BotBed.StartAsync();

        var direct = bed.Ada.Post(bed.Ada.OpenDm(bed.App.Bot), Question);
        Assert.Contains("verfitting", (await bed.AnswerAsync(bed.Ada, direct)).Text());

        var said = bed.Bob.Post(bed.Channel, Question);
        var answered = await bed.DoAsync(bed.Ada.InvokeOn(said, "Answer this"));
        Assert.True(answered.IsPrivate);
        Assert.Contains("verfitting", answered.Message!.Text());
    }

    [Fact]
    public async Task Who_installed_it_for_herself_is_answered_where_the_bot_is_not()
    {
        await using var bed = await BotBed.StartAsync();
        Channel elsewhere;
        lock (bed.World.Gate)
        {
            var guild = bed.World.AddGuild("Elsewhere", bed.Owner);
            elsewhere = bed.World.AddChannel(guild, "general");
            bed.World.AddMember(guild, bed.Ada.User);
            bed.App.UserInstall = true;
            bed.App.InstalledBy.Add(bed.Ada.User.Id);
        }

        var asked = await bed.DoAsync(bed.Ada.Invoke(elsewhere, "/ask", ("question", Question)));
        Assert.True(asked.IsPrivate);
        Assert.Contains("verfitting", asked.Message!.Text());
        var why = await bed.DoAsync(bed.Ada.Click(asked.Message!, asked.Message!.Button("Why this?")));
        Assert.True(why.IsPrivate);

        await bed.DoAsync(bed.Ada.Click(asked.Message!, asked.Message!.Button("Share here")));
        Assert.Contains("verfitting", Assert.Single(bed.Admin.Read(elsewhere)).Text());
    }

    [Fact]
    public async Task What_is_typed_brings_known_questions_also_with_a_typo()
    {
        await using var bed = await BotBed.StartAsync();

        var offered = await bed.Ada.Type(bed.Channel, "/ask", "question", "overfiting");

        Assert.InRange(offered.Count, 1, 25);
        Assert.Contains(offered, choice => choice.Name.Contains("verfit"));
    }

    [Fact]
    public async Task A_follow_up_is_understood_in_its_context_by_reply_and_by_form()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Ada, question);

        var reply = bed.Ada.Post(bed.Channel, "and how do I prevent it?", answer);
        Assert.Contains("fit", (await bed.AnswerAsync(bed.Ada, reply)).Text());

        var form = (await bed.Ada.Click(answer, answer.Button("Follow up")).Answered()).Modal!;
        var followed = await bed.DoAsync(form.Submit(("question", "and how do I prevent it?")));
        Assert.True(followed.IsPrivate);
        Assert.Contains("fit", followed.Message!.Text());
    }

    [Fact]
    public async Task Why_and_votes_are_private_and_the_bin_is_for_the_asker_and_moderators()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Ada, question);

        var why = await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Why this?")));
        Assert.True(why.IsPrivate);
        Assert.Contains("Runner-up", why.Message!.Text());
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Helpful")))).Message!.Text());
        Assert.Contains("taken back", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Helpful")))).Message!.Text());

        var refused = await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Remove")));
        Assert.Contains("Only who asked", refused.Message!.Text());
        Assert.Single(bed.Answers(question));
        bed.Ada.Click(answer, answer.Button("Remove"));
        await BotBed.UntilAsync(() => bed.Answers(question).Count == 0, "the answer is removed");
    }

    [Fact]
    public async Task An_edited_question_gets_the_answer_to_what_it_says_now_and_a_deleted_one_takes_it_along()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Ada, question);

        bed.Ada.Edit(question, $"{bed.Mention} what is dropout?");
        await BotBed.UntilAsync(() => bed.Answers(question)[0].Text().Contains("ropout"), "the answer is another");
        Assert.Equal(answer.Id, Assert.Single(bed.Answers(question)).Id);

        bed.Ada.Delete(question);
        await BotBed.UntilAsync(
            () => bed.Ada.Read(bed.Channel).All(message => message.Author != bed.App.Bot), "the answer went with it");
    }

    [Fact]
    public async Task What_is_not_known_is_said_plainly_and_thanks_get_a_line()
    {
        await using var bed = await BotBed.StartAsync();

        var unknown = bed.Ada.Post(bed.Channel, $"{bed.Mention} who won the football match yesterday?");
        Assert.Contains("don't know", (await bed.AnswerAsync(bed.Ada, unknown)).Text());
        var thanks = bed.Ada.Post(bed.Channel, $"{bed.Mention} thanks!");
        var line = await bed.AnswerAsync(bed.Ada, thanks);
        Assert.Contains("welcome", line.Text());
        Assert.Empty(line.Labels());
        var empty = bed.Ada.Post(bed.Channel, bed.Mention);
        Assert.Contains("Ask me", (await bed.AnswerAsync(bed.Ada, empty)).Text());
    }

    [Fact]
    public async Task Bots_are_never_answered_and_marks_of_a_question_neither_ping_nor_alter_the_card()
    {
        await using var bed = await BotBed.StartAsync();
        lock (bed.World.Gate)
        {
            var other = bed.World.AddApplication("Other");
            bed.World.AddBot(bed.Guild, other, Permissions.ViewChannel | Permissions.SendMessages);
            bed.World.Posts.Create(other.Bot, bed.Channel, new MessageDraft { Content = $"{bed.Mention} {Question}" });
        }

        var text = $"@everyone **what** is <@{bed.Bob.User.Id}> [overfitting](https://evil.example)?";
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {text}");
        var answer = await bed.AnswerAsync(bed.Ada, question);

        Assert.Equal([bed.Ada.User.Id], answer.Pinged);
        Assert.DoesNotContain("evil.example", answer.Text());
        Assert.DoesNotContain("@everyone", answer.Text());
        Assert.Single(bed.Ada.Read(bed.Channel), message => message.Author == bed.App.Bot);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        await using var bed = await BotBed.StartAsync();
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Ada, question);

        Assert.Equal(0, await bed.StopAsync());
        await bed.StartBotAsync();

        Assert.Contains("Runner-up", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Why this?")))).Message!.Text());
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Not helpful")))).Message!.Text());
    }
}
