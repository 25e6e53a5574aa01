using MentorBot.Core.Replies;

namespace MentorBot.Tests.Features.Roadmaps;

public sealed class PlanCommandTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Weeks_hold_what_fits_and_a_long_topic_runs_over_several()
    {
        await StartAsync(hours: "3");

        var plan = await _world.TypeAsync("roadmap plan");

        Assert.Equal("Your plan: 7 weeks, until 19 Oct 2026", plan.Title);
        Assert.StartsWith(
            """
            **1 Sep to 7 Sep 2026**
            - A first dough, the first 3 of 4 h
            **8 Sep to 14 Sep 2026**
            - A first dough, the last 1 of 4 h
            - A slow dough, the first 2 of 6 h
            **15 Sep to 21 Sep 2026**
            - A slow dough, 3 more of 6 h
            """, plan.Text, StringComparison.Ordinal);
        Assert.Contains("**13 Oct to 19 Oct 2026**\n- A fourth dough, the last 2 of 5 h", (await _world.PressAsync(plan, "More")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_weeks_have_seven_days_where_clocks_change_and_over_new_year()
    {
        _world.Clock.Advance(new DateTimeOffset(2026, 10, 18, 23, 30, 0, TimeSpan.Zero) - _world.Clock.GetUtcNow());
        await StartAsync(hours: "1");

        var plan = await _world.TypeAsync("roadmap plan");
        var weeks = Weeks(plan).Concat(Weeks(await _world.PressAsync(plan, "More"))).ToList();

        // Europe's clocks change on 25 October, America's on 1 November.
        Assert.Equal(
            ["18 Oct to 24 Oct 2026", "25 Oct to 31 Oct 2026", "1 Nov to 7 Nov 2026", "8 Nov to 14 Nov 2026", "15 Nov to 21 Nov 2026"],
            weeks.Take(5));
        Assert.Equal("27 Dec 2026 to 2 Jan 2027", weeks[10]);
    }

    [Fact]
    public async Task After_a_pause_of_weeks_the_plan_begins_today_with_what_is_open_and_scolds_nobody()
    {
        await StartAsync(hours: "3");
        await _world.PressAsync(await _world.TypeAsync("roadmap show"), "Done");
        _world.Clock.Advance(TimeSpan.FromDays(40));

        var plan = await _world.TypeAsync("roadmap plan");

        Assert.StartsWith("**11 Oct to 17 Oct 2026**\n- A slow dough, the first 3 of 6 h", plan.Text, StringComparison.Ordinal);
        Assert.Equal("Your plan: 6 weeks, until 21 Nov 2026", plan.Title);
        Assert.DoesNotContain("behind", $"{plan.Text}{plan.Note}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_hours_make_another_plan_and_are_kept()
    {
        await StartAsync(hours: "3");

        var plan = await _world.ChooseAsync(await _world.TypeAsync("roadmap plan"), "Hours a week", "20");

        Assert.Equal("Your plan: one week", plan.Title);
        Assert.Equal("20", RoadmapsWorld.Menu(plan, "Hours").Options.Single(option => option.Chosen).Value);
        Assert.Contains("at 20 a week", (await _world.PressAsync(plan, "Where I am")).Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_more_becomes_the_last()
    {
        await StartAsync(hours: "3");
        var more = RoadmapsWorld.Button(await _world.TypeAsync("roadmap plan"), "More");
        await _world.ChooseAsync(await _world.TypeAsync("roadmap plan"), "Hours a week", "20");

        Assert.Single(Weeks(await _world.PressAsync(more)));
    }

    private Task<Reply> StartAsync(string hours) => _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", hours));

    private static IEnumerable<string> Weeks(Reply plan) =>
        plan.Text.Split('\n').Where(line => line.StartsWith("**", StringComparison.Ordinal)).Select(line => line.Trim('*'));
}
