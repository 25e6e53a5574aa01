using System.Text.Json;

namespace MentorBot.Discord.Events;

/// <summary>The dispatches that we read; all others pass by unread.</summary>
internal enum EventKind
{
    Unknown,
    Ready,
    Resumed,
    GuildCreate,
    GuildUpdate,
    GuildDelete,
    ChannelCreate,
    ChannelUpdate,
    ChannelDelete,
    ThreadCreate,
    ThreadUpdate,
    ThreadDelete,
    ThreadListSync,
    RoleCreate,
    RoleUpdate,
    RoleDelete,
    MemberUpdate,
    MessageCreate,
    MessageUpdate,
    MessageDelete,
    MessageDeleteBulk,
    ReactionAdd,
    ReactionRemove,
    InteractionCreate,
    CommandPermissionsUpdate,
    UserUpdate,
}

/// <summary>The names of the dispatches as they stand in `t`.</summary>
internal static class EventNames
{
    private static readonly (byte[] Name, EventKind Kind)[] Known =
    [
        ("MESSAGE_CREATE"u8.ToArray(), EventKind.MessageCreate),
        ("MESSAGE_UPDATE"u8.ToArray(), EventKind.MessageUpdate),
        ("INTERACTION_CREATE"u8.ToArray(), EventKind.InteractionCreate),
        ("GUILD_CREATE"u8.ToArray(), EventKind.GuildCreate),
        ("MESSAGE_DELETE"u8.ToArray(), EventKind.MessageDelete),
        ("MESSAGE_DELETE_BULK"u8.ToArray(), EventKind.MessageDeleteBulk),
        ("MESSAGE_REACTION_ADD"u8.ToArray(), EventKind.ReactionAdd),
        ("MESSAGE_REACTION_REMOVE"u8.ToArray(), EventKind.ReactionRemove),
        ("THREAD_CREATE"u8.ToArray(), EventKind.ThreadCreate),
        ("THREAD_UPDATE"u8.ToArray(), EventKind.ThreadUpdate),
        ("THREAD_DELETE"u8.ToArray(), EventKind.ThreadDelete),
        ("THREAD_LIST_SYNC"u8.ToArray(), EventKind.ThreadListSync),
        ("CHANNEL_CREATE"u8.ToArray(), EventKind.ChannelCreate),
        ("CHANNEL_UPDATE"u8.ToArray(), EventKind.ChannelUpdate),
        ("CHANNEL_DELETE"u8.ToArray(), EventKind.ChannelDelete),
        ("GUILD_ROLE_CREATE"u8.ToArray(), EventKind.RoleCreate),
        ("GUILD_ROLE_UPDATE"u8.ToArray(), EventKind.RoleUpdate),
        ("GUILD_ROLE_DELETE"u8.ToArray(), EventKind.RoleDelete),
        ("GUILD_MEMBER_UPDATE"u8.ToArray(), EventKind.MemberUpdate),
        ("GUILD_UPDATE"u8.ToArray(), EventKind.GuildUpdate),
        ("GUILD_DELETE"u8.ToArray(), EventKind.GuildDelete),
        ("APPLICATION_COMMAND_PERMISSIONS_UPDATE"u8.ToArray(), EventKind.CommandPermissionsUpdate),
        ("USER_UPDATE"u8.ToArray(), EventKind.UserUpdate),
        ("READY"u8.ToArray(), EventKind.Ready),
        ("RESUMED"u8.ToArray(), EventKind.Resumed),
    ];

    /// <summary>The kind that the string under the reader names, without making a string of it.</summary>
    public static EventKind Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            return EventKind.Unknown;
        foreach (var (name, kind) in Known)
            if (reader.ValueTextEquals(name))
                return kind;
        return EventKind.Unknown;
    }
}
