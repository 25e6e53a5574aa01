using System.Net;
using MentorBot.Sandbox.Control;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.Gateway;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Sandbox;

/// <summary>Discord on this machine: an HTTP and WebSocket server on 127.0.0.1 with a world of its own in memory.</summary>
/// <example><code>
/// await using var server = await SandboxServer.StartAsync();
/// var app = server.World.AddApplication("MentorBot", "a.token", flags: 0);   // then point a client at server.ApiBase
/// </code></example>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Activity _activity = new();
    private readonly RestPipeline _pipeline;
    private readonly GatewayHub _hub;
    private readonly QuietBarrier _barrier;

    private SandboxServer(SandboxOptions options, WebApplication web)
    {
        Options = options;
        _web = web;
        World = new DiscordWorld(options.Clock, options.Seed) { MessagesPerChannel = options.MessagesPerChannel };
        Faults = new FaultPlan(World);
        _pipeline = new RestPipeline(options, World, Faults, _activity);
        _hub = new GatewayHub(options, World, _activity, Faults.Gateway);
        Faults.Gateway.Attach(_hub);
        _barrier = new QuietBarrier(_hub, _activity);
        AllEndpoints.Map(Routes, _hub);
    }

    public SandboxOptions Options { get; }

    public DiscordWorld World { get; }

    /// <summary>What goes wrong, on demand.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What is said about this sandbox on its web page.</summary>
    public SandboxPage Page { get; } = new();

    /// <summary>What is served under <see cref="ApiBase"/>.</summary>
    public RestRoutes Routes { get; } = new();

    /// <summary><c>http://127.0.0.1:port</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary><c>http://127.0.0.1:port/api/v10</c>: what a client takes in place of <c>https://discord.com/api/v10</c>.</summary>
    public string ApiBase => Address.GetLeftPart(UriPartial.Authority) + "/api/v10";

    /// <summary>Raised for each call, before its answer is sent. Handlers return at once and do not throw.</summary>
    public event Action<RestExchange>? Exchanged
    {
        add => _pipeline.Exchanged += value;
        remove => _pipeline.Exchanged -= value;
    }

    /// <summary>Exceptions of endpoints, which callers saw as a 500: mistakes of the sandbox.</summary>
    public IReadOnlyCollection<Exception> Failures => _pipeline.Failures;

    /// <summary>How many answers 401, 403 and 429 (not shared) were given in the last ten minutes.</summary>
    public int InvalidRequests => _pipeline.Invalid.Count;

    /// <summary>The sandbox as a person uses it.</summary>
    public Person As(User user) => new(World, user);

    /// <summary>Starts listening.</summary>
    /// <param name="options">Discord's own figures when absent.</param>
    /// <param name="map">Serves more on the same port, such as a page to use the sandbox with.</param>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, Action<SandboxServer, IEndpointRouteBuilder>? map = null)
    {
        options ??= new SandboxOptions();
        var server = new SandboxServer(options, Build(options));
        var gateway = new GatewayEndpoint(server._hub, server.Faults.Gateway, server._pipeline.Failures.Enqueue);
        server._web.Use(LocalOnly.RefuseOthers);
        server._web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        server._web.Use(gateway.ServeAsync);
        server._web.UseRouting();
        server._pipeline.Map(server._web, server.Routes);
        ControlApi.Map(server, server._web);
        PageFiles.Map(server._web);
        map?.Invoke(server, server._web);
        await server._web.StartAsync();
        server.Address = new Uri(server._web.Urls.First());
        server.World.Address = server.Address.GetLeftPart(UriPartial.Authority);
        return server;
    }

    /// <summary>
    /// Waits until all is quiet: no REST call is in flight, every event was sent and read by every connected client (proved by a heartbeat
    /// that was asked for after it), and no interaction waits for its first answer; all at once. A client that has read an event and thinks
    /// before it calls is not seen.
    /// </summary>
    /// <param name="limit">In real time; 30 s when absent.</param>
    /// <exception cref="TimeoutException">With what is not quiet.</exception>
    public Task Quiet(TimeSpan? limit = null, CancellationToken stop = default) =>
        _barrier.WaitAsync(limit ?? TimeSpan.FromSeconds(30), stop);

    /// <summary>
    /// For measuring clients: renders GUILD_CREATE of all servers of an application now, and sends it like that at every login from then
    /// on, whatever changes.
    /// </summary>
    public void PrepareLogin(Application application) => _hub.PrepareLogin(application);

    /// <summary>
    /// For measuring clients: an event that is rendered when its turn to be sent has come, to all sessions of an application. It goes past
    /// intents, permissions and faults, and nothing of it enters the world.
    /// </summary>
    public void Send(Application application, string name, Func<ReadOnlyMemory<byte>> body)
    {
        lock (World.Gate)
            _hub.Send(application, name, () => body());
    }

    public async ValueTask DisposeAsync()
    {
        // A held call or an open socket would keep the server from stopping.
        foreach (var socket in _hub.Sockets)
            socket.Drop();
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private static WebApplication Build(SandboxOptions options)
    {
        // The empty builder reads no settings and logs nothing: what the sandbox does depends on its options alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            // It is we who refuse a large body, in Discord's shape.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }
}
