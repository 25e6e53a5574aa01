using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MentorBot.Discord.Entities;

namespace MentorBot.Discord.Events;

/// <summary>
/// Makes typed events of one shard's dispatches, and nothing of those that nobody asked for. Keeps what that takes: the bot's own
/// roles and which servers have not appeared yet. Used by one thread at a time.
/// </summary>
internal sealed class EventReader
{
    private const int IdsRemembered = 512;

    private readonly int _shard;
    private readonly EventFilter _filter;
    private readonly Func<ulong, ulong[]> _rolesIn;
    private readonly RecentIds _messages = new(IdsRemembered);
    private readonly RecentIds _interactions = new(IdsRemembered);
    private readonly Dictionary<ulong, ulong[]> _myRoles = [];
    private readonly HashSet<ulong> _awaited = [];
    private ulong _me;

    public EventReader(int shard, EventFilter filter)
    {
        (_shard, _filter) = (shard, filter);
        // Made once: it is handed over with every message.
        _rolesIn = guild => _myRoles.GetValueOrDefault(guild) ?? [];
    }

    /// <summary>Null: nothing that anybody wants.</summary>
    /// <exception cref="JsonException">The body is not what the event's name promises; odd values may throw others.</exception>
    public GatewayEvent? Read(EventKind kind, ReadOnlySpan<byte> body) => kind switch
    {
        EventKind.MessageCreate => NewMessage(body),
        EventKind.MessageUpdate => EditedMessage(body),
        EventKind.InteractionCreate => Interaction(body),
        EventKind.GuildCreate => GuildAvailable(body),
        EventKind.GuildUpdate => GuildUpdated(body),
        EventKind.GuildDelete => GuildGone(body),
        EventKind.ChannelCreate => Channel(body) is { } channel ? new ChannelCreated(channel) : null,
        EventKind.ChannelUpdate => Channel(body) is { } channel ? new ChannelUpdated(channel) : null,
        EventKind.ChannelDelete => Channel(body) is { } channel ? new ChannelDeleted(channel) : null,
        EventKind.ThreadCreate => Channel(body) is { } thread ? new ThreadCreated(thread) : null,
        EventKind.ThreadUpdate => Channel(body) is { } thread ? new ThreadUpdated(thread) : null,
        EventKind.ThreadDelete => Channel(body) is { } thread ? new ThreadDeleted(thread) : null,
        EventKind.ThreadListSync => OfWantedGuild(body, EventJson.Default.ThreadListBody) is { } list
            ? new ThreadsSynced(list.GuildId, list.Threads ?? [])
            : null,
        EventKind.RoleCreate => Role(body) is { Role: { } role } made ? new RoleCreated(made.GuildId, role) : null,
        EventKind.RoleUpdate => Role(body) is { Role: { } role } changed ? new RoleUpdated(changed.GuildId, role) : null,
        EventKind.RoleDelete => Role(body) is { } gone ? new RoleDeleted(gone.GuildId, gone.RoleId) : null,
        EventKind.MemberUpdate => OwnMember(body),
        EventKind.UserUpdate => new OwnUserUpdated(As(body, DiscordJson.Default.User)),
        EventKind.MessageDelete or EventKind.MessageDeleteBulk => Deleted(As(body, EventJson.Default.DeletedBody)),
        EventKind.ReactionAdd => As(body, EventJson.Default.ReactionAdded),
        EventKind.ReactionRemove => As(body, EventJson.Default.ReactionRemoved),
        EventKind.CommandPermissionsUpdate => As(body, EventJson.Default.CommandPermissionsUpdated),
        EventKind.Resumed => new Resumed(_shard),
        _ => null,
    };

    /// <summary>A new session: what was known of the last one is forgotten. The body names the session.</summary>
    public Ready ReadReady(ReadOnlySpan<byte> frameBody, out ReadyBody body)
    {
        body = As(frameBody, EventJson.Default.ReadyBody);
        _me = body.User?.Id.Value ?? 0;
        _myRoles.Clear();
        _awaited.Clear();
        var guilds = (body.Guilds ?? []).Select(guild => guild.Id).ToArray();
        _awaited.UnionWith(guilds.Select(id => id.Value));
        return new Ready(
            _shard, body.User ?? new User(), body.Application?.Id ?? default, body.Application?.Flags ?? ApplicationFlags.None, guilds);
    }

    private MessageCreated? NewMessage(ReadOnlySpan<byte> body)
    {
        var header = BodyReader.Message(body, _me, _rolesIn, isEdit: false);
        if (!_filter.Messages(header))
            return null;
        var message = As(body, DiscordJson.Default.Message);
        return _messages.TryAdd(header.Id.Value) ? new MessageCreated(message, header) : null;
    }

    private MessageUpdated? EditedMessage(ReadOnlySpan<byte> body)
    {
        var header = BodyReader.Message(body, _me, _rolesIn, isEdit: true);
        return _filter.Messages(header) ? new MessageUpdated(As(body, DiscordJson.Default.Message), header) : null;
    }

    private InteractionCreated? Interaction(ReadOnlySpan<byte> body)
    {
        var interaction = As(body, DiscordJson.Default.Interaction);
        return _interactions.TryAdd(interaction.Id.Value) ? new InteractionCreated(interaction) : null;
    }

    private GatewayEvent GuildAvailable(ReadOnlySpan<byte> body)
    {
        var header = BodyReader.Guild(body, _me);
        var id = new Snowflake(header.Id);
        if (header.Unavailable is true)
            return new GuildUnavailable(id);
        Remember(header.Id, header.MyRoles);
        var details = _filter.Guilds(id) ? As(body, DiscordJson.Default.Guild) : null;
        return new GuildAvailable(id, header.Name, header.MemberCount, JustJoined: !_awaited.Remove(header.Id), details);
    }

    private GuildUpdated GuildUpdated(ReadOnlySpan<byte> body)
    {
        var header = BodyReader.Guild(body, _me);
        var id = new Snowflake(header.Id);
        return new GuildUpdated(id, header.Name, _filter.Guilds(id) ? As(body, DiscordJson.Default.Guild) : null);
    }

    private GatewayEvent GuildGone(ReadOnlySpan<byte> body)
    {
        var header = BodyReader.Guild(body, _me);
        var id = new Snowflake(header.Id);
        if (header.Unavailable is true)
        {
            _awaited.Add(header.Id);
            return new GuildUnavailable(id);
        }
        _awaited.Remove(header.Id);
        _myRoles.Remove(header.Id);
        return new GuildLeft(id);
    }

    private Channel? Channel(ReadOnlySpan<byte> body) => OfWantedGuild(body, DiscordJson.Default.Channel);

    private RoleBody? Role(ReadOnlySpan<byte> body) => OfWantedGuild(body, EventJson.Default.RoleBody);

    private OwnMemberUpdated? OwnMember(ReadOnlySpan<byte> body)
    {
        var (user, roles) = BodyReader.Member(body);
        if (user != _me)
            return null;
        var guild = BodyReader.Find(body, "guild_id"u8);
        Remember(guild, roles);
        return new OwnMemberUpdated(new Snowflake(guild), As(body, DiscordJson.Default.Member));
    }

    private static MessagesDeleted Deleted(DeletedBody body) =>
        new(body.GuildId, body.ChannelId, body.Ids ?? (body.Id is { } one ? [one] : []));

    private void Remember(ulong guild, ulong[] myRoles)
    {
        if (myRoles.Length > 0)
            _myRoles[guild] = myRoles;
        else
            _myRoles.Remove(guild);
    }

    private T? OfWantedGuild<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type) where T : class =>
        BodyReader.Find(body, "guild_id"u8) is var guild && (guild == 0 || _filter.Guilds(new Snowflake(guild))) ? As(body, type) : null;

    /// <summary>Reads one value; a body may be followed by the rest of its frame.</summary>
    private static T As<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("The body is null.");
    }
}
