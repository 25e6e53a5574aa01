using System.Net;
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
    private readonly RestPipeline _pipeline;

    private SandboxServer(SandboxOptions options, WebApplication web)
    {
        Options = options;
        _web = web;
        World = new DiscordWorld(options.Clock, options.Seed);
        _pipeline = new RestPipeline(options, World);
        AllEndpoints.Map(Routes);
    }

    public SandboxOptions Options { get; }

    public DiscordWorld World { get; }

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

    /// <summary>Starts listening.</summary>
    /// <param name="options">Discord's own figures when absent.</param>
    /// <param name="map">Serves more on the same port, such as a page to use the sandbox with.</param>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, Action<SandboxServer, IEndpointRouteBuilder>? map = null)
    {
        options ??= new SandboxOptions();
        var server = new SandboxServer(options, Build(options));
        server._web.Use(LocalOnly.RefuseOtherHosts);
        server._web.UseRouting();
        server._pipeline.Map(server._web, server.Routes);
        map?.Invoke(server, server._web);
        await server._web.StartAsync();
        server.Address = new Uri(server._web.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
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
            // One above ours, so that it is we who refuse, in Discord's shape.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        return builder.Build();
    }
}
