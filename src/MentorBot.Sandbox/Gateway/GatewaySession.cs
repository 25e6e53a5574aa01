using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Gateway;

/// <summary>Which share of the servers a session has: <c>[id, count]</c>.</summary>
internal readonly record struct ShardId(int Id, int Count)
{
    public static readonly ShardId Only = new(0, 1);

    /// <summary>What belongs to no server goes to shard 0.</summary>
    public bool Has(ulong? guildId) => Id == (guildId is { } guild ? (int)((guild >> 22) % (ulong)Count) : 0);
}

/// <summary>
/// What an identify starts: a numbered stream of events to one application. It outlives its socket, so that what happens meanwhile can be
/// replayed to the client when it resumes. Everything here runs under the world's lock.
/// </summary>
internal sealed class GatewaySession(string id, Application application, long intents, ShardId shard, int replayBuffer)
{
    private readonly Queue<GatewayFrame> _replay = [];
    private (string Name, ReadOnlyMemory<byte> Body)? _held;

    public string Id { get; } = id;

    public Application Application { get; } = application;

    public long Intents { get; } = intents;

    public ShardId Shard { get; } = shard;

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    /// <summary>Null while the client is away.</summary>
    public GatewaySocket? Socket { get; private set; }

    /// <summary>Since when the client is away.</summary>
    public DateTimeOffset? AwaySince { get; private set; }

    public bool HasContent => (Intents & World.Intents.MessageContent) != 0;

    /// <summary>How it sees the objects of the world.</summary>
    public Viewer Viewer => new(Application, HasContent);

    public void Dispatch(string name, ReadOnlyMemory<byte> body)
    {
        Dispatch(name, () => body);
        if (_held is not { } held)
            return;
        _held = null;
        Dispatch(held.Name, () => held.Body);
    }

    /// <summary>An event whose body is rendered when its turn to be sent comes.</summary>
    public void Dispatch(string name, Func<ReadOnlyMemory<byte>?> body)
    {
        var frame = new GatewayFrame(0, name, ++Sequence, body);
        _replay.Enqueue(frame);
        if (_replay.Count > replayBuffer)
            _replay.Dequeue();
        Socket?.Send(frame);
    }

    /// <summary>Keeps an event back until the next one has gone.</summary>
    public void Hold(string name, ReadOnlyMemory<byte> body)
    {
        if (_held is { } earlier)
            Dispatch(earlier.Name, () => earlier.Body);
        _held = (name, body);
    }

    public void Attach(GatewaySocket socket)
    {
        (Socket, AwaySince) = (socket, null);
        socket.Session = this;
    }

    public void Detach(DateTimeOffset now)
    {
        if (Socket is { } socket)
            socket.Session = null;
        (Socket, AwaySince) = (null, now);
    }

    /// <summary>Whether everything after that number is still there.</summary>
    public bool CanReplay(long after) => after >= Sequence - _replay.Count;

    /// <summary>Sends again what came after that number.</summary>
    public void Replay(long after)
    {
        foreach (var frame in _replay.Where(frame => frame.Sequence > after))
            Socket?.Send(frame);
    }
}
