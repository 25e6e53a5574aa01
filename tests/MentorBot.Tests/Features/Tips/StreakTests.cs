using MentorBot.Features.Tips;
using MentorBot.Tests.Features.Roadmaps;

namespace MentorBot.Tests.Features.Tips;

/// <summary>What is said of somebody's streak when a tip is done.</summary>
public sealed class StreakTests : IDisposable
{
    private readonly TipsWorld _tips = new();

    public void Dispose() => _tips.Dispose();

    [Fact]
    public async Task A_day_with_a_tip_is_a_day_of_the_streak_however_many_were_done()
    {
        Assert.Equal("Your streak begins: 1 day.", await DoneAsync());
        Assert.Equal("Your streak begins: 1 day.", await DoneAsync());
        _tips.PassDays(1);
        Assert.Equal("Your streak: 2 days. Your longest: 2.", await DoneAsync());
    }

    [Fact]
    public async Task A_missed_day_is_spared_and_said()
    {
        await DoneAsync();
        _tips.PassDays(2);

        Assert.Equal("Your streak: 2 days. Your longest: 2.\n2 September was missed and costs you nothing: one day in 7 is free.",
            await DoneAsync());
    }

    [Fact]
    public async Task When_a_streak_has_ended_the_reason_is_said_once()
    {
        await DoneAsync();
        _tips.PassDays(3);

        Assert.Equal("Your streak begins: 1 day.\nThe one before, of 1 day, ended because 2 September and 3 September were missed: "
            + "one day in 7 is free, two are not.", await DoneAsync());
        _tips.PassDays(1);
        Assert.Equal("Your streak: 2 days. Your longest: 2.", await DoneAsync());
    }

    [Fact]
    public async Task Days_off_and_days_on_which_the_bot_was_down_do_not_count()
    {
        await DoneAsync();
        for (var day = 2; day <= 9; day++)
            _tips.Off.Add(new(2026, 9, day));
        _tips.PassDays(9);

        Assert.Equal("Your streak: 2 days. Your longest: 2.", await DoneAsync());
    }

    [Fact]
    public async Task A_day_is_the_persons_own_where_somebody_knows_it()
    {
        _tips.AdasDay = new(2026, 9, 1);
        await DoneAsync();
        _tips.AdasDay = new(2026, 9, 2); // past midnight where she lives, and the same day in Greenwich

        Assert.Equal("Your streak: 2 days. Your longest: 2.", await DoneAsync());
    }

    private async Task<string> DoneAsync() =>
        (await _tips.World.ShownAsync(RoadmapsWorld.Ada, new(TipCommands.Done, "feel-the-dough"))).Text;
}
