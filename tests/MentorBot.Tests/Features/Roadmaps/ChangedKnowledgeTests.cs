using MentorBot.Core.Learners;
using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Roadmaps;

/// <summary>The knowledge belongs to those who write it, and the progress to the person: neither breaks the other.</summary>
public sealed class ChangedKnowledgeTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_roadmap_that_has_gone_leaves_what_was_done_and_another_takes_it_up()
    {
        var here = await StartAndDoOneAsync();
        _world.Files.With("roadmaps/loaf.yml", _world.Files.Text(CareerOnDisk.Roadmap)).Without(CareerOnDisk.Roadmap);
        _world.Files.Change(CareerOnDisk.Role, "roadmap: baker", "roadmap: loaf");
        _world.Reload();

        var choose = await _world.TypeAsync("roadmap show");
        Assert.StartsWith("The roadmap that you were on is no longer in my knowledge. What you have marked is kept", choose.Text,
            StringComparison.Ordinal);
        foreach (var button in here.Buttons.Where(button => button.Label is not ("Share here" or "Done" or "Skip" or "Undo")))
            Assert.Equal(choose.Text, (await _world.PressAsync(button)).Text);
        Assert.Contains("no roadmap to share", await _world.RefusedAsync(RoadmapsWorld.Ada, "roadmap share"), StringComparison.Ordinal);

        var draft = await _world.ChooseAsync(choose, "Choose a goal", "loaf");
        Assert.Equal("Next: A slow dough", (await _world.PressAsync(draft, "Start")).Title);
    }

    [Fact]
    public async Task A_roadmap_that_comes_back_goes_on_where_it_was()
    {
        await StartAndDoOneAsync();
        var file = _world.Files.Text(CareerOnDisk.Roadmap);
        _world.Files.With("roadmaps/loaf.yml", file).Without(CareerOnDisk.Roadmap);
        _world.Files.Change(CareerOnDisk.Role, "roadmap: baker", "roadmap: loaf");
        _world.Reload();
        _world.Files.With(CareerOnDisk.Roadmap, file);
        _world.Reload();

        Assert.Equal("Next: A slow dough", (await _world.TypeAsync("roadmap show")).Title);
    }

    [Fact]
    public async Task A_topic_of_another_name_is_open_and_the_mark_on_the_old_one_is_kept_for_its_return()
    {
        await StartAndDoOneAsync();
        Rename("first-dough", "plain-dough");

        var here = await _world.TypeAsync("roadmap show");
        Assert.Equal("Next: A first dough", here.Title);
        Assert.StartsWith("One topic that you marked is no longer in my knowledge.", here.Parts[0].Note, StringComparison.Ordinal);
        Assert.DoesNotContain(here.Buttons, button => button.Label == "Undo");

        Rename("plain-dough", "first-dough");
        here = await _world.TypeAsync("roadmap show");
        Assert.Equal("Next: A slow dough", here.Title);
        Assert.Null(here.Parts[0].Note);
    }

    [Theory]
    [InlineData("Done")]
    [InlineData("Skip")]
    [InlineData("Undo")]
    public async Task A_button_for_a_topic_that_has_gone_changes_nothing_and_says_so(string label)
    {
        var here = await StartAndDoOneAsync();
        var before = Learner;
        var button = RoadmapsWorld.Button(here, label);
        Rename(button.Go.Values[0], "another-dough");

        var reply = await _world.PressAsync(button);

        Assert.StartsWith("I no longer have that topic. What you did with it is kept.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before.Marks, Learner.Marks);
    }

    [Fact]
    public async Task A_topic_of_another_title_is_the_same_topic()
    {
        await StartAndDoOneAsync();
        _world.Files.Change(CareerOnDisk.Topics, "title: A first dough", "title: A plain dough");
        _world.Reload();

        var stage = await _world.ChooseAsync(await _world.TypeAsync("roadmap show"), "Look at a stage", "1");
        Assert.EndsWith("- A plain dough, 4 h: done", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_menu_of_an_older_card_chooses_is_looked_up_anew()
    {
        var here = await StartAndDoOneAsync();
        var stage = await _world.ChooseAsync(here, "Look at a stage", "1");
        Rename("first-dough", "plain-dough");

        Assert.Equal("Next: A first dough", (await _world.ChooseAsync(stage, "Look at a topic", "first-dough")).Title);
        Assert.Equal("Next: A first dough", (await _world.ChooseAsync(here, "Look at a stage", "9")).Title);
    }

    [Fact]
    public async Task A_folder_without_roadmaps_says_so()
    {
        _world.Files.Without(CareerOnDisk.Roadmap).Change(CareerOnDisk.Role, "roadmap: baker\n", "");
        _world.Reload();

        Assert.Equal("No roadmaps yet", (await _world.TypeAsync("roadmap show")).Title);
        Assert.Equal("No roadmaps yet", (await _world.TypeAsync("roadmap start", ("goal", "baker"))).Title);
    }

    private Learner Learner => _world.Get<LearnerStore>().Find(RoadmapsWorld.Ada)!;

    private async Task<Reply> StartAndDoOneAsync() =>
        await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5")), "Done");

    private void Rename(string from, string to)
    {
        foreach (var file in new[] { CareerOnDisk.Topics, CareerOnDisk.Roadmap })
            _world.Files.Change(file, from, to);
        _world.Reload();
    }
}
