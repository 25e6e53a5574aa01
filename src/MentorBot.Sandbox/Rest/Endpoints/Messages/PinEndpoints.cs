using System.Text.Json.Nodes;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>
/// Pins, under the paged address of 2025 and the older one. https://docs.discord.com/developers/resources/message#get-channel-pins
/// </summary>
internal static class PinEndpoints
{
    public static void Map(RestRoutes routes)
    {
        routes.Map("GET", "/channels/{channel_id}/messages/pins", Page);
        routes.Map("GET", "/channels/{channel_id}/pins", List);
        foreach (var list in (ReadOnlySpan<string>)["/channels/{channel_id}/messages/pins", "/channels/{channel_id}/pins"])
        {
            routes.Map("PUT", list + "/{message_id}", call => Set(call, pinned: true));
            routes.Map("DELETE", list + "/{message_id}", call => Set(call, pinned: false));
        }
    }

    private static RestAnswer Set(RestCall call, bool pinned)
    {
        var channel = ChannelEndpoints.In(call);
        ChannelEndpoints.Need(call, channel, Permissions.PinMessages);
        var message = Access.Message(channel, call.Id("message_id"));
        MessageEndpoints.RefuseArchived(channel);
        if (pinned) call.World.Pins.Add(message, call.Caller.Bot);
        else call.World.Pins.Remove(message);
        return RestAnswer.NoContent;
    }

    private static RestAnswer Page(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        var (limit, before) = (QueryForm.Limit(call, 50, 50), QueryForm.Time(call, "before"));
        var found = Readable(call, channel).Where(pin => before is null || pin.At < before).Take(limit + 1).ToList();
        return RestAnswer.Ok(new JsonObject
        {
            ["items"] = Wire.List(found.Take(limit).Select(pin => new JsonObject
            {
                ["pinned_at"] = Wire.Time(pin.At),
                ["message"] = Shown(call, channel, pin),
            })),
            ["has_more"] = found.Count > limit,
        });
    }

    private static RestAnswer List(RestCall call)
    {
        var channel = ChannelEndpoints.In(call);
        return RestAnswer.Ok(Wire.List(Readable(call, channel).Take(50).Select(pin => Shown(call, channel, pin))));
    }

    private static IEnumerable<Pin> Readable(RestCall call, Channel channel) =>
        Access.Can(call.World, call.Caller.Bot, channel, Permissions.ReadMessageHistory)
            ? channel.Pins.Where(pin => channel.Messages.Find(pin.MessageId) is not null) : [];

    private static JsonObject Shown(RestCall call, Channel channel, Pin pin) =>
        MessageJson.Of(call.World, channel.Messages.Find(pin.MessageId)!, call.Caller);
}
