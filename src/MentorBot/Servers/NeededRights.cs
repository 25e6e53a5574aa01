namespace MentorBot.Servers;

/// <summary>A permission by its name in Discord's settings, and its bit.</summary>
public sealed record Permission(string Name, ulong Bit)
{
    public static Permission ViewChannel { get; } = new("View Channel", 1UL << 10);
    public static Permission SendMessages { get; } = new("Send Messages", 1UL << 11);
    public static Permission ReadMessageHistory { get; } = new("Read Message History", 1UL << 16);
    public static Permission MentionAllRoles { get; } = new("Mention @everyone, @here, and All Roles", 1UL << 17);
    public static Permission ManageRoles { get; } = new("Manage Roles", 1UL << 28);
    public static Permission CreatePublicThreads { get; } = new("Create Public Threads", 1UL << 35);
    public static Permission AttachFiles { get; } = new("Attach Files", 1UL << 15);
    public static Permission CreatePrivateThreads { get; } = new("Create Private Threads", 1UL << 36);
    public static Permission PinMessages { get; } = new("Pin Messages", 1UL << 51);
    public static Permission SendMessagesInThreads { get; } = new("Send Messages in Threads", 1UL << 38);
}

/// <summary>Which permissions the bot needs for what is switched on, and no other.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions</remarks>
public static class NeededRights
{
    private const ulong Administrator = 1UL << 3;

    /// <summary>A reply refers to a message, which Discord allows only to those who can read the history.</summary>
    private static readonly Permission[] s_reply =
        [Permission.ViewChannel, Permission.ReadMessageHistory, Permission.SendMessages];

    private static readonly Permission[] s_thread =
        [Permission.ViewChannel, Permission.ReadMessageHistory, Permission.CreatePublicThreads, Permission.SendMessagesInThreads];

    /// <summary>In a forum everything that one writes stands in a thread: a post.</summary>
    private static readonly Permission[] s_post =
        [Permission.ViewChannel, Permission.ReadMessageHistory, Permission.SendMessagesInThreads];

    /// <summary>Of the channel where changes by staff are noted.</summary>
    public static IReadOnlyList<Permission> Log { get; } = [Permission.ViewChannel, Permission.SendMessages];

    /// <summary>To post tips. The history is read to find out whether one arrived.</summary>
    public static IReadOnlyList<Permission> Tips(bool thread, bool pin, bool mention) =>
    [
        .. s_reply,
        .. thread ? [Permission.CreatePublicThreads] : Array.Empty<Permission>(),
        .. pin ? [Permission.PinMessages] : Array.Empty<Permission>(),
        .. mention ? [Permission.MentionAllRoles] : Array.Empty<Permission>(),
    ];

    /// <summary>To read what was said, as a dry run does.</summary>
    public static IReadOnlyList<Permission> Reading { get; } = [Permission.ViewChannel, Permission.ReadMessageHistory];

    /// <summary>What an invitation asks for: enough for every mode, for pictures, and for tips in threads and with a pin.</summary>
    public static ulong Invitation { get; } =
        s_reply.Concat(s_thread)
            .Concat([Permission.AttachFiles, Permission.CreatePrivateThreads, Permission.PinMessages])
            .Aggregate(0UL, (sum, permission) => sum | permission.Bit);

    /// <summary>A link with which an admin adds the bot to a server.</summary>
    public static string InvitationLink(ulong application) =>
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={Invitation}";

    public static IReadOnlyList<Permission> Of(ChannelMode mode) => mode switch
    {
        ChannelMode.Mentions or ChannelMode.Questions => s_reply,
        ChannelMode.Threads => s_thread,
        ChannelMode.Forum => s_post,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>
    /// What is lacking. Whoever cannot view a channel has no right at all in it, so nothing but that is known and named then.
    /// </summary>
    public static IReadOnlyList<Permission> Missing(IReadOnlyList<Permission> needed, ulong rights)
    {
        if ((rights & Administrator) != 0)
            return [];
        var missing = needed.Where(permission => (rights & permission.Bit) == 0).ToList();
        return missing.Contains(Permission.ViewChannel) ? [Permission.ViewChannel] : missing;
    }
}
