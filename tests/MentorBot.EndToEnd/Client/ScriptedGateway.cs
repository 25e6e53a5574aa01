using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using MentorBot.Discord;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.EndToEnd.Client;

/// <summary>
/// A gateway that says whatever a test tells it to: what the sandbox, which behaves, would never say. By itself it only answers heartbeats.
/// </summary>
internal sealed class ScriptedGateway : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly SemaphoreSlim _sending = new(1);

    private ScriptedGateway(WebApplication web) => _web = web;

    public Uri Url { get; private set; } = null!;

    /// <summary>Every frame of the client, of all its sockets in turn; null when a socket ends.</summary>
    public Channel<JsonNode?> Received { get; } = System.Threading.Channels.Channel.CreateUnbounded<JsonNode?>();

    /// <summary>The codes that the client closed with.</summary>
    public Channel<int?> Closed { get; } = System.Threading.Channels.Channel.CreateUnbounded<int?>();

    /// <summary>Logins that Discord would allow for the rest of the day, which ends after an hour, of 100.</summary>
    public Func<int> Remaining { get; set; } = () => 100;

    /// <param name="script">Called for each connection, counted from 1; when it returns, the client is still read.</param>
    public static async Task<ScriptedGateway> StartAsync(Func<int, WebSocket, ScriptedGateway, Task> script)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var gateway = new ScriptedGateway(builder.Build());
        var connections = 0;
        gateway._web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        gateway._web.Run(async http =>
        {
            if (!http.WebSockets.IsWebSocketRequest)
            {
                await gateway.TellPlanAsync(http);
                return;
            }
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            var reading = gateway.ReadAsync(socket, http);
            await script(Interlocked.Increment(ref connections), socket, gateway);
            await reading;
        });
        await gateway._web.StartAsync();
        gateway.Url = new UriBuilder(gateway._web.Urls.First()) { Scheme = "ws" }.Uri;
        return gateway;
    }

    public Task SendAsync(WebSocket socket, string text) => SendAsync(socket, Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task SendAsync(WebSocket socket, byte[] bytes, WebSocketMessageType type)
    {
        await _sending.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(bytes, type, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    public Task HelloAsync(WebSocket socket, int interval = 41250) =>
        SendAsync(socket, $$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval": {{interval}} } }""");

    /// <summary>READY with the sequence number 1.</summary>
    public Task ReadyAsync(WebSocket socket) => SendAsync(socket, $$"""
        {"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"id":"100"},"guilds":[],"session_id":"s1","resume_gateway_url":"{{Url}}",
         "application":{"id":"100","flags":0} } }
        """);

    public Task MessageAsync(WebSocket socket, int sequence, string content) => SendAsync(
        socket, $$"""{"t":"MESSAGE_CREATE","s":{{sequence}},"op":0,"d":{"id":"{{sequence}}","channel_id":"5","content":"{{content}}"} }""");

    /// <summary>Waits for the next frame with that op; others are passed over.</summary>
    public async Task<JsonNode> NextAsync(int op)
    {
        using var limit = new CancellationTokenSource(RealTime.Limit);
        while (true)
            if (await Received.Reader.ReadAsync(limit.Token) is { } frame && (int)frame["op"]! == op)
                return frame;
    }

    /// <summary>Our client, pointed at this gateway.</summary>
    public DiscordConnection Connect(TimeProvider clock, int eventCapacity = 1024, ILoggerFactory? logs = null) => new(
        new DiscordOptions
        {
            Token = GatewayBed.Token,
            ApiBase = new Uri(_web.Urls.First() + "/api/v10"),
            Seed = 1,
            EventCapacity = eventCapacity,
            MaxMessageBytes = 1024 * 1024,
        },
        filter: null, clock, logs ?? NullLoggerFactory.Instance);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private Task TellPlanAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        var limit = new JsonObject { ["total"] = 100, ["remaining"] = Remaining(), ["reset_after"] = 3_600_000, ["max_concurrency"] = 1 };
        return http.Response.WriteAsync(
            new JsonObject { ["url"] = Url.ToString(), ["shards"] = 1, ["session_start_limit"] = limit }.ToJsonString());
    }

    private async Task ReadAsync(WebSocket socket, HttpContext http)
    {
        var buffer = new byte[8192];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await socket.ReceiveAsync(buffer, http.RequestAborted);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    Closed.Writer.TryWrite((int?)socket.CloseStatus);
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, http.RequestAborted);
                    break;
                }
                var frame = JsonNode.Parse(buffer.AsSpan(0, received.Count))!;
                Received.Writer.TryWrite(frame);
                if ((int)frame["op"]! == 1)
                    await SendAsync(socket, """{"op":11}""");
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The client hung up.
        }
        Received.Writer.TryWrite(null);
    }
}
