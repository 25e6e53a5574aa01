using MentorBot.Sandbox.Faults;
using Microsoft.Data.Sqlite;

namespace MentorBot.EndToEnd.Bot;

/// <summary>The process dies in the middle: nothing is lost that was accepted, nothing appears twice, nothing is left half-done.</summary>
public class CrashTests
{
    private const int Instants = 200;
    private const string Question = "what is overfitting?";

    [Theory]
    [InlineData(Moment.BeforeEffect)]
    [InlineData(Moment.BeforeAnswer)]
    [InlineData(Moment.AfterAnswer)]
    public async Task A_question_is_answered_once_whenever_the_process_dies_while_it_answers(Moment moment)
    {
        await using var bed = await BotBed.StartAsync();
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").Kill(bed.Process, moment);

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        await bed.Process.WaitForExitAsync().WaitAsync(BotBed.Patience);
        await bed.StartBotAsync();

        var answer = await bed.AnswerAsync(bed.Ada, question);
        Assert.Contains("Thank you", (await bed.DoAsync(bed.Ada.Click(answer, answer.Button("Helpful")))).Message!.Text());
        await bed.StopAsync();
        Assert.Single(bed.Answers(question));
        Assert.Equal(0, Count(bed, "SELECT COUNT(*) FROM pending"));
    }

    [Fact]
    public async Task An_answer_whose_delivery_is_unknown_appears_once()
    {
        await using var bed = await BotBed.StartAsync();
        bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").LoseAnswer();

        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}");
        await bed.AnswerAsync(bed.Ada, question);
        await BotBed.UntilAsync(() => Count(bed, "SELECT COUNT(*) FROM pending") == 0, "the question is done with");

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
        await bed.Process.WaitForExitAsync().WaitAsync(BotBed.Patience);

        await bed.StartBotAsync();

        Assert.Equal(offered, bed.Ada.Commands(bed.Channel).Count);
    }

    [Fact]
    public async Task Killed_at_two_hundred_instants_it_answers_no_question_twice_and_leaves_nothing_half_done()
    {
        await using var bed = await BotBed.StartAsync();
        var random = new Random(20261127);
        var questions = new List<MentorBot.Sandbox.World.Message>();
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
        await BotBed.UntilAsync(() => Count(bed, "SELECT COUNT(*) FROM pending") == 0, "what was accepted is answered");
        Assert.Equal(0, await bed.StopAsync());

        Assert.All(questions, question => Assert.InRange(bed.Answers(question).Count, 0, 1));
        Assert.Contains(questions, question => bed.Answers(question).Count == 1);
        // Every card that was kept and not replaced is the one on a message that is there.
        Assert.Equal(0, Count(bed, "SELECT COUNT(*) FROM cards WHERE removed = 0 AND answer_id IS NULL"));
    }

    private static long Count(BotBed bed, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={bed.DataFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
