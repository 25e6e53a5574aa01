using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The process dies in the middle: nothing is lost that was accepted, nothing appears twice, nothing is left half-done.</summary>
public class CrashTests
{
    private const int Instants = 200;
    private const string Question = "what is overfitting?";
    private const string Unasked = "what is dropout in neural networks and why does it help?";
    private const string Unknown = "when does our study group meet in the library?";

    [Theory]
    [InlineData(Moment.BeforeEffect)]
    [InlineData(Moment.BeforeAnswer)]
    [InlineData(Moment.AfterAnswer)]
    public async Task A_question_is_answered_once_whenever_the_process_dies_while_it_answers(Moment moment)
    {
        await using var bed = await BotBed.StartAsync();
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").Kill(bed.Process, moment);

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        await bed.StartAfterDeathAsync();

        var answer = await bed.AnswerAsync(bed.Ada, question);
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Ada.Click(answer, answer.Button("Helpful")))).Message!.Text());
        await bed.StopAsync();
        Assert.Single(bed.Answers(question));
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM pending"));
    }

    [Theory]
    [InlineData(null, Moment.BeforeEffect)]
    [InlineData(null, Moment.BeforeAnswer)]
    [InlineData(null, Moment.AfterAnswer)]
    [InlineData("threads", Moment.BeforeEffect)]
    [InlineData("threads", Moment.BeforeAnswer)]
    [InlineData("threads", Moment.AfterAnswer)]
    [InlineData("threads", Moment.BeforeEffect, "/channels/{channel_id}/messages/{message_id}/threads")]
    [InlineData("threads", Moment.BeforeAnswer, "/channels/{channel_id}/messages/{message_id}/threads")]
    [InlineData("threads", Moment.AfterAnswer, "/channels/{channel_id}/messages/{message_id}/threads")]
    public async Task What_it_was_saying_unasked_when_it_died_is_said_once(
        string? mode, Moment moment, string call = "/channels/{channel_id}/messages")
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel, mode);
        bed.Server.Faults.OnCall("POST", call).Kill(bed.Process, moment);

        var question = bed.Ada.Post(bed.Channel, Unasked);
        await bed.StartAfterDeathAsync();

        var place = mode is null ? bed.Channel : await ListenTests.ThreadAsync(bed, question.Id);
        var answer = await bed.Ada.Sees(place, bed.IsOwn).WaitAsync(RealTime.Limit);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE answer_id IS NULL") == 0, "the card knows its message");
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Helpful")))).Message!.Text());
        Assert.Single(bed.Own(place));
    }

    [Theory]
    [InlineData(false, Moment.BeforeEffect)]
    [InlineData(false, Moment.BeforeAnswer)]
    [InlineData(false, Moment.AfterAnswer)]
    [InlineData(true, Moment.BeforeEffect)]
    [InlineData(true, Moment.BeforeAnswer)]
    [InlineData(true, Moment.AfterAnswer)]
    public async Task An_answer_follows_its_edited_question_whenever_the_process_dies(bool unasked, Moment moment)
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        var answer = await DieAfterAnsweringAsync(bed, unasked, "PATCH", moment, question => bed.Ada.Edit(
            question, unasked ? "what is regularization in machine learning?" : $"{bed.Mention} what is regularization?"));

        await BotBed.UntilAsync(() => Shows(bed, answer, "Regularization"), "the answer has followed");
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE removed = 0") == 1, "one card is left");
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Helpful")))).Message!.Text());
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM cards WHERE behind = 1 AND removed = 0"));
        Assert.Single(bed.Own(bed.Channel));
    }

    [Theory]
    [InlineData(false, Moment.BeforeEffect)]
    [InlineData(false, Moment.BeforeAnswer)]
    [InlineData(true, Moment.BeforeEffect)]
    [InlineData(true, Moment.BeforeAnswer)]
    public async Task An_answer_goes_with_its_deleted_question_whenever_the_process_dies(bool unasked, Moment moment)
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await DieAfterAnsweringAsync(bed, unasked, "DELETE", moment, bed.Ada.Delete);

        await BotBed.UntilAsync(() => bed.Own(bed.Channel).Count == 0, "the answer is gone");
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE removed = 0") == 0, "no card is left");
    }

    /// <summary>A question is answered, then changed; the process dies at its call for that, and is started again.</summary>
    private static async Task<Message> DieAfterAnsweringAsync(
        BotBed bed, bool unasked, string method, Moment moment, Action<Message> change)
    {
        if (unasked)
            await bed.OpenAndSaveAsync(bed.Channel);
        var question = bed.Ada.Post(bed.Channel, unasked ? Unasked : $"{bed.Mention} {Question}");
        var answer = await bed.AnswerAsync(bed.Ada, question);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE answer_id > 0") == 1, "the card knows its message");
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM pending") == 0, "the question is done with");
        bed.Server.Faults.OnCall(method, "/channels/{channel_id}/messages/{message_id}").Kill(bed.Process, moment);
        change(question);
        await bed.StartAfterDeathAsync();
        return answer;
    }

    private static bool Shows(BotBed bed, Message message, string text)
    {
        lock (bed.World.Gate)
            return message.Text().Contains(text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_has_answered_meanwhile_it_leaves_to_him()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel);
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").Kill(bed.Process, Moment.BeforeEffect);

        var question = bed.Ada.Post(bed.Channel, Unasked);
        await bed.Process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        bed.Bob.Post(bed.Channel, "it switches units off at random, so none becomes indispensable", question);
        await bed.StartBotAsync();

        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards WHERE removed = 0") == 0, "the answer is given up");
        Assert.Empty(bed.Own(bed.Channel));
    }

    [Fact]
    public async Task Whoever_waits_for_a_command_when_it_dies_is_told_so()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        var never = new TaskCompletionSource();
        using var slow = bed.Server.Faults.OnCall("GET", "/channels/{channel_id}/messages").AnswerAfter(never.Task);

        var command = bed.Admin.Invoke(bed.Channel, "/mentor dry-run");
        await BotBed.UntilAsync(() => command.IsThinking, "it is thinking");
        await bed.KillAsync();
        never.SetResult();
        await bed.StartBotAsync();

        Assert.Contains("restarted", (await bed.DoAsync(command)).Message!.Text());
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM deferred") == 0, "nobody waits any more");
    }

    [Theory]
    [InlineData(Moment.BeforeEffect, false)]
    [InlineData(Moment.BeforeAnswer, true)]
    [InlineData(Moment.AfterAnswer, true)]
    public async Task A_human_is_called_once_whenever_the_process_dies(Moment moment, bool called)
    {
        await using var bed = await BotBed.StartAsync();
        var helpers = bed.AddHelpers();
        await bed.ChooseHelperAsync(helpers);
        var declined = await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {Unknown}"));
        bed.Server.Faults.OnCall("POST", "/interactions/{interaction_id}/{interaction_token}/callback").Kill(bed.Process, moment);

        bed.Ada.Click(declined, declined.Button("Ask a human"));
        await bed.StartAfterDeathAsync();
        var again = await bed.DoAsync(bed.Ada.Click(declined, declined.Button("Ask a human")));

        Assert.Equal(called, again.IsPrivate);
        Assert.Single(bed.Own(bed.Channel), message => message.Text().Contains($"<@&{helpers.Id}>"));
    }

    [Theory]
    [InlineData("POST", "/users/@me/channels", Moment.BeforeEffect)]
    [InlineData("POST", "/users/@me/channels", Moment.AfterAnswer)]
    [InlineData("POST", "/channels/{channel_id}/messages", Moment.BeforeEffect)]
    [InlineData("POST", "/channels/{channel_id}/messages", Moment.BeforeAnswer)]
    [InlineData("POST", "/channels/{channel_id}/messages", Moment.AfterAnswer)]
    public async Task Who_waited_for_an_answer_is_told_once_whenever_the_process_dies(string method, string template, Moment moment)
    {
        await using var bed = await BotBed.StartAsync();
        await bed.KeepGapsAsync();
        var declined = await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {Unknown}"));
        var form = (await bed.Ada.Click(declined, declined.Button("Tell me when it's covered")).Answered()).Modal!;
        await bed.DoAsync(form.Submit(("question", Unknown)));
        var gaps = (await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/gaps"))).Message!;
        var write = (await bed.Admin.Click(gaps, gaps.Button("Write the answer 1")).Answered()).Modal!;

        bed.Server.Faults.OnCall(method, template).Kill(bed.Process, moment);
        write.Submit(("question", "When does our study group meet?"), ("answer", "On Tuesdays at six."), ("asks", Unknown));
        await bed.StartAfterDeathAsync();

        var inbox = bed.Ada.OpenDm(bed.App.Bot);
        await bed.Ada.Sees(inbox, bed.IsOwn).WaitAsync(RealTime.Limit);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM waiters WHERE told_at IS NULL") == 0, "nobody waits any more");
        Assert.Single(bed.Own(inbox));
    }

    [Theory]
    [InlineData(Moment.BeforeEffect)]
    [InlineData(Moment.BeforeAnswer)]
    [InlineData(Moment.AfterAnswer)]
    public async Task A_change_by_staff_is_noted_once_whenever_the_process_dies(Moment moment)
    {
        await using var bed = await BotBed.StartAsync();
        var log = bed.Add("staff-log");
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").Kill(bed.Process, moment);

        var saving = bed.LogToAsync(log);
        await bed.StartAfterDeathAsync();

        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM notes") == 0, "nothing is left to be noted");
        Assert.Single(bed.Own(log));
        await Assert.ThrowsAnyAsync<Exception>(() => saving);
    }

    [Fact]
    public async Task An_answer_whose_delivery_is_unknown_appears_once()
    {
        await using var bed = await BotBed.StartAsync();
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").LoseAnswer();

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        await bed.AnswerAsync(bed.Ada, question);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM pending") == 0, "the question is done with");

        Assert.Single(bed.Answers(question));
    }

    [Fact]
    public async Task A_registration_that_was_cut_off_is_made_good_at_the_next_start()
    {
        await using var bed = await BotBed.StartAsync();
        var offered = bed.Ada.Commands(bed.Channel).Count;
        await bed.StopAsync();
        lock (bed.World.Gate)
            bed.World.CommandsOf(bed.App).Replace([]);
        await bed.BeginBotAsync();
        bed.Server.Faults.OnCall("PUT", "/applications/{application_id}/commands").Kill(bed.Process, Moment.BeforeEffect);

        await bed.StartAfterDeathAsync();

        Assert.Equal(offered, bed.Ada.Commands(bed.Channel).Count);
    }

    [Fact]
    public async Task Killed_at_two_hundred_instants_it_answers_no_question_twice_and_leaves_nothing_half_done()
    {
        await using var bed = await BotBed.StartAsync();
        var random = new Random(20261127);
        var questions = new List<Message>();
        for (var instant = 0; instant < Instants; instant++)
        {
            questions.Add(bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}"));
            // From before it has connected until after it has answered.
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(1, 1200)));
            await timer.WaitForNextTickAsync();
            questions.Add(bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}"));
            await bed.KillAsync();
            await bed.BeginBotAsync();
        }
        await bed.KillAsync();
        await bed.StartBotAsync();
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM pending") == 0, "what was accepted is answered");
        Assert.Equal(0, await bed.StopAsync());

        Assert.All(questions, question => Assert.InRange(bed.Answers(question).Count, 0, 1));
        Assert.Contains(questions, question => bed.Answers(question).Count == 1);
        // Every card that was kept and not replaced is the one on a message that is there.
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM cards WHERE removed = 0 AND answer_id IS NULL"));
    }
}
