using System.Text.Json.Nodes;

namespace MentorBot.Sandbox.World;

/// <summary>
/// Messages as a viewer may see them. Without message content an application reads only what it wrote, what is said to it directly and
/// what mentions it. https://docs.discord.com/developers/resources/message
/// </summary>
public static class MessageJson
{
    /// <summary>A message as REST gives it to an application; null = a person, who sees all of it.</summary>
    public static JsonObject Of(DiscordWorld world, Message message, Application? viewer) => Of(world, message, Viewer.Rest(viewer));

    /// <summary>A message with the one that it answers.</summary>
    public static JsonObject Of(DiscordWorld world, Message message, Viewer viewer)
    {
        var json = Basic(world, message, viewer);
        if (message.Reference is not { Kind: 0, MessageId: { } id } reference) return json;
        var target = world.Channels.GetValueOrDefault(reference.ChannelId)?.Messages.Find(id);
        json["referenced_message"] = target is null ? null : Basic(world, target, viewer);
        return json;
    }

    /// <summary>The body of MESSAGE_CREATE and MESSAGE_UPDATE: with the guild and the author's membership.</summary>
    public static JsonObject Event(DiscordWorld world, Message message, Viewer viewer)
    {
        var json = Of(world, message, viewer);
        json["channel_type"] = (int)message.Channel.Type;
        if (message.EphemeralFor is not null || !world.TryGetGuild(message.Channel, out var guild)) return json;
        json["guild_id"] = Wire.Id(guild.Id);
        if (guild.Members.TryGetValue(message.Author.Id, out var member)) json["member"] = UserJson.MemberAlone(member);
        foreach (var mention in json["mentions"]!.AsArray())
            if (guild.Members.TryGetValue(ulong.Parse(mention!["id"]!.GetValue<string>()), out var mentioned))
                mention["member"] = UserJson.MemberAlone(mentioned);
        return json;
    }

    /// <summary>What a forward carries of the message that it forwards.</summary>
    public static JsonObject Snapshot(DiscordWorld world, Message message) => new()
    {
        ["type"] = (int)message.Type,
        ["content"] = message.Content,
        ["mentions"] = Wire.List(message.Mentions.Select(UserJson.Of)),
        ["mention_roles"] = Wire.IdList(message.MentionRoles),
        ["attachments"] = Wire.List(message.Attachments.Select(file => AttachmentJson.Of(world, message.ChannelId, file))),
        ["embeds"] = EmbedJson.Of(world, message),
        ["timestamp"] = Wire.Time(message.Timestamp),
        ["edited_timestamp"] = Wire.Time(message.EditedAt),
        ["flags"] = (int)message.Flags,
        ["components"] = ComponentJson.Of(world, message),
    };

    /// <summary>Whether a viewer may read the text, embeds, files and components.</summary>
    public static bool IsReadable(Message message, Viewer viewer)
    {
        if (viewer.Content || viewer.Application is not { } app || message.Channel.IsDm) return true;
        return message.Author == app.Bot || message.ApplicationId == app.Id || message.Mentions.Contains(app.Bot);
    }

    private static JsonObject Basic(DiscordWorld world, Message message, Viewer viewer)
    {
        var readable = IsReadable(message, viewer);
        var json = new JsonObject
        {
            ["id"] = Wire.Id(message.Id),
            ["channel_id"] = Wire.Id(message.ChannelId),
            ["type"] = (int)message.Type,
            ["content"] = readable ? message.Content : "",
            ["author"] = UserJson.Of(message.Author),
            ["mentions"] = Wire.List(message.Mentions.Select(UserJson.Of)),
            ["mention_roles"] = Wire.IdList(message.MentionRoles),
            ["mention_everyone"] = message.MentionEveryone,
            ["attachments"] = readable
                ? Wire.List(message.Attachments.Select(file => AttachmentJson.Of(world, message.ChannelId, file))) : new JsonArray(),
            ["embeds"] = readable ? EmbedJson.Of(world, message) : new JsonArray(),
            ["components"] = readable ? ComponentJson.Of(world, message) : new JsonArray(),
            ["timestamp"] = Wire.Time(message.Timestamp),
            ["edited_timestamp"] = Wire.Time(message.EditedAt),
            ["flags"] = (int)message.Flags,
            ["pinned"] = message.Pinned,
            ["tts"] = message.Tts,
        };
        AddRest(json, world, message, viewer, readable);
        return json;
    }

    /// <summary>Keys that are there only where they mean something.</summary>
    private static void AddRest(JsonObject json, DiscordWorld world, Message message, Viewer viewer, bool readable)
    {
        if (message.Nonce is { } nonce && viewer.Application?.Bot == message.Author) json["nonce"] = nonce.DeepClone();
        if (message.WebhookId is { } webhook) json["webhook_id"] = Wire.Id(webhook);
        if (message.ApplicationId is { } application) json["application_id"] = Wire.Id(application);
        if (message.Reference is { } reference) json["message_reference"] = OfReference(reference);
        if (message.InteractionMetadata is { } metadata) json["interaction_metadata"] = metadata.DeepClone();
        if (message.Snapshot is { } snapshot)
            json["message_snapshots"] = readable
                ? new JsonArray(new JsonObject { ["message"] = snapshot.DeepClone() }) : new JsonArray();
        if (message.Channel.IsThread) json["position"] = message.Position;
        if (message.Reactions.Count > 0) json["reactions"] = Wire.List(message.Reactions.Select(r => OfReaction(r, viewer)));
        if (message.Flags.HasFlag(MessageFlags.HasThread) && world.Channels.TryGetValue(message.Id, out var thread))
            json["thread"] = ChannelJson.OfThread(thread, viewer.Application?.Id);
    }

    private static JsonObject OfReference(MessageReference reference)
    {
        var json = new JsonObject { ["type"] = reference.Kind, ["channel_id"] = Wire.Id(reference.ChannelId) };
        if (reference.MessageId is { } message) json["message_id"] = Wire.Id(message);
        if (reference.GuildId is { } guild) json["guild_id"] = Wire.Id(guild);
        return json;
    }

    private static JsonObject OfReaction(Reaction reaction, Viewer viewer) => new()
    {
        ["emoji"] = OfEmoji(reaction.Emoji),
        ["count"] = reaction.Users.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = reaction.Users.Count },
        ["burst_colors"] = new JsonArray(),
        ["me_burst"] = false,
        ["burst_me"] = false,
        ["me"] = viewer.Application is { } app && reaction.Users.Contains(app.Id),
        ["burst_count"] = 0,
    };

    /// <summary>An emoji as reactions name it.</summary>
    internal static JsonObject OfEmoji(Emoji emoji)
    {
        var json = new JsonObject { ["id"] = Wire.Id(emoji.Id), ["name"] = emoji.Name };
        if (emoji.Id is not null) json["animated"] = emoji.Animated;
        return json;
    }
}
