using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Gateway;

/// <summary>What is said on one socket: hello, heartbeats, identify or resume, then requests.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#connections</remarks>
internal sealed class GatewayConversation : IDisposable
{
    private readonly GatewayHub _hub;
    private readonly GatewaySocket _socket;
    private readonly DiscordWorld _world;
    private readonly ITimer _silence;
    private readonly Queue<DateTimeOffset> _recent = [];

    public GatewayConversation(GatewayHub hub, GatewaySocket socket)
    {
        (_hub, _socket, _world) = (hub, socket, hub.World);
        Heartbeats = new HeartbeatLedger(socket);
        _silence = _world.Clock.CreateTimer(_ => socket.Close(CloseCode.SessionTimedOut), null, SilenceLimit, Timeout.InfiniteTimeSpan);
    }

    public HeartbeatLedger Heartbeats { get; }

    // Two missed in a row: one may be under way when its successor is due.
    private TimeSpan SilenceLimit => _hub.Options.SilenceLimit ?? _hub.Options.HeartbeatInterval * 2;

    public void Hello()
    {
        var interval = (long)_hub.Options.HeartbeatInterval.TotalMilliseconds;
        _socket.Send(GatewayFrame.Control(10, $$"""{"heartbeat_interval":{{interval}},"_trace":[]}"""));
    }

    public void Dispose() => _silence.Dispose();

    /// <summary>Handles one frame of the client.</summary>
    public void Received(ReadOnlyMemory<byte> utf8)
    {
        if (IsTooFast())
        {
            _socket.Close(CloseCode.RateLimited);
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(utf8);
            Received(json.RootElement);
        }
        catch (JsonException)
        {
            _socket.Close(CloseCode.DecodeError);
        }
    }

    private bool IsTooFast()
    {
        var now = _world.Clock.GetUtcNow();
        while (_recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
            _recent.Dequeue();
        _recent.Enqueue(now);
        return _recent.Count > _hub.Options.FramesPerMinute;
    }

    private void Received(JsonElement frame)
    {
        if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op", out var op)
            || op.ValueKind != JsonValueKind.Number || !op.TryGetInt32(out var code))
        {
            _socket.Close(CloseCode.DecodeError);
            return;
        }

        var d = frame.TryGetProperty("d", out var body) ? body : default;
        if (code == 1)
            Heartbeat(d);
        else
            lock (_world.Gate)
                Handle(code, d);
    }

    private void Handle(int op, JsonElement d)
    {
        var close = op switch
        {
            2 => Identify(d),
            6 => Resume(d),
            3 or 4 or 8 when _socket.Session is null => CloseCode.NotAuthenticated,
            3 or 4 => d.ValueKind == JsonValueKind.Object ? null : CloseCode.UnknownOpcode,
            8 => MemberRequest.Answer(_hub, _socket.Session!, d) ? null : CloseCode.UnknownOpcode,
            _ => (int?)CloseCode.UnknownOpcode,
        };
        if (close is { } code)
            _socket.Close(code);
    }

    private void Heartbeat(JsonElement d)
    {
        _silence.Change(SilenceLimit, Timeout.InfiniteTimeSpan);
        if (!_socket.IsSilent)
            _socket.Send(GatewayFrame.Control(11));
        if (Heartbeats.Beat(d.ValueKind == JsonValueKind.Number && d.TryGetInt64(out var sequence) ? sequence : 0))
            _hub.Activity.Changed();
    }

    private int? Identify(JsonElement d)
    {
        if (_socket.Session is not null)
            return CloseCode.AlreadyAuthenticated;
        if (!IdentifyRequest.TryRead(d, out var request))
            return CloseCode.UnknownOpcode;
        if (_world.ApplicationByToken(request.Token) is not { } application)
            return CloseCode.AuthenticationFailed;
        _socket.Application = application;
        if (Refusal(application, request) is { } code)
            return code;
        switch (_hub.Budget.Take(application, request.Shard!.Value))
        {
            case IdentifyBudget.Verdict.TooSoon:
                InvalidSession(resumable: false);
                break;
            case IdentifyBudget.Verdict.UsedUp:
                _hub.ResetToken(application);
                break;
            default:
                Begin(application, request.Intents!.Value, request.Shard.Value);
                break;
        }

        return null;
    }

    private int? Refusal(Application application, IdentifyRequest request)
    {
        if (request.Shard is not { } shard)
            return CloseCode.InvalidShard;
        if (request.Intents is not { } intents || (intents & ~Intents.All) != 0)
            return CloseCode.InvalidIntents;
        if ((intents & Intents.Privileged & ~application.AllowedPrivileged) != 0)
            return CloseCode.DisallowedIntents;
        return _hub.GuildsOf(application, shard).Count() > _hub.Options.GuildsPerShard ? CloseCode.ShardingRequired : null;
    }

    private void Begin(Application application, long intents, ShardId shard)
    {
        var session = _hub.Open(application, intents, shard);
        session.Attach(_socket);
        _hub.Activity.Worked();
        var guilds = _hub.GuildsOf(application, shard).ToList();
        session.Dispatch("READY", JsonBytes.Of(Ready(session, guilds)));
        foreach (var guild in guilds)
            if (_hub.Unavailable.Contains(guild.Id))
                session.Dispatch("GUILD_DELETE", JsonBytes.Of(Unavailable(guild)));
            else if ((intents & Intents.Guilds) != 0)
                session.Dispatch("GUILD_CREATE", () => _hub.GuildCreate(guild.Id, application));
    }

    private JsonObject Ready(GatewaySession session, IReadOnlyList<Guild> guilds) => new()
    {
        ["v"] = 10,
        ["user_settings"] = new JsonObject(),
        ["user"] = UserJson.Own(session.Application.Bot),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = _hub.Url,
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = Wire.List(guilds.Select(Unavailable)),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["shard"] = new JsonArray(session.Shard.Id, session.Shard.Count),
        ["application"] = ApplicationJson.Brief(session.Application),
        ["_trace"] = new JsonArray(),
    };

    public static JsonObject Unavailable(Guild guild) => new() { ["id"] = Wire.Id(guild.Id), ["unavailable"] = true };

    private int? Resume(JsonElement d)
    {
        if (_socket.Session is not null)
            return CloseCode.AlreadyAuthenticated;
        if (d.ValueKind != JsonValueKind.Object || !IsText(d, "token", out var token) || !IsText(d, "session_id", out var id)
            || !d.TryGetProperty("seq", out var seq) || seq.ValueKind != JsonValueKind.Number || !seq.TryGetInt64(out var after))
            return CloseCode.UnknownOpcode;
        if (_world.ApplicationByToken(token) is not { } application)
            return CloseCode.AuthenticationFailed;
        _socket.Application = application;
        if (_hub.Find(application, id) is not { } session || !session.CanReplay(after))
        {
            InvalidSession(resumable: false);
            return null;
        }

        if (after > session.Sequence || after < 0)
        {
            _hub.End(session);
            return CloseCode.InvalidSequence;
        }

        TakeOver(session, after);
        return null;
    }

    private void TakeOver(GatewaySession session, long after)
    {
        if (session.Socket is { } earlier)
        {
            earlier.Session = null;
            earlier.Close(CloseCode.UnknownError);
        }

        session.Attach(_socket);
        _hub.Activity.Worked();
        session.Replay(after);
        session.Dispatch("RESUMED", "{}"u8.ToArray());
    }

    private void InvalidSession(bool resumable) => _socket.Send(GatewayFrame.Control(9, resumable ? "true" : "false"));

    private static bool IsText(JsonElement d, string key, out string text)
    {
        var isText = d.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String;
        text = isText ? value.GetString()! : "";
        return isText;
    }
}
