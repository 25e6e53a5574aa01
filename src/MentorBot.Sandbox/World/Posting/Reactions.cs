using System.Text.Json.Nodes;
using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>Emojis under messages. https://docs.discord.com/developers/resources/message#create-reaction</summary>
public sealed class Reactions(DiscordWorld world)
{
    /// <exception cref="DiscordError">The message has twenty different ones already (30010).</exception>
    public void Add(Message message, User user, Emoji emoji)
    {
        var reaction = Find(message, emoji);
        if (reaction is null)
        {
            if (message.Reactions.Count >= 20) throw new DiscordError(400, 30010, "Maximum number of reactions reached (20)");
            message.Reactions.Add(reaction = new Reaction(emoji));
        }
        if (reaction.Users.Contains(user.Id)) return;
        reaction.Users.Add(user.Id);
        Changed("MESSAGE_REACTION_ADD", message, user, emoji);
    }

    public void Remove(Message message, User user, Emoji emoji)
    {
        if (Find(message, emoji) is not { } reaction || !reaction.Users.Remove(user.Id)) return;
        if (reaction.Users.Count == 0) message.Reactions.Remove(reaction);
        Changed("MESSAGE_REACTION_REMOVE", message, user, emoji);
    }

    /// <summary>Takes every reaction away, or every one of an emoji.</summary>
    public void Clear(Message message, Emoji? emoji = null)
    {
        message.Reactions.RemoveAll(reaction => emoji is null || Same(reaction.Emoji, emoji));
        Send(emoji is null ? "MESSAGE_REACTION_REMOVE_ALL" : "MESSAGE_REACTION_REMOVE_EMOJI", message, json =>
        {
            if (emoji is not null) json["emoji"] = MessageJson.OfEmoji(emoji);
        });
    }

    public static Reaction? Find(Message message, Emoji emoji) => message.Reactions.Find(reaction => Same(reaction.Emoji, emoji));

    /// <summary>Reads an emoji as routes write it: the character itself, or <c>name:id</c> of a custom one.</summary>
    /// <exception cref="DiscordError">There is no such emoji (10014).</exception>
    public Emoji Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length >= 2 && ulong.TryParse(parts[^1], out var id))
            return world.Guilds.Values.Select(guild => guild.Emojis.GetValueOrDefault(id)).FirstOrDefault(emoji => emoji is not null)
                ?? throw Unknown;
        return text.Length is > 0 and <= 32 && text.All(letter => letter > 0x7f || char.IsAsciiDigit(letter) || letter is '#' or '*')
            && text.Any(letter => letter > 0x7f) ? new Emoji(null, text) : throw Unknown;
    }

    private static DiscordError Unknown => new(400, 10014, "Unknown Emoji");

    private static bool Same(Emoji one, Emoji other) => one.Id is null ? one.Name == other.Name && other.Id is null : one.Id == other.Id;

    private void Changed(string name, Message message, User user, Emoji emoji) => Send(name, message, json =>
    {
        json["user_id"] = Wire.Id(user.Id);
        json["emoji"] = MessageJson.OfEmoji(emoji);
        json["burst"] = false;
        json["type"] = 0;
        if (name != "MESSAGE_REACTION_ADD") return;
        json["message_author_id"] = Wire.Id(message.Author.Id);
        if (world.MemberIn(message.Channel, user) is { } member) json["member"] = UserJson.OfMember(member);
    });

    private void Send(string name, Message message, Action<JsonObject> fill)
    {
        var intent = message.Channel.IsDm ? Intents.DirectMessageReactions : Intents.GuildMessageReactions;
        world.Dispatch(new Dispatch(name, message.Channel.GuildId, message.ChannelId, intent, _ => Messages.Where(message.Channel, json =>
        {
            json["message_id"] = Wire.Id(message.Id);
            fill(json);
        })));
    }
}
