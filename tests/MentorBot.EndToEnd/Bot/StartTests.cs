namespace MentorBot.EndToEnd.Bot;

/// <summary>How the program starts, refuses to, and ends.</summary>
public class StartTests
{
    [Fact]
    public async Task Without_a_token_it_names_the_setting()
    {
        var (code, said) = await RunAsync();

        Assert.Equal(2, code);
        Assert.Contains("Discord:Token is not set", said);
    }

    [Fact]
    public async Task Every_problem_of_the_settings_is_listed()
    {
        var (code, said) = await RunAsync(("Discord__Token", "a"), ("Discord__ShardCount", "0"), ("Discord__ShardFrom", "3"));

        Assert.Equal(1, code);
        Assert.Contains("ShardCount must be at least 1", said);
        Assert.Contains("ShardFrom and ShardTo", said);
    }

    [Fact]
    public async Task A_refused_token_ends_it_with_a_sentence_that_says_what_to_do()
    {
        await using var bed = await BotBed.StartAsync();
        var (code, said) = await RunAsync(("Discord__Token", "wrong"), ("Discord__ApiBase", bed.Server.ApiBase));

        Assert.Equal(1, code);
        Assert.Contains("token", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task Of_two_instances_on_one_data_file_one_works_and_the_other_says_why_it_does_not()
    {
        await using var bed = await BotBed.StartAsync();
        var (code, said) = await RunAsync(
            ("Discord__Token", bed.App.Token), ("Discord__ApiBase", bed.Server.ApiBase), ("Storage__File", bed.DataFile));

        Assert.Equal(1, code);
        Assert.Contains($"Another MentorBot is running on {bed.DataFile}. Stop it, or give this one a file of its own", said);
        Assert.DoesNotContain("   at ", said);
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} what is dropout?"));
    }

    [Fact]
    public async Task Told_to_stop_it_finishes_what_it_began()
    {
        await using var bed = await BotBed.StartAsync();
        var released = new TaskCompletionSource();
        using var held = bed.Server.Faults.OnCall("POST", "/channels/{channel_id}/messages").AnswerAfter(released.Task);
        var question = bed.Ada.Post(bed.Channel, $"{bed.Mention} what is dropout?");
        await bed.AnswerAsync(bed.Ada, question);

        var stopping = bed.StopAsync();
        released.SetResult();

        Assert.Equal(0, await stopping);
        Assert.Single(bed.Answers(question));
    }

    [Fact]
    public async Task The_doctor_of_the_terminal_sees_whether_a_bot_is_connected()
    {
        await using var bed = await BotBed.StartAsync();
        await BotBed.UntilAsync(() => File.Exists(bed.DataFile + ".alive"), "there is a sign of life");
        Assert.Contains("ok    Bot: running and connected", await bed.RunAsync("doctor", "--alive"));

        Assert.Equal(0, await bed.StopAsync());

        Assert.Contains("MEND  Bot: not running", await bed.RunAsync("doctor", "--alive"));
    }

    [Theory]
    [InlineData("should I learn R or Python?")]
    [InlineData("how do I get my first ML job without a degree?")]
    [InlineData("give me a tip for today")]
    public async Task A_question_that_a_feature_may_answer_is_answered_in_the_terminal_too(string question)
    {
        var (code, said) = await ProgramRun.RunAsync(["ask", question]);

        Assert.Equal(0, code);
        Assert.DoesNotContain("   at ", said);
    }

    private static Task<(int Code, string Said)> RunAsync(params (string Name, string Value)[] settings) =>
        ProgramRun.RunAsync([], [.. settings.Select(setting => ($"MENTORBOT_{setting.Name}", setting.Value))]);
}
