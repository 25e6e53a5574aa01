using MentorBot.Routing;

namespace MentorBot.Servers;

/// <summary>What setup and doctor must know of a server as it is on Discord now.</summary>
public interface IServerView
{
    /// <summary>Null when the bot is no member there: only its commands were installed, or it was removed.</summary>
    Task<ServerSight?> SeeAsync(ServerId server, CancellationToken cancel);

    /// <summary>The channel or forum of a thread or forum post; the place itself where it is neither.</summary>
    Task<PlaceId> ChannelOfAsync(ServerId server, PlaceId place, CancellationToken cancel);

    /// <summary>
    /// Whether this person can view a channel of this server and read its history. False for a channel of another server, so that nobody
    /// is quoted what he could not read himself.
    /// </summary>
    Task<bool> CanReadAsync(ServerId server, PersonId person, PlaceId channel, CancellationToken cancel);
}

/// <summary>A server on Discord.</summary>
/// <param name="Channels">All of them, also those that the bot cannot see; no threads. As Discord sorts them.</param>
/// <param name="Roles">With @everyone, whose id is the server's.</param>
public sealed record ServerSight(
    ServerId Id, string Name, IReadOnlyList<ChannelSight> Channels, IReadOnlyList<RoleSight> Roles)
{
    /// <summary>What the bot's roles allow on the whole server, by Discord's bits.</summary>
    public ulong BotRights { get; init; }

    /// <summary>The position of its highest role: what stands below it may be given and taken.</summary>
    public int BotRank { get; init; }

    /// <summary>Null when there is none of that id any more.</summary>
    public ChannelSight? Channel(PlaceId id) => Channels.FirstOrDefault(channel => channel.Id == id);

    public RoleSight? Role(ulong id) => Roles.FirstOrDefault(role => role.Id == id);
}

/// <param name="BotRights">What the bot may do there after all overwrites, by Discord's bits; every bit for an administrator.</param>
public sealed record ChannelSight(PlaceId Id, string Name, ChannelKind Kind, ulong BotRights);

/// <param name="Mentionable">Anyone may mention it.</param>
/// <param name="Position">Higher stands above.</param>
public sealed record RoleSight(ulong Id, string Name, bool Mentionable, int Position)
{
    /// <summary>What it allows on the whole server, by Discord's bits.</summary>
    public ulong Grants { get; init; }

    /// <summary>It belongs to a bot or an integration: nobody can be given it.</summary>
    public bool Managed { get; init; }
}

public enum ChannelKind
{
    Text,
    Announcement,
    Forum,
    Voice,
    Other,
}
