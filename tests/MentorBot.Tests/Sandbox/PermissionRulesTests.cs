using MentorBot.Sandbox.World;
using static MentorBot.Sandbox.World.Permissions;

namespace MentorBot.Tests.Sandbox;

public sealed class PermissionRulesTests
{
    private readonly ChatWorld _chat = new();

    [Fact]
    public void The_owner_may_do_everything_whatever_a_channel_denies()
    {
        Deny(_chat.Guild.Id, isMember: false, ViewChannel);
        Assert.Equal(All, Of(_chat.Ada));
        Assert.Equal(None, Of(_chat.Bob));
    }

    [Fact]
    public void An_administrator_may_do_everything_even_in_timeout()
    {
        var member = Give(_chat.Bob, Administrator);
        member.TimeoutUntil = _chat.Clock.Now.AddHours(1);
        Deny(_chat.Bob.Id, isMember: true, ViewChannel);
        Assert.Equal(All, Of(_chat.Bob));
    }

    [Fact]
    public void Rights_of_roles_add_up()
    {
        Give(_chat.Bob, ManageMessages);
        Give(_chat.Bob, ManageThreads);
        Assert.Equal(Default | ManageMessages | ManageThreads, Of(_chat.Bob));
    }

    [Fact]
    public void What_one_role_is_allowed_wins_over_what_another_is_denied()
    {
        var denied = Give(_chat.Bob, None).Roles[^1];
        var allowed = Give(_chat.Bob, None).Roles[^1];
        Set(denied, isMember: false, None, SendMessages);
        Set(allowed, isMember: false, SendMessages, None);
        Assert.True(Of(_chat.Bob).HasFlag(SendMessages));
    }

    [Fact]
    public void Roles_win_over_everyone_and_the_member_wins_over_roles()
    {
        var role = Give(_chat.Bob, None).Roles[^1];
        Deny(_chat.Guild.Id, isMember: false, AddReactions);
        Set(role, isMember: false, AddReactions, None);
        Assert.True(Of(_chat.Bob).HasFlag(AddReactions));
        Deny(_chat.Bob.Id, isMember: true, AddReactions);
        Assert.False(Of(_chat.Bob).HasFlag(AddReactions));
    }

    [Fact]
    public void Who_cannot_see_a_channel_has_no_rights_there()
    {
        Deny(_chat.Guild.Id, isMember: false, ViewChannel);
        Assert.Equal(None, Of(_chat.Bob));
    }

    [Fact]
    public void Who_cannot_write_can_neither_attach_nor_embed_nor_mention_everyone()
    {
        Give(_chat.Bob, MentionEveryone);
        Deny(_chat.Guild.Id, isMember: false, SendMessages);
        Assert.Equal(None, Of(_chat.Bob) & (SendMessages | AttachFiles | EmbedLinks | MentionEveryone));
        Assert.True(Of(_chat.Bob).HasFlag(AddReactions));
    }

    [Fact]
    public void A_timeout_leaves_seeing_and_reading_until_it_is_over()
    {
        var member = _chat.Guild.Members[_chat.Bob.Id];
        member.TimeoutUntil = _chat.Clock.Now.AddMinutes(5);
        Assert.Equal(ViewChannel | ReadMessageHistory, Of(_chat.Bob));
        _chat.Clock.Now = _chat.Clock.Now.AddMinutes(5);
        Assert.Equal(Default, Of(_chat.Bob));
    }

    [Fact]
    public void A_thread_has_the_rights_of_its_channel_and_its_own_bit_for_writing()
    {
        var thread = _chat.World.Threads.Start(_chat.General, _chat.Ada, "t", ChannelType.PublicThread);
        Deny(_chat.Guild.Id, isMember: false, SendMessages);
        Assert.True(Of(_chat.Bob, thread).HasFlag(SendMessagesInThreads | AttachFiles));
        Deny(_chat.Guild.Id, isMember: false, SendMessagesInThreads);
        Assert.False(Of(_chat.Bob, thread).HasFlag(AttachFiles));
    }

    [Fact]
    public void A_private_thread_is_seen_by_its_members_and_by_those_who_manage_threads()
    {
        var thread = _chat.World.Threads.Start(_chat.General, _chat.Ada, "t", ChannelType.PrivateThread);
        Assert.Equal(None, Of(_chat.Bob, thread));
        _chat.World.Threads.Join(thread, _chat.Bob);
        Assert.True(Of(_chat.Bob, thread).HasFlag(ViewChannel));
        _chat.World.Threads.Leave(thread, _chat.Bob);
        Give(_chat.Bob, ManageThreads);
        Assert.True(Of(_chat.Bob, thread).HasFlag(ViewChannel));
    }

    [Fact]
    public void A_voice_channel_needs_the_right_to_connect()
    {
        var voice = _chat.World.AddChannel(_chat.Guild, "voice", ChannelType.Voice);
        Assert.True(Of(_chat.Bob, voice).HasFlag(SendMessages));
        _chat.World.SetOverwrite(voice, _chat.Guild.Id, isMember: false, None, Connect);
        Assert.Equal(ViewChannel, Of(_chat.Bob, voice));
    }

    [Fact]
    public void A_direct_conversation_is_for_its_two_parties()
    {
        var dm = _chat.World.OpenDm(_chat.Bob, _chat.App.Bot);
        Assert.True(Of(_chat.Bob, dm).HasFlag(SendMessages));
        Assert.Equal(None, Of(_chat.Ada, dm));
        Assert.Same(dm, _chat.World.OpenDm(_chat.App.Bot, _chat.Bob));
    }

    private Permissions Of(User user, Channel? channel = null) => PermissionRules.In(_chat.World, user, channel ?? _chat.General);

    private Member Give(User user, Permissions permissions)
    {
        var member = _chat.Guild.Members[user.Id];
        member.Roles.Add(_chat.World.AddRole(_chat.Guild, "role", permissions).Id);
        return member;
    }

    private void Deny(ulong id, bool isMember, Permissions deny) => Set(id, isMember, None, deny);

    private void Set(ulong id, bool isMember, Permissions allow, Permissions deny) =>
        _chat.World.SetOverwrite(_chat.General, id, isMember, allow, deny);
}
