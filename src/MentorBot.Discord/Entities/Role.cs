namespace MentorBot.Discord.Entities;

/// <summary>A role of a server; the one whose id is the server's is @everyone.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#role-object</remarks>
public sealed record Role
{
    public Snowflake Id { get; init; }
    public string Name { get => field ?? ""; init; }
    public Permissions Permissions { get; init; }
    public int Position { get; init; }
    public int Color { get; init; }
    public bool Hoist { get; init; }

    /// <summary>Belongs to a bot or an integration: nobody can be given it by hand.</summary>
    public bool Managed { get; init; }

    public bool Mentionable { get; init; }
    public RoleTags? Tags { get; init; }
}

/// <summary>To whom a managed role belongs.</summary>
public sealed record RoleTags
{
    public Snowflake? BotId { get; init; }
    public Snowflake? IntegrationId { get; init; }
}
