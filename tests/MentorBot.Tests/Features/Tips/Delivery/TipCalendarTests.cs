using MentorBot.Answering;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>Which days count for the streak of who subscribed.</summary>
public sealed class TipCalendarTests : IDisposable
{
    private readonly TipWorld _world = new(new DateTimeOffset(2026, 9, 1, 5, 0, 0, TimeSpan.Zero));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_day_counts_against_nobody_on_which_no_tip_arrived()
    {
        _world.AddDirect(TipWorld.Ann);
        await _world.ReachAsync(new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero)); // nine o'clock in Berlin
        _world.Restart(() => _world.True.Advance(TimeSpan.FromDays(1.5))); // the bot is down over the next one
        await _world.ReachAsync(new(2026, 9, 3, 7, 0, 0, TimeSpan.Zero));

        Assert.Equal([new DateOnly(2026, 9, 2)], _world.Get<IStudyDays>().Excused(TipWorld.Ann));
        Assert.Empty(_world.Get<IStudyDays>().Excused(new(99)));
    }

    [Fact]
    public void The_day_is_that_of_the_schedules_zone()
    {
        _world.AddDirect(TipWorld.Ann, zone: "Pacific/Auckland");
        _world.True.Advance(TimeSpan.FromHours(8)); // 1 September, one o'clock in the afternoon in Greenwich

        Assert.Equal(new(2026, 9, 2), _world.Get<IStudyDays>().Today(TipWorld.Ann));
        Assert.Null(_world.Get<IStudyDays>().Today(new(99)));
    }
}
