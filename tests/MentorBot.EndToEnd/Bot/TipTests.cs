using System.Globalization;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Bot;

/// <summary>A tip at one's own time, sent by the real program.</summary>
public class TipTests
{
    private const string Send = "/channels/{channel_id}/messages";

    [Fact]
    public async Task A_tip_whose_time_came_while_the_bot_was_down_arrives_once_and_can_be_worked_with()
    {
        await using var bed = await BotBed.StartAsync();
        var inbox = await SubscribeAndPassAsync(bed);

        await bed.StartBotAsync();

        var tip = await TipAsync(bed, inbox);
        var question = await bed.DoAsync(bed.Ada.Click(tip, tip.Button("Quiz me")));
        Assert.Contains("**A**", question.Message!.Text());
        Assert.Contains("Your streak begins", (await bed.DoAsync(bed.Ada.Click(tip, tip.Button("Done")))).Message!.Text());
        Assert.Contains("Sent", (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips history"))).Message!.Text(),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, bed.Count("SELECT COUNT(*) FROM deliveries WHERE result = 'Sent'"));
        Assert.Contains("is erased", (await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips stop"))).Message!.Text());
    }

    [Theory]
    [InlineData(Moment.BeforeEffect)]
    [InlineData(Moment.BeforeAnswer)]
    [InlineData(Moment.AfterAnswer)]
    public async Task A_tip_arrives_once_whenever_the_process_dies_while_it_sends_it(Moment moment)
    {
        await using var bed = await BotBed.StartAsync();
        var inbox = await SubscribeAndPassAsync(bed);
        await bed.BeginBotAsync();
        bed.Server.Faults.OnCall("POST", Send).Kill(bed.Process, moment);

        await bed.StartAfterDeathAsync();

        await TipAsync(bed, inbox);
        await BotBed.UntilAsync(() => bed.Count("SELECT COUNT(*) FROM deliveries WHERE result = 'Sent'") == 1, "it is recorded");
        await bed.StopAsync();
        Assert.Equal(2, bed.Own(inbox).Count); // the confirmation and the tip
    }

    /// <summary>Ada wants a tip at what was an hour ago, and it is made that hour's: the bot is down when it comes.</summary>
    private static async Task<Channel> SubscribeAndPassAsync(BotBed bed)
    {
        var due = TimeProvider.System.GetUtcNow().AddHours(-1);
        due = new(due.Year, due.Month, due.Day, due.Hour, due.Minute, 0, TimeSpan.Zero);
        var preview = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips subscribe",
            ("time", due.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", "Etc/UTC")));
        await bed.DoAsync(bed.Ada.Click(preview.Message!, preview.Message!.Button("Subscribe")));
        var inbox = bed.Ada.OpenDm(bed.App.Bot);
        await bed.Ada.Sees(inbox, bed.IsOwn).WaitAsync(BotBed.Patience);
        await bed.StopAsync();
        await bed.ChangeDataAsync("UPDATE schedules SET next_at = @at, next_date = @date",
            ("@at", due.ToUnixTimeMilliseconds()), ("@date", DateOnly.FromDateTime(due.UtcDateTime).DayNumber));
        return inbox;
    }

    private static Task<Message> TipAsync(BotBed bed, Channel inbox) => bed.Ada.Sees(
        inbox, message => bed.IsOwn(message) && message.Text().Contains("Tip on", StringComparison.Ordinal)).WaitAsync(BotBed.Patience);
}
