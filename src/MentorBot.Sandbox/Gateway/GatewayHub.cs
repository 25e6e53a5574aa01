using System.Text.Json.Nodes;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Gateway;

/// <summary>All sessions, and which event goes to which of them. Everything here takes the world's lock.</summary>
internal sealed class GatewayHub
{
    private readonly List<GatewaySession> _sessions = [];
    private readonly HashSet<GatewaySocket> _sockets = [];
    private readonly GatewayFaults _faults;
    private readonly Dictionary<(ulong Guild, ulong Application), ReadOnlyMemory<byte>> _prepared = [];

    public GatewayHub(SandboxOptions options, DiscordWorld world, Activity activity, GatewayFaults faults)
    {
        (Options, World, Activity, _faults) = (options, world, activity, faults);
        Budget = new IdentifyBudget(options, world.Clock);
        MemberRequests = new MemberRequestLimit(world.Clock);
        world.Dispatched += Deliver;
        world.InteractionChanged += _ => activity.Changed();
    }

    public SandboxOptions Options { get; }

    public DiscordWorld World { get; }

    public Activity Activity { get; }

    public IdentifyBudget Budget { get; }

    public MemberRequestLimit MemberRequests { get; }

    /// <summary>Where clients resume, without query.</summary>
    public string Url => World.Address.Replace("http://", "ws://", StringComparison.Ordinal);

    /// <summary>Guilds in an outage: their events are lost until they come back.</summary>
    public HashSet<ulong> Unavailable { get; } = [];

    public IReadOnlyList<GatewaySession> Sessions
    {
        get
        {
            lock (World.Gate)
                return [.. _sessions];
        }
    }

    public IReadOnlyList<GatewaySocket> Sockets
    {
        get
        {
            lock (World.Gate)
                return [.. _sockets];
        }
    }

    public void Add(GatewaySocket socket)
    {
        lock (World.Gate)
            _sockets.Add(socket);
    }

    /// <summary>A socket has ended: its session waits to be resumed, or ends with it.</summary>
    public void Remove(GatewaySocket socket)
    {
        lock (World.Gate)
        {
            _sockets.Remove(socket);
            if (socket.Session is not { } session)
                return;
            session.Detach(World.Clock.GetUtcNow());
            if (socket.EndsSession)
                _sessions.Remove(session);
        }

        Activity.Changed();
    }

    public GatewaySession Open(Application application, long intents, ShardId shard)
    {
        ForgetOld();
        var id = Convert.ToHexStringLower(NextBytes());
        var session = new GatewaySession(id, application, intents, shard, Options.ReplayBuffer);
        _sessions.Add(session);
        return session;
    }

    public GatewaySession? Find(Application application, string id)
    {
        ForgetOld();
        return _sessions.Find(session =>
            session.Id == id && session.Application == application && session.Socket is not { EndsSession: true });
    }

    public void End(GatewaySession session)
    {
        session.Detach(World.Clock.GetUtcNow());
        _sessions.Remove(session);
    }

    /// <summary>Ends every session of an application and gives it another token, which its client does not know.</summary>
    public void ResetToken(Application application)
    {
        lock (World.Gate)
        {
            application.Token = Convert.ToHexStringLower(NextBytes());
            foreach (var socket in _sockets.Where(socket => socket.Application == application))
                socket.Close(CloseCode.AuthenticationFailed);
            _sessions.RemoveAll(session => session.Application == application);
        }
    }

    /// <summary>The servers that a session has, in the order of their ids.</summary>
    public IEnumerable<Guild> GuildsOf(Application application, ShardId shard) =>
        World.GuildsOf(application.Bot).Where(guild => shard.Has(guild.Id)).OrderBy(guild => guild.Id);

    /// <summary>The body of a server's GUILD_CREATE; null when the bot has left it meanwhile.</summary>
    public ReadOnlyMemory<byte>? GuildCreate(ulong guildId, Application application)
    {
        JsonObject body;
        lock (World.Gate)
        {
            if (_prepared.TryGetValue((guildId, application.Id), out var prepared))
                return prepared;
            if (!World.Guilds.TryGetValue(guildId, out var guild) || !guild.Members.ContainsKey(application.Id))
                return null;
            body = GuildJson.Create(World, guild, application);
        }

        return JsonBytes.Of(body);
    }

    /// <summary>From now on every login gets the GUILD_CREATEs of this moment, which cost nothing any more.</summary>
    public void PrepareLogin(Application application)
    {
        lock (World.Gate)
            foreach (var guild in World.GuildsOf(application.Bot))
                _prepared[(guild.Id, application.Id)] = JsonBytes.Of(GuildJson.Create(World, guild, application));
    }

    /// <summary>Tells every session that has a server something of it.</summary>
    public void Announce(string name, Guild guild, Func<GatewaySession, ReadOnlyMemory<byte>?> body)
    {
        var members = _sessions.Where(session => session.Shard.Has(guild.Id) && guild.Members.ContainsKey(session.Application.Id));
        foreach (var session in members.Where(session => (session.Intents & Intents.Guilds) != 0))
        {
            Activity.Worked();
            session.Dispatch(name, () => body(session));
        }
    }

    /// <summary>An event that is rendered when its turn to be sent has come; nothing is checked.</summary>
    public void Send(Application application, string name, Func<ReadOnlyMemory<byte>?> body)
    {
        Activity.Worked();
        foreach (var session in _sessions)
            if (session.Application == application)
                session.Dispatch(name, body);
    }

    private byte[] NextBytes()
    {
        var bytes = new byte[16];
        World.Random.NextBytes(bytes);
        return bytes;
    }

    private void ForgetOld()
    {
        var limit = World.Clock.GetUtcNow() - Options.ResumeWindow;
        _sessions.RemoveAll(session => session.AwaySince < limit);
    }

    private void Deliver(Dispatch dispatch)
    {
        lock (World.Gate)
        {
            ForgetOld();
            var bodies = new Bodies(dispatch);
            foreach (var session in _sessions)
                if (IsFor(session, dispatch) && bodies.For(session) is { } body)
                    Deliver(session, dispatch.Name, body);
        }
    }

    private void Deliver(GatewaySession session, string name, ReadOnlyMemory<byte> body)
    {
        Activity.Worked();
        switch (_faults.TakeDelivery(session.Application, name))
        {
            case Delivery.Twice:
                session.Dispatch(name, body);
                session.Dispatch(name, body);
                break;
            case Delivery.AfterNext:
                session.Hold(name, body);
                break;
            case Delivery.Lost:
                break;
            default:
                session.Dispatch(name, body);
                break;
        }
    }

    private bool IsFor(GatewaySession session, Dispatch dispatch)
    {
        var application = session.Application;
        if (!session.Shard.Has(dispatch.GuildId) || dispatch.GuildId is { } guild && Unavailable.Contains(guild))
            return false;
        if (dispatch.Intents != 0 && (dispatch.Intents & session.Intents) == 0 && dispatch.AlwaysFor != application.Id)
            return false;
        return dispatch.OnlyApplication is { } only ? only == application.Id : Sees(application, dispatch);
    }

    private bool Sees(Application application, Dispatch dispatch)
    {
        if (dispatch.GuildId is { } id && !(World.Guilds.TryGetValue(id, out var guild) && guild.Members.ContainsKey(application.Id)))
            return false;
        return dispatch.ChannelId is not { } channelId
            || !World.Channels.TryGetValue(channelId, out var channel)
            || PermissionRules.In(World, application.Bot, channel).HasFlag(Permissions.ViewChannel);
    }

    // Sessions of one application that see the same share one rendering.
    private struct Bodies(Dispatch dispatch)
    {
        private Viewer? _viewer;
        private ReadOnlyMemory<byte>? _bytes;

        public ReadOnlyMemory<byte>? For(GatewaySession session)
        {
            if (_viewer == session.Viewer)
                return _bytes;
            _viewer = session.Viewer;
            return _bytes = dispatch.Body(session.Viewer) is { } body ? JsonBytes.Of(body) : null;
        }
    }
}
