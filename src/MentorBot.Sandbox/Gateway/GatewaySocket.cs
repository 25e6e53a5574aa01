using System.Net.WebSockets;
using System.Threading.Channels;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.World;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Gateway;

/// <summary>One WebSocket with a queue of its own and one sender, so that a client that reads slowly holds up nobody else.</summary>
internal sealed class GatewaySocket(WebSocket socket, HttpContext http, bool compress, GatewayFaults faults, Activity activity)
{
    /// <summary>A frame from a client may have so many bytes.</summary>
    public const int MaxFrame = 4096;

    // Real time on purpose: it only bounds how long a client that does not answer a close keeps its socket.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly Channel<GatewayFrame> _queue =
        System.Threading.Channels.Channel.CreateUnbounded<GatewayFrame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _stall;
    private bool _isOver;
    private int _waiting;
    private int _closeCode;
    private int _clientCode;

    public Application? Application { get; set; }

    public HeartbeatLedger? Heartbeats { get; set; }

    /// <summary>The session that it carries; changes under the world's lock.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>Completes when nothing is read or sent any more.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every event is with the operating system.</summary>
    public bool IsFlushed => Volatile.Read(ref _waiting) == 0;

    public bool IsStalled => _stall is not null;

    public bool IsClosing => Volatile.Read(ref _closeCode) != 0;

    public int CloseCode => Volatile.Read(ref _closeCode);

    /// <summary>
    /// It ended, or is about to, in a way that ends its session: a code of ours that says so, or 1000 or 1001 from a client that is done.
    /// </summary>
    public bool EndsSession => IsClosing
        ? !Gateway.CloseCode.KeepsSession(CloseCode)
        : Volatile.Read(ref _clientCode) is Gateway.CloseCode.Normal or Gateway.CloseCode.GoingAway;

    /// <summary>Heartbeats go unanswered.</summary>
    public bool IsSilent { get; set; }

    public void Send(GatewayFrame frame)
    {
        var weight = frame.Op == 0 ? 1 : 0;
        Interlocked.Add(ref _waiting, weight);
        if (!_queue.Writer.TryWrite(frame))
            Interlocked.Add(ref _waiting, -weight);
    }

    /// <summary>Closes before anything else that waits is sent.</summary>
    public void Close(int code)
    {
        if (Interlocked.CompareExchange(ref _closeCode, code, 0) == 0)
            _queue.Writer.TryComplete();
    }

    /// <summary>Ends the connection without a word, as a network does.</summary>
    public void Drop()
    {
        lock (_gate)
            if (!_isOver)
                http.Abort();
    }

    /// <summary>The request is over: its connection may serve another one and is not ours to end any more.</summary>
    public void Retire()
    {
        lock (_gate)
            _isOver = true;
    }

    /// <summary>Nothing goes in or out until released.</summary>
    public void Stall() => _stall ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        _stall?.TrySetResult();
        _stall = null;
    }

    /// <summary>Sends and receives until the end.</summary>
    public async Task RunAsync(Action<ReadOnlyMemory<byte>> received)
    {
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync(received);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            Drop();
        }

        _queue.Writer.TryComplete();
        await _stop.CancelAsync();
        await sending;
        _stop.Dispose();
        Ended.TrySetResult();
    }

    private static bool IsGone(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    private async Task ReceiveAllAsync(Action<ReadOnlyMemory<byte>> received)
    {
        var buffer = new byte[MaxFrame + 1];
        for (var length = 0; ;)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), _stop.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await AnswerCloseAsync();
                return;
            }

            length += part.Count;
            if (_stall is { } stall)
                await stall.Task.WaitAsync(_stop.Token);
            if (length > MaxFrame)
                Close(Gateway.CloseCode.DecodeError);
            else if (part.EndOfMessage && !IsClosing)
                received(buffer.AsMemory(0, length));
            if (part.EndOfMessage || IsClosing)
                length = 0;
        }
    }

    private async Task AnswerCloseAsync()
    {
        Volatile.Write(ref _clientCode, (int?)socket.CloseStatus ?? 0);
        using var limit = new CancellationTokenSource(CloseTimeout);
        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, limit.Token);
    }

    private async Task SendAllAsync()
    {
        try
        {
            using var encoder = new FrameEncoder(compress);
            await foreach (var frame in _queue.Reader.ReadAllAsync(_stop.Token))
            {
                if (IsClosing)
                    break;
                await SendAsync(encoder, frame);
                if (frame.Op == 0 && Interlocked.Decrement(ref _waiting) == 0)
                    activity.Changed();
            }

            if (IsClosing)
                await SendCloseAsync();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            Drop();
        }
    }

    private async Task SendAsync(FrameEncoder encoder, GatewayFrame frame)
    {
        if (_stall is { } stall)
            await stall.Task.WaitAsync(_stop.Token);
        await faults.BeforeSendAsync(this, frame);
        var bytes = encoder.Encode(frame);
        var type = encoder.MessageType;
        var piece = type == WebSocketMessageType.Binary ? faults.PieceSize(Application) ?? bytes.Length : bytes.Length;
        for (var start = 0; start < bytes.Length; start += piece)
            await socket.SendAsync(bytes.Slice(start, Math.Min(piece, bytes.Length - start)), type, true, _stop.Token);
        await faults.AfterSendAsync(this, frame);
    }

    // A client that answers the close ends the receiving and with it the delay; one that does not is cut off.
    private async Task SendCloseAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        limit.CancelAfter(CloseTimeout);
        await socket.CloseOutputAsync((WebSocketCloseStatus)CloseCode, Gateway.CloseCode.Reason(CloseCode), limit.Token);
        await Task.Delay(CloseTimeout, _stop.Token);
        Drop();
    }
}
