using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;
using static MentorBot.Tests.Features.Setup.SetupBench;

namespace MentorBot.Tests.Features.Setup;

public sealed class SnoozeTests : IDisposable
{
    private readonly SetupBench _bench = new();

    public SnoozeTests()
    {
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        _bench.Store.Save(new ChannelSettings(Forum, Here, ChannelMode.Forum));
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("24", 24)]
    public async Task A_moderator_snoozes_the_channel_and_it_is_noted(string hours, int expected)
    {
        await Snooze(hours, HelpChannel);
        _bench.Restart();

        Assert.Equal(_bench.Clock.GetUtcNow().AddHours(expected), _bench.Store.OpenedChannel(HelpChannel)!.SnoozedUntil);
        Assert.Null(_bench.Store.OpenedChannel(Forum)!.SnoozedUntil);
        Assert.StartsWith("<@11> snoozed me in <#101> until <t:", Assert.Single(_bench.Noted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_wakes_it_up()
    {
        await Snooze("4", HelpChannel);
        await Snooze("0", HelpChannel);

        Assert.Null(_bench.Store.OpenedChannel(HelpChannel)!.SnoozedUntil);
        Assert.Equal("<@11> woke me up in <#101>.", _bench.Noted[^1]);
        Assert.IsType<Outcome.Refuse>(await Snooze("0", HelpChannel));
    }

    [Fact]
    public async Task In_a_post_of_a_forum_the_forum_is_snoozed()
    {
        await Snooze("4", ForumPost);
        Assert.NotNull(_bench.Store.OpenedChannel(Forum)!.SnoozedUntil);
    }

    [Theory]
    [InlineData("4", 102)]
    [InlineData("5000", 101)]
    [InlineData("", 101)]
    public async Task Where_there_is_nothing_to_snooze_nothing_happens(string hours, ulong place)
    {
        Assert.IsType<Outcome.Refuse>(await Snooze(hours, new(place)));
        Assert.Empty(_bench.Noted);
        Assert.Null(_bench.Store.OpenedChannel(HelpChannel)!.SnoozedUntil);
    }

    private Task<Outcome> Snooze(string hours, PlaceId place) => _bench.Run("mentor snooze", Rights.Moderator, place, [hours]);
}
