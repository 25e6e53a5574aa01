using MentorBot.Sandbox.Rest;

namespace MentorBot.Sandbox.World;

/// <summary>Whether somebody may write a message here and now; refusals are Discord's.</summary>
public static class PostingRules
{
    public static void MaySend(DiscordWorld world, User author, Channel channel, MessageDraft draft)
    {
        MaySend(world, author, channel);
        var needed = (draft.Attachments.Count > 0 ? Permissions.AttachFiles : 0) | (draft.Embeds.Count > 0 ? Permissions.EmbedLinks : 0)
            | (draft.Tts ? Permissions.SendTts : 0);
        if (channel.IsDm) return;
        Access.Need(world, author, channel, needed);
        if (draft.ReplyTo is not null && !Access.Can(world, author, channel, Permissions.ReadMessageHistory))
            throw new DiscordError(403, 160002, "Cannot reply without permission to read message history");
        world.Slowmode.Check(author, channel);
    }

    /// <summary>Whether anything at all may be written: what typing needs, too.</summary>
    public static void MaySend(DiscordWorld world, User author, Channel channel)
    {
        if (channel.IsDm) MaySendDm(world, author, channel);
        else MaySendInGuild(world, author, channel);
    }

    private static void MaySendInGuild(DiscordWorld world, User author, Channel channel)
    {
        if (!Access.Can(world, author, channel, Permissions.ViewChannel)) throw Access.Missing;
        if (channel.IsForum) throw new DiscordError(400, 40058, "Cannot message a forum channel");
        if (channel.Type is ChannelType.Category) throw new DiscordError(400, 50008, "Cannot send messages in a non-text channel");
        Access.Need(world, author, channel, PermissionRules.Sending(channel));
        if (channel.Thread is { Locked: true } && !Access.Can(world, author, channel, Permissions.ManageThreads))
            throw new DiscordError(403, 160005, "Thread is locked");
    }

    private static void MaySendDm(DiscordWorld world, User author, Channel channel)
    {
        if (!channel.Recipients.Contains(author)) throw Access.Missing;
        var other = channel.Recipients.First(user => user != author);
        if (author.Bot && (other.DmsClosed || other.Bot)) throw new DiscordError(403, 50007, "Cannot send messages to this user");
        if (author.Bot && !SharesGuild(world, author, other) && !channel.Messages.Any(message => message.Author == other))
            throw new DiscordError(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }

    private static bool SharesGuild(DiscordWorld world, User one, User other) =>
        world.Guilds.Values.Any(guild => guild.Members.ContainsKey(other.Id) && guild.Members.ContainsKey(one.Id));
}
