namespace MentorBot.Sandbox.World;

/// <summary>Who may do what where. https://docs.discord.com/developers/topics/permissions#permission-hierarchy</summary>
public static class PermissionRules
{
    private const Permissions InTimeout = Permissions.ViewChannel | Permissions.ReadMessageHistory;
    private const Permissions NeedsSending =
        Permissions.MentionEveryone | Permissions.SendTts | Permissions.AttachFiles | Permissions.EmbedLinks;

    /// <summary>What either party of a direct conversation may do.</summary>
    public const Permissions InDm = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.ReadMessageHistory | Permissions.MentionEveryone | Permissions.UseExternalEmojis | Permissions.AddReactions
        | Permissions.UseApplicationCommands | Permissions.PinMessages | Permissions.SendPolls | Permissions.UseExternalApps;

    /// <summary>Rights from roles alone, without any channel.</summary>
    public static Permissions InGuild(Guild guild, Member member, DateTimeOffset now)
    {
        if (guild.OwnerId == member.User.Id) return Permissions.All;
        var permissions = guild.Everyone.Permissions;
        foreach (var id in member.Roles)
            if (guild.Roles.TryGetValue(id, out var role)) permissions |= role.Permissions;
        if (permissions.HasFlag(Permissions.Administrator)) return Permissions.All;
        return member.TimeoutUntil > now ? permissions & InTimeout : permissions;
    }

    /// <summary>Rights in a channel; in a thread those of its parent. Nothing at all where the channel cannot be seen.</summary>
    public static Permissions In(DiscordWorld world, Guild guild, Member member, Channel channel)
    {
        var permissions = InGuild(guild, member, world.Ids.Now);
        if (permissions.HasFlag(Permissions.Administrator)) return permissions;
        var place = channel.IsThread && channel.ParentId is { } parent ? world.Channels.GetValueOrDefault(parent, channel) : channel;
        permissions = WithOverwrites(permissions, guild, member, place.Overwrites);
        if (member.TimeoutUntil > world.Ids.Now) permissions &= InTimeout;
        return Implied(permissions, member, channel);
    }

    /// <summary>Rights of any user in any channel; nothing for those who are not in the guild or not a party of the conversation.</summary>
    public static Permissions In(DiscordWorld world, User user, Channel channel)
    {
        if (channel.GuildId is not { } guildId) return channel.Recipients.Contains(user) ? InDm : Permissions.None;
        return world.Guilds.TryGetValue(guildId, out var guild) && guild.Members.TryGetValue(user.Id, out var member)
            ? In(world, guild, member, channel) : Permissions.None;
    }

    /// <summary>The right to write messages: threads have their own bit.</summary>
    public static Permissions Sending(Channel channel) =>
        channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;

    private static Permissions WithOverwrites(Permissions permissions, Guild guild, Member member, IReadOnlyList<Overwrite> overwrites)
    {
        Overwrite? everyone = null, own = null;
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites)
        {
            if (overwrite.IsMember)
            {
                if (overwrite.Id == member.User.Id) own = overwrite;
            }
            else if (overwrite.Id == guild.Id) everyone = overwrite;
            else if (member.Roles.Contains(overwrite.Id)) (allow, deny) = (allow | overwrite.Allow, deny | overwrite.Deny);
        }
        permissions = Applied(permissions, everyone);
        permissions = permissions & ~deny | allow;
        return Applied(permissions, own);
    }

    private static Permissions Applied(Permissions permissions, Overwrite? overwrite) =>
        overwrite is null ? permissions : permissions & ~overwrite.Deny | overwrite.Allow;

    private static Permissions Implied(Permissions permissions, Member member, Channel channel)
    {
        if (!permissions.HasFlag(Permissions.ViewChannel)) return Permissions.None;
        if (channel.IsVoice && !permissions.HasFlag(Permissions.Connect)) return Permissions.ViewChannel;
        if (channel.Type is ChannelType.PrivateThread && !permissions.HasFlag(Permissions.ManageThreads)
            && !channel.Thread!.Members.ContainsKey(member.User.Id)) return Permissions.None;
        return permissions.HasFlag(Sending(channel)) ? permissions : permissions & ~NeedsSending;
    }
}
