using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace MentorBot.Discord.Gateway.Wire;

/// <summary>One WebSocket to the gateway: whole, unpacked messages in; frames out; a close code at the end.</summary>
/// <remarks>One thread receives; any thread may send, close or abort.</remarks>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Discord closes the socket on a longer frame (4002).</summary>
    public const int FrameLimit = 4096;

    /// <summary>How long the system may try to hand over a frame, or wait for the other side's goodbye. Real time: it is the network's.</summary>
    private const int PatienceMilliseconds = 2000;

    private readonly ClientWebSocket _webSocket;
    private readonly Socket _socket;
    private readonly BlockingStream _stream;
    private readonly ZlibInflater? _inflater;
    private readonly MessageBuffer _message;
    private readonly byte[] _input = new byte[16 * 1024];
    private readonly Lock _sending = new();
    private bool _messageDone;

    private GatewaySocket(ClientWebSocket webSocket, Socket socket, BlockingStream stream, GatewayCompression compression, int maxMessageBytes)
    {
        (_webSocket, _socket, _stream) = (webSocket, socket, stream);
        _inflater = compression == GatewayCompression.ZlibStream ? new ZlibInflater() : null;
        _message = new MessageBuffer(maxMessageBytes);
    }

    /// <summary>The code that the other side closed with; null while open, or when it fell silent without one.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>Whether something that has arrived may still be unread: then silence proves nothing.</summary>
    public bool MayHaveUnread
    {
        get
        {
            try
            {
                return _stream.MayHaveUnread;
            }
            catch (Exception problem) when (IsGone(problem))
            {
                return false;
            }
        }
    }

    /// <exception cref="WebSocketException">Nobody listens there, or it answered something else than a WebSocket.</exception>
    public static async Task<GatewaySocket> ConnectAsync(Uri address, DiscordOptions options, CancellationToken stop)
    {
        Socket? socket = null;
        BlockingStream? stream = null;
        using var handler = new SocketsHttpHandler
        {
            UseProxy = !address.IsLoopback,
            UseCookies = false,
            ConnectCallback = (context, cancel) =>
                ValueTask.FromResult<Stream>(stream = new BlockingStream(socket = Connect(context.DnsEndPoint, cancel))),
        };
        using var invoker = new HttpMessageInvoker(handler);
        var webSocket = new ClientWebSocket();
        webSocket.Options.SetRequestHeader("User-Agent", options.UserAgent);
        webSocket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            await webSocket.ConnectAsync(address, invoker, stop).ConfigureAwait(false);
            return new GatewaySocket(webSocket, socket!, stream!, options.Compression, options.MaxMessageBytes);
        }
        catch
        {
            webSocket.Dispose();
            socket?.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the next whole message, which is valid until the next call. False: the other side closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="GatewayDataException">What came is too large or cannot be unpacked.</exception>
    public bool TryReceive(out ReadOnlySpan<byte> message)
    {
        if (_messageDone)
            _message.Clear();
        _messageDone = false;
        while (!_messageDone)
        {
            var piece = Result(_webSocket.ReceiveAsync(_input.AsMemory(), CancellationToken.None));
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                CloseCode = (int?)_webSocket.CloseStatus;
                message = default;
                return false;
            }
            var wholeAtOnce = piece.EndOfMessage && _message.Length == 0;
            if (wholeAtOnce && (piece.MessageType == WebSocketMessageType.Text || _inflater is null))
            {
                message = _input.AsSpan(0, piece.Count);
                return true;
            }
            Add(piece);
        }
        message = _message.Written;
        return true;
    }

    /// <summary>Sends a frame; false when the connection is gone, which the receiver notices as well.</summary>
    public bool TrySend(ReadOnlyMemory<byte> frame)
    {
        if (frame.Length > FrameLimit)
            throw new ArgumentException($"A frame of {frame.Length} bytes; the gateway takes {FrameLimit}.", nameof(frame));
        return TryWrite(() => _webSocket.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None));
    }

    /// <summary>Says goodbye without waiting for an answer: the receiver sees it, or the caller aborts.</summary>
    public bool TrySendClose(int code) =>
        TryWrite(() => new ValueTask(_webSocket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None)));

    /// <summary>Says goodbye, reads what is still under way (closing over unread bytes would tear the goodbye up) and hangs up.</summary>
    /// <remarks>For the receiving thread only.</remarks>
    public void Close(int code)
    {
        const int unreadPieces = 256;
        try
        {
            _socket.ReceiveTimeout = PatienceMilliseconds;
            if (TrySendClose(code))
                for (var i = 0; i < unreadPieces && _webSocket.State == WebSocketState.CloseSent; i++)
                    Result(_webSocket.ReceiveAsync(_input.AsMemory(), CancellationToken.None));
        }
        catch (Exception problem) when (IsGone(problem))
        {
            // It is over either way.
        }
        Abort();
    }

    /// <summary>Hangs up; whoever waits in <see cref="TryReceive"/> gets an exception.</summary>
    public void Abort()
    {
        _webSocket.Abort();
        _socket.Dispose();
    }

    /// <summary>Gives the buffers back. Only once nobody receives any more.</summary>
    public void Dispose()
    {
        Abort();
        _webSocket.Dispose();
        _inflater?.Dispose();
        _message.Dispose();
    }

    /// <summary>What it looks like when a connection ends under one's hands.</summary>
    public static bool IsGone(Exception problem) =>
        problem is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException
            or InvalidOperationException or SocketException or HttpRequestException;

    private static Socket Connect(DnsEndPoint server, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = PatienceMilliseconds };
        using var hangUp = cancel.Register(socket.Dispose);
        try
        {
            socket.Connect(server);
            return socket;
        }
        catch
        {
            socket.Dispose();
            cancel.ThrowIfCancellationRequested();
            throw;
        }
    }

    private void Add(ValueWebSocketReceiveResult piece)
    {
        if (piece.MessageType == WebSocketMessageType.Text || _inflater is null)
        {
            _message.Append(_input.AsSpan(0, piece.Count));
            _messageDone = piece.EndOfMessage;
            return;
        }
        _inflater.Inflate(new ArraySegment<byte>(_input, 0, piece.Count), _message);
        _messageDone = piece.EndOfMessage && _inflater.AtMessageEnd;
    }

    private bool TryWrite(Func<ValueTask> write)
    {
        try
        {
            // The stream below writes before it returns, so the lock is held for the write and nothing waits for a thread.
            lock (_sending)
                write().AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (Exception problem) when (IsGone(problem))
        {
            return false;
        }
    }

    private static ValueWebSocketReceiveResult Result(ValueTask<ValueWebSocketReceiveResult> receiving) =>
        receiving.IsCompletedSuccessfully ? receiving.Result : receiving.AsTask().GetAwaiter().GetResult();
}
