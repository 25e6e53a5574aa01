using MentorBot.Features.Quiz;
using MentorBot.Features.Tips;
using MentorBot.Tests.Features.Roadmaps;

namespace MentorBot.Tests.Features.Tips;

public sealed class StudyPrivacyTests : IDisposable
{
    private readonly TipsWorld _tips = new();

    private RoadmapsWorld World => _tips.World;

    public void Dispose() => _tips.Dispose();

    [Fact]
    public async Task What_is_kept_is_shown_line_by_line()
    {
        await StudyAsync();

        var shown = (await World.TypeAsync("privacy show")).Text;

        Assert.Contains("**3 items.** Which tips I gave you", shown, StringComparison.Ordinal);
        Assert.Contains("2026-09-01 12:00:00Z: the tip greet-by-name, given 1 times, done 2026-09-01 12:00:00Z", shown,
            StringComparison.Ordinal);
        Assert.Contains("2026-09-01: a day of your streak", shown, StringComparison.Ordinal);
        Assert.Contains("tips on shop-floor: +1 of 3", shown, StringComparison.Ordinal);
        Assert.Contains("**1 item.** Which quiz questions you answered", shown, StringComparison.Ordinal);
        Assert.Contains("you answered why-it-goes-stale, missed 1 times, comes back 2026-09-02 12:00:00Z", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_and_the_buttons_go_on_working()
    {
        await StudyAsync();

        await World.PressAsync(await World.TypeAsync("privacy erase"), "Erase everything");

        Assert.Equal("I keep nothing about you", (await World.TypeAsync("privacy show")).Title);
        var done = await World.ShownAsync(RoadmapsWorld.Ada, new(TipCommands.Done, "greet-by-name"));
        Assert.Equal("Your streak begins: 1 day.", done.Text);
    }

    [Fact]
    public async Task Two_years_after_its_last_change_each_is_forgotten_and_not_before()
    {
        await StudyAsync();
        var (tips, quiz) = (World.Get<TipStore>(), World.Get<QuizStore>());
        var end = World.Clock.GetUtcNow() + TipStore.Life;

        tips.Forget(end);
        quiz.Forget(end);
        Assert.Equal((3, 1), (tips.List(RoadmapsWorld.Ada).Count, quiz.List(RoadmapsWorld.Ada).Count));

        tips.Forget(end.AddDays(1));
        quiz.Forget(end.AddDays(1));
        Assert.Equal((0, 0), (tips.List(RoadmapsWorld.Ada).Count, quiz.List(RoadmapsWorld.Ada).Count));
    }

    private async Task StudyAsync()
    {
        var card = await World.TypeAsync("tip", ("topic", "shop floor"));
        await World.PressAsync(card, "Done");
        await World.PressAsync(card, "More like this");
        await _tips.AnswerAsync(await World.PressAsync(card, "Quiz me"), right: false);
    }
}
