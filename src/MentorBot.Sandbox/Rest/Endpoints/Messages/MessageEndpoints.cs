using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Messages of channels. https://docs.discord.com/developers/resources/message</summary>
internal static class MessageEndpoints
{
    private static readonly TimeSpan BulkDeleteAge = TimeSpan.FromDays(14);

    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/channels/{channel_id}/messages", List);
        routes.Map("POST", "/channels/{channel_id}/messages", Create);
        routes.Map("GET", "/channels/{channel_id}/messages/{message_id}", Get);
        routes.Map("PATCH", "/channels/{channel_id}/messages/{message_id}", Edit);
        routes.Map("DELETE", "/channels/{channel_id}/messages/{message_id}", Delete);
        routes.Map("POST", "/channels/{channel_id}/messages/bulk-delete", DeleteMany);
    }

    /// <summary>The channel and message in the path; reading it needs the history.</summary>
    internal static Message In(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        ChannelEndpoints.Need(call, channel, Permissions.ReadMessageHistory);
        return Access.Message(channel, call.Id("message_id"));
    }

    internal static void RefuseArchived(Channel channel)
    {
        if (channel.Thread is { Archived: true }) throw new DiscordError(400, 50083, "Thread is archived");
    }

    private static RestAnswer Shown(RestCall call, Message message) => RestAnswer.Ok(MessageJson.Of(call.World, message, call.Caller));

    private static RestAnswer List(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        if (!channel.IsTextBased) throw new DiscordError(400, 50008, "Cannot send messages in a non-text channel");
        var page = MessagePage.Read(call, channel);
        var may = Access.Can(call.World, call.Caller.Bot, channel, Permissions.ReadMessageHistory);
        return RestAnswer.Ok(Wire.List(may ? page.Select(message => MessageJson.Of(call.World, message, call.Caller)) : []));
    }

    private static RestAnswer Get(RestCall call) => Shown(call, In(call));

    private static RestAnswer Create(RestCall call)
    {
        var (world, bot, channel) = (call.World, call.Caller.Bot, ChannelEndpoints.In(call));
        PostingRules.MaySend(world, bot, channel);
        var form = new Form(call.Body);
        var draft = MessageForm.Create(world, form, call.Files, AllowedMentions.Everything) with
        {
            Nonce = NonceForm.Read(form),
            EnforceNonce = form.Boolean("enforce_nonce") ?? false,
        };
        draft = ReferenceForm.Read(call, form, channel, draft);
        form.ThrowIfAny();
        MessageForm.RefuseEmpty(draft);
        PostingRules.MaySend(world, bot, channel, draft);
        return Shown(call, world.Posts.Create(bot, channel, draft));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        var message = Access.Message(channel, call.Id("message_id"));
        if (message.Author != call.Caller.Bot) return Suppress(call, message);
        RefuseArchived(channel);
        var form = new Form(call.Body);
        var edit = MessageForm.Edit(call.World, form, call.Files, message, AllowedMentions.Everything);
        form.ThrowIfAny();
        MessageForm.RefuseEmpty(message, edit);
        call.World.Posts.Edit(message, edit);
        return Shown(call, message);
    }

    /// <summary>Of other people's messages only the suppression of embeds may be changed.</summary>
    private static RestAnswer Suppress(RestCall call, Message message)
    {
        if (call.Body.Any(pair => pair.Key != "flags"))
            throw new DiscordError(403, 50005, "Cannot edit a message authored by another user");
        ChannelEndpoints.Need(call, message.Channel, Permissions.ManageMessages);
        RefuseArchived(message.Channel);
        var form = new Form(call.Body);
        var edit = MessageForm.Edit(call.World, form, [], message, AllowedMentions.None);
        form.ThrowIfAny();
        message.Flags = edit.Flags ?? message.Flags;
        call.World.Posts.Touched(message);
        return Shown(call, message);
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        var message = Access.Message(channel, call.Id("message_id"));
        if (message.Author != call.Caller.Bot)
        {
            if (channel.IsDm) throw new DiscordError(403, 50003, "Cannot execute action on a DM channel");
            ChannelEndpoints.Need(call, channel, Permissions.ManageMessages);
        }
        if (message.Type is MessageType.ThreadStarter) throw new DiscordError(403, 50021, "Cannot execute action on a system message");
        call.World.Posts.Delete(message);
        return RestAnswer.NoContent;
    }

    private static RestAnswer DeleteMany(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        if (channel.IsDm) throw new DiscordError(403, 50003, "Cannot execute action on a DM channel");
        ChannelEndpoints.Need(call, channel, Permissions.ManageMessages);
        var form = new Form(call.Body);
        if (!form.HasValue("messages")) form.Error("messages", FormError.Required, FormError.RequiredText);
        var ids = form.IdList("messages", int.MaxValue);
        if (ids.Distinct().Count() != ids.Count)
            form.Error("messages", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains the value");
        form.ThrowIfAny();
        if (ids.Count is < 2 or > 100)
            throw new DiscordError(400, 50016,
                "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete.");
        if (ids.Any(id => Ids.TimeOf(id) < call.World.Ids.Now - BulkDeleteAge))
            throw new DiscordError(400, 50034, "You can only bulk delete messages that are under 14 days old.");
        call.World.Posts.DeleteMany(channel, [.. ids]);
        return RestAnswer.NoContent;
    }
}
