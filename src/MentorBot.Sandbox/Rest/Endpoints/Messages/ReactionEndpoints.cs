using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>Reactions. https://docs.discord.com/developers/resources/message#create-reaction</summary>
internal static class ReactionEndpoints
{
    private const string All = "/channels/{channel_id}/messages/{message_id}/reactions";
    private const string One = All + "/{emoji_name}";

    public static void Map(RestRoutes routes)
    {
        routes.Map("PUT", One + "/@me", Add);
        routes.Map("DELETE", One + "/@me", call => Remove(call, call.Caller.Bot));
        routes.Map("DELETE", One + "/{user_id}", RemoveOther);
        routes.Map("GET", One, List);
        routes.Map("DELETE", One, call => Clear(call, Emoji(call)));
        routes.Map("DELETE", All, call => Clear(call, null));
    }

    private static Emoji Emoji(RestCall call) => call.World.Reactions.Parse(call.Text("emoji_name"));

    private static RestAnswer Add(RestCall call)
    {
        var message = MessageEndpoints.In(call);
        var emoji = Emoji(call);
        MessageEndpoints.RefuseArchived(message.Channel);
        if (Reactions.Find(message, emoji) is null) ChannelEndpoints.Need(call, message.Channel, Permissions.AddReactions);
        call.World.Reactions.Add(message, call.Caller.Bot, emoji);
        return RestAnswer.NoContent;
    }

    private static RestAnswer RemoveOther(RestCall call)
    {
        var user = UserEndpoints.User(call, "user_id");
        if (user != call.Caller.Bot) ChannelEndpoints.Need(call, ChannelEndpoints.In(call), Permissions.ManageMessages);
        return Remove(call, user);
    }

    private static RestAnswer Remove(RestCall call, User user)
    {
        var message = MessageEndpoints.In(call);
        MessageEndpoints.RefuseArchived(message.Channel);
        call.World.Reactions.Remove(message, user, Emoji(call));
        return RestAnswer.NoContent;
    }

    private static RestAnswer Clear(RestCall call, Emoji? emoji)
    {
        var message = MessageEndpoints.In(call);
        ChannelEndpoints.Need(call, message.Channel, Permissions.ManageMessages);
        MessageEndpoints.RefuseArchived(message.Channel);
        call.World.Reactions.Clear(message, emoji);
        return RestAnswer.NoContent;
    }

    private static RestAnswer List(RestCall call)
    {
        var message = MessageEndpoints.In(call);
        var (limit, after) = (QueryForm.Limit(call, 100, 25), QueryForm.Id(call, "after") ?? 0);
        var users = Reactions.Find(message, Emoji(call))?.Users ?? [];
        return RestAnswer.Ok(Wire.List(users.Where(id => id > after).Order().Take(limit).Select(id => UserJson.Of(call.World.Users[id]))));
    }
}
