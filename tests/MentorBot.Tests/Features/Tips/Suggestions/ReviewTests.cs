using MentorBot.Chat;
using MentorBot.Core.Replies;
using MentorBot.Discord.Commands;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Tests.Features.Roadmaps;

namespace MentorBot.Tests.Features.Tips.Suggestions;

/// <summary>Curators decide, and what they accepted comes in their server's channels.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly SuggestionsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_is_shown_with_who_wrote_it_and_decided_and_staff_hears_of_it()
    {
        await _world.SuggestAsync("First");
        await _world.SuggestAsync("Second", who: SuggestionsWorld.Other);

        var first = await _world.ReviewAsync();
        Assert.Equal("Suggested tip 1 of 2", first.Title);
        Assert.Contains("**First**", first.Text, StringComparison.Ordinal);
        Assert.Contains("On A first dough, beginner, by <@77>", first.Text, StringComparison.Ordinal);
        var second = await _world.PressAsync(first, "Next");
        Assert.Contains("by <@78>", second.Text, StringComparison.Ordinal);
        Assert.Contains("**First**", (await _world.PressAsync(second, "Next")).Text, StringComparison.Ordinal);

        var left = await _world.PressAsync(second, "Accept");
        Assert.Contains("Accepted", left.Text, StringComparison.Ordinal);
        Assert.Equal("Suggested tip 1 of 1", left.Title);
        Assert.Contains("None waits", (await _world.PressAsync(left, "Decline")).Text, StringComparison.Ordinal);

        Assert.Equal("Second", Assert.Single(_world.Store.Accepted(SuggestionsWorld.Bakery)).Title);
        Assert.Equal(
            ["<@42> accepted the suggested tip: “Second”", "<@42> declined the suggested tip: “First”"], _world.Staff.Lines);
    }

    [Fact]
    public async Task Only_curators_decide_only_on_their_own_server_and_the_second_of_two_is_told()
    {
        await _world.SuggestAsync();
        var page = await _world.ReviewAsync();
        var accept = RoadmapsWorld.Button(page, "Accept").Go;

        Assert.IsType<Outcome.Refuse>(await _world.CallAsync(SuggestionsWorld.Member, Rights.Moderator, accept));
        Assert.IsType<Outcome.Refuse>(await _world.CallAsync(SuggestionsWorld.Member, Rights.None, new("tips suggestions")));
        await _world.CallAsync(SuggestionsWorld.Mill, SuggestionsWorld.Curator, Rights.Curator, accept);
        Assert.Empty(_world.Store.AllAccepted());

        await _world.PressAsync(page, "Accept");
        Assert.Contains("was decided", (await _world.PressAsync(page, "Decline")).Text, StringComparison.Ordinal);
        Assert.Single(_world.Store.Accepted(SuggestionsWorld.Bakery));
        Assert.Single(_world.Staff.Lines);
    }

    [Fact]
    public async Task An_accepted_tip_comes_once_in_the_servers_channels_like_any_other_and_nowhere_else()
    {
        var own = await _world.AddAsync();
        var here = _world.Schedule(SuggestionsWorld.Bakery, new(7100));

        var cards = await _world.DaysAsync(here, 5);

        Assert.Equal(5, cards.Select(card => card.Title).Distinct().Count());
        var card = cards.Single(one => one.Title == own.Title);
        Assert.Equal("Suggested by a member of this server.", card.Note);
        Assert.Equal("Tip on dough · beginner", card.Breadcrumb);
        Assert.All(cards.Where(other => other != card), other => Assert.Null(other.Note));
        Assert.DoesNotContain("77", card.Text, StringComparison.Ordinal);
        Assert.StartsWith("Done: Smell", (await _world.World.PressAsync(card, "Done")).Title, StringComparison.Ordinal);
        await _world.World.PressAsync(card, "Quiz me");
        await _world.World.PressAsync(card, "Explain");
        await _world.World.PressAsync(card, "More like this");

        _world.World.Get<ScheduleStore>().Remove(here.Id);
        var elsewhere = await _world.DaysAsync(_world.Schedule(SuggestionsWorld.Mill, new(7200)), 6);
        Assert.DoesNotContain(elsewhere, other => other.Title == own.Title);
    }

    [Theory]
    [InlineData("A first dough", "first-dough kneading dough", "slow-dough proving shop-floor")]
    [InlineData("kneading", "kneading dough", "first-dough slow-dough shop-floor")]
    [InlineData("shop floor", "shop-floor", "first-dough dough kneading")]
    public async Task It_fits_wishes_for_its_topic_and_what_that_belongs_to_at_its_level(string topic, string fits, string not)
    {
        var own = await _world.AddAsync(topic: topic);

        Assert.All(fits.Split(' '), subject => Assert.Contains(own.TipId, Given(subject, "beginner")));
        Assert.All(not.Split(' '), subject => Assert.DoesNotContain(own.TipId, Given(subject, "beginner")));
        Assert.All(fits.Split(' '), subject => Assert.DoesNotContain(own.TipId, Given(subject, "advanced")));
        Assert.Contains(own.TipId, Given(null, null));
    }

    [Fact]
    public async Task One_that_is_taken_back_comes_no_more_also_where_it_was_chosen_already()
    {
        var own = await _world.AddAsync();
        Assert.Contains(own.TipId, Given(null, null));
        var list = await _world.PressAsync(await _world.ReviewAsync(), "Accepted (1)");
        Assert.Contains("**1.** “Smell the starter”", list.Text, StringComparison.Ordinal);

        var empty = await _world.PressAsync(list, "Remove 1");

        Assert.Contains("There are none", empty.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(own.TipId, Given(null, null));
        Assert.Null(_world.World.Get<ITipSupply>().Render(own.TipId));
        Assert.Contains("<@42> took back the tip", _world.Staff.Lines.Last(), StringComparison.Ordinal);
        Assert.Contains("taken back already", (await _world.PressAsync(list, "Remove 1")).Text, StringComparison.Ordinal);
        Assert.Contains("None waits", (await _world.PressAsync(empty, "What waits")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tip_on_demand_is_of_the_knowledge_only()
    {
        await _world.AddAsync();

        for (var i = 0; i < 8; i++)
            Assert.NotEqual("Smell the starter", (await _world.World.TypeAsync("tip")).Title);
    }

    [Fact]
    public async Task A_long_list_of_accepted_tips_fits_page_by_page()
    {
        for (var i = 1; i <= 7; i++)
            await _world.AddAsync($"{new string('W', 50)} {i}");

        var first = await _world.PressAsync(await _world.ReviewAsync(), "Accepted (7)");
        var second = await _world.PressAsync(first, "More");
        Assert.Contains("Remove 7", second.Buttons.Select(button => button.Label));
    }

    [Fact]
    public void The_commands_are_such_as_Discord_takes() =>
        Assert.Empty(CommandLimits.Problems(CommandCatalog.Of(_world.World.Routes)));

    /// <summary>All that a schedule of the server with that wish would give.</summary>
    private HashSet<string> Given(string? topic, string? level)
    {
        var (supply, given) = (_world.World.Get<ITipSupply>(), new HashSet<string>());
        var wish = new ScheduleWish(null, topic is null ? [] : [topic], level, SuggestionsWorld.Bakery);
        while (supply.Pick(wish, given, "schedule").Tip is { } tip)
            Assert.True(given.Add(tip));
        return given;
    }
}
