using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;
using MentorBot.Routing;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Roadmaps;

public sealed class StartTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("roadmap show")]
    [InlineData("roadmap next")]
    [InlineData("roadmap plan")]
    [InlineData("roadmap start")]
    public async Task Who_never_started_is_shown_the_roadmaps_and_how_to_begin(string command)
    {
        var reply = await _world.TypeAsync(command);

        Assert.Equal("Choose a goal", reply.Title);
        Assert.Contains("- **Baker, from nothing**: For people who have never baked.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["baker"], RoadmapsWorld.Menu(reply, "Choose a goal").Options.Select(option => option.Value));
        Assert.Null(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ada));
    }

    [Fact]
    public async Task A_goal_is_chosen_with_hours_and_what_is_known_and_nothing_is_kept_before_the_start()
    {
        var draft = await _world.ChooseAsync(await _world.TypeAsync("roadmap start"), "Choose a goal", "baker");
        Assert.Contains("4 topics, about 20 hours, of which 20 are left: at 8 a week until 21 Sep 2026.", draft.Text,
            StringComparison.Ordinal);

        draft = await _world.ChooseAsync(draft, "Hours a week", "4");
        draft = await _world.ChooseAsync(draft, "Tick what", "kneading");
        Assert.Contains("of which 16 are left: at 4 a week until 28 Sep 2026.", draft.Text, StringComparison.Ordinal);
        Assert.Null(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ada));

        var here = await _world.PressAsync(draft, "Start");
        Assert.Equal("Next: A slow dough", here.Title);
        Assert.StartsWith("Your goal is Baker, from nothing, with 4 hours a week.", here.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 topics", here.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_goal_and_hours_typed_it_begins_at_once()
    {
        var here = await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "about 10h"));

        Assert.Equal("Next: A first dough", here.Title);
        Assert.Contains("at 10 a week", here.Parts[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("baker")]
    [InlineData("Baker, from nothing")]
    [InlineData("baker from NOTHING")]
    [InlineData("bread maker")]
    [InlineData("bk")]
    public async Task A_goal_is_found_by_its_name_and_by_all_names_of_its_role(string goal)
    {
        Assert.Equal("Baker, from nothing", (await _world.TypeAsync("roadmap start", ("goal", goal))).Title);
    }

    [Theory]
    [InlineData("bred maker")]
    [InlineData("nothing")]
    public async Task A_goal_that_is_unknown_gets_the_nearest(string goal)
    {
        var reply = await _world.TypeAsync("roadmap start", ("goal", goal), ("hours", "3"));

        Assert.Equal("I have no roadmap of that name", reply.Title);
        var draft = await _world.PressAsync(reply, "Baker");
        Assert.Contains("at 3 a week", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_is_near_to_nothing_gets_all_that_there_is()
    {
        var reply = await _world.TypeAsync("roadmap start", ("goal", "astronaut"));

        Assert.Contains("This is what there is", reply.Text, StringComparison.Ordinal);
        Assert.Single(RoadmapsWorld.Menu(reply, "Choose a goal").Options);
    }

    [Fact]
    public async Task A_role_with_several_ways_to_it_asks_from_where_one_starts()
    {
        Copy("miller");
        _world.Reload();

        var reply = await _world.TypeAsync("roadmap start", ("goal", "BK"), ("hours", "3"));
        Assert.Equal("From where do you start?", reply.Title);
        Assert.Equal(["Baker, from nothing", "Baker, miller"], reply.Choices.Select(choice => choice.Label));

        Assert.Contains("at 3 a week", (await _world.PressAsync(reply, "Baker, miller")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_roadmaps_have_pages()
    {
        for (var i = 1; i < 10; i++)
            Copy($"way-{i}");
        _world.Reload();

        var first = await _world.TypeAsync("roadmap start");
        var second = await _world.PressAsync(first, "More");

        Assert.Equal(8, RoadmapsWorld.Menu(first, "Choose").Options.Count);
        Assert.Equal(["way-8", "way-9"], RoadmapsWorld.Menu(second, "Choose").Options.Select(option => option.Value));
        Assert.Equal("page 2 of 2, roadmaps: 10", second.Note);
    }

    [Theory]
    [InlineData("lots")]
    [InlineData("0")]
    [InlineData("81")]
    [InlineData("99999999999")]
    public async Task Hours_that_no_week_has_are_refused_with_what_to_write(string hours)
    {
        Assert.Equal("Hours a week are a number from 1 to 80, such as 8.",
            await _world.RefusedAsync(RoadmapsWorld.Ada, "roadmap start", ("goal", "baker"), ("hours", hours)));
    }

    [Fact]
    public void Goals_and_hours_are_proposed_while_one_types()
    {
        Assert.Equal(["baker"], _world.Suggest("roadmap start", "goal", "bread m").Select(option => option.Value));
        Assert.Equal(["baker"], _world.Suggest("roadmap start", "goal", "").Select(option => option.Value));
        Assert.Empty(_world.Suggest("roadmap start", "goal", "astronaut"));
        Assert.Equal(["9", "2", "4"], _world.Suggest("roadmap start", "hours", "9").Select(option => option.Value).Take(3));
    }

    [Fact]
    public async Task Hours_and_ticks_of_someone_on_the_way_are_changed_and_nothing_done_is_lost()
    {
        await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "10")), "Done");

        var draft = await _world.PressAsync(await _world.TypeAsync("roadmap show"), "Change");
        Assert.Equal(["kneading"], Ticked(draft));
        var unticked = await _world.ChooseAsync(await _world.ChooseAsync(draft, "Hours", "2"), "Tick what");
        var here = await _world.PressAsync(unticked, "Save");

        Assert.Equal("Next: A slow dough", here.Title);
        Assert.Contains("at 2 a week", here.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("1 of 4 topics", here.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_can_be_left_for_another_and_what_is_known_counts_there()
    {
        Copy("miller");
        _world.Reload();
        await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "10")), "Done");

        var goals = await _world.PressAsync(await _world.PressAsync(await _world.TypeAsync("roadmap show"), "Change"), "Another goal");
        Assert.StartsWith("What you have done so far counts on every roadmap.", goals.Text, StringComparison.Ordinal);
        var here = await _world.PressAsync(await _world.ChooseAsync(goals, "Choose a goal", "miller"), "Start");

        Assert.Equal("Next: A slow dough", here.Title);
        Assert.Equal("Baker, miller › 2. Go on", here.Breadcrumb);
    }

    [Fact]
    public async Task Ticks_that_were_made_before_the_knowledge_changed_are_asked_for_anew()
    {
        var draft = await _world.ChooseAsync(await _world.TypeAsync("roadmap start", ("goal", "baker")), "Tick what", "kneading");
        _world.Files.Change(CareerOnDisk.Skills, "Working the dough", "Moving the dough");
        _world.Reload();

        var again = await _world.PressAsync(draft, "Start");

        Assert.Equal("My roadmaps have changed in the meantime, so please look at your ticks again.", again.Note);
        Assert.Empty(Ticked(again));
        Assert.Null(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ada));
        Assert.Equal("Next: A first dough", (await _world.PressAsync(again, "Start")).Title);
    }

    [Fact]
    public void Whatever_leads_to_somebodys_place_is_private_and_works_everywhere()
    {
        var routes = _world.Routes.Where(route => route.Name.StartsWith("roadmap", StringComparison.Ordinal)
            || route.Name.StartsWith("skills", StringComparison.Ordinal)).ToList();

        Assert.True(routes.Count > 15);
        Assert.Equal(["roadmap share"], routes.Where(route => route.First == First.Public).Select(route => route.Name));
        Assert.All(routes, route => Assert.Equal((Rights.None, false), (route.Needs, route.OnServersOnly)));
    }

    private static IEnumerable<string> Ticked(Reply draft) =>
        RoadmapsWorld.Menu(draft, "Tick what").Options.Where(option => option.Chosen).Select(option => option.Value);

    /// <summary>Another roadmap to the same role, with the same stages.</summary>
    private void Copy(string id) => _world.Files.With($"roadmaps/{id}.yml",
        _world.Files.Text(CareerOnDisk.Roadmap).Replace("Baker, from nothing", $"Baker, {id}", StringComparison.Ordinal));
}
