namespace MentorBot.Sandbox.World;

/// <summary>A server with its roles, members and channels.</summary>
public sealed class Guild(ulong id, string name, ulong ownerId)
{
    public ulong Id { get; } = id;
    public string Name { get; set; } = name;
    public ulong OwnerId { get; set; } = ownerId;
    public string? Description { get; set; }

    /// <summary>One of Discord's locale names; English (US) where nothing was chosen.</summary>
    public string PreferredLocale { get; set; } = "en-US";

    /// <summary>By id; the role with the guild's own id is @everyone.</summary>
    public Dictionary<ulong, Role> Roles { get; } = [];
    public Dictionary<ulong, Member> Members { get; } = [];
    public Dictionary<ulong, Emoji> Emojis => field ??= [];

    /// <summary>Channels in the order in which they were made, without threads.</summary>
    public List<Channel> Channels { get; } = [];

    /// <summary>Threads, archived ones too.</summary>
    public List<Channel> Threads => field ??= [];
    public IEnumerable<ulong> ChannelIds => Channels.Select(channel => channel.Id);
    public Role Everyone => Roles[Id];

    public override string ToString() => Name;
}

/// <summary>A role of a guild.</summary>
public sealed class Role(ulong id, string name)
{
    public ulong Id { get; } = id;
    public string Name { get; set; } = name;
    public Permissions Permissions { get; set; }
    public int Position { get; set; }
    public int Color { get; set; }
    public bool Hoist { get; set; }
    public bool Mentionable { get; set; }

    /// <summary>The bot whose own role this is; nobody can give it to another.</summary>
    public ulong? BotId { get; init; }
    public bool Managed => BotId is not null;
}

/// <summary>A user's place in a guild.</summary>
public sealed class Member(User user, DateTimeOffset joinedAt)
{
    public User User { get; } = user;
    public string? Nick { get; set; }

    /// <summary>Ids of roles, without @everyone.</summary>
    public List<ulong> Roles { get; } = [];
    public DateTimeOffset JoinedAt { get; } = joinedAt;

    /// <summary>In timeout until then; a time that has passed means nothing.</summary>
    public DateTimeOffset? TimeoutUntil { get; set; }

    /// <summary>Has not accepted the guild's rules yet.</summary>
    public bool Pending { get; set; }
    public string DisplayName => Nick ?? User.DisplayName;
}

/// <summary>An emoji: a custom one has an id, any other is its own name.</summary>
public sealed record Emoji(ulong? Id, string Name, bool Animated = false);
