using MentorBot.Sandbox.Gateway;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Faults;

/// <summary>What can go wrong on the gateway. Where an application may be named and is not, all are meant.</summary>
public sealed class GatewayFaults
{
    private readonly FaultList<DeliveryEffect> _deliveries = new();
    private readonly FaultList<SendEffect> _sends = new();
    private readonly FaultList<Refusal> _refusals = new();
    private readonly FaultList<Func<GatewaySocket, TimeProvider, CancellationToken, Task>> _hellos = new();
    private readonly FaultList<Pieces> _pieces = new();
    private GatewayHub? _hub;

    internal GatewayFaults()
    {
    }

    private GatewayHub Hub => _hub ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>A fault on the next event of that name; <c>*</c> is any.</summary>
    public DispatchFault OnDispatch(string name) => new(_deliveries, _sends, name);

    /// <summary>Breaks the sockets without a close frame, as a network does. The sessions can be resumed.</summary>
    public void Drop(Application? application = null)
    {
        foreach (var socket in SocketsOf(application))
            socket.Drop();
    }

    /// <summary>Nothing goes in or out of the sockets that are open, heartbeats included, until the fault is disposed.</summary>
    public Fault Stall(Application? application = null)
    {
        var sockets = SocketsOf(application);
        foreach (var socket in sockets)
            socket.Stall();
        return new Fault(times: int.MaxValue, undo: () => sockets.ForEach(socket => socket.Release()));
    }

    /// <summary>Heartbeats on the sockets that are open get no answer until the fault is disposed; everything else goes on.</summary>
    public Fault SilenceAcks(Application? application = null)
    {
        var sockets = SocketsOf(application);
        sockets.ForEach(socket => socket.IsSilent = true);
        return new Fault(times: int.MaxValue, undo: () => sockets.ForEach(socket => socket.IsSilent = false));
    }

    /// <summary>Op 7: the client is to connect anew and resume.</summary>
    public void Reconnect(Application? application = null) => Send(application, GatewayFrame.Control(7));

    /// <summary>Op 9. The session can be resumed, or is over; the socket stays open for what the client makes of it.</summary>
    public void InvalidateSession(bool resumable, Application? application = null)
    {
        lock (Hub.World.Gate)
            foreach (var socket in SocketsOf(application))
            {
                if (socket.Session is { } session && resumable)
                    session.Detach(Hub.World.Clock.GetUtcNow());
                else if (socket.Session is { } over)
                    Hub.End(over);
                socket.Send(GatewayFrame.Control(9, resumable ? "true" : "false"));
            }
    }

    /// <summary>Closes the sockets with a code (<see cref="CloseCode"/>); sessions outlive those codes that let one resume.</summary>
    public void Close(int code, Application? application = null)
    {
        foreach (var socket in SocketsOf(application))
            socket.Close(code);
    }

    /// <summary>The next connections wait for HELLO so long by the sandbox's clock.</summary>
    public Fault DelayHello(TimeSpan delay, int times = 1) =>
        _hellos.Add(new Fault(times: times), (_, clock, stop) => Task.Delay(delay, clock, stop));

    /// <summary>The next connections are told to reconnect (op 7) before HELLO.</summary>
    public Fault ReconnectBeforeHello(int times = 1) => _hellos.Add(new Fault(times: times), (socket, _, _) =>
    {
        socket.Send(GatewayFrame.Control(7));
        return Task.CompletedTask;
    });

    /// <summary>The next attempts to connect fail with an HTTP status, such as 502 or 503.</summary>
    public Fault RefuseUpgrade(int status, int times = 1) =>
        _refusals.Add(new Fault(times: times), new Refusal(status));

    /// <summary>Compressed messages come in pieces of so many bytes, each a WebSocket message, until the fault is disposed.</summary>
    public Fault SplitFrames(int bytes, Application? application = null) =>
        _pieces.Add(new Fault(times: int.MaxValue), new Pieces(bytes, application));

    /// <summary>An outage of a server: GUILD_DELETE with <c>unavailable</c>; its events are lost until the fault is disposed.</summary>
    public Fault TakeDown(Guild guild)
    {
        lock (Hub.World.Gate)
        {
            Hub.Announce("GUILD_DELETE", guild, _ => JsonBytes.Of(GatewayConversation.Unavailable(guild)));
            Hub.Unavailable.Add(guild.Id);
        }

        return new Fault(times: int.MaxValue, undo: () => BringBack(guild));
    }

    /// <summary>How many identifies an application has left today; the one after the last resets its token.</summary>
    public void SetIdentifiesLeft(Application application, int remaining)
    {
        lock (Hub.World.Gate)
            Hub.Budget.SetRemaining(application, remaining);
    }

    /// <summary>Ends all sessions of an application and makes its token worthless, as an exhausted budget of identifies does.</summary>
    public void ResetToken(Application application) => Hub.ResetToken(application);

    internal void Attach(GatewayHub hub) => _hub = hub;

    internal int? TakeUpgradeRefusal() => _refusals.Take(_ => true)?.Status;

    internal Task BeforeHelloAsync(GatewaySocket socket, TimeProvider clock, CancellationToken stop) =>
        _hellos.Take(_ => true)?.Invoke(socket, clock, stop) ?? Task.CompletedTask;

    internal Delivery TakeDelivery(Application application, string name) =>
        _deliveries.Take(effect => Matches(effect.Event, effect.Only, application, name))?.Delivery ?? Delivery.Once;

    internal int? PieceSize(Application? application) =>
        _pieces.Find(pieces => pieces.Only is null || pieces.Only == application)?.Bytes;

    internal Task BeforeSendAsync(GatewaySocket socket, GatewayFrame frame) => OnSendAsync(socket, frame, after: false);

    internal Task AfterSendAsync(GatewaySocket socket, GatewayFrame frame) => OnSendAsync(socket, frame, after: true);

    private static bool Matches(string @event, Application? only, Application? application, string name) =>
        (@event == "*" || @event == name) && (only is null || only == application);

    private Task OnSendAsync(GatewaySocket socket, GatewayFrame frame, bool after) =>
        _sends.IsEmpty || frame.Name is not { } name
            ? Task.CompletedTask
            : _sends.Take(effect => effect.After == after && Matches(effect.Event, effect.Only, socket.Application, name))?.Do(socket)
                ?? Task.CompletedTask;

    private void BringBack(Guild guild)
    {
        lock (Hub.World.Gate)
        {
            Hub.Unavailable.Remove(guild.Id);
            Hub.Announce("GUILD_CREATE", guild, session => Hub.GuildCreate(guild.Id, session.Application));
        }
    }

    private void Send(Application? application, GatewayFrame frame)
    {
        foreach (var socket in SocketsOf(application))
            socket.Send(frame);
    }

    private List<GatewaySocket> SocketsOf(Application? application) =>
        [.. Hub.Sockets.Where(socket => application is null || socket.Application == application)];

    private sealed record Refusal(int Status);

    private sealed record Pieces(int Bytes, Application? Only);
}
