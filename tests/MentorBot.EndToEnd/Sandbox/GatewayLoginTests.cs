using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class GatewayLoginTests
{
    [Fact]
    public async Task Hello_comes_at_once_and_each_heartbeat_is_acknowledged()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        var hello = await gateway.NextAsync();
        Assert.Equal((10, 41_250), (hello.Op, hello.D.GetProperty("heartbeat_interval").GetInt32()));
        foreach (var d in (string[])["null", "0", "17"])
        {
            await gateway.SendAsync(1, d);
            Assert.Equal(11, (await gateway.NextAsync()).Op);
        }
    }

    [Fact]
    public async Task Ready_comes_first_then_each_server_with_every_list_that_clients_need()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        var ready = await gateway.NextAsync();
        Assert.Equal(("READY", 1L, 10), (ready.Name, ready.Sequence, ready.D.GetProperty("v").GetInt32()));
        Assert.Equal(small.App.Id.ToString(), ready.D.GetProperty("application").GetProperty("id").GetString());
        Assert.Equal(0, ready.D.GetProperty("private_channels").GetArrayLength());
        Assert.Equal(small.World.Address.Replace("http", "ws"), ready.D.GetProperty("resume_gateway_url").GetString());
        Assert.True(ready.D.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        var guild = await gateway.NextAsync();
        Assert.Equal(("GUILD_CREATE", 2L), (guild.Name, guild.Sequence));
        Assert.False(guild.D.GetProperty("unavailable").GetBoolean());
        string[] lists =
            ["channels", "threads", "members", "presences", "voice_states", "guild_scheduled_events", "roles", "features"];
        Assert.All(lists, list => Assert.Equal(JsonValueKind.Array, guild.D.GetProperty(list).ValueKind));
    }

    [Fact]
    public async Task Gateway_bot_says_where_to_go_and_how_many_identifies_are_left()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        await gateway.NextAsync("GUILD_CREATE");
        var answer = await small.Http.GetFromJsonAsync<JsonElement>("gateway/bot");
        Assert.Equal(small.World.Address.Replace("http", "ws"), answer.GetProperty("url").GetString());
        var limit = answer.GetProperty("session_start_limit");
        Assert.Equal((1000, 999, 1), (Int(limit, "total"), Int(limit, "remaining"), Int(limit, "max_concurrency")));
        Assert.Equal(86_400_000, Int(limit, "reset_after"));
    }

    [Theory]
    [InlineData("?v=9&encoding=json", 4012)]
    [InlineData("?v=10&encoding=etf", 4002)]
    public async Task An_address_that_is_not_spoken_here_is_closed(string query, int code)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(small.Server, query);
        Assert.Equal(code, await gateway.EndAsync());
    }

    [Theory]
    [InlineData("{\"op\":99,\"d\":null}", 4001)]
    [InlineData("{\"op\":2,\"d\":5}", 4001)]
    [InlineData("{\"op\":6,\"d\":{}}", 4001)]
    [InlineData("{\"d\":null}", 4002)]
    [InlineData("[1]", 4002)]
    [InlineData("not json", 4002)]
    [InlineData("{\"op\":3,\"d\":{}}", 4003)]
    [InlineData("{\"op\":8,\"d\":{}}", 4003)]
    [InlineData("{\"op\":2,\"d\":{\"token\":\"wrong\",\"intents\":1,\"properties\":{}}}", 4004)]
    [InlineData("{\"op\":6,\"d\":{\"token\":\"wrong\",\"session_id\":\"x\",\"seq\":1}}", 4004)]
    public async Task A_frame_that_makes_no_sense_closes_with_its_code(string frame, int code)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        await gateway.SendTextAsync(frame);
        Assert.Equal(code, await gateway.EndAsync());
    }

    [Theory]
    [InlineData(1, "[1,1]", 4010)]
    [InlineData(1, "[0,0]", 4010)]
    [InlineData(1, "7", 4010)]
    [InlineData(1 << 5 | 1 << 22, "[0,1]", 4013)]
    [InlineData(1 << 15, "[0,1]", 4014)]
    [InlineData(1 << 1, "[0,1]", 4014)]
    [InlineData(1 << 8, "[0,1]", 4014)]
    public async Task An_identify_that_is_not_allowed_closes_with_its_code(long intents, string shard, int code)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, intents, shard);
        Assert.Equal(code, await gateway.EndAsync());
    }

    [Fact]
    public async Task A_privileged_intent_is_allowed_once_its_switch_is_on()
    {
        await using var small = await SmallWorld.StartAsync();
        small.App.Flags = ApplicationFlags.MessageContentLimited;
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, 1 << 15);
        Assert.Equal("READY", (await gateway.NextAsync()).Name);
    }

    [Fact]
    public async Task A_frame_over_4096_bytes_closes_with_4002_and_one_of_4096_does_not()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        await gateway.NextAsync();
        await gateway.SendTextAsync("{\"op\":1,\"d\":null}".PadRight(4096));
        Assert.Equal(11, (await gateway.NextAsync()).Op);
        await gateway.SendTextAsync("{\"op\":1,\"d\":null}".PadRight(4097));
        Assert.Equal(4002, await gateway.EndAsync());
    }

    [Fact]
    public async Task Identifying_twice_closes_with_4005()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        await gateway.IdentifyAsync(small.App.Token, 1);
        Assert.Equal(4005, await gateway.EndAsync());
    }

    [Fact]
    public async Task The_121st_frame_in_a_minute_closes_with_4008()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        await gateway.NextAsync();
        for (var beat = 1; beat <= 120; beat++)
        {
            await gateway.SendAsync(1, "null");
            Assert.Equal(11, (await gateway.NextAsync()).Op);
        }

        await gateway.SendAsync(1, "null");
        Assert.Equal(4008, await gateway.EndAsync());
    }

    [Fact]
    public async Task A_client_that_falls_silent_is_closed_with_4009()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        await gateway.NextAsync("GUILD_CREATE");
        small.Clock.Advance(TimeSpan.FromSeconds(82));
        await gateway.SendAsync(1, "2");
        Assert.Equal(11, (await gateway.NextAsync()).Op);
        small.Clock.Advance(TimeSpan.FromSeconds(83));
        Assert.Equal(4009, await gateway.EndAsync());
    }

    [Fact]
    public async Task A_shard_with_too_many_servers_is_closed_with_4011()
    {
        await using var small = await SmallWorld.StartAsync(options => options with { GuildsPerShard = 1 });
        lock (small.World.Gate)
            small.World.AddBot(small.World.AddGuild("Second", small.Owner), small.App);
        await using var one = await RawGateway.IdentifyAsync(small.Server, small.App);
        Assert.Equal(4011, await one.EndAsync());
        await using var half = await RawGateway.IdentifyAsync(small.Server, small.App, shard: "[0,2]");
        Assert.Equal("READY", (await half.NextAsync()).Name);
    }

    [Fact]
    public async Task An_identify_too_soon_is_answered_with_op_9_and_may_come_again_on_the_same_socket()
    {
        await using var small = await SmallWorld.StartAsync(options => options with { IdentifyPeriod = TimeSpan.FromSeconds(5) });
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        await first.NextAsync("READY");
        await using var second = await RawGateway.IdentifyAsync(small.Server, small.App);
        var refused = await second.NextAsync();
        Assert.Equal((9, false), (refused.Op, refused.D.GetBoolean()));
        small.Clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(small.App.Token, 1);
        Assert.Equal("READY", (await second.NextAsync()).Name);
    }

    [Fact]
    public async Task The_identify_after_the_last_of_the_day_resets_the_token()
    {
        await using var small = await SmallWorld.StartAsync();
        var token = small.App.Token;
        small.Server.Faults.Gateway.SetIdentifiesLeft(small.App, 1);
        await using var last = await RawGateway.IdentifyAsync(small.Server, small.App);
        await last.NextAsync("READY");
        await using var over = await RawGateway.IdentifyAsync(small.Server, small.App);
        Assert.Equal((4004, 4004), (await over.EndAsync(), await last.EndAsync()));
        Assert.NotEqual(token, small.App.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await small.Http.GetAsync("gateway/bot")).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_web_page_of_somebody_else_cannot_reach_the_server(string header, string value)
    {
        await using var small = await SmallWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "gateway");
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await small.Http.SendAsync(request)).StatusCode);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(header, value);
        var address = new Uri(small.World.Address.Replace("http", "ws"));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, default));
    }

    private static int Int(JsonElement json, string key) => json.GetProperty(key).GetInt32();
}
