namespace MentorBot.Routing;

/// <summary>What somebody may do here, derived anew from Discord on every press; no id and no memory grants any of it.</summary>
[Flags]
public enum Rights
{
    None = 0,

    /// <summary>May remove others' messages in this channel (Discord: Manage Messages).</summary>
    Moderator = 1,

    /// <summary>Has the curator role that the server's admins chose, or is an admin.</summary>
    Curator = 2,

    /// <summary>Discord: Manage Server.</summary>
    Admin = 4,
}
