using System.Text.Json.Nodes;
using MentorBot.EndToEnd.OpenApi;
using MentorBot.Sandbox;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>A sandbox with one application in one server with one channel, on a clock that the test moves.</summary>
internal sealed class SmallWorld : IAsyncDisposable
{
    private readonly Conformance _conformance;

    private SmallWorld(SandboxServer server, ManualClock clock)
    {
        (Server, Clock) = (server, clock);
        _conformance = Conformance.Attach(server, Requests.None); // wrong requests are what many of these tests are about
        lock (World.Gate)
        {
            App = World.AddApplication("Mentor");
            Owner = World.AddUser("ada");
            Guild = World.AddGuild("Learners", Owner);
            Channel = World.AddChannel(Guild, "general");
            World.AddBot(Guild, App, Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory);
        }

        Http = new HttpClient { BaseAddress = new Uri(server.ApiBase + "/"), Timeout = RealTime.Limit };
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot " + App.Token);
    }

    public SandboxServer Server { get; }

    public ManualClock Clock { get; }

    public DiscordWorld World => Server.World;

    public Application App { get; }

    public User Owner { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    public HttpClient Http { get; }

    public static async Task<SmallWorld> StartAsync(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var clock = new ManualClock();
        var options = new SandboxOptions { Clock = clock, IdentifyPeriod = TimeSpan.Zero };
        return new SmallWorld(await SandboxServer.StartAsync(change?.Invoke(options) ?? options), clock);
    }

    /// <summary>An event of the test's own in the channel: its <c>d</c> is <c>{"n": number}</c>.</summary>
    public void Say(int number, string name = "TEST", long intents = 0, ulong? guildId = null)
    {
        lock (World.Gate)
            World.Dispatch(new Dispatch(name, guildId ?? Guild.Id, null, intents, _ => new JsonObject { ["n"] = number }));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Server.Failures);
        _conformance.Holds();
    }
}
