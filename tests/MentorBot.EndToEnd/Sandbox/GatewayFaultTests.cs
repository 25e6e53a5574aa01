using System.Diagnostics;
using System.Net.WebSockets;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class GatewayFaultTests
{
    [Fact]
    public async Task A_dropped_socket_ends_without_a_close_frame()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        small.Server.Faults.Gateway.Drop(small.App);
        Assert.Equal(-1, await gateway.EndAsync());
    }

    [Fact]
    public async Task A_stalled_socket_gives_nothing_until_it_is_released()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        var stall = small.Server.Faults.Gateway.Stall(small.App);
        small.Say(1);
        await gateway.SendAsync(1, "2");
        var next = gateway.NextAsync();
        await using var witness = await LogInAsync(small);
        Assert.False(next.IsCompleted);
        stall.Dispose();
        Assert.Equal(("TEST", 11), ((await next).Name, (await gateway.NextAsync()).Op));
    }

    [Fact]
    public async Task Silence_withholds_the_acknowledgement_and_nothing_else()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        using (small.Server.Faults.Gateway.SilenceAcks(small.App))
        {
            await gateway.SendAsync(1, "2");
            await gateway.SendAsync(8, $$"""{"guild_id":"{{small.Guild.Id}}","query":"ada","limit":1}""");
            Assert.Equal("GUILD_MEMBERS_CHUNK", (await gateway.NextAsync()).Name);
        }

        await gateway.SendAsync(1, "3");
        Assert.Equal(11, (await gateway.NextAsync()).Op);
    }

    [Fact]
    public async Task Hello_can_be_late_and_op_7_can_come_before_it()
    {
        await using var small = await SmallWorld.StartAsync();
        var late = small.Server.Faults.Gateway.DelayHello(TimeSpan.FromSeconds(10));
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        await late.Happened.WaitAsync(RealTime.Limit);
        var hello = gateway.NextAsync();
        Assert.False(hello.IsCompleted);
        while (!(small.Clock.NextDue <= small.Clock.GetUtcNow() + TimeSpan.FromSeconds(10)))
            await Task.Yield();
        small.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(10, (await hello.WaitAsync(RealTime.Limit)).Op);
        small.Server.Faults.Gateway.ReconnectBeforeHello();
        await using var second = await RawGateway.ConnectAsync(small.Server);
        Assert.Equal((7, 10), ((await second.NextAsync()).Op, (await second.NextAsync()).Op));
    }

    [Fact]
    public async Task Op_7_comes_on_demand()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        small.Server.Faults.Gateway.Reconnect(small.App);
        Assert.Equal(7, (await gateway.NextAsync()).Op);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_op_9_the_same_socket_can_resume_or_identify(bool resumable)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = (await gateway.NextAsync("READY")).D.GetProperty("session_id").GetString()!;
        await gateway.NextAsync("GUILD_CREATE");
        small.Server.Faults.Gateway.InvalidateSession(resumable, small.App);
        var invalid = await gateway.NextAsync();
        Assert.Equal((9, resumable), (invalid.Op, invalid.D.GetBoolean()));
        await gateway.ResumeAsync(small.App.Token, session, 2);
        if (resumable)
        {
            Assert.Equal("RESUMED", (await gateway.NextAsync()).Name);
            return;
        }

        Assert.Equal(9, (await gateway.NextAsync()).Op);
        await gateway.IdentifyAsync(small.App.Token, 1);
        Assert.Equal("READY", (await gateway.NextAsync()).Name);
    }

    [Fact]
    public async Task A_compressed_message_can_come_in_pieces()
    {
        await using var small = await SmallWorld.StartAsync();
        using var split = small.Server.Faults.Gateway.SplitFrames(7, small.App);
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, query: RawGateway.Compressed);
        await gateway.NextAsync("READY");
        Assert.InRange(gateway.Pieces, 30, 10_000);
    }

    [Fact]
    public async Task Events_can_come_twice_swapped_or_never()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        small.Server.Faults.Gateway.OnDispatch("TEST").After(1).Twice();
        small.Server.Faults.Gateway.OnDispatch("SWAP").SwapWithNext();
        small.Server.Faults.Gateway.OnDispatch("LOST").Lose();
        small.Say(1);
        small.Say(2);
        small.Say(3, "SWAP");
        small.Say(4);
        small.Say(5, "LOST");
        small.Say(6);
        var numbers = new List<int>();
        var sequences = new List<long>();
        while (numbers.LastOrDefault() != 6)
        {
            var next = await gateway.NextAsync();
            numbers.Add(next.D.GetProperty("n").GetInt32());
            sequences.Add(next.Sequence);
        }

        Assert.Equal([1, 2, 2, 4, 3, 6], numbers);
        Assert.Equal([3, 4, 5, 6, 7, 8], sequences);
    }

    [Fact]
    public async Task A_server_in_an_outage_goes_away_loses_its_events_and_comes_back()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        var outage = small.Server.Faults.Gateway.TakeDown(small.Guild);
        var gone = await gateway.NextAsync();
        Assert.Equal(("GUILD_DELETE", true), (gone.Name, gone.D.GetProperty("unavailable").GetBoolean()));
        small.Say(1);
        await using var late = await RawGateway.IdentifyAsync(small.Server, small.App);
        Assert.Equal(("READY", "GUILD_DELETE"), ((await late.NextAsync()).Name, (await late.NextAsync()).Name));
        outage.Dispose();
        Assert.Equal("GUILD_CREATE", (await gateway.NextAsync()).Name);
        Assert.Equal("GUILD_CREATE", (await late.NextAsync()).Name);
    }

    [Fact]
    public async Task An_attempt_to_connect_can_fail_with_a_status()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.Gateway.RefuseUpgrade(503);
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        var address = new Uri(small.World.Address.Replace("http", "ws"));
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, default));
        Assert.Equal(503, (int)socket.HttpStatusCode);
        await using var second = await RawGateway.ConnectAsync(small.Server);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_dies_before_or_after_a_chosen_event(bool after)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        using var child = Process.Start("sleep", "600");
        small.Server.Faults.Gateway.OnDispatch("TEST").After(1).Kill(child, after);
        small.Say(1);
        await gateway.NextAsync("TEST");
        Assert.False(child.HasExited);
        small.Say(2);
        await child.WaitForExitAsync().WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task The_socket_can_break_just_before_a_chosen_event_which_the_resume_then_brings()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = (await gateway.NextAsync("READY")).D.GetProperty("session_id").GetString()!;
        await gateway.NextAsync("GUILD_CREATE");
        small.Server.Faults.Gateway.OnDispatch("TEST").Drop();
        small.Say(1);
        Assert.Equal(-1, (await gateway.NextAsync()).Close);
        await using var second = await RawGateway.ConnectAsync(small.Server);
        await second.ResumeAsync(small.App.Token, session, 2);
        Assert.Equal(1, (await second.NextAsync("TEST")).D.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task All_is_quiet_only_when_the_client_has_read_everything()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        small.Say(1);
        small.Say(2);
        var quiet = small.Server.Quiet();
        Assert.Equal((0, 0), await TwoOpsAsync(gateway));
        Assert.Equal(1, (await gateway.NextAsync()).Op);
        await gateway.SendAsync(1, "3");
        Assert.Equal((11, 1), await TwoOpsAsync(gateway));
        Assert.False(quiet.IsCompleted);
        await gateway.SendAsync(1, "4");
        await quiet.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task An_event_during_the_wait_makes_it_begin_anew()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        var quiet = small.Server.Quiet();
        Assert.Equal(1, (await gateway.NextAsync()).Op);
        small.Say(1);
        await gateway.SendAsync(1, "2");
        await gateway.NextAsync("TEST");
        Assert.Equal((11, 1), await TwoOpsAsync(gateway));
        Assert.False(quiet.IsCompleted);
        await gateway.SendAsync(1, "3");
        await quiet.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task A_client_that_goes_away_does_not_keep_all_from_being_quiet()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await LogInAsync(small);
        var quiet = small.Server.Quiet();
        await gateway.NextAsync();
        gateway.Abort();
        await quiet.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task Two_thousand_five_hundred_servers_arrive_while_the_world_goes_on()
    {
        await using var small = await SmallWorld.StartAsync();
        lock (small.World.Gate)
            for (var count = 1; count < 2500; count++)
                small.World.AddBot(small.World.AddGuild("Guild " + count, small.Owner), small.App);
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, query: RawGateway.Compressed);
        Assert.Equal(2500, (await gateway.NextAsync("READY")).D.GetProperty("guilds").GetArrayLength());
        small.Say(1);
        for (var count = 0; count < 2500; count++)
            Assert.Equal("GUILD_CREATE", (await gateway.NextAsync()).Name);
        Assert.Equal("TEST", (await gateway.NextAsync()).Name);
    }

    private static async Task<(int, int)> TwoOpsAsync(RawGateway gateway) =>
        ((await gateway.NextAsync()).Op, (await gateway.NextAsync()).Op);

    private static async Task<RawGateway> LogInAsync(SmallWorld small)
    {
        var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        await gateway.NextAsync("GUILD_CREATE");
        return gateway;
    }
}
