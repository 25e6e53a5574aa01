using System.Text.Json;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class GatewaySessionTests
{
    [Fact]
    public async Task After_a_drop_a_resume_replays_what_was_missed_in_order_and_then_says_resumed()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        await first.NextAsync("GUILD_CREATE");
        first.Abort();
        small.Say(1);
        small.Say(2);
        await using var second = await RawGateway.ConnectAsync(small.Server);
        await second.NextAsync();
        await second.ResumeAsync(small.App.Token, session, 1);
        var replayed = new List<(string?, long)>();
        for (var count = 0; count < 4; count++)
        {
            var next = await second.NextAsync();
            replayed.Add((next.Name, next.Sequence));
        }

        Assert.Equal([("GUILD_CREATE", 2), ("TEST", 3), ("TEST", 4), ("RESUMED", 5)], replayed);
        small.Say(3);
        Assert.Equal(6, (await second.NextAsync("TEST")).Sequence);
    }

    [Fact]
    public async Task A_resume_takes_the_session_from_a_socket_that_still_stands()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        await using var second = await RawGateway.ConnectAsync(small.Server);
        await second.ResumeAsync(small.App.Token, session, 2);
        await second.NextAsync("RESUMED");
        Assert.Equal(4000, await first.EndAsync());
        small.Say(1);
        await second.NextAsync("TEST");
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4000, true)]
    [InlineData(4200, true)]
    public async Task A_session_ends_with_a_clean_close_and_outlives_any_other(int code, bool lives)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        await first.CloseAsync(code);
        await first.EndAsync();
        Assert.Equal(lives ? "RESUMED" : "op 9 False", await Resume(small, session, 2));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4003, false)]
    [InlineData(4005, false)]
    [InlineData(4007, false)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    public async Task A_session_outlives_the_close_codes_that_say_so(int code, bool lives)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        small.Server.Faults.Gateway.Close(code, small.App);
        Assert.Equal(code, await first.EndAsync());
        await first.CloseAsync(code);
        Assert.Equal(lives ? "RESUMED" : "op 9 False", await Resume(small, session, 2));
    }

    [Fact]
    public async Task An_unknown_session_is_invalid_and_a_number_from_the_future_closes_with_4007()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        first.Abort();
        Assert.Equal("op 9 False", await Resume(small, "nobody", 1));
        Assert.Equal("close 4007", await Resume(small, session, 1000));
        Assert.Equal("op 9 False", await Resume(small, session, 1));
    }

    [Fact]
    public async Task A_session_is_forgotten_after_five_minutes()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        await first.CloseAsync(4000);
        await first.EndAsync();
        await small.Server.Quiet();
        small.Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal("op 9 False", await Resume(small, session, 2));
    }

    [Fact]
    public async Task What_no_longer_fits_the_buffer_cannot_be_replayed()
    {
        await using var small = await SmallWorld.StartAsync(options => options with { ReplayBuffer = 10 });
        await using var first = await RawGateway.IdentifyAsync(small.Server, small.App);
        var session = await SessionOf(first);
        first.Abort();
        for (var number = 3; number <= 13; number++)
            small.Say(number);
        Assert.Equal("op 9 False", await Resume(small, session, 2));
        Assert.Equal("TEST", await Resume(small, session, 3));
    }

    [Fact]
    public async Task Compressed_events_come_as_one_stream_each_ending_with_a_flush()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, query: RawGateway.Compressed);
        await gateway.NextAsync("GUILD_CREATE");
        for (var number = 1; number <= 50; number++)
            small.Say(number);
        for (var number = 1; number <= 50; number++)
            Assert.Equal(number, (await gateway.NextAsync()).D.GetProperty("n").GetInt32());
        Assert.Equal(53, gateway.Pieces);
    }

    [Fact]
    public async Task An_event_goes_only_to_sessions_with_its_intent_and_to_the_shard_of_its_server()
    {
        await using var small = await SmallWorld.StartAsync();
        var shard = (int)((small.Guild.Id >> 22) % 2);
        await using var right = await RawGateway.IdentifyAsync(small.Server, small.App, Intents.Guilds, $"[{shard},2]");
        await using var other = await RawGateway.IdentifyAsync(small.Server, small.App, Intents.Guilds, $"[{1 - shard},2]");
        Assert.Equal(1, (await right.NextAsync("READY")).D.GetProperty("guilds").GetArrayLength());
        Assert.Equal(0, (await other.NextAsync("READY")).D.GetProperty("guilds").GetArrayLength());
        await right.NextAsync("GUILD_CREATE");
        small.Say(1, "UNSEEN", Intents.GuildMessages);
        small.Say(2, "SEEN", Intents.GuildMessages | Intents.Guilds);
        small.Say(3, "SEEN");
        Assert.Equal(2, (await right.NextAsync()).D.GetProperty("n").GetInt32());
        Assert.Equal(3, (await right.NextAsync()).D.GetProperty("n").GetInt32());
        lock (small.World.Gate)
            small.World.Dispatch(new Dispatch("DIRECT", null, null, 0, _ => []));
        Assert.Equal("DIRECT", (await (shard == 0 ? right : other).NextAsync()).Name);
    }

    [Fact]
    public async Task An_event_of_a_channel_that_the_bot_cannot_see_does_not_come()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        await gateway.NextAsync("GUILD_CREATE");
        InChannel("VISIBLE");
        small.Server.Faults.Revoke(small.Channel, small.App.Bot, Permissions.ViewChannel);
        InChannel("HIDDEN");
        small.Say(1, "LAST");
        var names = new List<string?>();
        while (names.LastOrDefault() != "LAST")
            names.Add((await gateway.NextAsync()).Name);
        Assert.Contains("VISIBLE", names);
        Assert.DoesNotContain("HIDDEN", names);

        void InChannel(string name)
        {
            lock (small.World.Gate)
                small.World.Dispatch(new Dispatch(name, small.Guild.Id, small.Channel.Id, 0, _ => []));
        }
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData("[\"{0}\"]")]
    [InlineData("{0}")]
    public async Task Members_can_be_asked_for_with_the_servers_id_in_any_form(string form)
    {
        await using var small = await SmallWorld.StartAsync();
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App);
        var guild = form.Replace("{0}", small.Guild.Id.ToString());
        await gateway.SendAsync(8, $$"""{"guild_id":{{guild}},"user_ids":["{{small.Owner.Id}}","5"],"nonce":"mine"}""");
        var chunk = (await gateway.NextAsync("GUILD_MEMBERS_CHUNK")).D;
        Assert.Equal("ada", chunk.GetProperty("members")[0].GetProperty("user").GetProperty("username").GetString());
        Assert.Equal("5", chunk.GetProperty("not_found")[0].GetString());
        Assert.Equal("mine", chunk.GetProperty("nonce").GetString());
        Assert.Equal(1, chunk.GetProperty("chunk_count").GetInt32());
    }

    [Fact]
    public async Task All_members_come_in_chunks_of_a_thousand_and_not_twice_within_30_seconds()
    {
        await using var small = await SmallWorld.StartAsync();
        small.App.Flags = ApplicationFlags.GuildMembers;
        lock (small.World.Gate)
            for (var count = 0; count < 1500; count++)
                small.World.AddMember(small.Guild, small.World.AddUser("member" + count));
        await using var gateway = await RawGateway.IdentifyAsync(small.Server, small.App, Intents.Guilds | Intents.GuildMembers);
        var request = $$"""{"guild_id":"{{small.Guild.Id}}","query":"","limit":0}""";
        await gateway.SendAsync(8, request);
        Assert.Equal(1000, Members(await gateway.NextAsync("GUILD_MEMBERS_CHUNK")));
        Assert.Equal(502, Members(await gateway.NextAsync("GUILD_MEMBERS_CHUNK")));
        await gateway.SendAsync(8, request);
        var limited = (await gateway.NextAsync("RATE_LIMITED")).D;
        Assert.Equal((8, 30.0), (limited.GetProperty("opcode").GetInt32(), limited.GetProperty("retry_after").GetDouble()));
        small.Clock.Advance(TimeSpan.FromSeconds(30));
        await gateway.SendAsync(8, request);
        Assert.Equal(1000, Members(await gateway.NextAsync("GUILD_MEMBERS_CHUNK")));

        static int Members(Received chunk) => chunk.D.GetProperty("members").GetArrayLength();
    }

    [Fact]
    public async Task A_socket_that_is_not_read_holds_up_nobody_else()
    {
        await using var small = await SmallWorld.StartAsync();
        await using var slow = await RawGateway.IdentifyAsync(small.Server, small.App);
        await using var quick = await RawGateway.IdentifyAsync(small.Server, small.App);
        await quick.NextAsync("GUILD_CREATE");
        const int many = 100_000;
        for (var number = 1; number <= many; number++)
            small.Say(number);
        JsonElement last = default;
        for (var number = 1; number <= many; number++)
            last = (await quick.NextAsync()).D;
        Assert.Equal(many, last.GetProperty("n").GetInt32());
    }

    private static async Task<string> SessionOf(RawGateway gateway) =>
        (await gateway.NextAsync("READY")).D.GetProperty("session_id").GetString()!;

    /// <summary>Tries to resume and gives the first thing that is said to it.</summary>
    private static async Task<string> Resume(SmallWorld small, string session, long sequence)
    {
        await using var gateway = await RawGateway.ConnectAsync(small.Server);
        await gateway.NextAsync();
        await gateway.ResumeAsync(small.App.Token, session, sequence);
        var said = await gateway.NextAsync();
        return said.Close is { } code ? $"close {code}" : said.Op == 9 ? $"op 9 {said.D.GetBoolean()}" : said.Name!;
    }
}
