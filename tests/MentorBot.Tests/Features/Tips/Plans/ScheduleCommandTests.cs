using MentorBot.Chat;
using MentorBot.Core.Replies;
using MentorBot.Discord.Commands;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Servers;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>Those who manage a server and the tips in its channels.</summary>
public sealed class ScheduleCommandTests : IDisposable
{
    private readonly PlansWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Saved_after_a_preview_tips_are_posted_with_all_that_was_asked_for()
    {
        var preview = await _world.ShownAsync(
            "schedule add", "time:9:00", "zone:Berlin", "channel:<#7200>", "thread:yes", "pin:yes", "silent:yes", "ping:learners");
        Assert.Contains("In <#7200>", preview.Text, StringComparison.Ordinal);
        Assert.Empty(All);

        await _world.PressedAsync(preview, "Save");
        await _world.ReachAsync(All[0].Next!.At);

        var message = Assert.Single(_world.Discord.Messages);
        Assert.Equal(new PlaceId(7200), message.Place);
        Assert.True(message.Silent);
        Assert.Equal([51UL], message.Reply.Notifies.Roles);
        Assert.Single(_world.Discord.Threads);
        Assert.Single(_world.Discord.Pins);
        Assert.Contains("<@42> scheduled tips in <#7200>", Assert.Single(_world.Staff.Lines), StringComparison.Ordinal);
        Assert.Contains("Those who manage this server",
            (await _world.PressedAsync(message.Reply, "Why here?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_may_not_do_there_is_named_before_and_when_it_is_saved()
    {
        Allow(PlansWorld.Everything & ~Permission.CreatePublicThreads.Bit & ~Permission.PinMessages.Bit);

        Assert.Contains("\"Create Public Threads\" and \"Pin Messages\"",
            await _world.RefusedAsync("schedule add", "time:9", "zone:Berlin", "thread:yes", "pin:yes"), StringComparison.Ordinal);
        var preview = await _world.ShownAsync("schedule add", "time:9", "zone:Berlin");
        Allow(0);
        Assert.Contains("\"View Channel\"",
            Assert.IsType<Outcome.Refuse>(await _world.PressAsync(preview.Buttons[0].Go)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("neither a text nor an announcement channel", "channel:talk")]
    [InlineData("I do not know that channel", "channel:nowhere")]
    [InlineData("I do not know that role", "ping:@everyone")]
    public async Task Only_channels_to_write_in_and_roles_but_everyone_can_be_chosen(string expected, string typed) =>
        Assert.Contains(expected, await _world.RefusedAsync("schedule add", "time:9", "zone:Berlin", typed), StringComparison.Ordinal);

    [Fact]
    public async Task Several_are_listed_with_their_numbers_and_each_is_paused_resumed_and_removed_by_it()
    {
        await AddAsync("time:9");
        await AddAsync("time:18:30", "channel:news", "days:weekend");

        var list = await _world.ShownAsync("schedule list");
        Assert.Contains("1. <#7100> **09:00** in Europe/Berlin, every day", list.Text, StringComparison.Ordinal);
        Assert.Contains("2. <#7200> **18:30** in Europe/Berlin, at the weekend", list.Text, StringComparison.Ordinal);

        await _world.ShownAsync("schedule pause", "which:2");
        Assert.Contains("(paused)", _world.Suggested("schedule resume", "which", "")[1].Label, StringComparison.Ordinal);
        await _world.ShownAsync("schedule resume", $"which:{All[1].Id}");
        Assert.All(All, one => Assert.NotNull(one.Next));
        await _world.ShownAsync("schedule remove", "which:1");
        Assert.Equal(new PlaceId(7200), Assert.Single(All).Place);
        Assert.Contains("Choose one", await _world.RefusedAsync("schedule log", "which:2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_each_delivery_with_its_result_and_its_reason()
    {
        await AddAsync("time:9");
        await _world.ReachAsync(All[0].Next!.At);
        await _world.ReachAsync(All[0].Next!.At.AddHours(5));
        _world.Discord.Refused[TipWorld.Daily] = "That channel is gone.";
        await _world.ReachAsync(All[0].Next!.At);

        var log = await _world.ShownAsync("schedule log", "which:1");

        Assert.Contains("**sent** tip-001", log.Text, StringComparison.Ordinal);
        Assert.Contains("**missed**: I was not there", log.Text, StringComparison.Ordinal);
        Assert.Contains("**refused by Discord** tip-002: That channel is gone.", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_manage_the_server_may_and_a_server_has_twenty_five_at_most()
    {
        var preview = await _world.ShownAsync("schedule add", "time:9", "zone:Berlin");
        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(preview.Buttons[0].Go, rights: Rights.Moderator | Rights.Curator));
        for (var i = 0; i < 25; i++)
            await AddAsync("time:9");

        Assert.Contains("25", await _world.RefusedAsync("schedule add", "time:9", "zone:Berlin"), StringComparison.Ordinal);
        await _world.ShownAsync("schedule list");
    }

    [Fact]
    public async Task Where_only_the_commands_are_installed_nothing_can_be_scheduled()
    {
        _world.Sight = null;

        var refused = await _world.RefusedAsync("schedule add", "time:9", "zone:Berlin");

        Assert.Contains("only my commands are", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_are_such_as_Discord_takes() => Assert.Empty(CommandLimits.Problems(CommandCatalog.Of(_world.Routes)));

    private IReadOnlyList<TipSchedule> All => _world.Get<ScheduleStore>().OfServer(TipWorld.Bakery);

    private async Task AddAsync(params string[] typed)
    {
        await _world.PressedAsync(await _world.ShownAsync("schedule add", ["zone:Berlin", .. typed]), "Save");
        _world.True.Advance(TimeSpan.FromSeconds(1));
    }

    private void Allow(ulong rights) => _world.Sight = _world.Sight! with
    {
        Channels = [.. _world.Sight!.Channels.Select(one => one with { BotRights = rights })],
    };
}
