using System.Collections.Concurrent;
using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest;
using MentorBot.EndToEnd.OpenApi;
using MentorBot.Sandbox;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.Rest;
using Microsoft.Extensions.Logging.Abstractions;
using Handle = MentorBot.Sandbox.People.InteractionHandle;
using InteractionHandle = MentorBot.Discord.Interactions.InteractionHandle;
using World = MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Client;

/// <summary>
/// A sandbox with one server and one channel, a person, and our REST client as a bot. Every call is held against openapi.json.
/// </summary>
internal sealed class RestBed : IAsyncDisposable
{
    public const string Send = "/channels/{channel_id}/messages";

    /// <summary>What the bot is invited with, and what managing messages and channels takes.</summary>
    private const World.Permissions Rights = (World.Permissions)395137109056
        | World.Permissions.ManageMessages | World.Permissions.PinMessages | World.Permissions.ManageChannels;

    private readonly Conformance _conformance;

    private RestBed(SandboxServer server, TimeProvider? clock)
    {
        Server = server;
        _conformance = Conformance.Attach(server);
        server.Exchanged += Calls.Enqueue;
        lock (server.World.Gate)
        {
            var owner = server.World.AddUser("ada");
            Guild = server.World.AddGuild("Learners", owner);
            Text = server.World.AddChannel(Guild, "general");
            App = server.World.AddApplication("Mentor", flags: World.ApplicationFlags.MessageContent);
            server.World.AddBot(Guild, App, Rights);
            Ada = server.As(owner);
        }

        var options = new DiscordOptions { Token = App.Token, ApiBase = new Uri(server.ApiBase), Seed = 1 };
        Rest = new DiscordRest(options, clock ?? TimeProvider.System, NullLogger<DiscordRest>.Instance);
    }

    public SandboxServer Server { get; }

    public DiscordRest Rest { get; }

    public World.Guild Guild { get; }

    public World.Channel Text { get; }

    public World.Application App { get; }

    /// <summary>The server's owner.</summary>
    public Person Ada { get; }

    /// <summary>What was called, in order.</summary>
    public ConcurrentQueue<RestExchange> Calls { get; } = [];

    public Snowflake Channel => new(Text.Id);

    public Snowflake Application => new(App.Id);

    /// <summary>The messages of the channel, oldest first.</summary>
    public IReadOnlyList<World.Message> Messages => Ada.Read(Text);

    /// <param name="clock">The client's; the sandbox has its own in its options.</param>
    public static async Task<RestBed> StartAsync(SandboxOptions? sandbox = null, TimeProvider? clock = null) =>
        new(await SandboxServer.StartAsync(sandbox), clock);

    public int Count(string method, string template) => Calls.Count(call => call.Method == method && call.Template == template);

    /// <summary>What the client needs to answer what a person did.</summary>
    public InteractionHandle For(Handle handle) =>
        new(new Snowflake(handle.Interaction.Id), Application, new InteractionToken(handle.Interaction.Token));

    /// <summary>Registers a command on the server.</summary>
    public Task RegisterAsync(params IReadOnlyList<CommandDefinition> commands) =>
        Rest.SetCommandsAsync(Application, CommandScope.Guild(new Snowflake(Guild.Id)), commands).WaitAsync(RealTime.Limit);

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        _conformance.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Server.Failures);
        _conformance.Holds();
    }
}

internal static class RestPatience
{
    /// <summary>Fails the test when it takes too long.</summary>
    public static Task Soon(this Task task) => task.WaitAsync(RealTime.Limit);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(RealTime.Limit);
}
