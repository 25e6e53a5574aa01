using MentorBot.Servers;

namespace MentorBot.Tests.Features.Setup;

public sealed class NeededRightsTests
{
    [Theory]
    [InlineData(ChannelMode.Mentions, "View Channel, Read Message History, Send Messages")]
    [InlineData(ChannelMode.Questions, "View Channel, Read Message History, Send Messages")]
    [InlineData(ChannelMode.Threads, "View Channel, Read Message History, Create Public Threads, Send Messages in Threads")]
    [InlineData(ChannelMode.Forum, "View Channel, Read Message History, Send Messages in Threads")]
    public void Every_mode_needs_these_permissions_and_no_other(ChannelMode mode, string names) =>
        Assert.Equal(names, string.Join(", ", NeededRights.Of(mode).Select(permission => permission.Name)));

    [Fact]
    public void Each_permission_that_lacks_is_named_alone()
    {
        foreach (var mode in Enum.GetValues<ChannelMode>())
        {
            var needed = NeededRights.Of(mode);
            var all = needed.Aggregate(0UL, (sum, permission) => sum | permission.Bit);
            Assert.Empty(NeededRights.Missing(needed, all));
            Assert.All(needed, permission => Assert.Equal([permission], NeededRights.Missing(needed, all & ~permission.Bit)));
        }
    }

    [Fact]
    public void Who_cannot_view_a_channel_knows_no_more_of_it() =>
        Assert.Equal([Permission.ViewChannel], NeededRights.Missing(NeededRights.Of(ChannelMode.Threads), 0));

    [Fact]
    public void An_administrator_lacks_nothing() =>
        Assert.Empty(NeededRights.Missing(NeededRights.Of(ChannelMode.Threads), 1UL << 3));

    [Fact]
    public void The_invitation_asks_for_enough_for_every_mode_and_never_for_administrator()
    {
        Assert.All(
            Enum.GetValues<ChannelMode>(), mode => Assert.Empty(NeededRights.Missing(NeededRights.Of(mode), NeededRights.Invitation)));
        Assert.Equal(0UL, NeededRights.Invitation & (1UL << 3));
    }

    /// <summary>Two lists of the same bits, one for the wire and one for people: they must not drift apart.</summary>
    [Fact]
    public void The_bits_are_those_of_the_client() => Assert.All(
        NeededRights.Of(ChannelMode.Questions).Concat(NeededRights.Of(ChannelMode.Threads)),
        permission => Assert.Equal(
            permission.Name.Replace(" ", "", StringComparison.Ordinal),
            ((MentorBot.Discord.Entities.Permissions)permission.Bit).ToString(), ignoreCase: true));
}
