using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Gateway.Shards;

namespace MentorBot.EndToEnd.Client;

/// <summary>What keeps a session alive: login, heartbeats, breaks, resumes.</summary>
public class GatewaySessionTests
{
    [Fact]
    public async Task A_bot_logs_in_and_reads_what_is_said()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(awaitReady: false);

        var ready = await bed.NextAsync<Ready>();
        var guild = await bed.NextAsync<GuildAvailable>();
        bed.Say("hello");

        Assert.Equal(bed.App.Bot.Id, ready.Bot.Id.Value);
        Assert.Equal((bed.Guild.Id, "Learners", false), (guild.GuildId.Value, guild.Name, guild.JustJoined));
        Assert.Contains(guild.Details!.Channels, channel => channel.Id.Value == bed.Channel.Id);
        await bed.ExpectMessageAsync("hello");
        Assert.Equal((ShardState.Online, 1, 0), (bed.Shard.State, bed.Shard.Logins, bed.Shard.Resumes));
    }

    [Fact]
    public async Task A_broken_connection_is_resumed_and_nothing_is_lost_or_told_twice()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        bed.Say("one");
        await bed.ExpectMessageAsync("one");

        bed.Server.Faults.Gateway.Drop();
        bed.Say("two");
        bed.Say("three");

        await bed.ExpectMessageAsync("two");
        await bed.ExpectMessageAsync("three");
        await bed.NextAsync<Resumed>();
        Assert.Equal((1, 1), (bed.Shard.Logins, bed.Shard.Resumes));
    }

    [Fact]
    public async Task Heartbeats_begin_within_the_first_interval_and_their_answers_are_timed()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        Assert.Null(bed.Shard.Latency);

        bed.Clock.Advance(bed.Server.Options.HeartbeatInterval);
        await bed.AdvanceUntilAsync(() => bed.Shard.Latency is not null);

        Assert.Equal(ShardState.Online, bed.Shard.State);
    }

    [Fact]
    public async Task A_zombie_is_closed_and_resumed()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        using (bed.Server.Faults.Gateway.SilenceAcks())
        {
            bed.Clock.Advance(bed.Server.Options.HeartbeatInterval);
            bed.Clock.Advance(bed.Server.Options.HeartbeatInterval * 0.5);
            await bed.NextAsync<Resumed>();
        }

        Assert.Equal((1, 1), (bed.Shard.Logins, bed.Shard.Resumes));
        Assert.Equal("Discord stopped answering heartbeats", bed.Shard.LastProblem);
    }

    [Fact]
    public async Task A_connection_that_falls_silent_is_resumed_too()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        using (bed.Server.Faults.Gateway.Stall())
        {
            bed.Say("unheard");
            bed.Clock.Advance(bed.Server.Options.HeartbeatInterval);
            // The second beat is due; the server, which hears nothing either, gives up after two intervals.
            bed.Clock.Advance(bed.Server.Options.HeartbeatInterval * 0.5);
            await bed.ExpectMessageAsync("unheard");
            await bed.NextAsync<Resumed>();
        }
    }

    [Fact]
    public async Task A_wish_for_a_heartbeat_is_answered_at_once()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        // The barrier asks for one, and the clock stands still.
        await bed.Server.Quiet();

        Assert.Equal(ShardState.Online, bed.Shard.State);
    }

    [Fact]
    public async Task A_wish_to_reconnect_is_followed_and_the_session_goes_on()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        bed.Server.Faults.Gateway.Reconnect();
        bed.Say("after");

        await bed.ExpectMessageAsync("after");
        Assert.Equal("Discord asked for a reconnect", bed.Shard.LastProblem);
        await bed.NextAsync<Resumed>();
    }

    [Fact]
    public async Task A_wish_to_reconnect_may_come_before_hello()
    {
        await using var bed = await GatewayBed.StartAsync();
        using var fault = bed.Server.Faults.Gateway.ReconnectBeforeHello();

        await bed.ConnectAsync();

        Assert.Equal(1, fault.Count);
    }

    [Fact]
    public async Task A_session_that_may_be_resumed_is()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        bed.Server.Faults.Gateway.InvalidateSession(resumable: true);

        await bed.NextAsync<Resumed>();
        Assert.Equal((1, 1), (bed.Shard.Logins, bed.Shard.Resumes));
    }

    [Fact]
    public async Task A_session_that_is_over_is_followed_by_a_login_after_a_pause()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        var before = bed.Clock.GetUtcNow();

        bed.Server.Faults.Gateway.InvalidateSession(resumable: false);
        await bed.AdvanceUntilAsync(() => bed.Shard.Logins == 2);

        Assert.True(bed.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(1), "It did not wait.");
        await bed.NextAsync<Ready>();
        bed.Say("again");
        await bed.NextAsync<MessageCreated>(message => message.Message.Content == "again");
    }

    [Theory]
    [InlineData(4000, 1, 1)]
    [InlineData(4001, 1, 1)]
    [InlineData(4002, 1, 1)]
    [InlineData(4003, 2, 0)]
    [InlineData(4005, 2, 0)]
    [InlineData(4007, 2, 0)]
    [InlineData(4008, 1, 1)]
    [InlineData(4009, 2, 0)]
    [InlineData(1000, 2, 0)]
    [InlineData(1001, 2, 0)]
    [InlineData(1011, 1, 1)]
    [InlineData(4999, 1, 1)]
    public async Task After_a_close_code_the_session_goes_on_or_a_new_one_starts(int code, int logins, int resumes)
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        bed.Server.Faults.Gateway.Close(code);
        await bed.AdvanceUntilAsync(() => bed.Shard is { State: ShardState.Online } shard && shard.Logins + shard.Resumes == 2);

        Assert.Equal((logins, resumes), (bed.Shard.Logins, bed.Shard.Resumes));
        Assert.Equal($"Discord closed the connection with code {code}", bed.Shard.LastProblem);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task After_a_refusal_the_bot_stops_and_says_why(int code)
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        bed.Server.Faults.Gateway.Close(code);
        var refusal = await Assert.ThrowsAsync<DiscordFatalException>(() => bed.Running.WaitAsync(RealTime.Limit));

        Assert.Equal(code, refusal.CloseCode);
        Assert.Equal(CloseCodes.Fatal(code, Intents.Default, 0, 1).Message, refusal.Message);
        Assert.DoesNotContain(GatewayBed.Token, refusal.ToString());
        await bed.Bot.Events.Completion.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task A_bot_that_stops_says_goodbye_and_its_session_is_over()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        await bed.StopAsync();

        Assert.Equal(ShardState.Off, bed.Shard.State);
        Assert.True(bed.Bot.Events.Completion.IsCompleted);
        await bed.Server.Quiet();
    }
}
