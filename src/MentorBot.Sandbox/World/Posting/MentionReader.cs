using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.Sandbox.World;

/// <summary>Finds who is mentioned in a message and who is notified by it.</summary>
internal static partial class MentionReader
{
    /// <summary>Fills in <see cref="Message.Mentions"/>, <see cref="Message.MentionRoles"/> and <see cref="Message.Pinged"/>.</summary>
    public static void Read(DiscordWorld world, Message message, AllowedMentions allowed, Message? answered)
    {
        var raw = Text(message);
        if (answered is null && !raw.Contains('@'))
        {
            (message.Mentions, message.MentionRoles, message.MentionEveryone) = ([], [], false);
            message.Pinged = ImmutableHashSet<ulong>.Empty;
            return;
        }
        var text = Code().Replace(raw, " ");
        var users = new List<User>();
        var pinged = new HashSet<ulong>();
        if (answered is not null && allowed.RepliedUser) users.Add(answered.Author);
        foreach (var id in IdsIn(User(), text))
            if (allowed.AllowsUser(id) && world.Users.TryGetValue(id, out var user) && !users.Contains(user)) users.Add(user);
        message.Mentions = users;
        foreach (var user in users) pinged.Add(user.Id);
        if (world.TryGetGuild(message.Channel, out var guild)) ReadRoles(world, guild, message, allowed, text, pinged);
        pinged.Remove(message.Author.Id);
        pinged.RemoveWhere(id => !PermissionRules.In(world, world.Users[id], message.Channel).HasFlag(Permissions.ViewChannel));
        message.Pinged = pinged;
    }

    private static void ReadRoles(
        DiscordWorld world, Guild guild, Message message, AllowedMentions allowed, string text, HashSet<ulong> pinged)
    {
        var mayMentionAll = PermissionRules.In(world, message.Author, message.Channel).HasFlag(Permissions.MentionEveryone);
        var roles = IdsIn(Role(), text).Distinct().Where(id => allowed.AllowsRole(id)
            && guild.Roles.TryGetValue(id, out var role) && (role.Mentionable || mayMentionAll)).ToList();
        message.MentionRoles = roles;
        message.MentionEveryone = mayMentionAll && allowed.Everyone && (text.Contains("@everyone") || text.Contains("@here"));
        if (message.MentionEveryone) pinged.UnionWith(guild.Members.Keys);
        if (roles.Count > 0) pinged.UnionWith(guild.Members.Values.Where(m => m.Roles.Any(roles.Contains)).Select(m => m.User.Id));
    }

    /// <summary>What can hold a mention: the content, or the text displays of a message made of components.</summary>
    private static string Text(Message message)
    {
        if (!message.Flags.HasFlag(MessageFlags.ComponentsV2)) return message.Content;
        var texts = ComponentJson.All(message.Components).Where(component => component["type"]?.ToString() == "10")
            .Select(component => (component["content"] as JsonValue)?.ToString());
        return string.Join('\n', texts);
    }

    private static IEnumerable<ulong> IdsIn(Regex pattern, string text)
    {
        foreach (Match match in pattern.Matches(text))
            if (ulong.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) yield return id;
    }

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex User();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex Role();
}
