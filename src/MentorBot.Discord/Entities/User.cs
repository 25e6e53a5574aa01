namespace MentorBot.Discord.Entities;

/// <summary>A person or a bot, on all servers.</summary>
/// <remarks>https://discord.com/developers/docs/resources/user#user-object</remarks>
public sealed record User
{
    public Snowflake Id { get; init; }
    public string Username { get => field ?? ""; init; }
    public string? GlobalName { get; init; }
    public string? Avatar { get; init; }
    public bool Bot { get; init; }
    public bool System { get; init; }

    /// <summary>Nobody but a server's nickname goes before this name.</summary>
    public string DisplayName => GlobalName ?? Username;
}

/// <summary>A user on one server. In a message's event there is no <see cref="User"/>: it is the author.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-member-object</remarks>
public sealed record Member
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public IReadOnlyList<Snowflake> Roles { get => field ?? []; init; }
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Has not passed the server's rules screening yet.</summary>
    public bool Pending { get; init; }

    /// <summary>In timeout until then.</summary>
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }

    /// <summary>In the channel of an interaction, overwrites included; null elsewhere.</summary>
    public Permissions? Permissions { get; init; }
}
