namespace MentorBot.Discord.Entities;

/// <summary>
/// What somebody may do in a channel, worked out as Discord does. Where an interaction is answered this is not needed: it says so itself.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions#permission-overwrites</remarks>
public static class ChannelPermissions
{
    private const Permissions Everything = (Permissions)ulong.MaxValue;
    private const Permissions InTimeout = Permissions.ViewChannel | Permissions.ReadMessageHistory;
    private const Permissions OfSending =
        Permissions.MentionEveryone | Permissions.SendTtsMessages | Permissions.AttachFiles | Permissions.EmbedLinks;

    /// <param name="guild">With its owner and roles.</param>
    /// <param name="channel">For a thread also give its <paramref name="parent"/>, whose rules hold in it.</param>
    /// <param name="inThread">Was added to the thread: a private one is hidden from others.</param>
    /// <param name="now">Decides about a timeout.</param>
    /// <returns>In a thread <see cref="Permissions.SendMessages"/> says whether one may write in that thread.</returns>
    public static Permissions Of(
        Guild guild, Snowflake user, Member member, Channel channel, DateTimeOffset now, Channel? parent = null, bool inThread = false)
    {
        if (channel.IsThread && parent is null)
            throw new ArgumentException("The channel of the thread is needed: its rules hold in the thread.", nameof(parent));
        if (user == guild.OwnerId)
            return Everything;
        var everywhere = OfRoles(guild, member);
        if (everywhere.HasFlag(Permissions.Administrator))
            return Everything;
        var here = Overwritten(everywhere, guild, user, member, (parent ?? channel).PermissionOverwrites);
        if (channel.IsThread)
            here = InThread(here, channel, inThread);
        here = Implied(here, channel);
        return member.CommunicationDisabledUntil > now ? here & InTimeout : here;
    }

    private static Permissions OfRoles(Guild guild, Member member) => guild.Roles
        .Where(role => role.Id == guild.Id || member.Roles.Contains(role.Id))
        .Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);

    /// <summary>First what holds for everyone, then for the member's roles together, then for the member.</summary>
    private static Permissions Overwritten(
        Permissions rights, Guild guild, Snowflake user, Member member, IReadOnlyList<Overwrite> overwrites)
    {
        rights = Applied(rights, overwrites.Where(one => one.Type == OverwriteType.Role && one.Id == guild.Id));
        rights = Applied(
            rights, overwrites.Where(one => one.Type == OverwriteType.Role && one.Id != guild.Id && member.Roles.Contains(one.Id)));
        return Applied(rights, overwrites.Where(one => one.Type == OverwriteType.Member && one.Id == user));
    }

    /// <summary>What one role allows wins over what another denies.</summary>
    private static Permissions Applied(Permissions rights, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var one in overwrites)
            (allow, deny) = (allow | one.Allow, deny | one.Deny);
        return (rights & ~deny) | allow;
    }

    private static Permissions InThread(Permissions rights, Channel thread, bool isIn)
    {
        if (thread.Type == ChannelType.PrivateThread && !isIn && !rights.HasFlag(Permissions.ManageThreads))
            return Permissions.None;
        return rights.HasFlag(Permissions.SendMessagesInThreads) ? rights | Permissions.SendMessages : rights & ~Permissions.SendMessages;
    }

    private static Permissions Implied(Permissions rights, Channel channel)
    {
        var spoken = channel.Type is ChannelType.Voice or ChannelType.Stage;
        if (!rights.HasFlag(Permissions.ViewChannel) || (spoken && !rights.HasFlag(Permissions.Connect)))
            return Permissions.None;
        return rights.HasFlag(Permissions.SendMessages) ? rights : rights & ~OfSending;
    }
}
