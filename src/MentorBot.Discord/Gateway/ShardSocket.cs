using System.Text.Json;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway.Wire;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>One socket of a shard, from HELLO to its end. Its reader is the thread that runs it; everything else comes by timers.</summary>
internal sealed partial class ShardSocket : IDisposable
{
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(30);

    private readonly GatewayContext _context;
    private readonly Shard _shard;
    private readonly GatewaySocket _socket;
    private readonly IdentifyGate.Permit? _permit;
    private readonly EventSink _sink;
    private readonly CancellationToken _stop;
    private readonly ITimer _deadline;
    private readonly Lock _ending = new();
    private Heartbeat? _heartbeat;
    private SocketEnd? _end;
    private readonly bool _resuming;
    private int _dispatches;
    private int _dispatchesAtDeadline;
    private bool _unreadableSeen;

    /// <param name="permit">The right to log in; null: the session is resumed.</param>
    public ShardSocket(GatewayContext context, Shard shard, GatewaySocket socket, IdentifyGate.Permit? permit, CancellationToken stop)
    {
        (_context, _shard, _socket, _permit, _stop) = (context, shard, socket, permit, stop);
        _resuming = permit is null;
        _sink = new EventSink(context.Events);
        AskedIntents = context.Intents;
        _deadline = context.Clock.CreateTimer(_ => GiveUpWaiting(), null, HelloPatience, Timeout.InfiniteTimeSpan);
    }

    public Intents AskedIntents { get; private set; }

    /// <summary>When Discord said READY or RESUMED, as a timestamp of the clock; null: it never did.</summary>
    public long? OnlineAt { get; private set; }

    public TimeSpan? Latency => _heartbeat?.Latency;

    /// <summary>Reads until the socket ends. Never throws for anything that the other side does.</summary>
    public SocketEnd Run()
    {
        try
        {
            while (_socket.TryReceive(out var message))
            {
                if (Handle(message) is not { } end)
                    continue;
                _socket.Close(CloseCodes.Resuming);
                return End(end);
            }
            var closed = End(SocketEnd.ByCode(_socket.CloseCode));
            _socket.Close(_socket.CloseCode is >= 3000 and < 5000 and { } code ? code : CloseCodes.Normal);
            return closed;
        }
        catch (GatewayDataException problem)
        {
            _socket.Close(CloseCodes.Resuming);
            return End(new SocketEnd(NextStep.Resume, problem.Message));
        }
        catch (Exception problem) when (GatewaySocket.IsGone(problem))
        {
            return End(SocketEnd.ByCode(null));
        }
    }

    /// <summary>Says goodbye for good: the bot shows offline at once, and the session is gone.</summary>
    public void Shutdown()
    {
        End(new SocketEnd(NextStep.Identify, "the bot stops"));
        _socket.TrySendClose(CloseCodes.Normal);
    }

    public void Abort() => _socket.Abort();

    public bool TrySend(ReadOnlyMemory<byte> frame) => _socket.TrySend(frame);

    public void Dispose()
    {
        _deadline.Dispose();
        _heartbeat?.Dispose();
    }

    /// <summary>The first reason is the one that counts: what follows is its consequence.</summary>
    private SocketEnd End(SocketEnd end)
    {
        lock (_ending)
            return _end ??= end;
    }

    private void EndFromOutside(SocketEnd end)
    {
        End(end);
        _socket.TrySendClose(CloseCodes.Resuming);
        _socket.Abort();
    }

    private SocketEnd? Handle(ReadOnlySpan<byte> message)
    {
        GatewayFrame frame;
        try
        {
            frame = GatewayFrame.Read(message);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            if (!_unreadableSeen)
                Log.UnreadableFrame(_context.Logger, _shard.Id, message.Length);
            _unreadableSeen = true;
            return null;
        }
        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                Dispatch(frame);
                return null;
            case GatewayOp.Heartbeat:
                BeatNow();
                return null;
            case GatewayOp.HeartbeatAck:
                _heartbeat?.Answered();
                return null;
            case GatewayOp.Hello:
                Hello(frame.Body);
                return null;
            case GatewayOp.Reconnect:
                return new SocketEnd(NextStep.Resume, "Discord asked for a reconnect");
            case GatewayOp.InvalidSession when frame.Body.StartsWith("true"u8):
                return new SocketEnd(NextStep.Resume, "Discord wants the session resumed on another connection");
            case GatewayOp.InvalidSession:
                var pause = _context.Jitter.AfterInvalidSession();
                return new SocketEnd(NextStep.Identify, "Discord no longer knows the session", Pause: pause);
            default:
                return null;
        }
    }

    private void Hello(ReadOnlySpan<byte> body)
    {
        if (_heartbeat is not null)
            return;
        var interval = HeartbeatInterval(body);
        _heartbeat = new Heartbeat(_context.Clock, interval, _context.Jitter.Share(), Beat, Zombie, AnswersMayBeUnread);
        _deadline.Change(ReadyPatience, Timeout.InfiniteTimeSpan);
        var session = _shard.Session;
        if (_resuming && session.Sequence.Last is { } last)
        {
            _socket.TrySend(OutgoingFrames.Resume(_context.Options.Token, session.Id, last));
            return;
        }
        AskedIntents = _context.Intents;
        _shard.Shown = _context.Presence;
        _socket.TrySend(OutgoingFrames.Identify(_context.Options.Token, AskedIntents, _shard.Id, _shard.Count, _shard.Shown));
        _permit?.Sent();
    }

    /// <summary>Odd figures are brought into a range in which nobody spins and nobody sleeps for ever.</summary>
    private static TimeSpan HeartbeatInterval(ReadOnlySpan<byte> body)
    {
        var milliseconds = BodyReader.Find(body, "heartbeat_interval"u8);
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 50, 300_000));
    }

    private void Dispatch(GatewayFrame frame)
    {
        _dispatches++;
        if (frame.Sequence is { } number && !_shard.Session.Sequence.TryTake(number))
            return;
        try
        {
            if (frame.Kind == EventKind.Ready)
                SessionStarted(frame.Body);
            else if (_shard.Events.Read(frame.Kind, frame.Body) is { } happened)
                Deliver(happened);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // One bad event, or a filter that failed on it, must not take the others with it. Its text may be private: it is not logged.
            Log.EventSkipped(_context.Logger, _shard.Id, frame.Kind, problem.GetType().Name);
        }
    }

    private void Deliver(GatewayEvent happened)
    {
        if (happened is Resumed)
            Online(resumed: true);
        _sink.Deliver(happened, _stop);
    }

    private void SessionStarted(ReadOnlySpan<byte> frameBody)
    {
        var ready = _shard.Events.ReadReady(frameBody, out var body);
        if (body.SessionId is { Length: > 0 } id)
            _shard.Session.Started(id, GatewayAddress.Parse(body.ResumeGatewayUrl));
        Online(resumed: false);
        _sink.Deliver(ready, _stop);
    }

    private void Online(bool resumed)
    {
        _deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        OnlineAt = _context.Clock.GetTimestamp();
        _shard.WentOnline(resumed);
    }

    private void BeatNow()
    {
        if (_heartbeat is { } heartbeat)
            heartbeat.BeatNow();
        else
            Beat();
    }

    private void Beat() => _socket.TrySend(OutgoingFrames.Heartbeat(_shard.Session.Sequence.Last));

    /// <summary>The bot held the reader up since the last call, or the reader is still busy with what has come.</summary>
    private bool AnswersMayBeUnread() => _sink.WasHeldUp() | _socket.MayHaveUnread;

    private void Zombie() => EndFromOutside(new SocketEnd(NextStep.Resume, "Discord stopped answering heartbeats"));

    /// <summary>No HELLO, or no READY, for too long. While events come, or the bot holds the reader up, there is more to wait for.</summary>
    private void GiveUpWaiting()
    {
        if (OnlineAt is not null)
            return;
        if (AnswersMayBeUnread() || _dispatches != _dispatchesAtDeadline)
        {
            _dispatchesAtDeadline = _dispatches;
            _deadline.Change(ReadyPatience, Timeout.InfiniteTimeSpan);
            return;
        }
        var missing = _heartbeat is null ? "HELLO" : _resuming ? "RESUMED" : "READY";
        EndFromOutside(new SocketEnd(NextStep.Resume, $"{missing} did not come"));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "Shard {Shard}: a message of {Length} bytes that is not the gateway's was skipped; more of them on this connection are not logged.")]
        public static partial void UnreadableFrame(ILogger logger, int shard, int length);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a {Kind} event could not be read ({Problem}) and was skipped.")]
        public static partial void EventSkipped(ILogger logger, int shard, EventKind kind, string problem);
    }
}
