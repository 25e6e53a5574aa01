namespace MentorBot.Sandbox.World;

/// <summary>Making and changing channels, threads and direct conversations.</summary>
public sealed partial class DiscordWorld
{
    private readonly Dictionary<(ulong, ulong), Channel> _dms = [];

    public Channel AddChannel(
        Guild guild, string name, ChannelType type = ChannelType.Text, Channel? parent = null, IReadOnlyList<Overwrite>? overwrites = null)
    {
        var channel = new Channel(Ids.Next(), type, name)
        {
            GuildId = guild.Id,
            ParentId = parent?.Id,
            Position = guild.Channels.Count,
            Overwrites = overwrites ?? parent?.Overwrites ?? [],
            Forum = type is ChannelType.Forum or ChannelType.Media ? new ForumState() : null,
        };
        guild.Channels.Add(channel);
        Channels[channel.Id] = channel;
        DispatchChannel("CHANNEL_CREATE", channel);
        return channel;
    }

    public ForumTag AddTag(Channel forum, string name, bool moderated = false, Emoji? emoji = null)
    {
        var tag = new ForumTag(Ids.Next(), name, moderated, emoji);
        forum.Forum!.Tags.Add(tag);
        ChannelChanged(forum);
        return tag;
    }

    /// <summary>Tells everyone that a channel was changed, and those who can see it of a thread.</summary>
    public void ChannelChanged(Channel channel)
    {
        if (channel.IsThread) DispatchThread("THREAD_UPDATE", channel);
        else DispatchChannel("CHANNEL_UPDATE", channel);
    }

    /// <summary>Deletes a channel or thread with its messages; threads of a channel go silently with it.</summary>
    public void RemoveChannel(Channel channel)
    {
        if (channel.IsThread)
            Dispatch(new Dispatch("THREAD_DELETE", channel.GuildId, channel.Id, Intents.Guilds, _ => ChannelJson.Stub(channel)));
        else DispatchChannel("CHANNEL_DELETE", channel);
        if (!TryGetGuild(channel, out var guild)) return;
        foreach (var thread in guild.Threads.Where(thread => thread.ParentId == channel.Id).ToList()) Forget(guild, thread);
        foreach (var child in guild.Channels.Where(child => child.ParentId == channel.Id)) child.ParentId = null;
        Forget(guild, channel);
    }

    /// <summary>Sets what a role or member is allowed and denied in a channel.</summary>
    public void SetOverwrite(Channel channel, ulong id, bool isMember, Permissions allow, Permissions deny)
    {
        channel.Overwrites = [.. channel.Overwrites.Where(overwrite => overwrite.Id != id), new Overwrite(id, isMember, allow, deny)];
        ChannelChanged(channel);
    }

    public void RemoveOverwrite(Channel channel, ulong id)
    {
        channel.Overwrites = [.. channel.Overwrites.Where(overwrite => overwrite.Id != id)];
        ChannelChanged(channel);
    }

    /// <summary>The conversation of two users; made if there is none.</summary>
    public Channel OpenDm(User one, User other)
    {
        if (FindDm(one, other) is { } existing) return existing;
        var channel = new Channel(Ids.Next(), ChannelType.Dm, null) { Recipients = [one, other] };
        _dms[DmKey(one, other)] = channel;
        Channels[channel.Id] = channel;
        return channel;
    }

    public Channel? FindDm(User one, User other) => _dms.GetValueOrDefault(DmKey(one, other));

    /// <summary>Conversations that a user is a party of.</summary>
    public IEnumerable<Channel> DmsOf(User user) => _dms.Values.Where(channel => channel.Recipients.Contains(user));

    private static (ulong, ulong) DmKey(User one, User other) => (Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));

    private void Forget(Guild guild, Channel channel)
    {
        (channel.IsThread ? guild.Threads : guild.Channels).Remove(channel);
        Channels.Remove(channel.Id);
        foreach (var message in channel.Messages)
            foreach (var attachment in message.Attachments) Files.Remove(attachment.Id);
    }

    /// <summary>
    /// A bot hears of every channel of its guilds, those that it cannot see too: so it notices that a right was taken away.
    /// </summary>
    private void DispatchChannel(string name, Channel channel) =>
        Dispatch(new Dispatch(name, channel.GuildId, null, Intents.Guilds, _ => ChannelJson.Of(channel)));

    private void DispatchThread(string name, Channel thread) =>
        Dispatch(new Dispatch(name, thread.GuildId, thread.Id, Intents.Guilds,
            viewer => ChannelJson.OfThread(thread, viewer.Application?.Id)));
}
