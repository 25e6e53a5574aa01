using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>Channels and threads as Discord shows them. https://docs.discord.com/developers/resources/channel</summary>
public static class ChannelJson
{
    /// <summary>Any channel; a thread without the viewer's membership.</summary>
    public static JsonObject Of(Channel channel) => channel switch
    {
        { IsDm: true } => OfDm(channel, null),
        { IsThread: true } => OfThread(channel, null),
        _ => OfGuildChannel(channel),
    };

    /// <summary>Any channel as one user sees it: a direct conversation lists the other party, a thread the viewer's membership.</summary>
    public static JsonObject Of(Channel channel, User viewer) => channel switch
    {
        { IsDm: true } => OfDm(channel, viewer),
        { IsThread: true } => OfThread(channel, viewer.Id),
        _ => OfGuildChannel(channel),
    };

    /// <summary>A thread; with <c>member</c> if the viewer has joined it.</summary>
    public static JsonObject OfThread(Channel channel, ulong? viewer)
    {
        var thread = channel.Thread!;
        var json = Start(channel);
        json["parent_id"] = Wire.Id(channel.ParentId);
        json["owner_id"] = Wire.Id(thread.OwnerId);
        json["rate_limit_per_user"] = channel.RateLimitPerUser;
        json["message_count"] = thread.MessageCount;
        json["member_count"] = Math.Min(50, thread.Members.Count);
        json["total_message_sent"] = thread.TotalSent;
        json["thread_metadata"] = Metadata(channel);
        json["applied_tags"] = Wire.IdList(thread.AppliedTags);
        if (viewer is { } id && thread.Members.TryGetValue(id, out var joined)) json["member"] = OfThreadMember(channel.Id, id, joined);
        return json;
    }

    /// <summary>What THREAD_DELETE carries.</summary>
    public static JsonObject Stub(Channel channel) => new()
    {
        ["id"] = Wire.Id(channel.Id),
        ["guild_id"] = Wire.Id(channel.GuildId),
        ["parent_id"] = Wire.Id(channel.ParentId),
        ["type"] = (int)channel.Type,
    };

    public static JsonObject OfThreadMember(ulong thread, ulong user, DateTimeOffset joined) => new()
    {
        ["id"] = Wire.Id(thread),
        ["user_id"] = Wire.Id(user),
        ["join_timestamp"] = Wire.Time(joined),
        ["flags"] = 0,
    };

    public static JsonObject OfTag(ForumTag tag) => new()
    {
        ["id"] = Wire.Id(tag.Id),
        ["name"] = tag.Name,
        ["moderated"] = tag.Moderated,
        ["emoji_id"] = Wire.Id(tag.Emoji?.Id),
        ["emoji_name"] = tag.Emoji is { Id: null } emoji ? emoji.Name : null,
    };

    private static JsonObject OfGuildChannel(Channel channel)
    {
        var json = Start(channel);
        json["position"] = channel.Position;
        json["parent_id"] = Wire.Id(channel.ParentId);
        json["nsfw"] = channel.Nsfw;
        json["permission_overwrites"] = Wire.List(channel.Overwrites.Select(OfOverwrite));
        if (channel.Type is ChannelType.Category) return json;
        json["topic"] = channel.Topic;
        json["rate_limit_per_user"] = channel.RateLimitPerUser;
        if (channel.DefaultAutoArchive is { } minutes) json["default_auto_archive_duration"] = minutes;
        if (channel.IsVoice) AddVoice(json);
        if (channel.Forum is { } forum) AddForum(json, forum);
        return json;
    }

    private static JsonObject OfDm(Channel channel, User? viewer) => new()
    {
        ["id"] = Wire.Id(channel.Id),
        ["type"] = (int)channel.Type,
        ["flags"] = 0,
        ["last_message_id"] = Wire.Id(channel.LastMessageId),
        ["last_pin_timestamp"] = Wire.Time(channel.LastPinAt),
        ["recipients"] = Wire.List(channel.Recipients.Where(user => user != viewer).Select(UserJson.Of)),
    };

    private static JsonObject Start(Channel channel) => new()
    {
        ["id"] = Wire.Id(channel.Id),
        ["type"] = (int)channel.Type,
        ["guild_id"] = Wire.Id(channel.GuildId),
        ["name"] = channel.Name,
        ["flags"] = (int)channel.Flags,
        ["last_message_id"] = Wire.Id(channel.LastMessageId),
        ["last_pin_timestamp"] = Wire.Time(channel.LastPinAt),
    };

    private static JsonObject Metadata(Channel channel)
    {
        var thread = channel.Thread!;
        var json = new JsonObject
        {
            ["archived"] = thread.Archived,
            ["locked"] = thread.Locked,
            ["auto_archive_duration"] = thread.AutoArchive,
            ["archive_timestamp"] = Wire.Time(thread.ArchiveTimestamp),
            ["create_timestamp"] = Wire.Time(thread.CreatedAt),
        };
        if (channel.Type is ChannelType.PrivateThread) json["invitable"] = thread.Invitable;
        return json;
    }

    private static JsonObject OfOverwrite(Overwrite overwrite) => new()
    {
        ["id"] = Wire.Id(overwrite.Id),
        ["type"] = overwrite.IsMember ? 1 : 0,
        ["allow"] = Wire.Bits(overwrite.Allow),
        ["deny"] = Wire.Bits(overwrite.Deny),
    };

    private static void AddVoice(JsonObject json)
    {
        json["bitrate"] = 64_000;
        json["user_limit"] = 0;
        json["rtc_region"] = null;
    }

    private static void AddForum(JsonObject json, ForumState forum)
    {
        json["available_tags"] = Wire.List(forum.Tags.Select(OfTag));
        json["default_thread_rate_limit_per_user"] = forum.DefaultThreadRateLimit;
        json["default_sort_order"] = forum.DefaultSortOrder;
        json["default_forum_layout"] = forum.DefaultLayout;
        json["default_reaction_emoji"] = forum.DefaultReaction is { } emoji
            ? new JsonObject { ["emoji_id"] = Wire.Id(emoji.Id), ["emoji_name"] = emoji.Id is null ? emoji.Name : null }
            : null;
    }
}
