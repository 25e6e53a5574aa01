using System.Globalization;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary><c>mentorbot backup</c> and <c>restore</c> beside the real program.</summary>
public class BackupTests
{
    [Fact]
    public async Task A_backup_that_is_made_while_the_bot_runs_restores_what_was_there()
    {
        await using var bed = await BotBed.StartAsync();
        await SubscribeAsync(bed, bed.Ada, DueAnHourAgo());
        var backup = bed.DataFile + ".backup";

        Assert.Equal((0, $"{backup}\n"), await bed.TryAsync("backup", backup));
        var again = await bed.TryAsync("backup", backup);
        Assert.Equal(1, again.Code);
        Assert.Contains("is there already", again.Said);
        var sure = (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips stop"))).Message!;
        await bed.DoAsync(bed.Ada.Click(sure, sure.Button("Stop and erase")));
        Assert.Equal(0, bed.Count("SELECT COUNT(*) FROM schedules"));
        await bed.StopAsync();

        var restored = await bed.TryAsync("restore", backup);

        Assert.Equal(0, restored.Code);
        Assert.Contains($"What was there before is {bed.DataFile}.before-restore", restored.Said);
        await bed.StartBotAsync();
        var history = (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips history"))).Message!;
        Assert.Contains("The first comes", history.Text());
    }

    [Fact]
    public async Task While_the_bot_runs_nothing_is_restored_and_the_bot_goes_on()
    {
        await using var bed = await BotBed.StartAsync();
        var backup = bed.DataFile + ".backup";
        await bed.TryAsync("backup", backup);
        await SubscribeAsync(bed, bed.Ada, DueAnHourAgo());

        var (code, said) = await bed.TryAsync("restore", backup);

        Assert.Equal(1, code);
        Assert.Equal(
            $"Another MentorBot is running on {bed.DataFile}. Stop it, or give this one a file of its own (Storage:File).\n", said);
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM schedules"));
        await bed.AnswerAsync(bed.Ada, bed.Ada.Post(bed.Channel, $"{bed.Mention} what is overfitting?"));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_changed()
    {
        await using var bed = await BotBed.StartAsync();
        await SubscribeAsync(bed, bed.Ada, DueAnHourAgo());
        var (empty, garbage, cut) = (bed.DataFile + ".empty", bed.DataFile + ".garbage", bed.DataFile + ".cut");
        await bed.TryAsync("backup", cut);
        await bed.StopAsync();
        await File.WriteAllTextAsync(empty, "");
        await File.WriteAllTextAsync(garbage, "my shopping list");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(cut))[..20_000]);
        var (before, files) = (await File.ReadAllBytesAsync(bed.DataFile), Files(bed));

        foreach (var (file, why) in new[]
        {
            (bed.DataFile + ".nowhere", "There is no file"), (empty, "is no backup of"), (garbage, "is no backup of"),
            (cut, "is no backup of"),
        })
        {
            var (code, said) = await bed.TryAsync("restore", file);
            Assert.Equal(1, code);
            Assert.Contains(why, said);
            Assert.DoesNotContain("   at ", said);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(bed.DataFile));
        Assert.Equal(files, Files(bed));
        await bed.StartBotAsync();
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM schedules"));
    }

    [Fact]
    public async Task What_was_sent_after_the_backup_is_unknown_after_a_restore_and_never_sent_again()
    {
        await using var bed = await BotBed.StartAsync();
        var due = DueAnHourAgo();
        var (hers, his) = (await SubscribeAsync(bed, bed.Ada, due), await SubscribeAsync(bed, bed.Bob, due));
        await bed.StopAsync();
        await PassAsync(bed, due, "person_id IS NOT NULL");
        var backup = bed.DataFile + ".backup";
        await bed.TryAsync("backup", backup);
        await bed.StartBotAsync();
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM deliveries WHERE result = 'Sent'") == 2, "both are sent");
        await bed.StopAsync();

        var restored = await bed.TryAsync("restore", backup);
        Assert.Equal(0, restored.Code);
        Assert.Contains("2 deliveries since the backup are marked as unknown, and are not sent again.", restored.Said);
        // Bob's is made due once more: when it has come, hers would have come too.
        await PassAsync(bed, due, $"person_id = {bed.Bob.User.Id}");
        await bed.ChangeDataAsync("DELETE FROM deliveries WHERE schedule_id IN (SELECT schedule_id FROM schedules WHERE person_id = @bob)",
            ("@bob", (long)bed.Bob.User.Id));
        await bed.StartBotAsync();
        await BotBed.UntilAsync(() => bed.Own(his).Count == 3, "his came once more");

        Assert.Equal(2, bed.Own(hers).Count); // the confirmation and the tip
        var history = (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips history"))).Message!;
        Assert.Contains("unknown whether it arrived", history.Text());
        Assert.Contains("restored from a backup", history.Text());
    }

    private static DateTimeOffset DueAnHourAgo()
    {
        var due = TimeProvider.System.GetUtcNow().AddHours(-1);
        return new(due.Year, due.Month, due.Day, due.Hour, due.Minute, 0, TimeSpan.Zero);
    }

    /// <returns>Where the tips will come.</returns>
    private static async Task<Channel> SubscribeAsync(BotBed bed, Person person, DateTimeOffset time)
    {
        var preview = (await bed.DoAsync(person.Invoke(bed.Channel, "/tips subscribe",
            ("time", time.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", "Etc/UTC")))).Message!;
        await bed.DoAsync(person.Click(preview, preview.Button("Subscribe")));
        var inbox = person.OpenDm(bed.App.Bot);
        await person.Sees(inbox, bed.IsOwn).WaitAsync(RealTime.Limit);
        return inbox;
    }

    /// <summary>The time of these came while the bot was down.</summary>
    private static Task PassAsync(BotBed bed, DateTimeOffset due, string which) => bed.ChangeDataAsync(
        $"UPDATE schedules SET next_at = @at, next_date = @date WHERE {which}",
        ("@at", due.ToUnixTimeMilliseconds()), ("@date", DateOnly.FromDateTime(due.UtcDateTime).DayNumber));

    private static IEnumerable<string> Files(BotBed bed) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(bed.DataFile)!).Select(file => Path.GetFileName(file)).Order();
}
