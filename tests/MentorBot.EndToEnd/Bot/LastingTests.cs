namespace MentorBot.EndToEnd.Bot;

/// <summary>What holds over weeks, over changes of the knowledge, and when the bot is thrown out.</summary>
public class LastingTests
{
    private const string Question = "what is overfitting?";

    [Fact]
    public async Task Buttons_work_after_a_month_and_an_expired_one_says_so_in_private()
    {
        await using var bed = await BotBed.StartAsync();
        var answer = await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}"));

        await AgeAsync(bed, "UPDATE cards SET created_at = created_at - @age", TimeSpan.FromDays(31));
        Assert.Contains("Runner-up", (await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Why this?")))).Message!.Text());

        await AgeAsync(bed, "UPDATE cards SET created_at = created_at - @age", TimeSpan.FromDays(15));
        var expired = await bed.DoAsync(bed.Bob.Click(answer, answer.Button("Why this?")));
        Assert.True(expired.IsPrivate);
        Assert.Contains("more than 45 days old", expired.Message!.Text());
    }

    [Fact]
    public async Task What_is_kept_of_a_server_is_erased_two_weeks_after_the_bot_was_removed_while_it_was_away()
    {
        await using var bed = await BotBed.StartAsync();
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {Question}"));
        await bed.StopAsync();
        bed.Server.Faults.Expel(bed.Guild, bed.App);

        await bed.BeginBotAsync();
        await BotBed.UntilAsync(() => bed.Log.Contains("are registered", StringComparison.Ordinal), "the bot is ready");
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM cards"));
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM servers WHERE left_at IS NOT NULL"));

        await AgeAsync(bed, "UPDATE servers SET left_at = left_at - @age", TimeSpan.FromDays(15), isMember: false);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM cards") == 0, "its data are gone");
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM servers"));
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM weeks"));
    }

    [Fact]
    public async Task A_server_that_took_the_bot_back_keeps_everything()
    {
        await using var bed = await BotBed.StartAsync(readsMessages: true);
        await bed.OpenAndSaveAsync(bed.Channel);
        bed.Server.Faults.Expel(bed.Guild, bed.App);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM servers WHERE left_at IS NOT NULL") == 1, "it noticed");
        lock (bed.World.Gate)
            bed.World.AddBot(bed.Guild, bed.App, BotBed.OfBot);

        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM servers WHERE left_at IS NOT NULL") == 0, "it is back");
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM channels"));
    }

    [Fact]
    public async Task A_server_that_has_the_commands_without_the_bot_is_there_as_soon_as_somebody_uses_them()
    {
        await using var bed = await BotBed.StartAsync();
        bed.Server.Faults.Expel(bed.Guild, bed.App);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM servers WHERE left_at IS NOT NULL") == 1, "it noticed");
        lock (bed.World.Gate)
            bed.App.CommandsOnly.Add(bed.Guild.Id);

        var answer = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/ask", ("question", Question)));
        Assert.Contains("verfit", answer.Message!.Text());
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM servers WHERE left_at IS NOT NULL") == 0, "it is there");
    }

    [Fact]
    public async Task Changed_knowledge_answers_at_once_and_a_broken_change_keeps_the_last_good_one()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-knowledge-");
        var page = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "faq")).FullName, "club.md");
        await File.WriteAllTextAsync(page, Page("Where does the club meet?", "In the old mill.", "where is the club"));
        await using var bed = await BotBed.StartAsync(settings: ("Knowledge__Folder", folder.FullName));
        await AnswersAsync("where does the club meet?", "old mill");

        await File.WriteAllTextAsync(page, Page("Where does the club meet?", "In the new library.", "where is the club"));
        await BotBed.UntilAsync(() => bed.Log.Contains("answers from now on", StringComparison.Ordinal), "it has noticed");
        await AnswersAsync("where does the club meet, please?", "new library");

        await File.WriteAllTextAsync(page, "---\ntitle: [broken\n---\n");
        await BotBed.UntilAsync(
            () => bed.Log.Contains("the last good version goes on answering", StringComparison.Ordinal), "it has noticed");
        await AnswersAsync("where does the club meet today?", "new library");
        var doctor = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/mentor doctor"));
        Assert.Contains("its last change was not taken", doctor.Message!.Text());
        Assert.Contains("club.md:", doctor.Message!.Text());
        folder.Delete(recursive: true);

        async Task AnswersAsync(string question, string expected) => Assert.Contains(
            expected, (await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} {question}"))).Text());
    }

    [Fact]
    public async Task Commands_are_answered_while_new_knowledge_is_being_learnt()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-knowledge-");
        foreach (var kind in new[] { "faq", "glossary", "guide" })
        {
            var copy = Directory.CreateDirectory(Path.Combine(folder.FullName, kind)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(BotBed.Program())!, "knowledge", kind)))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        await using var bed = await BotBed.StartAsync(settings: [
            ("Knowledge__Folder", folder.FullName), ("Limits__PersonBurst", "1000"), ("Limits__ServerBurst", "1000")]);

        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "faq", "club.md"), Page("Where does the club meet?", "In the old mill.", "where is the club"));
        var asked = 0;
        while (!bed.Log.Contains("answers from now on", StringComparison.Ordinal))
        {
            // Discord gives up after three seconds: then this fails.
            Assert.Contains("verfit", (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/ask", ("question", Question)))).Message!.Text());
            asked++;
        }
        Assert.True(asked > 1);
        folder.Delete(recursive: true);
    }

    private static string Page(string question, string answer, string ask) =>
        $"---\ntitle: Club\norder: 1\n---\n\n## {question} {{#club}}\n\n```yaml\nadvice: true\nnext: Go there.\n```\n\n{answer}\n\n"
        + $"```asks\n{ask}\n```\n";

    /// <summary>Makes what is kept older while the bot is stopped, and starts it again.</summary>
    private static async Task AgeAsync(BotBed bed, string sql, TimeSpan age, bool isMember = true)
    {
        await bed.StopAsync();
        await bed.ChangeDataAsync(sql, ("@age", (long)age.TotalMilliseconds));
        await bed.BeginBotAsync();
        await BotBed.UntilAsync(() => bed.Log.Contains("are registered", StringComparison.Ordinal), "the bot is ready");
        if (isMember)
            Assert.NotEmpty(bed.Ada.Commands(bed.Channel));
    }
}
