using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using MentorBot.Sandbox;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

/// <summary>One message of the gateway, or the code with which it closed; -1 when the connection broke.</summary>
internal sealed record Received(JsonElement Json, int? Close = null)
{
    public int Op => Json.GetProperty("op").GetInt32();

    public string? Name => Json.GetProperty("t").GetString();

    public long Sequence => Json.GetProperty("s").GetInt64();

    public JsonElement D => Json.GetProperty("d");
}

/// <summary>A gateway client without any cleverness: it sends what it is told and hands out what comes.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    public const string Compressed = "?v=10&encoding=json&compress=zlib-stream";

    private readonly ClientWebSocket _socket = new();
    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;

    private RawGateway() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>How many binary WebSocket messages have come.</summary>
    public int Pieces { get; private set; }

    public static async Task<RawGateway> ConnectAsync(SandboxServer server, string query = "?v=10&encoding=json")
    {
        var gateway = new RawGateway();
        var address = new Uri(server.World.Address.Replace("http", "ws") + "/" + query);
        await gateway._socket.ConnectAsync(address, default).WaitAsync(RealTime.Limit);
        return gateway;
    }

    /// <summary>Connects, reads HELLO, identifies.</summary>
    public static async Task<RawGateway> IdentifyAsync(
        SandboxServer server, Application app, long intents = Intents.Guilds | Intents.GuildMessages, string shard = "[0,1]",
        string query = "?v=10&encoding=json")
    {
        var gateway = await ConnectAsync(server, query);
        Assert.Equal(10, (await gateway.NextAsync()).Op);
        await gateway.IdentifyAsync(app.Token, intents, shard);
        return gateway;
    }

    public Task IdentifyAsync(string token, long intents, string shard = "[0,1]") => SendAsync(2, $$"""
        {"properties":{"$os":"linux","$browser":"raw","$device":"raw"},"compress":false,"large_threshold":50,
         "token":"{{token}}","intents":{{intents}},"shard":{{shard}} }
        """);

    public Task ResumeAsync(string token, string session, long sequence) =>
        SendAsync(6, $$"""{"token":"{{token}}","session_id":"{{session}}","seq":{{sequence}}}""");

    public Task SendAsync(int op, string d) => SendTextAsync($$"""{"op":{{op}},"d":{{d}}}""");

    public Task SendTextAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default).WaitAsync(RealTime.Limit);

    public async Task<Received> NextAsync()
    {
        try
        {
            return await ReadAsync().WaitAsync(RealTime.Limit);
        }
        catch (WebSocketException)
        {
            return new Received(default, -1);
        }
    }

    /// <summary>The next event of that name; others in between are read over.</summary>
    public async Task<Received> NextAsync(string name)
    {
        while (true)
        {
            var next = await NextAsync();
            if (next.Close is { } code)
                throw new InvalidOperationException($"closed with {code}");
            if (next.Name == name)
                return next;
        }
    }

    /// <summary>Reads until the end and gives the close code.</summary>
    public async Task<int> EndAsync()
    {
        while (true)
            if ((await NextAsync()).Close is { } code)
                return code;
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, default);

    /// <summary>Goes away without a word.</summary>
    public void Abort() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _zlib.DisposeAsync();
    }

    private async Task<Received> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, default);
            if (part.MessageType == WebSocketMessageType.Close)
                return new Received(default, (int?)_socket.CloseStatus ?? 0);
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            if (part.MessageType == WebSocketMessageType.Text)
                return Parse(message.ToArray());
            Pieces++;
            if (message.ToArray().AsSpan().EndsWith((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF]))
                return Parse(Inflate(message.ToArray()));
        }
    }

    private static Received Parse(byte[] utf8) => new(JsonDocument.Parse(utf8).RootElement);

    private byte[] Inflate(byte[] compressed)
    {
        _feed.Next = new MemoryStream(compressed);
        using var text = new MemoryStream();
        _zlib.CopyTo(text);
        return text.ToArray();
    }

    // Ends after each message, and goes on with the next: the context of the compression stays.
    private sealed class Feed : Stream
    {
        public MemoryStream Next { get; set; } = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Next.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
