using MentorBot.Discord;
using MentorBot.Discord.Entities;

namespace MentorBot.Tests.Discord.Entities;

/// <summary>The rules of Discord's documentation, one by one.</summary>
public class ChannelPermissionsTests
{
    private const Permissions Usual = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks
        | Permissions.SendMessagesInThreads | Permissions.ReadMessageHistory;

    private static readonly Snowflake Me = new(50);
    private static readonly Snowflake Everyone = new(1);
    private static readonly Snowflake Red = new(2);
    private static readonly Snowflake Blue = new(3);
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Member Plain = new() { Roles = [Red, Blue] };

    private static Guild Guild(Permissions everyone = Usual, Permissions red = 0, Permissions blue = 0, ulong owner = 99) => new()
    {
        Id = Everyone,
        OwnerId = new Snowflake(owner),
        Roles = [new() { Id = Everyone, Permissions = everyone }, new() { Id = Red, Permissions = red },
            new() { Id = Blue, Permissions = blue }],
    };

    private static Channel Channel(params IReadOnlyList<Overwrite> overwrites) => new() { Id = new(7), PermissionOverwrites = overwrites };

    private static Channel Thread(ChannelType type = ChannelType.PublicThread) => new() { Id = new(8), Type = type, ParentId = new(7) };

    private static Overwrite Role(Snowflake id, Permissions allow = 0, Permissions deny = 0) =>
        new() { Id = id, Allow = allow, Deny = deny };

    private static Overwrite Mine(Permissions allow = 0, Permissions deny = 0) =>
        new() { Id = Me, Type = OverwriteType.Member, Allow = allow, Deny = deny };

    private static Permissions In(Channel channel, Guild? guild = null) => ChannelPermissions.Of(guild ?? Guild(), Me, Plain, channel, Now);

    [Fact]
    public void Rights_of_all_roles_add_up() =>
        Assert.Equal(Usual | Permissions.AddReactions | Permissions.ManageThreads,
            In(Channel(), Guild(red: Permissions.AddReactions, blue: Permissions.ManageThreads)));

    [Fact]
    public void Owners_and_administrators_may_everything()
    {
        var closed = Channel(Mine(deny: Permissions.ViewChannel));
        Assert.True(In(closed, Guild(owner: Me.Value)).HasFlag(Permissions.ManageGuild | Permissions.ViewChannel));
        Assert.True(In(closed, Guild(red: Permissions.Administrator)).HasFlag(Permissions.ManageGuild | Permissions.ViewChannel));
    }

    [Fact]
    public void A_role_is_stronger_than_everyone_and_a_member_than_a_role()
    {
        var deniedToAll = Role(Everyone, deny: Permissions.SendMessages);
        Assert.False(In(Channel(deniedToAll)).HasFlag(Permissions.SendMessages));
        Assert.True(In(Channel(deniedToAll, Role(Red, allow: Permissions.SendMessages))).HasFlag(Permissions.SendMessages));
        Assert.False(In(Channel(Role(Red, allow: Permissions.SendMessages),
            Mine(deny: Permissions.SendMessages))).HasFlag(Permissions.SendMessages));
        Assert.True(In(Channel(Role(Red, deny: Permissions.SendMessages),
            Mine(allow: Permissions.SendMessages))).HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public void What_one_role_allows_another_cannot_deny()
    {
        var (denies, allows) = (Role(Red, deny: Permissions.SendMessages), Role(Blue, allow: Permissions.SendMessages));
        Assert.True(In(Channel(denies, allows)).HasFlag(Permissions.SendMessages));
        Assert.True(In(Channel(allows, denies)).HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public void Overwrites_of_others_do_not_count() =>
        Assert.Equal(Usual, In(Channel(Role(new(4), deny: Usual), Mine() with { Id = new(51), Deny = Usual })));

    [Fact]
    public void Who_cannot_see_a_channel_may_nothing_there_and_who_cannot_send_may_not_embed()
    {
        Assert.Equal(Permissions.None, In(Channel(Role(Everyone, deny: Permissions.ViewChannel))));
        Assert.False(In(Channel(Role(Everyone, deny: Permissions.SendMessages))).HasFlag(Permissions.EmbedLinks));
        Assert.Equal(Permissions.None, In(Channel() with { Type = ChannelType.Voice }));
    }

    [Fact]
    public void A_thread_follows_its_channel_with_a_right_of_its_own()
    {
        Permissions InThread(Permissions everyone, params IReadOnlyList<Overwrite> overwrites) =>
            ChannelPermissions.Of(Guild(everyone), Me, Plain, Thread(), Now, Channel(overwrites));

        Assert.True(InThread(Usual & ~Permissions.SendMessages).HasFlag(Permissions.SendMessages | Permissions.EmbedLinks));
        Assert.False(InThread(Usual & ~Permissions.SendMessagesInThreads).HasFlag(Permissions.SendMessages));
        Assert.Equal(Permissions.None, InThread(Usual, Role(Red, deny: Permissions.ViewChannel)));
        Assert.Throws<ArgumentException>(() => In(Thread()));
    }

    [Fact]
    public void A_private_thread_is_for_those_in_it_and_those_who_manage()
    {
        Permissions InPrivate(Guild guild, bool isIn) =>
            ChannelPermissions.Of(guild, Me, Plain, Thread(ChannelType.PrivateThread), Now, Channel(), isIn);

        Assert.Equal(Permissions.None, InPrivate(Guild(), isIn: false));
        Assert.True(InPrivate(Guild(), isIn: true).HasFlag(Permissions.SendMessages));
        Assert.True(InPrivate(Guild(red: Permissions.ManageThreads), isIn: false).HasFlag(Permissions.ViewChannel));
    }

    [Fact]
    public void Who_is_in_a_timeout_may_only_read()
    {
        Permissions Until(DateTimeOffset end, ulong owner = 99) =>
            ChannelPermissions.Of(Guild(owner: owner), Me, Plain with { CommunicationDisabledUntil = end }, Channel(), Now);

        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, Until(Now.AddMinutes(1)));
        Assert.Equal(Usual, Until(Now.AddMinutes(-1)));
        Assert.True(Until(Now.AddMinutes(1), owner: Me.Value).HasFlag(Permissions.SendMessages));
    }
}
