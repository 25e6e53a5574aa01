using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;

namespace MentorBot.EndToEnd.Client;

/// <summary>A gateway that misbehaves: the client goes on, or starts over, and never dies of it.</summary>
public class GatewayTroubleTests
{
    private readonly ManualClock _clock = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task Text_is_read_although_compression_was_asked_for()
    {
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            await self.ReadyAsync(socket);
            await self.MessageAsync(socket, 2, "plain");
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () => Assert.Equal("plain", (await NextAsync<MessageCreated>(bot)).Message.Content));
    }

    [Theory]
    [InlineData("bomb")]
    [InlineData("garbage")]
    [InlineData("long text")]
    public async Task What_cannot_be_unpacked_closes_the_socket_and_the_session_goes_on(string kind)
    {
        await using var gateway = await ScriptedGateway.StartAsync(async (connection, socket, self) =>
        {
            await self.HelloAsync(socket);
            if (connection == 1)
            {
                await self.NextAsync(2);
                await self.ReadyAsync(socket);
                await HostileAsync(self, socket, kind);
                return;
            }
            Assert.Equal(1, (int)(await self.NextAsync(6))["d"]!["seq"]!);
            await self.MessageAsync(socket, 2, "safe");
            await self.SendAsync(socket, """{"op":0,"s":3,"t":"RESUMED","d":{}}""");
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            Assert.Equal("safe", (await NextAsync<MessageCreated>(bot)).Message.Content);
            await NextAsync<Resumed>(bot);
            Assert.Equal(4000, await gateway.Closed.Reader.ReadAsync().AsTask().WaitAsync(RealTime.Limit));
        });
    }

    [Fact]
    public async Task Frames_that_make_no_sense_are_skipped_and_the_numbers_are_kept()
    {
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            await self.ReadyAsync(socket);
            foreach (var odd in new[] { "", "[]", """{"op":""", """{"op":77,"d":[{}]}""", "\u0000" })
                await self.SendAsync(socket, odd);
            await self.SendAsync(socket, """{"op":0,"s":2,"t":"MESSAGE_CREATE","d":17}""");
            await self.SendAsync(socket, """{"op":0,"s":9,"t":"SOMETHING_NEW","d":{"a":[1,2]}}""");
            await self.SendAsync(socket, """{"op":1,"d":null}""");
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            await NextAsync<Ready>(bot);
            Assert.Equal(9, (int)(await gateway.NextAsync(1))["d"]!);
        });
    }

    [Fact]
    public async Task Random_and_truncated_frames_end_neither_the_bot_nor_its_patience()
    {
        const int hostile = 25;
        var random = new Random(20261122);
        await using var gateway = await ScriptedGateway.StartAsync(async (connection, socket, self) =>
        {
            if (connection > hostile)
            {
                await self.HelloAsync(socket);
                await self.NextAsync(2);
                await self.ReadyAsync(socket);
                return;
            }
            for (var i = 0; i < 20; i++)
                await self.SendAsync(socket, HostileFrame(random), (WebSocketMessageType)random.Next(2));
            socket.Abort();
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, () => _clock.UntilAsync(bot, () => bot.Shards is [{ State: ShardState.Online }], TimeSpan.FromSeconds(5)));
    }

    [Theory]
    [InlineData("HELLO")]
    [InlineData("READY")]
    public async Task A_greeting_that_does_not_come_is_not_waited_for_for_ever(string missing)
    {
        var hasLoggedIn = missing == "HELLO";
        await using var gateway = await ScriptedGateway.StartAsync(async (connection, socket, self) =>
        {
            if (connection == 1 && missing == "HELLO")
                return;
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            Volatile.Write(ref hasLoggedIn, true);
            if (connection > 1)
                await self.ReadyAsync(socket);
        });
        var log = new LogLines();
        using var bot = gateway.Connect(_clock, logs: log);

        await RunAsync(bot, async () =>
        {
            bool GaveUp() => log.Lines.Any(line => line.Contains($"{missing} did not come"));
            await _clock.UntilAsync(
                bot, GaveUp, () => Volatile.Read(ref hasLoggedIn) && bot.Shards is [{ State: ShardState.Greeting }],
                TimeSpan.FromSeconds(20));
            await _clock.UntilAsync(bot, () => bot.Shards[0].State == ShardState.Online);
        });
    }

    [Fact]
    public async Task A_session_that_cannot_be_resumed_is_tried_for_five_minutes_and_then_given_up()
    {
        var resumes = 0;
        var broke = DateTimeOffset.MaxValue;
        await using var gateway = await ScriptedGateway.StartAsync(async (connection, socket, self) =>
        {
            await self.HelloAsync(socket);
            if (await NextLoginAsync(self) == 6)
            {
                resumes++;
                socket.Abort();
                return;
            }
            await self.ReadyAsync(socket);
            if (connection > 1)
                return;
            // The answer proves that READY was read.
            await self.SendAsync(socket, """{"op":1,"d":null}""");
            await self.NextAsync(1);
            broke = _clock.GetUtcNow();
            socket.Abort();
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            await _clock.UntilAsync(bot, () => bot.Shards.SingleOrDefault() is { State: ShardState.Online, Logins: 2 });
            Assert.InRange(_clock.GetUtcNow() - broke, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
            Assert.InRange(resumes, 10, 100);
        });
    }

    [Fact]
    public async Task A_bot_that_does_not_read_delays_no_heartbeat_and_is_no_zombie()
    {
        const int messages = 50;
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            await self.ReadyAsync(socket);
            for (var i = 0; i < messages; i++)
                await self.MessageAsync(socket, i + 2, $"message {i}");
        });
        using var bot = gateway.Connect(_clock, eventCapacity: 2);

        await RunAsync(bot, async () =>
        {
            await NextAsync<Ready>(bot);
            for (var beat = 0; beat < 5; beat++)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(41250));
                await gateway.NextAsync(1);
            }
            for (var i = 0; i < messages; i++)
                Assert.Equal($"message {i}", (await NextAsync<MessageCreated>(bot)).Message.Content);
            Assert.Equal((1, null), (bot.Shards[0].Logins, bot.Shards[0].LastProblem));
        });
    }

    [Fact]
    public async Task A_login_that_never_lasts_leaves_a_tenth_of_the_days_budget()
    {
        var logins = 0;
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            logins++;
            await self.SendAsync(socket, """{"op":9,"d":false}""");
        });
        gateway.Remaining = () => 100 - logins;
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            await _clock.UntilAsync(bot, () => logins >= 90, TimeSpan.FromSeconds(20));
            var end = _clock.GetUtcNow() + TimeSpan.FromHours(3);
            await _clock.UntilAsync(bot, () => _clock.GetUtcNow() >= end, TimeSpan.FromMinutes(1));
            Assert.Equal((90, ShardState.Waiting), (logins, bot.Shards[0].State));
        });
    }

    [Fact]
    public async Task A_used_up_budget_is_waited_out()
    {
        var start = _clock.GetUtcNow();
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            await self.ReadyAsync(socket);
        });
        gateway.Remaining = () => _clock.GetUtcNow() - start < TimeSpan.FromHours(1) ? 0 : 100;
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            await _clock.UntilAsync(bot, () => bot.Shards.SingleOrDefault() is { State: ShardState.Online }, TimeSpan.FromMinutes(5));
            Assert.True(_clock.GetUtcNow() - start >= TimeSpan.FromHours(1));
        });
    }

    [Fact]
    public async Task Presences_keep_within_the_send_limit_and_the_last_one_shows()
    {
        await using var gateway = await ScriptedGateway.StartAsync(async (_, socket, self) =>
        {
            await self.HelloAsync(socket);
            await self.NextAsync(2);
            await self.ReadyAsync(socket);
        });
        using var bot = gateway.Connect(_clock);

        await RunAsync(bot, async () =>
        {
            await NextAsync<Ready>(bot);
            var shown = Enumerable.Range(0, 200)
                .Select(i => bot.ShowPresenceAsync(new Presence(OnlineStatus.Online, $"number {i}"), _stop.Token)).ToList();
            Assert.Equal(110, shown.Count(one => one.IsCompleted));
            _clock.Advance(TimeSpan.FromSeconds(30));
            await _clock.UntilAsync(bot, () => bot.Shards[0].Latency is not null);
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.WhenAll(shown).WaitAsync(RealTime.Limit);
            var last = "";
            for (var i = 0; i < 111; i++)
                last = (string)(await gateway.NextAsync(3))["d"]!["activities"]![0]!["state"]!;
            Assert.Equal("number 199", last);
        });
    }

    private static Task HostileAsync(ScriptedGateway self, WebSocket socket, string kind)
    {
        if (kind == "garbage")
            return self.SendAsync(socket, "no zlib at all, whatever one asked for"u8.ToArray(), WebSocketMessageType.Binary);
        if (kind == "long text")
            return self.SendAsync(socket, new string(' ', 2 * 1024 * 1024));
        using var packed = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionLevel.Fastest);
        zlib.Write(Encoding.UTF8.GetBytes(new string(' ', 100 * 1024 * 1024)));
        zlib.Flush();
        return self.SendAsync(socket, packed.ToArray(), WebSocketMessageType.Binary);
    }

    /// <summary>A piece of something that a gateway might send, with some of its characters changed.</summary>
    private static byte[] HostileFrame(Random random)
    {
        string[] likely =
        [
            """{"op":10,"d":{"heartbeat_interval":-5}}""", """{"op":10,"d":{"heartbeat_interval":1e30}}""",
            """{"op":11}""", """{"op":1,"d":7}""",
            """{"op":0,"s":9223372036854775807,"t":"READY","d":{"session_id":"x","resume_gateway_url":"http://[","guilds":[null]}}""",
            """{"op":0,"s":-1,"t":"GUILD_CREATE","d":{"id":"1","members":[{"user":null,"roles":[{}]}]}}""",
            """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"1","type":2,"data":{"options":[{"options":[[]]}]}}}""",
        ];
        var frame = Encoding.UTF8.GetBytes(likely[random.Next(likely.Length)]);
        for (var changes = random.Next(4); changes > 0; changes--)
            frame[random.Next(frame.Length)] = (byte)random.Next(32, 127);
        return frame[..random.Next(frame.Length + 1)];
    }

    /// <summary>Runs the bot during the test, and stops it as a program would.</summary>
    /// <summary>2 for a new session, 6 for one that is to go on.</summary>
    private static async Task<int> NextLoginAsync(ScriptedGateway gateway)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (true)
            if (await gateway.Received.Reader.ReadAsync(limit.Token) is { } frame && (int)frame["op"]! is (2 or 6) and var op)
                return op;
    }

    private async Task RunAsync(DiscordConnection bot, Func<Task> test)
    {
        var running = bot.RunAsync(_stop.Token);
        await test();
        Assert.False(running.IsFaulted, "The connection died.");
        await _stop.CancelAsync();
        await running.WaitAsync(RealTime.Limit);
    }

    private static async Task<T> NextAsync<T>(DiscordConnection bot) where T : GatewayEvent
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (true)
            if (await bot.Events.ReadAsync(limit.Token) is T happened)
                return happened;
    }
}
