using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>A person's tip that comes once more on the same day.</summary>
public sealed class LaterTodayTests : IDisposable
{
    private readonly PlansWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Pressed_once_or_twice_the_same_tip_comes_once_more_three_hours_later()
    {
        var tip = await ArrivedAsync("09:00");
        await _world.PressedAsync(tip.Reply, "Later today");
        await _world.PressedAsync(tip.Reply, "Later today");
        await _world.PassAsync(TimeSpan.FromHours(12), TimeSpan.FromMinutes(10));

        Assert.Equal(["tip-001", "tip-001"], _world.Discord.Messages.Select(one => one.Reply.Title));
        Assert.Equal(12, _world.Discord.Messages[1].At.ToOffset(TimeSpan.FromHours(2)).Hour);
        Assert.Equal((TipWorld.Ann, "tip-001"), Assert.Single(_world.Tips.Told));
    }

    [Fact]
    public async Task The_next_day_goes_on_as_usual_and_it_can_be_put_off_again_and_again()
    {
        var tip = await ArrivedAsync("09:00");
        await _world.PressedAsync(tip.Reply, "Later today");
        await _world.PassAsync(TimeSpan.FromHours(4), TimeSpan.FromMinutes(10));
        await _world.PressedAsync(_world.Discord.Messages[^1].Reply, "Later today");
        await _world.PassAsync(TimeSpan.FromHours(22), TimeSpan.FromMinutes(10));

        Assert.Equal(["tip-001", "tip-001", "tip-001", "tip-002"], _world.Discord.Messages.Select(one => one.Reply.Title));
    }

    [Fact]
    public async Task In_the_evening_it_comes_at_nine_at_the_latest_and_after_that_not_at_all()
    {
        var tip = await ArrivedAsync("19:30");
        await _world.PressedAsync(tip.Reply, "Later today");
        await _world.PassAsync(TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));

        var again = _world.Discord.Messages[^1];
        Assert.Equal(21, again.At.ToOffset(TimeSpan.FromHours(2)).Hour);
        Assert.StartsWith("It is late where you live", Refused(await PressAsync(again.Reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paused_or_stopped_in_between_it_does_not_come()
    {
        var tip = await ArrivedAsync("09:00");
        await _world.PressedAsync(tip.Reply, "Later today");
        await _world.TypeAsync("tips pause");
        await _world.PassAsync(TimeSpan.FromHours(6), TimeSpan.FromMinutes(10));
        Assert.Single(_world.Discord.Messages);
        Assert.StartsWith("Your tips are paused", Refused(await PressAsync(tip.Reply)), StringComparison.Ordinal);

        await _world.PressAsync(new Go("tips.stop"));
        Assert.StartsWith("These tips are no longer sent", Refused(await PressAsync(tip.Reply)), StringComparison.Ordinal);
        Assert.Empty(_world.Get<ScheduleStore>().List(TipWorld.Ann));
    }

    [Fact]
    public async Task Nobody_else_can_press_it()
    {
        var tip = await ArrivedAsync("09:00");
        Assert.StartsWith("These tips", Refused(await PressAsync(tip.Reply, new PersonId(43))), StringComparison.Ordinal);
    }

    private static string Refused(Outcome outcome) => Assert.IsType<Outcome.Refuse>(outcome).Reason;

    private Task<Outcome> PressAsync(Reply tip, PersonId? who = null) =>
        _world.PressAsync(tip.Buttons.Single(button => button.Label == "Later today").Go, who);

    private async Task<Standing> ArrivedAsync(string time)
    {
        var schedule = _world.AddDirect(TipWorld.Ann, time);
        await _world.ReachAsync(schedule.Next!.At);
        return Assert.Single(_world.Discord.Messages);
    }
}
