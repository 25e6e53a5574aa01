using System.Text.Json.Nodes;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;
using MentorBot.Sandbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Application = MentorBot.Sandbox.World.Application;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Client;

/// <summary>A sandbox with one server and one channel, a bot in it, and our client as that bot; one clock for all of them.</summary>
internal sealed class GatewayBed : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private GatewayBed(SandboxServer server, ManualClock clock)
    {
        (Server, Clock) = (server, clock);
        Person = server.World.AddUser("ada");
        Guild = server.World.AddGuild("Learners", Person);
        Channel = server.World.AddChannel(Guild, "general", World.ChannelType.Text);
        App = server.World.AddApplication("MentorBot", Token);
        server.World.AddBot(Guild, App);
    }

    public const string Token = "this.is.secret";

    public SandboxServer Server { get; }

    public ManualClock Clock { get; }

    public World.User Person { get; }

    public World.Guild Guild { get; }

    public World.Channel Channel { get; }

    public Application App { get; }

    public DiscordConnection Bot { get; private set; } = null!;

    /// <summary>Completes when the connection stops.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public ShardStatus Shard => Bot.Shards.Single();

    public static async Task<GatewayBed> StartAsync(Func<SandboxOptions, SandboxOptions>? sandbox = null)
    {
        var clock = new ManualClock();
        var options = new SandboxOptions { Clock = clock };
        return new GatewayBed(await SandboxServer.StartAsync(sandbox?.Invoke(options) ?? options), clock);
    }

    /// <summary>Starts the client; with a name it must come online and see its server before this returns.</summary>
    public async Task<GatewayBed> ConnectAsync(
        Func<Uri, DiscordOptions>? options = null, EventFilter? filter = null, ILoggerFactory? logs = null, bool awaitReady = true)
    {
        var api = new Uri(Server.ApiBase);
        var chosen = options?.Invoke(api) ?? Options(api);
        Bot = new DiscordConnection(chosen, filter, Clock, logs ?? NullLoggerFactory.Instance);
        Running = Bot.RunAsync(_stop.Token);
        if (!awaitReady)
            return this;
        await NextAsync<Ready>();
        await NextAsync<GuildAvailable>();
        return this;
    }

    public static DiscordOptions Options(Uri api) => new() { Token = Token, ApiBase = api, Seed = 1 };

    /// <summary>The next event of that type; others before it are passed over.</summary>
    public async Task<T> NextAsync<T>(Func<T, bool>? wanted = null) where T : GatewayEvent
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (true)
        {
            try
            {
                if (await Bot.Events.ReadAsync(limit.Token) is T happened && wanted?.Invoke(happened) is not false)
                    return happened;
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No {typeof(T).Name} came; the shard: {Bot.Shards.FirstOrDefault()}.");
            }
        }
    }

    /// <summary>The next event is a message with that text: none before it was lost, none came twice.</summary>
    public async Task ExpectMessageAsync(string text)
    {
        var happened = await Bot.Events.ReadAsync().AsTask().WaitAsync(RealTime.Limit);
        Assert.Equal(text, Assert.IsType<MessageCreated>(happened).Message.Content);
    }

    /// <summary>Moves the clock on, but only while a shard waits for it.</summary>
    public Task AdvanceUntilAsync(Func<bool> reached, TimeSpan? step = null) => Clock.UntilAsync(Bot, reached, step);

    /// <summary>Somebody writes; the event goes to every session that may see it.</summary>
    public void Say(string text, World.Channel? channel = null, JsonArray? mentions = null)
    {
        lock (Server.World.Gate)
        {
            var to = channel ?? Channel;
            var id = Server.World.Ids.Next();
            Server.World.Dispatch(new World.Dispatch("MESSAGE_CREATE", to.GuildId, to.Id, World.Intents.GuildMessages, _ => new JsonObject
            {
                ["id"] = id.ToString(),
                ["channel_id"] = to.Id.ToString(),
                ["guild_id"] = to.GuildId?.ToString(),
                ["author"] = new JsonObject { ["id"] = Person.Id.ToString(), ["username"] = Person.Username },
                ["content"] = text,
                ["type"] = 0,
                ["mentions"] = mentions?.DeepClone(),
            }));
        }
    }

    /// <summary>Stops the client as a program does when it ends.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.WaitAsync(RealTime.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Server.DisposeAsync();
        Bot?.Dispose();
        _stop.Dispose();
    }
}
