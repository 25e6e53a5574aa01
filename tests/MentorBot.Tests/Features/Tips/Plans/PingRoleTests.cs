using MentorBot.Core.Replies;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>Members give themselves the role that is notified of a server's tips.</summary>
public sealed class PingRoleTests : IDisposable
{
    private readonly PlansWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_press_gives_the_role_and_another_takes_it_away()
    {
        var tip = await PostedAsync();

        var given = await _world.PressedAsync(tip, "Notify me");
        Assert.Equal("You have <@&51> now and are notified of these tips.", given.Text);
        Assert.Equal([(TipWorld.Ann, 51UL)], _world.Discord.Ringing);

        await _world.PressedAsync(given, "Stop notifying me");
        Assert.Empty(_world.Discord.Ringing);
    }

    [Theory]
    [InlineData(1UL << 13, false, 2)]
    [InlineData(0UL, true, 2)]
    [InlineData(0UL, false, 1)]
    public async Task A_role_that_opens_doors_or_that_the_bot_may_not_give_is_not_offered(ulong grants, bool managed, int botRank)
    {
        Change(grants, managed, botRank);

        var preview = await _world.ShownAsync("schedule add", "time:9", "zone:Berlin", "ping:learners");
        Assert.StartsWith("Members get no button for the role: ", preview.Note, StringComparison.Ordinal);
        Assert.DoesNotContain((await PostedAsync()).Buttons, button => button.Label == "Notify me");
    }

    [Fact]
    public async Task A_role_that_was_harmless_when_it_was_chosen_is_looked_at_anew_on_every_press()
    {
        var tip = await PostedAsync();
        Change(1UL << 3, managed: false, botRank: 2);

        var refused = await _world.PressAsync(tip.Buttons.Single(button => button.Label == "Notify me").Go);

        Assert.Contains("allows more than @everyone", Assert.IsType<Outcome.Refuse>(refused).Reason, StringComparison.Ordinal);
        Assert.Empty(_world.Discord.Ringing);
    }

    private void Change(ulong grants, bool managed, int botRank) => _world.Sight = _world.Sight! with
    {
        BotRank = botRank,
        Roles = [.. _world.Sight.Roles.Select(role => role.Id == 51 ? role with { Grants = grants, Managed = managed } : role)],
    };

    private async Task<Reply> PostedAsync()
    {
        await _world.PressedAsync(await _world.ShownAsync("schedule add", "time:9", "zone:Berlin", "ping:learners"), "Save");
        await _world.PassAsync(TimeSpan.FromHours(24), TimeSpan.FromHours(1));
        return Assert.Single(_world.Discord.Messages).Reply;
    }
}
