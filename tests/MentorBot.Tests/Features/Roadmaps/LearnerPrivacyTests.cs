using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;

namespace MentorBot.Tests.Features.Roadmaps;

public sealed class LearnerPrivacyTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_is_kept_is_shown_and_exported_line_by_line()
    {
        await StartAndMarkAsync();

        var shown = await _world.TypeAsync("privacy show");
        Assert.Contains("**3 items.** The roadmap that you chose, your hours a week", shown.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-01 12:00:00Z: you chose the roadmap baker, with 5 hours a week", shown.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-01 12:00:00Z: first-dough: done", shown.Text, StringComparison.Ordinal);
        Assert.Contains("2026-09-02 12:00:00Z: slow-dough: skipped", shown.Text, StringComparison.Ordinal);
        Assert.Contains("slow-dough: skipped", Assert.Single((await _world.TypeAsync("privacy export")).Files).Content,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_leaves_nothing_and_the_buttons_of_earlier_cards_lead_to_a_new_start()
    {
        var here = await StartAndMarkAsync();
        await _world.ShownAsync(RoadmapsWorld.Ben, new("roadmap start", "baker", "2"));

        await _world.PressAsync(await _world.TypeAsync("privacy erase"), "Erase everything");

        Assert.Equal("I keep nothing about you", (await _world.TypeAsync("privacy show")).Title);
        foreach (var button in here.Buttons.Where(button => button.Label is "Done" or "Skip" or "Undo" or "Next" or "Plan the weeks"))
            Assert.Equal("Choose a goal", (await _world.PressAsync(button)).Title);
        Assert.Null(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ada));
        Assert.NotNull(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ben));
    }

    [Fact]
    public async Task Who_comes_back_after_erasing_starts_from_nothing()
    {
        await StartAndMarkAsync();
        _world.Get<LearnerStore>().Erase(RoadmapsWorld.Ada);

        Assert.Equal("Next: A first dough", (await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5"))).Title);
    }

    [Fact]
    public async Task Two_years_after_the_last_change_it_is_forgotten_and_not_before()
    {
        await StartAndMarkAsync();
        await _world.ShownAsync(RoadmapsWorld.Ben, new("roadmap start", "baker", "2"));
        var store = _world.Get<LearnerStore>();

        // Ben started on the day of Ada's last mark.
        store.Forget(_world.Clock.GetUtcNow() + LearnerStore.Life);
        Assert.Equal(2, store.Find(RoadmapsWorld.Ada)!.Marks.Count);
        Assert.NotNull(store.Find(RoadmapsWorld.Ben));

        store.Forget(_world.Clock.GetUtcNow() + LearnerStore.Life + TimeSpan.FromMilliseconds(1));
        Assert.Empty(store.List(RoadmapsWorld.Ada));
        Assert.Empty(store.List(RoadmapsWorld.Ben));
        Assert.Equal("Next: A first dough", (await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5"))).Title);
    }

    private async Task<Reply> StartAndMarkAsync()
    {
        var here = await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5")), "Done");
        _world.Clock.Advance(TimeSpan.FromDays(1));
        return await _world.PressAsync(here, "Skip");
    }
}
