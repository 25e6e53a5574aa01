using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Rest.Endpoints;

/// <summary>What a new message answers or forwards. https://docs.discord.com/developers/resources/message#message-reference</summary>
internal static class ReferenceForm
{
    private const int Forward = 1;

    /// <summary>The draft with its reference; errors go into the form.</summary>
    public static MessageDraft Read(RestCall call, Form form, Channel channel, MessageDraft draft)
    {
        if (!form.HasValue("message_reference")) return draft;
        var reference = form.In("message_reference");
        var kind = reference.Choice("type", 0, Forward) ?? 0;
        var (message, where) = (reference.Id("message_id", required: true), reference.Id("channel_id"));
        var fail = reference.Boolean("fail_if_not_exists") ?? true;
        if (message is not { } id) return draft;
        if (kind == Forward) return ReadForward(call, reference, id, where, draft);
        if (where is not null && where != channel.Id)
            form.Error("message_reference", "REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel");
        return draft with { ReplyTo = id, FailIfNotExists = fail };
    }

    private static MessageDraft ReadForward(RestCall call, Form reference, ulong id, ulong? where, MessageDraft draft)
    {
        if (where is not { } channelId)
        {
            reference.Error("channel_id", FormError.Required, FormError.RequiredText);
            return draft;
        }
        var channel = Access.Channel(call.World, call.Caller.Bot, channelId);
        Access.Need(call.World, call.Caller.Bot, channel, Permissions.ReadMessageHistory);
        var message = Access.Message(channel, id);
        if (!MessageJson.IsReadable(message, Viewer.Rest(call.Caller)))
            throw new DiscordError(403, 160014, "Cannot forward a message whose content you cannot read");
        return draft with { Forward = message };
    }
}
