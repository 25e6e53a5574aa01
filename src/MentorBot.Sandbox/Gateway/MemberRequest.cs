using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Gateway;

/// <summary>Op 8: members of a server, in chunks.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#request-guild-members</remarks>
internal sealed class MemberRequest
{
    private const int ChunkSize = 1000;
    private const int MaxUserIds = 100;
    private const int MaxNonceBytes = 32;

    private static readonly TimeSpan AllMembersPeriod = TimeSpan.FromSeconds(30);

    private readonly JsonElement _d;
    private readonly ulong _guildId;
    private readonly string? _query;
    private readonly int _limit;
    private readonly IReadOnlyList<ulong>? _users;
    private readonly string? _nonce;

    private MemberRequest(JsonElement d, ulong guildId)
    {
        (_d, _guildId) = (d, guildId);
        _query = Text("query");
        _limit = d.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number
            && limit.TryGetInt32(out var count) ? count : 0;
        _users = d.TryGetProperty("user_ids", out var ids) ? IdsOf(ids) : null;
        // A longer nonce is left out, as Discord does.
        _nonce = Text("nonce") is { } nonce && Encoding.UTF8.GetByteCount(nonce) <= MaxNonceBytes ? nonce : null;
    }

    private bool WantsAll => _users is null && _limit == 0 && _query == "";

    /// <summary>False when the request makes no sense (close code 4001).</summary>
    public static bool Answer(GatewayHub hub, GatewaySession session, JsonElement d)
    {
        if (d.ValueKind != JsonValueKind.Object || !d.TryGetProperty("guild_id", out var ids) || IdsOf(ids) is not [var guildId])
            return false;
        var request = new MemberRequest(d, guildId);
        if (request._query is null && request._users is null || request._users?.Count > MaxUserIds)
            return false;
        if (hub.World.Guilds.TryGetValue(guildId, out var guild) && guild.Members.ContainsKey(session.Application.Id))
            request.Answer(hub, session, guild);
        return true;
    }

    private void Answer(GatewayHub hub, GatewaySession session, Guild guild)
    {
        if (WantsAll && (session.Intents & Intents.GuildMembers) == 0)
            return;
        if (WantsAll && hub.MemberRequests.Wait(session.Application.Id, guild.Id, AllMembersPeriod) is { } wait)
        {
            session.Dispatch("RATE_LIMITED", JsonBytes.Of(RateLimited(wait)));
            return;
        }

        var chunks = Members(guild).Chunk(ChunkSize).DefaultIfEmpty([]).ToList();
        for (var index = 0; index < chunks.Count; index++)
            session.Dispatch("GUILD_MEMBERS_CHUNK", JsonBytes.Of(Chunk(guild, chunks[index], index, chunks.Count)));
    }

    private IEnumerable<Member> Members(Guild guild)
    {
        if (_users is not null)
            return _users.Distinct().Where(guild.Members.ContainsKey).Select(id => guild.Members[id]);
        var found = guild.Members.Values.Where(IsAsked);
        return WantsAll ? found : found.Take(_limit == 0 ? MaxUserIds : Math.Clamp(_limit, 1, MaxUserIds));
    }

    private bool IsAsked(Member member) =>
        member.User.Username.StartsWith(_query!, StringComparison.OrdinalIgnoreCase)
        || member.DisplayName.StartsWith(_query!, StringComparison.OrdinalIgnoreCase);

    private JsonObject Chunk(Guild guild, IEnumerable<Member> members, int index, int count)
    {
        var chunk = new JsonObject
        {
            ["guild_id"] = Wire.Id(guild.Id),
            ["members"] = Wire.List(members.Select(UserJson.OfMember)),
            ["chunk_index"] = index,
            ["chunk_count"] = count,
        };
        if (_users is not null)
            chunk["not_found"] = Wire.IdList(_users.Where(id => !guild.Members.ContainsKey(id)));
        return WithNonce(chunk);
    }

    private JsonObject RateLimited(TimeSpan wait) => new()
    {
        ["opcode"] = 8,
        ["retry_after"] = wait.TotalSeconds,
        ["meta"] = WithNonce(new JsonObject { ["guild_id"] = Wire.Id(_guildId) }),
    };

    private JsonObject WithNonce(JsonObject body)
    {
        if (_nonce is not null)
            body["nonce"] = _nonce;
        return body;
    }

    private string? Text(string key) =>
        _d.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // An id, or a list of ids, each as a string (some clients send numbers). Null when there is anything else.
    private static IReadOnlyList<ulong>? IdsOf(JsonElement value)
    {
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        var ids = all.Select(IdOf).OfType<ulong>().ToList();
        return ids.Count == all.Count ? ids : null;
    }

    private static ulong? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when ulong.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => id,
        JsonValueKind.Number when value.TryGetUInt64(out var id) => id,
        _ => null,
    };
}
