using System.Text.Json.Nodes;

namespace MentorBot.EndToEnd.OpenApi;

/// <summary>The file describes REST only, but gateway events carry the same objects.</summary>
internal static class EventSchemas
{
    /// <summary>Event, path of the object inside it (* = every item or value), schema.</summary>
    private static readonly (string Event, string Path, string Schema)[] s_parts =
    [
        ("MESSAGE_CREATE", "", "MessageResponse"),
        ("MESSAGE_UPDATE", "", "MessageResponse"),
        ("GUILD_CREATE", "roles/*", "GuildRoleResponse"),
        ("GUILD_CREATE", "channels/*", "GuildChannelResponse"),
        ("GUILD_CREATE", "threads/*", "ThreadResponse"),
        ("GUILD_CREATE", "members/*", "GuildMemberResponse"),
        ("GUILD_CREATE", "emojis/*", "EmojiResponse"),
        ("GUILD_UPDATE", "", "GuildResponse"),
        ("GUILD_ROLE_CREATE", "role", "GuildRoleResponse"),
        ("GUILD_ROLE_UPDATE", "role", "GuildRoleResponse"),
        ("GUILD_MEMBER_ADD", "", "GuildMemberResponse"),
        ("GUILD_MEMBER_UPDATE", "user", "UserResponse"),
        ("CHANNEL_CREATE", "", "GuildChannelResponse"),
        ("CHANNEL_UPDATE", "", "GuildChannelResponse"),
        ("CHANNEL_DELETE", "", "GuildChannelResponse"),
        ("THREAD_CREATE", "", "ThreadResponse"),
        ("THREAD_UPDATE", "", "ThreadResponse"),
        ("INTERACTION_CREATE", "user", "UserResponse"),
        ("INTERACTION_CREATE", "member", "GuildMemberResponse"),
        ("INTERACTION_CREATE", "message", "MessageResponse"),
        ("INTERACTION_CREATE", "data/resolved/users/*", "UserResponse"),
        ("INTERACTION_CREATE", "data/resolved/roles/*", "GuildRoleResponse"),
        ("INTERACTION_CREATE", "data/resolved/messages/*", "MessageResponse"),
        ("INTERACTION_CREATE", "data/resolved/attachments/*", "AttachmentResponse"),
    ];

    /// <summary>The objects inside an event that some schema describes.</summary>
    public static IEnumerable<(string Schema, string Place, JsonNode Value)> Parts(string name, JsonObject body) =>
        from part in s_parts
        where part.Event == name
        from value in At(body, part.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        select (part.Schema, part.Path, value);

    private static IEnumerable<JsonNode> At(JsonNode? node, ReadOnlyMemory<string> steps)
    {
        if (node is null)
            return [];
        if (steps.IsEmpty)
            return [node];
        var (step, rest) = (steps.Span[0], steps[1..]);
        return (node, step) switch
        {
            (JsonObject values, "*") => values.SelectMany(v => At(v.Value, rest)),
            (JsonArray items, "*") => items.SelectMany(i => At(i, rest)),
            (JsonObject values, _) => At(values[step], rest),
            _ => [],
        };
    }
}
