namespace MentorBot.Sandbox.World;

/// <summary>Flags of an application; the three privileged intents are switched on by them ("limited" = not yet reviewed).</summary>
[Flags]
public enum ApplicationFlags
{
    None = 0,
    Presence = 1 << 12,
    PresenceLimited = 1 << 13,
    GuildMembers = 1 << 14,
    GuildMembersLimited = 1 << 15,
    MessageContent = 1 << 18,
    MessageContentLimited = 1 << 19,
}

/// <summary>A bot's application. Its id is also the id of its bot user.</summary>
public sealed partial class Application(User bot, string name, string token)
{
    public ulong Id => Bot.Id;
    public User Bot { get; } = bot;
    public string Name { get; set; } = name;
    public string Token { get; set; } = token;
    public string Description { get; set; } = "";
    public ApplicationFlags Flags { get; set; }

    /// <summary>Whether it may be installed for a user, beside the installation in a guild.</summary>
    public bool UserInstall { get; set; }

    /// <summary>Whether the switch "message content" is on.</summary>
    public bool HasMessageContent => (Flags & (ApplicationFlags.MessageContent | ApplicationFlags.MessageContentLimited)) != 0;

    /// <summary>Whether the switch "server members" is on.</summary>
    public bool HasGuildMembers => (Flags & (ApplicationFlags.GuildMembers | ApplicationFlags.GuildMembersLimited)) != 0;

    /// <summary>The privileged intents that may be identified with.</summary>
    public long AllowedPrivileged =>
        (HasMessageContent ? Intents.MessageContent : 0) | (HasGuildMembers ? Intents.GuildMembers : 0)
        | ((Flags & (ApplicationFlags.Presence | ApplicationFlags.PresenceLimited)) != 0 ? Intents.GuildPresences : 0);
}
