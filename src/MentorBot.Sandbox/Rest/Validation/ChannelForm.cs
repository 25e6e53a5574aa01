using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest;

/// <summary>Reads and checks the bodies that make and change channels and threads.</summary>
internal static class ChannelForm
{
    private static readonly int[] ArchiveAfter = [60, 1440, 4320, 10_080];

    /// <summary>Minutes until a thread is archived.</summary>
    public static int? AutoArchive(Form form, string key = "auto_archive_duration") => form.Choice(key, ArchiveAfter);

    public static int? Slowmode(Form form, string key = "rate_limit_per_user") => (int?)form.Integer(key, 0, 21_600);

    public static IReadOnlyList<Overwrite> Overwrites(Form form) =>
        [.. form.Items("permission_overwrites", 100).Select(item => new Overwrite(
            item.Id("id", required: true) ?? 0, item.Choice("type", 0, 1) == 1,
            (Permissions)(item.Id("allow") ?? 0), (Permissions)(item.Id("deny") ?? 0)))];

    /// <summary>The category that a channel is put under; null where none was asked for.</summary>
    public static Channel? Category(Guild guild, ulong? id)
    {
        if (id is null) return null;
        if (guild.Channels.Find(channel => channel.Id == id) is not { Type: ChannelType.Category } category)
            throw Form.Only("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Not a category");
        return guild.Channels.Count(channel => channel.ParentId == id) < 50 ? category
            : throw Form.Only("parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels in category reached (50)");
    }

    /// <summary>A forum's tags as a whole; those with an id are kept.</summary>
    public static List<ForumTag> Tags(DiscordWorld world, Form form) =>
        [.. form.Items("available_tags", 20).Select(item => new ForumTag(
            item.Id("id") ?? world.Ids.Next(), item.Text("name", 20, min: 1, required: true) ?? "", item.Boolean("moderated") ?? false,
            Emoji(item)))];

    /// <summary>An emoji by <c>emoji_id</c> or <c>emoji_name</c>.</summary>
    public static Emoji? Emoji(Form form)
    {
        if (form.Id("emoji_id") is { } id) return new Emoji(id, "");
        return form.Text("emoji_name", 100) is { Length: > 0 } name ? new Emoji(null, name) : null;
    }

    /// <summary>
    /// Tags of a post, against those of its forum. https://docs.discord.com/developers/resources/channel#forum-tag-object
    /// </summary>
    public static IReadOnlyList<ulong> AppliedTags(DiscordWorld world, Form form, Channel forum, User user)
    {
        var tags = form.IdList("applied_tags", 5);
        form.ThrowIfAny();
        var manages = Access.Can(world, user, forum, Permissions.ManageThreads);
        foreach (var id in tags)
        {
            var tag = forum.Forum!.Tags.Find(tag => tag.Id == id) ?? throw new DiscordError(404, 10087, "Unknown Tag");
            if (tag.Moderated && !manages) throw Access.Forbidden;
        }
        if (tags.Count > 0 || !forum.Flags.HasFlag(ChannelFlags.RequireTag)) return tags;
        throw forum.Forum!.Tags.Exists(tag => !tag.Moderated || manages)
            ? new DiscordError(400, 40067, "A tag is required to create a forum post in this channel")
            : new DiscordError(400, 40066, "There are no tags available that can be set by non-moderators");
    }
}
