using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Channels themselves, and typing. https://docs.discord.com/developers/resources/channel</summary>
internal static class ChannelEndpoints
{
    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/channels/{channel_id}", call => Shown(call, In(call)));
        routes.Map("PATCH", "/channels/{channel_id}", Edit);
        routes.Map("DELETE", "/channels/{channel_id}", Delete);
        routes.Map("PUT", "/channels/{channel_id}/permissions/{overwrite_id}", SetOverwrite);
        routes.Map("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}", RemoveOverwrite);
        routes.Map("POST", "/channels/{channel_id}/typing", Type);
    }

    /// <summary>The channel in the path, which the caller must be able to see.</summary>
    internal static Channel In(RestCall call) => Access.Channel(call.World, call.Caller.Bot, call.Id("channel_id"));

    internal static void Need(RestCall call, Channel channel, Permissions permissions) =>
        Access.Need(call.World, call.Caller.Bot, channel, permissions);

    private static RestAnswer Shown(RestCall call, Channel channel) => RestAnswer.Ok(ChannelJson.Of(channel, call.Caller.Bot));

    private static RestAnswer Edit(RestCall call)
    {
        var channel = In(call);
        if (channel.IsDm) throw new DiscordError(403, 50003, "Cannot execute action on a DM channel");
        if (channel.IsThread) ThreadEdit.Apply(call, channel);
        else ApplyEdit(call, channel);
        call.World.ChannelChanged(channel);
        return Shown(call, channel);
    }

    private static void ApplyEdit(RestCall call, Channel channel)
    {
        Need(call, channel, Permissions.ManageChannels);
        var form = new Form(call.Body);
        var name = form.Text("name", 100, min: 1);
        var topic = form.Text("topic", channel.IsForum ? 4096 : 1024);
        var position = form.Integer("position", 0, int.MaxValue);
        var slowmode = ChannelForm.Slowmode(form);
        var nsfw = form.Boolean("nsfw");
        var parent = form.Id("parent_id");
        var autoArchive = ChannelForm.AutoArchive(form, "default_auto_archive_duration");
        var overwrites = form.HasValue("permission_overwrites") ? ChannelForm.Overwrites(form) : null;
        var forum = channel.Forum is null ? null : ReadForum(call, form);
        form.ThrowIfAny();
        if (overwrites is not null) Need(call, channel, Permissions.ManageRoles);
        if (form.Has("parent_id")) channel.ParentId = ChannelForm.Category(call.World.Guilds[channel.GuildId!.Value], parent)?.Id;
        channel.Name = name ?? channel.Name;
        if (form.Has("topic")) channel.Topic = topic;
        channel.Position = (int)(position ?? channel.Position);
        channel.RateLimitPerUser = slowmode ?? channel.RateLimitPerUser;
        channel.Nsfw = nsfw ?? channel.Nsfw;
        if (form.Has("default_auto_archive_duration")) channel.DefaultAutoArchive = autoArchive;
        channel.Overwrites = overwrites ?? channel.Overwrites;
        forum?.Invoke(channel);
    }

    /// <summary>Reads what only forums have; what comes back puts it into the channel, once the whole form is known to be right.</summary>
    private static Action<Channel> ReadForum(RestCall call, Form form)
    {
        var tags = form.HasValue("available_tags") ? ChannelForm.Tags(call.World, form) : null;
        var flags = form.Integer("flags", 0, int.MaxValue);
        var slowmode = ChannelForm.Slowmode(form, "default_thread_rate_limit_per_user");
        var sort = form.Choice("default_sort_order", 0, 1);
        var layout = form.Choice("default_forum_layout", 0, 1, 2);
        var reaction = form.HasValue("default_reaction_emoji") ? ChannelForm.Emoji(form.In("default_reaction_emoji")) : null;
        return channel =>
        {
            var forum = channel.Forum!;
            if (tags is not null)
            {
                forum.Tags.Clear();
                forum.Tags.AddRange(tags);
            }
            if (flags is { } bits) channel.Flags = (ChannelFlags)bits & ChannelFlags.RequireTag;
            forum.DefaultThreadRateLimit = slowmode ?? forum.DefaultThreadRateLimit;
            if (form.Has("default_sort_order")) forum.DefaultSortOrder = sort;
            forum.DefaultLayout = layout ?? forum.DefaultLayout;
            if (form.Has("default_reaction_emoji")) forum.DefaultReaction = reaction;
        };
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = In(call);
        var shown = Shown(call, channel);
        // A direct conversation is only closed: it is there again when somebody writes.
        if (channel.IsDm) return shown;
        Need(call, channel, channel.IsThread ? Permissions.ManageThreads : Permissions.ManageChannels);
        call.World.RemoveChannel(channel);
        return shown;
    }

    private static RestAnswer SetOverwrite(RestCall call)
    {
        var channel = In(call);
        Need(call, channel, Permissions.ManageRoles);
        var form = new Form(call.Body);
        var member = form.Choice("type", 0, 1) == 1;
        var (allow, deny) = (form.Id("allow"), form.Id("deny"));
        form.ThrowIfAny();
        call.World.SetOverwrite(channel, call.Id("overwrite_id"), member, (Permissions)(allow ?? 0), (Permissions)(deny ?? 0));
        return RestAnswer.NoContent;
    }

    private static RestAnswer RemoveOverwrite(RestCall call)
    {
        var channel = In(call);
        Need(call, channel, Permissions.ManageRoles);
        call.World.RemoveOverwrite(channel, call.Id("overwrite_id"));
        return RestAnswer.NoContent;
    }

    private static RestAnswer Type(RestCall call)
    {
        var channel = In(call);
        PostingRules.MaySend(call.World, call.Caller.Bot, channel);
        call.World.Posts.Typing(call.Caller.Bot, channel);
        return RestAnswer.NoContent;
    }
}
