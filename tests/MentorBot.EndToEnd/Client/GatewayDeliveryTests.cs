using System.Text.Json.Nodes;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Client;

/// <summary>What arrives: packed or not, large or in pieces, filtered, once each; and who may log in.</summary>
public class GatewayDeliveryTests
{
    [Theory]
    [InlineData(GatewayCompression.None)]
    [InlineData(GatewayCompression.ZlibStream)]
    public async Task Large_and_small_messages_arrive_whole(GatewayCompression compression)
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(api => new DiscordOptions { Token = GatewayBed.Token, ApiBase = api, Compression = compression });
        var large = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i:D5}"));

        foreach (var text in new[] { "small", large, "é 😀 \" \\", large[..20_000], "" })
        {
            bed.Say(text);
            await bed.ExpectMessageAsync(text);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Messages_in_pieces_arrive_whole_and_each_socket_starts_its_own_stream(int bytes)
    {
        await using var bed = await GatewayBed.StartAsync();
        using var split = bed.Server.Faults.Gateway.SplitFrames(bytes);
        await bed.ConnectAsync();

        bed.Say("first");
        await bed.ExpectMessageAsync("first");
        bed.Server.Faults.Gateway.Drop();
        bed.Say("second");
        await bed.ExpectMessageAsync("second");
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_told_once_and_one_that_comes_late_is_not_lost()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        using (bed.Server.Faults.Gateway.OnDispatch("MESSAGE_CREATE").Twice())
            bed.Say("one");
        using (bed.Server.Faults.Gateway.OnDispatch("MESSAGE_CREATE").SwapWithNext())
            bed.Say("two");
        bed.Say("three");
        bed.Say("four");

        foreach (var text in new[] { "one", "three", "two", "four" })
            await bed.ExpectMessageAsync(text);
    }

    [Fact]
    public async Task A_break_before_and_after_an_event_neither_loses_nor_repeats_it()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        bed.Server.Faults.Gateway.OnDispatch("MESSAGE_CREATE").Drop();
        bed.Server.Faults.Gateway.OnDispatch("MESSAGE_CREATE").After(3).Drop(after: true);

        foreach (var text in new[] { "one", "two", "three", "four", "five" })
            bed.Say(text);

        // The second break may come before the first resume is through.
        await bed.AdvanceUntilAsync(() => bed.Shard.Resumes >= 1);
        foreach (var text in new[] { "one", "two", "three", "four", "five" })
            Assert.Equal(text, (await bed.NextAsync<MessageCreated>()).Message.Content);
    }

    [Fact]
    public async Task Only_what_the_filter_wants_is_told()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(filter: new EventFilter { Messages = header => header.MentionsMe, Guilds = _ => false });
        var bot = new JsonArray(new JsonObject { ["id"] = bed.App.Bot.Id.ToString() });

        bed.Say("to everybody");
        bed.Say("to the bot", mentions: bot);

        await bed.ExpectMessageAsync("to the bot");
    }

    [Fact]
    public async Task An_outage_of_a_server_is_told_and_so_is_its_end()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();

        using (bed.Server.Faults.Gateway.TakeDown(bed.Guild))
            Assert.Equal(bed.Guild.Id, (await bed.NextAsync<GuildUnavailable>()).GuildId.Value);

        Assert.False((await bed.NextAsync<GuildAvailable>()).JustJoined);
        bed.Server.Faults.Expel(bed.Guild, bed.App);
        Assert.Equal(bed.Guild.Id, (await bed.NextAsync<GuildLeft>()).GuildId.Value);
    }

    [Fact]
    public async Task Refused_connections_and_a_late_hello_are_sat_out()
    {
        await using var bed = await GatewayBed.StartAsync();
        bed.Server.Faults.Gateway.RefuseUpgrade(503, times: 3);
        await bed.ConnectAsync(awaitReady: false);

        await bed.AdvanceUntilAsync(() => bed.Bot.Shards.SingleOrDefault() is { State: ShardState.Online });

        await bed.NextAsync<Ready>();
    }

    [Fact]
    public async Task A_resume_that_is_refused_at_the_door_is_tried_again()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync();
        bed.Server.Faults.Gateway.RefuseUpgrade(502);

        bed.Server.Faults.Gateway.Drop();
        bed.Say("kept");
        await bed.AdvanceUntilAsync(() => bed.Shard.Resumes >= 1);

        await bed.ExpectMessageAsync("kept");
        Assert.Equal(1, bed.Shard.Logins);
    }

    [Fact]
    public async Task Shards_log_in_as_fast_as_allowed_and_see_their_share()
    {
        await using var bed = await GatewayBed.StartAsync(options => options with { RecommendedShards = 4, MaxConcurrency = 2 });
        var before = bed.Clock.GetUtcNow();
        await bed.ConnectAsync(awaitReady: false);

        await bed.AdvanceUntilAsync(() => bed.Bot.Shards is { Count: 4 } shards && shards.All(shard => shard.State == ShardState.Online));

        Assert.All(bed.Bot.Shards, shard => Assert.Equal((4, 1), (shard.Count, shard.Logins)));
        Assert.True(bed.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(5), "Four logins, two at a time, take two turns.");
        var ready = new[] { await bed.NextAsync<Ready>(), await bed.NextAsync<Ready>() };
        Assert.Equal(2, ready.Select(one => one.Shard).Distinct().Count());
    }

    [Fact]
    public async Task A_process_may_run_some_of_the_shards()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(
            api => new DiscordOptions { Token = GatewayBed.Token, ApiBase = api, ShardCount = 8, ShardFrom = 3, ShardTo = 4 },
            awaitReady: false);

        await bed.AdvanceUntilAsync(() => bed.Bot.Shards is { Count: 2 } shards && shards.All(shard => shard.State == ShardState.Online));

        Assert.Equal([3, 4], bed.Bot.Shards.Select(shard => shard.Id));
    }

    [Fact]
    public async Task A_privileged_intent_that_is_off_stops_the_start_and_is_named()
    {
        await using var bed = await GatewayBed.StartAsync();
        await bed.ConnectAsync(
            api => new DiscordOptions { Token = GatewayBed.Token, ApiBase = api, Intents = Intents.Default | Intents.MessageContent },
            awaitReady: false);

        var refusal = await Assert.ThrowsAsync<DiscordFatalException>(() => bed.Running.WaitAsync(RealTime.Limit));

        Assert.Contains("Message Content Intent", refusal.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_text_of_all_messages_is_asked_for_only_where_it_is_switched_on(bool on)
    {
        await using var bed = await GatewayBed.StartAsync();
        bed.App.Flags = on ? World.ApplicationFlags.MessageContentLimited : World.ApplicationFlags.None;
        var log = new LogLines();

        await bed.ConnectAsync(WithAutomaticContent, logs: log);

        Assert.Equal(!on, log.Lines.Any(line => line.Contains("is off in the Developer Portal")));
    }

    [Fact]
    public async Task A_refusal_of_that_wish_is_taken_once_and_logged_with_the_switch_to_flip()
    {
        await using var bed = await GatewayBed.StartAsync();
        bed.App.Flags = World.ApplicationFlags.MessageContentLimited;
        bed.Server.Faults.OnCall("GET", "/gateway/bot").Precede(() => bed.App.Flags = World.ApplicationFlags.None);
        var log = new LogLines();
        await bed.ConnectAsync(WithAutomaticContent, logs: log, awaitReady: false);

        await bed.AdvanceUntilAsync(() => bed.Bot.Shards.SingleOrDefault() is { State: ShardState.Online });

        Assert.Single(log.Lines, line => line.Contains("\"Message Content Intent\"") && line.Contains("4014"));
    }

    [Fact]
    public async Task A_token_that_rest_refuses_stops_the_start_with_a_sentence()
    {
        await using var bed = await GatewayBed.StartAsync();
        bed.App.Token = "another";

        await bed.ConnectAsync(awaitReady: false);
        var refusal = await Assert.ThrowsAsync<DiscordFatalException>(() => bed.Running.WaitAsync(RealTime.Limit));

        Assert.Contains("Discord:Token", refusal.Message);
        Assert.DoesNotContain(GatewayBed.Token, refusal.ToString());
    }

    [Fact]
    public async Task Neither_logs_nor_settings_show_the_token_or_what_people_write()
    {
        await using var bed = await GatewayBed.StartAsync();
        var log = new LogLines();
        await bed.ConnectAsync(logs: log);
        bed.Say("a private matter");
        bed.Server.Faults.Gateway.Drop();
        await bed.NextAsync<Resumed>();
        bed.Server.Faults.Gateway.Close(4004);
        await Assert.ThrowsAsync<DiscordFatalException>(() => bed.Running.WaitAsync(RealTime.Limit));

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain(GatewayBed.Token, line));
        Assert.All(log.Lines, line => Assert.DoesNotContain("private matter", line));
        Assert.DoesNotContain(GatewayBed.Token, GatewayBed.Options(new Uri("http://127.0.0.1")).ToString());
    }

    private static DiscordOptions WithAutomaticContent(Uri api) =>
        new() { Token = GatewayBed.Token, ApiBase = api, Seed = 1, MessageContent = MessageContentMode.Auto };
}
