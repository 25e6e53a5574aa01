using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>
/// Publishing to the followers of an announcement channel; the sandbox has no followers, only the mark on the message.
/// https://docs.discord.com/developers/resources/message#crosspost-message
/// </summary>
internal static class CrosspostEndpoints
{
    public static void Map(RestRoutes routes) =>
        routes.Map("POST", "/channels/{channel_id}/messages/{message_id}/crosspost", Publish);

    private static RestAnswer Publish(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        if (channel.Type is not ChannelType.Announcement)
            throw new DiscordError(400, 50024, "Cannot execute action on this channel type");
        var message = Access.Message(channel, call.Id("message_id"));
        var others = message.Author == call.Caller.Bot ? Permissions.None : Permissions.ManageMessages;
        ChannelEndpoints.Need(call, channel, Permissions.SendMessages | others);
        if (message.IsSystem)
            throw new DiscordError(400, 50068, "Invalid message type");
        if (message.Flags.HasFlag(MessageFlags.Crossposted))
            throw new DiscordError(400, 40033, "This message has already been crossposted.");
        message.Flags |= MessageFlags.Crossposted;
        call.World.Posts.Touched(message);
        return RestAnswer.Ok(MessageJson.Of(call.World, message, call.Caller));
    }
}
