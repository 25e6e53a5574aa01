namespace MentorBot.Discord.Entities;

/// <summary>A server, as GUILD_CREATE and <c>GET /guilds/{id}</c> give it (the latter without channels and threads).</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-object</remarks>
public sealed record Guild
{
    public Snowflake Id { get; init; }
    public string Name { get => field ?? ""; init; }
    public Snowflake OwnerId { get; init; }
    public bool? Unavailable { get; init; }
    public string? PreferredLocale { get; init; }
    public int? MemberCount { get; init; }
    public bool? Large { get; init; }

    /// <summary>When the bot came here.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    public Snowflake? SystemChannelId { get; init; }
    public Snowflake? RulesChannelId { get; init; }
    public IReadOnlyList<string> Features { get => field ?? []; init; }
    public IReadOnlyList<Role> Roles { get => field ?? []; init; }
    public IReadOnlyList<Channel> Channels { get => field ?? []; init; }
    public IReadOnlyList<Channel> Threads { get => field ?? []; init; }

    /// <summary>Without privileged intents hardly more than the bot itself.</summary>
    public IReadOnlyList<Member> Members { get => field ?? []; init; }
}

/// <summary>A server in the list of those the bot is on.</summary>
public sealed record OwnGuild
{
    public Snowflake Id { get; init; }
    public string Name { get => field ?? ""; init; }
    public bool Owner { get; init; }

    /// <summary>The bot's, from its roles alone.</summary>
    public Permissions Permissions { get; init; }

    public IReadOnlyList<string> Features { get => field ?? []; init; }
    public int? ApproximateMemberCount { get; init; }
}
