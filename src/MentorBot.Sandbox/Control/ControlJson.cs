using System.Text.Json.Nodes;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.World;

namespace MentorBot.Sandbox.Control;

/// <summary>What a person sees, as JSON: Discord's own objects with a little more beside. Each takes the world's lock.</summary>
internal static class ControlJson
{
    public static JsonObject User(User user)
    {
        var json = UserJson.Of(user);
        json["locale"] = user.Locale;
        json["dms_closed"] = user.DmsClosed;
        return json;
    }

    /// <summary>A message with what depends on who looks: whether it is theirs, private to them, and which
    /// reactions are theirs; and the command that it answers.</summary>
    public static JsonObject Message(Person person, Message message)
    {
        lock (person.World.Gate)
        {
            var json = MessageJson.Of(person.World, message, Viewer.Everything);
            json["own"] = message.Author == person.User;
            json["private"] = message.EphemeralFor is not null;
            json["pinged"] = Wire.IdList(message.Pinged);
            if (json["interaction_metadata"] is { } metadata && message.CommandName is { } command)
                metadata["name"] = command;
            foreach (var (reaction, shown) in message.Reactions.Zip(json["reactions"] as JsonArray ?? []))
                shown!["me"] = reaction.Users.Contains(person.User.Id);
            return json;
        }
    }

    /// <summary>A channel with what the person may do in it.</summary>
    public static JsonObject Channel(Person person, Channel channel)
    {
        lock (person.World.Gate)
        {
            var json = ChannelJson.Of(channel, person.User);
            json["permissions"] = Wire.Bits(PermissionRules.In(person.World, person.User, channel));
            return json;
        }
    }

    /// <summary>All that is in a person's lists.</summary>
    public static JsonObject WorldOf(Person person)
    {
        var world = person.World;
        lock (world.Gate)
            return new JsonObject
            {
                ["user"] = User(person.User),
                ["guilds"] = Wire.List(world.GuildsOf(person.User).Select(guild => Guild(person, guild))),
                ["dms"] = Wire.List(world.DmsOf(person.User).Select(channel => Channel(person, channel))),
            };
    }

    /// <summary>What came of an interaction so far.</summary>
    public static JsonObject Interaction(Person person, InteractionHandle handle)
    {
        lock (person.World.Gate)
            return new JsonObject
            {
                ["id"] = Wire.Id(handle.Id),
                ["type"] = (int)handle.Interaction.Type,
                ["channel_id"] = Wire.Id(handle.Interaction.Channel.Id),
                ["state"] = handle switch
                {
                    { Failure: not null } => "failed",
                    { Interaction.IsWaiting: true } => "waiting",
                    { IsThinking: true } => "thinking",
                    _ => "answered",
                },
                ["failure"] = handle.Failure,
                ["private"] = handle.IsPrivate,
                ["message"] = handle.Message is { } message ? Message(person, message) : null,
                ["follow_ups"] = Wire.List(handle.Interaction.FollowUps.Select(followUp => Message(person, followUp))),
                ["modal"] = handle.Modal?.Json,
                ["choices"] = handle.Interaction.Choices?.DeepClone(),
            };
    }

    private static JsonObject Guild(Person person, Guild guild)
    {
        var json = GuildJson.Of(guild);
        json["channels"] = Wire.List(guild.Channels.Where(person.CanSee).Select(channel => Channel(person, channel)));
        json["threads"] = Wire.List(guild.Threads.Where(person.CanSee).Select(thread => Channel(person, thread)));
        json["members"] = Wire.List(guild.Members.Values.Select(UserJson.OfMember));
        return json;
    }
}
