using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;

namespace MentorBot.Tests.Features.Roadmaps;

public sealed class RoadmapTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_card_says_what_is_next_why_how_long_and_with_what()
    {
        var here = await StartAsync();

        Assert.Equal("Next: A first dough", here.Title);
        Assert.Equal("Baker, from nothing › 1. Start", here.Breadcrumb);
        Assert.Contains("**You know afterwards**\n- What flour and water do to each other.", here.Text, StringComparison.Ordinal);
        Assert.Contains("**You can answer**\n- Why does dough rise?", here.Text, StringComparison.Ordinal);
        Assert.Equal(["Show it", "Takes", "Learn from"], here.Fields.Select(field => field.Name));
        Assert.Equal("about 4 hours, beginner", here.Fields[1].Text);
        Assert.Equal("\n- [The Bread Book](https://example.org/book): book, free, 12 h, CC BY 4.0", here.Fields[2].Text);
        Assert.Equal([new("topic", "guide/bread"), new("topic", "glossary/words#crumb")], here.Choices.Select(choice => choice.Go));
        Assert.Contains("Start                    ░░░░░░░░░░   0/1", here.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("0 of 4 topics. About 20 hours are left: at 5 a week until 28 Sep 2026.", here.Parts[0].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_done_makes_way_for_the_next()
    {
        var here = await _world.PressAsync(await StartAsync(), "Done");

        Assert.Equal("Next: A slow dough", here.Title);
        Assert.StartsWith("Done: A first dough.\n\n", here.Text, StringComparison.Ordinal);
        Assert.Contains("Start                    ██████████   1/1", here.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 topics. About 16 hours are left", here.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_is_skipped_is_neither_done_nor_left_to_do()
    {
        var here = await _world.PressAsync(await StartAsync(), "Skip");

        Assert.StartsWith("Skipped: A first dough.", here.Text, StringComparison.Ordinal);
        Assert.Contains("Start                    ▒▒▒▒▒▒▒▒▒▒   0/1", here.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("0 of 4 topics, 1 left out. About 16 hours are left", here.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_one_thing_after_another_in_the_order_in_which_they_were_done_even_of_one_instant()
    {
        var here = await _world.PressAsync(await _world.PressAsync(await StartAsync(), "Done"), "Skip");
        Assert.Equal("Next: A third dough", here.Title);

        here = await _world.PressAsync(here, "Undo");
        Assert.Equal("Next: A slow dough", here.Title);
        Assert.StartsWith("Open again: A slow dough.", here.Text, StringComparison.Ordinal);
        here = await _world.PressAsync(here, "Undo");
        Assert.Equal("Next: A first dough", here.Title);
        Assert.DoesNotContain(here.Buttons, button => button.Label == "Undo");
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_does_its_thing_once()
    {
        var first = await StartAsync();
        var second = await _world.PressAsync(first, "Done");
        await _world.PressAsync(first, "Done");
        var third = await _world.PressAsync(second, "Done");
        await _world.PressAsync(third, "Undo");
        var here = await _world.PressAsync(third, "Undo");

        Assert.Equal("Next: A slow dough", here.Title);
        Assert.Equal(["first-dough"], Learner.Marks.Select(mark => mark.Topic));
    }

    [Fact]
    public async Task Next_looks_ahead_without_changing_anything_and_comes_round()
    {
        var here = await StartAsync();
        var ahead = await _world.PressAsync(here, "Next");
        Assert.Equal("Ahead: A slow dough", ahead.Title);

        var last = await _world.PressAsync(await _world.PressAsync(ahead, "Next"), "Next");
        Assert.Equal("Next: A first dough", (await _world.PressAsync(last, "Next")).Title);
        Assert.Empty(Learner.Marks);
    }

    [Fact]
    public async Task What_lies_ahead_can_be_done_before_its_turn()
    {
        var here = await _world.PressAsync(await _world.PressAsync(await StartAsync(), "Next"), "Done");

        Assert.Equal("Next: A first dough", here.Title);
        Assert.StartsWith("Done: A slow dough.", here.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_through_is_told_so_and_may_still_go_back()
    {
        var here = await StartAsync();
        foreach (var press in new[] { "Done", "Done", "Skip", "Done" })
            here = await _world.PressAsync(here, press);

        Assert.Equal("You are through: Baker, from nothing", here.Title);
        Assert.Equal("Done: A fourth dough.", here.Breadcrumb);
        Assert.Contains("3 of 4 topics, 1 left out.", here.Text, StringComparison.Ordinal);
        Assert.Equal(here.Title, (await _world.TypeAsync("roadmap plan")).Title);
        Assert.Equal("Next: A fourth dough", (await _world.PressAsync(here, "Undo")).Title);
        Assert.Equal("Choose a goal", (await _world.PressAsync(here, "Choose another goal")).Title);
    }

    [Fact]
    public async Task A_stage_shows_what_became_of_its_topics_and_each_can_be_opened_again()
    {
        _world.Clock.Advance(TimeSpan.FromDays(1));
        var here = await _world.PressAsync(await StartAsync(), "Skip");

        var stage = await _world.ChooseAsync(here, "Look at a stage", "1");
        Assert.Equal("Bake a loaf.\n\n- A first dough, 4 h: left out", stage.Text);
        var topic = await _world.ChooseAsync(stage, "Look at a topic", "first-dough");
        Assert.StartsWith("left out since 2 Sep 2026\n\n", topic.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(topic.Buttons, button => button.Label == "Done");

        Assert.Equal("Next: A first dough", (await _world.PressAsync(topic, "Open it again")).Title);
    }

    [Fact]
    public async Task A_long_stage_has_pages()
    {
        var many = Enumerable.Range(1, 26).Select(i => $"extra-{i}").ToList();
        _world.Files.With("topics/extra.yml", string.Concat(many.Select(Topic)));
        _world.Files.Change("roadmaps/baker.yml", "topics: [third]", $"topics: [{string.Join(", ", many)}]");
        _world.Reload();

        var first = await _world.ChooseAsync(await StartAsync(), "Look at a stage", "3");
        var second = await _world.PressAsync(first, "More");

        Assert.Equal(20, RoadmapsWorld.Menu(first, "Look").Options.Count);
        Assert.Equal(many[20..], RoadmapsWorld.Menu(second, "Look").Options.Select(option => option.Value));
        Assert.Equal("page 2 of 2, topics: 26", second.Note);
        Assert.Equal(first.Text, (await _world.PressAsync(second, "Back")).Text);
    }

    [Fact]
    public async Task Sharing_is_public_and_says_how_far_and_nothing_else()
    {
        var here = await _world.PressAsync(await _world.PressAsync(await StartAsync(), "Done"), "Skip");

        var shared = await _world.PressAsync(here, "Share here");

        Assert.StartsWith("<@77> is on the way to Baker: 1 of 4 topics, 1 left out.\n```\n", shared.Text, StringComparison.Ordinal);
        Assert.Equal(Notified.Nobody, shared.Notifies);
        Assert.Equal(new Go("roadmap start"), Assert.Single(shared.Buttons).Go);
        Assert.DoesNotContain("hours", shared.Text, StringComparison.Ordinal);
        Assert.Contains("no roadmap to share", await _world.RefusedAsync(RoadmapsWorld.Ben, "roadmap share"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_person_does_changes_nothing_for_another()
    {
        await StartAsync();
        var bens = await _world.ShownAsync(RoadmapsWorld.Ben, new("roadmap start", "baker", "2"));
        await _world.ShownAsync(RoadmapsWorld.Ben, RoadmapsWorld.Button(bens, "Done").Go);

        Assert.Equal("Next: A first dough", (await _world.TypeAsync("roadmap next")).Title);
    }

    [Fact]
    public async Task Everything_outlives_a_restart_the_buttons_too()
    {
        var here = await _world.PressAsync(await StartAsync(), "Done");
        var before = Learner;
        _world.Restart();

        Assert.Equal(before.Marks, Learner.Marks);
        Assert.Equal((before.Roadmap, before.Hours, before.Started), (Learner.Roadmap, Learner.Hours, Learner.Started));
        Assert.Equal("Next: A third dough", (await _world.PressAsync(here, "Done")).Title);
    }

    private Learner Learner => _world.Get<LearnerStore>().Find(RoadmapsWorld.Ada)!;

    private Task<Reply> StartAsync() => _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5"));

    private static string Topic(string id) => $"""
        {id}:
          title: A dough called {id}
          skill: proving
          level: advanced
          hours: 5
          know: [This., That.]
          show: Bake it.
          resources: [bread-book]
          questions: [Why?, How?]

        """;
}
