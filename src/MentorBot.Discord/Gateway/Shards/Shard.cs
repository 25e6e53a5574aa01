using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway.Wire;
using MentorBot.Discord.Rest.Errors;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway.Shards;

/// <summary>
/// Keeps one shard online: connects, resumes, logs in anew, waits in between, until it is stopped or Discord refuses for good.
/// </summary>
internal sealed partial class Shard
{
    /// <summary>A connection that held so long was a good one; what failed before it no longer counts.</summary>
    private static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(10);

    /// <summary>So many logins in a row that did not last, and the day's budget is spared.</summary>
    private const int LoopingAfter = 5;

    /// <summary>A session that can be resumed waits no longer than after that many failures: Discord forgets it in minutes.</summary>
    private const int MostPatience = 4;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GoodbyePatience = TimeSpan.FromSeconds(2);

    private readonly GatewayContext _context;
    private readonly IdentifyGate _gate;
    private readonly SendWindow _window;
    private volatile ShardSocket? _socket;
    private volatile ShardStatus _status;
    private int _failures;
    private int _shortLogins;

    public Shard(int id, int count, GatewayContext context, IdentifyGate gate)
    {
        (Id, Count, _context, _gate) = (id, count, context, gate);
        Session = new Session(context.Clock);
        Events = new EventReader(id, context.Filter);
        _window = SendWindow.Ordinary(context.Clock);
        _status = new ShardStatus(id, count, ShardState.Off, null, null, 0, 0, null, null);
    }

    public int Id { get; }

    public int Count { get; }

    public Session Session { get; }

    public EventReader Events { get; }

    /// <summary>The presence that Discord was told last.</summary>
    public Presence? Shown { get; set; }

    public ShardStatus Status => _status with { Latency = _socket?.Latency };

    /// <exception cref="DiscordFatalException">Discord will not let the bot in.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
                await ConnectOnceAsync(stop).ConfigureAwait(false);
        }
        catch (Exception problem) when (stop.IsCancellationRequested && GatewaySocket.IsGone(problem))
        {
            // That is how it is stopped.
        }
        finally
        {
            _status = _status with { State = ShardState.Off, OnlineSince = null };
        }
    }

    /// <summary>Called by the reader when Discord says READY or RESUMED.</summary>
    public void WentOnline(bool resumed)
    {
        if (resumed)
            Session.Resumed();
        _status = _status with
        {
            State = ShardState.Online,
            OnlineSince = _context.Clock.GetUtcNow(),
            Logins = _status.Logins + (resumed ? 0 : 1),
            Resumes = _status.Resumes + (resumed ? 1 : 0),
        };
        Log.Online(_context.Logger, Id, Count, resumed ? "goes on with its session" : "has logged in");
        // A login carries the presence; a resume does not, and it may have changed during the break.
        _ = ShowPresenceAsync(CancellationToken.None);
    }

    /// <summary>Shows the bot's latest presence, within the send limit; offline it is part of the next login.</summary>
    public async Task ShowPresenceAsync(CancellationToken stop)
    {
        if (_socket is not { OnlineAt: not null } || _context.Presence == Shown)
            return;
        await _window.TakeAsync(stop).ConfigureAwait(false);
        // Whoever waited may find that a newer presence was shown meanwhile.
        if (_socket is { OnlineAt: not null } socket && _context.Presence is { } latest && latest != Shown)
        {
            Shown = latest;
            socket.TrySend(OutgoingFrames.PresenceUpdate(latest));
        }
    }

    private async Task ConnectOnceAsync(CancellationToken stop)
    {
        var resuming = Session.CanResume;
        if (!resuming)
            Session.Forget();
        // Only a login waits for its turn.
        _status = _status with { State = resuming ? ShardState.Connecting : ShardState.Waiting, NextTry = null };
        SocketEnd end;
        long? onlineAt = null;
        try
        {
            using var permit = resuming ? null : await _gate.EnterAsync(Id, _shortLogins >= LoopingAfter, stop).ConfigureAwait(false);
            _status = _status with { State = ShardState.Connecting };
            using var connection = await ConnectAsync(resuming ? Session.ResumeUrl ?? _gate.Url : _gate.Url, stop).ConfigureAwait(false);
            using var socket = new ShardSocket(_context, this, connection, permit, stop);
            _status = _status with { State = ShardState.Greeting };
            end = await RunSocketAsync(socket, stop).ConfigureAwait(false);
            onlineAt = socket.OnlineAt;
            _shortLogins += socket.HasLoggedIn ? 1 : 0;
            if (end.Next == NextStep.Stop && !GoesOnWithoutContent(end, socket.AskedIntents))
                throw CloseCodes.Fatal(end.CloseCode ?? 0, socket.AskedIntents, Id, Count);
        }
        catch (Exception problem) when (IsPassing(problem, stop))
        {
            end = new SocketEnd(NextStep.Resume, $"no connection could be made ({problem.GetType().Name})");
        }
        stop.ThrowIfCancellationRequested();
        await PauseAsync(end, resuming, onlineAt, stop).ConfigureAwait(false);
    }

    /// <summary>Counts what has to be counted and waits before the next try.</summary>
    private async Task PauseAsync(SocketEnd end, bool wasResuming, long? onlineAt, CancellationToken stop)
    {
        var lasted = onlineAt is { } since && _context.Clock.GetElapsedTime(since) >= StableAfter;
        _failures = lasted ? 1 : _failures + 1;
        _shortLogins = lasted ? 0 : _shortLogins;
        if (wasResuming && onlineAt is null)
            Session.TriedInVain();
        Session.Broke();
        if (end.Next != NextStep.Resume)
            Session.Forget();
        if (Session.CanResume)
            _failures = Math.Min(_failures, MostPatience);
        var afterFailures = _context.Jitter.Pause(_failures);
        var pause = end.Pause > afterFailures ? end.Pause : afterFailures;
        _status = _status with
        {
            State = ShardState.Waiting,
            OnlineSince = null,
            LastProblem = end.Reason,
            NextTry = _context.Clock.GetUtcNow() + pause,
        };
        Log.Ended(_context.Logger, Id, end.Reason, Session.CanResume ? "resume" : "log in anew", pause);
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, _context.Clock, stop).ConfigureAwait(false);
    }

    private async Task<GatewaySocket> ConnectAsync(Uri server, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(ConnectPatience, _context.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        var address = GatewayAddress.Of(server, _context.Options.Compression);
        return await GatewaySocket.ConnectAsync(address, _context.Options, either.Token).ConfigureAwait(false);
    }

    /// <summary>Gives the socket a thread of its own for as long as it lives.</summary>
    private async Task<SocketEnd> RunSocketAsync(ShardSocket socket, CancellationToken stop)
    {
        const int stackBytes = 512 * 1024;
        var ended = new TaskCompletionSource<SocketEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reader = new Thread(() =>
        {
            try
            {
                ended.SetResult(socket.Run());
            }
            catch (Exception problem)
            {
                ended.SetException(problem);
            }
        }, stackBytes)
        { IsBackground = true, Name = $"Discord shard {Id}" };
        _socket = socket;
        reader.Start();
        try
        {
            return await ended.Task.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            socket.Shutdown();
            await SayGoodbyeAsync(socket, ended.Task).ConfigureAwait(false);
            throw;
        }
        finally
        {
            _socket = null;
        }
    }

    /// <summary>Discord hangs up after our goodbye. Real time: a stopped clock must not keep the program from ending.</summary>
    private static async Task SayGoodbyeAsync(ShardSocket socket, Task ended)
    {
        await Task.WhenAny(ended, Task.Delay(GoodbyePatience)).ConfigureAwait(false);
        socket.Abort();
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Message content was only a wish: without it the bot still answers mentions, DMs and commands.</summary>
    private bool GoesOnWithoutContent(SocketEnd end, Intents asked)
    {
        if (end.CloseCode != CloseCodes.DisallowedIntents || !_context.TryDropContent(asked, out var isNew))
            return false;
        if (isNew)
            Log.WithoutContent(_context.Logger, CloseCodes.Switches(Intents.MessageContent));
        return true;
    }

    /// <summary>Trouble of the network or of Discord, which passes; our own mistakes and refusals do not.</summary>
    private static bool IsPassing(Exception problem, CancellationToken stop) =>
        !stop.IsCancellationRequested && problem is not DiscordFatalException
        && (GatewaySocket.IsGone(problem) || problem is TimeoutException or DiscordException);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} of {Count} {What}.")]
        public static partial void Online(ILogger logger, int shard, int count, string what);

        [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: {Reason}; it will {Next} after {Pause}.")]
        public static partial void Ended(ILogger logger, int shard, string reason, string next, TimeSpan pause);

        [LoggerMessage(Level = LogLevel.Warning, Message =
            "Discord refused the text of all messages (4014), so the bot goes on without: mentions, replies to it, DMs and commands work. "
            + "To have it, switch on \"{Switch}\" in the Developer Portal, page Bot, section Privileged Gateway Intents, and start again.")]
        public static partial void WithoutContent(ILogger logger, string @switch);
    }
}
