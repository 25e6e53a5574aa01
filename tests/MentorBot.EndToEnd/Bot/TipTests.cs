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

    [Fact]
    public async Task In_a_channel_a_tip_is_followed_by_a_question_and_members_give_themselves_the_role_that_is_notified()
    {
        await using var bed = await BotBed.StartAsync();
        var role = RoleBelowTheBots(bed);
        var preview = await bed.DoAsync(bed.Admin.Invoke(bed.Channel, "/schedule add",
            ("time", "9:00"), ("zone", "Etc/UTC"), ("ping", $"<@&{role.Id}>"), ("question", "yes")));
        await bed.DoAsync(bed.Admin.Click(preview.Message!, preview.Message!.Button("Save")));

        var tip = await DueNowAsync(bed, "parent_id IS NULL", "Tip on");
        await bed.DoAsync(bed.Ada.Click(tip, tip.Button("Notify me")));
        Assert.Contains(role.Id, bed.Guild.Members[bed.Ada.User.Id].Roles);

        // The tip is made yesterday's.
        await bed.StopAsync();
        await bed.ChangeDataAsync("UPDATE deliveries SET local_date = local_date - 1");
        await bed.StartBotAsync();
        var question = await DueNowAsync(bed, "parent_id IS NOT NULL", "A question on yesterday's tip");
        var told = await bed.DoAsync(bed.Ada.Click(question, question.Button("A")));
        Assert.True(told.IsPrivate);
        Assert.Contains("1 has answered", told.Message!.Text());
        await bed.Bob.Sees(bed.Channel, message => message.Id == question.Id && message.Text().Contains("1 has answered"))
            .WaitAsync(RealTime.Limit);
    }

    /// <summary>The bot may give it, and it allows nothing that @everyone may not.</summary>
    private static Role RoleBelowTheBots(BotBed bed)
    {
        lock (bed.World.Gate)
        {
            var role = bed.World.AddRole(bed.Guild, "Learners", Permissions.None);
            role.Mentionable = true;
            var own = bed.World.AddRole(bed.Guild, "Mentors", Permissions.ManageRoles);
            bed.Guild.Members[bed.App.Bot.Id].Roles.Add(own.Id);
            return role;
        }
    }

    /// <summary>A schedule's time is made to come while the bot was down.</summary>
    private static async Task<Message> DueNowAsync(BotBed bed, string which, string text)
    {
        var due = AnHourAgo();
        await bed.StopAsync();
        await bed.ChangeDataAsync($"UPDATE schedules SET minute = @minute, next_at = @at, next_date = @date WHERE {which}",
            ("@minute", due.Hour * 60 + due.Minute), ("@at", due.ToUnixTimeMilliseconds()),
            ("@date", DateOnly.FromDateTime(due.UtcDateTime).DayNumber));
        await bed.StartBotAsync();
        return await bed.Ada.Sees(bed.Channel, message => bed.IsOwn(message) && message.Text().Contains(text)).WaitAsync(RealTime.Limit);
    }

    /// <summary>Ada wants a tip at what was an hour ago, and it is made that hour's: the bot is down when it comes.</summary>
    private static async Task<Channel> SubscribeAndPassAsync(BotBed bed)
    {
        var due = AnHourAgo();
        var preview = await bed.DoAsync(bed.Ada.Invoke(bed.Channel, "/tips subscribe",
            ("time", due.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", "Etc/UTC")));
        await bed.DoAsync(bed.Ada.Click(preview.Message!, preview.Message!.Button("Subscribe")));
        var inbox = bed.Ada.OpenDm(bed.App.Bot);
        await bed.Ada.Sees(inbox, bed.IsOwn).WaitAsync(RealTime.Limit);
        await bed.StopAsync();
        await bed.ChangeDataAsync("UPDATE schedules SET next_at = @at, next_date = @date",
            ("@at", due.ToUnixTimeMilliseconds()), ("@date", DateOnly.FromDateTime(due.UtcDateTime).DayNumber));
        return inbox;
    }

    private static DateTimeOffset AnHourAgo()
    {
        var then = TimeProvider.System.GetUtcNow().AddHours(-1);
        return new(then.Year, then.Month, then.Day, then.Hour, then.Minute, 0, TimeSpan.Zero);
    }

    private static Task<Message> TipAsync(BotBed bed, Channel inbox) => bed.Ada.Sees(
        inbox, message => bed.IsOwn(message) && message.Text().Contains("Tip on", StringComparison.Ordinal)).WaitAsync(RealTime.Limit);
}
