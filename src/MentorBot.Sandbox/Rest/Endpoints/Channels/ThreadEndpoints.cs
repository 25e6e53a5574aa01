using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Starting threads and posts. https://docs.discord.com/developers/resources/channel#start-thread-from-message</summary>
internal static class ThreadEndpoints
{
    private const int MaxActive = 1000;

    /// <summary>Discord documents the two suppressions only; clients that are widely used send components V2 in posts as well.</summary>
    private const MessageFlags PostFlags =
        MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;

    public static void Map(RestRoutes routes)
    {
        routes.Map("POST", "/channels/{channel_id}/messages/{message_id}/threads", StartFrom);
        routes.Map("POST", "/channels/{channel_id}/threads", Start);
    }

    private static RestAnswer StartFrom(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        if (channel.Type is not (ChannelType.Text or ChannelType.Announcement)) throw WrongType;
        ChannelEndpoints.Need(call, channel, Permissions.CreatePublicThreads);
        var message = Access.Message(channel, call.Id("message_id"));
        var (name, autoArchive, slowmode) = Read(new Form(call.Body), throwing: true);
        if (message.IsSystem) throw new DiscordError(403, 50021, "Cannot execute action on a system message");
        RefuseTooMany(call, channel);
        var thread = call.World.Threads.StartFrom(message, call.Caller.Bot, name, autoArchive, slowmode ?? 0);
        return RestAnswer.Created(ChannelJson.Of(thread, call.Caller.Bot));
    }

    private static RestAnswer Start(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        return channel.IsForum ? Post(call, channel) : StartAlone(call, channel);
    }

    private static RestAnswer StartAlone(RestCall call, Channel channel)
    {
        if (channel.Type is not (ChannelType.Text or ChannelType.Announcement)) throw WrongType;
        var form = new Form(call.Body);
        var type = (ChannelType)(form.Choice("type", 10, 11, 12) ?? (int)ChannelType.PrivateThread);
        var invitable = form.Boolean("invitable") ?? true;
        var (name, autoArchive, slowmode) = Read(form, throwing: true);
        if (channel.Type is ChannelType.Announcement != type is ChannelType.AnnouncementThread) throw WrongType;
        ChannelEndpoints.Need(call, channel,
            type is ChannelType.PrivateThread ? Permissions.CreatePrivateThreads : Permissions.CreatePublicThreads);
        RefuseTooMany(call, channel);
        var thread = call.World.Threads.Start(channel, call.Caller.Bot, name, type, autoArchive, slowmode ?? 0, invitable);
        return RestAnswer.Created(ChannelJson.Of(thread, call.Caller.Bot));
    }

    private static RestAnswer Post(RestCall call, Channel forum)
    {
        var (world, bot) = (call.World, call.Caller.Bot);
        ChannelEndpoints.Need(call, forum, Permissions.SendMessages);
        var form = new Form(call.Body);
        var (name, autoArchive, slowmode) = Read(form, throwing: false);
        if (!form.HasValue("message")) form.Error("message", FormError.Required, FormError.RequiredText);
        var draft = MessageForm.Create(world, form.In("message"), call.Files, AllowedMentions.Everything, PostFlags);
        form.ThrowIfAny();
        MessageForm.RefuseEmpty(draft);
        var tags = ChannelForm.AppliedTags(world, form, forum, bot);
        RefuseTooMany(call, forum);
        var (thread, message) = world.Threads.Post(forum, bot, name, draft, tags, autoArchive, slowmode);
        var json = ChannelJson.Of(thread, bot);
        json["message"] = MessageJson.Of(world, message, call.Caller);
        return RestAnswer.Created(json);
    }

    private static (string Name, int? AutoArchive, int? Slowmode) Read(Form form, bool throwing)
    {
        var name = form.Text("name", 100, min: 1, required: true);
        var (autoArchive, slowmode) = (ChannelForm.AutoArchive(form), ChannelForm.Slowmode(form));
        if (throwing) form.ThrowIfAny();
        return (name ?? "", autoArchive, slowmode);
    }

    private static void RefuseTooMany(RestCall call, Channel channel)
    {
        var threads = call.World.Guilds[channel.GuildId!.Value].Threads;
        if (threads.Count < MaxActive || threads.Count(thread => !thread.Thread!.Archived) < MaxActive) return;
        throw new DiscordError(400, 160006, "Maximum number of active threads reached");
    }

    private static DiscordError WrongType => new(400, 50024, "Cannot execute action on this channel type");
}
