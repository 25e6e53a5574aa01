using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>Pinned messages of a channel. https://docs.discord.com/developers/resources/message#pin-message</summary>
public sealed class Pins(DiscordWorld world)
{
    private const int Most = 250;

    /// <summary>Pins a message; a notice in the channel says so.</summary>
    /// <exception cref="DiscordError">The channel has 250 of them (30003).</exception>
    public void Add(Message message, User user)
    {
        var channel = message.Channel;
        if (message.Pinned) return;
        if (message.IsSystem) throw new DiscordError(403, 50021, "Cannot execute action on a system message");
        if (channel.Pins.Count >= Most) throw new DiscordError(400, 30003, $"Maximum number of pins reached ({Most})");
        message.Pinned = true;
        channel.LastPinAt = world.Ids.Now;
        channel.Pins.Insert(0, new Pin(message.Id, world.Ids.Now));
        Changed(message);
        world.Posts.Create(user, channel, new MessageDraft
        {
            Type = MessageType.PinNotice,
            Reference = new MessageReference(0, message.Id, channel.Id, channel.GuildId),
        });
    }

    public void Remove(Message message)
    {
        if (!message.Pinned) return;
        message.Pinned = false;
        message.Channel.Pins.RemoveAll(pin => pin.MessageId == message.Id);
        message.Channel.LastPinAt = message.Channel.Pins.Count == 0 ? null : message.Channel.Pins[0].At;
        Changed(message);
    }

    private void Changed(Message message)
    {
        world.Posts.Touched(message);
        var channel = message.Channel;
        var intent = channel.IsDm ? Intents.DirectMessages : Intents.Guilds;
        world.Dispatch(new Dispatch("CHANNEL_PINS_UPDATE", channel.GuildId, channel.Id, intent,
            _ => Messages.Where(channel, json => json["last_pin_timestamp"] = Wire.Time(channel.LastPinAt))));
    }
}
