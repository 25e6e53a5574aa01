using MentorBot.Core.Replies;
using MentorBot.Features.Roadmaps;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Roadmaps;

public sealed class SkillsTests : IDisposable
{
    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task At_first_all_that_the_role_asks_for_is_missing_and_the_weeks_ahead_teach_it()
    {
        var skills = await OpenAsync();

        Assert.Equal("Skills: Baker", skills.Title);
        Assert.Contains("You have ticked 0 of 2.", skills.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n- **A must:** Kneading\n- **Good to have:** Proving", skills.Text, StringComparison.Ordinal);
        Assert.Equal("The weeks ahead, at 8 hours each", skills.Parts[0].Title);
        Assert.Equal("Baker, from nothing", skills.Parts[0].Breadcrumb);
        Assert.StartsWith("**1 Sep to 7 Sep 2026**\n- A first dough, 4 h\n- A slow dough, the first 4 of 6 h\n**8 Sep",
            skills.Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_is_missing_no_more_and_neither_are_its_topics()
    {
        var skills = await _world.ChooseAsync(await OpenAsync(), "Tick what", "kneading");

        Assert.EndsWith("You have ticked 1 of 2. What is missing, in the order in which one learns it:\n- **Good to have:** Proving",
            skills.Text, StringComparison.Ordinal);
        Assert.StartsWith("**1 Sep to 7 Sep 2026**\n- A slow dough, 6 h", skills.Parts[0].Text, StringComparison.Ordinal);

        var all = await _world.ChooseAsync(skills, "Tick what", "kneading", "proving");
        Assert.StartsWith("You have ticked all 2 skills", all.Text, StringComparison.Ordinal);
        Assert.Empty(all.Parts);

        var none = await _world.ChooseAsync(all, "Tick what");
        Assert.Contains("You have ticked 0 of 2.", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_weeks_are_shown_at_most_for_the_hours_that_one_has()
    {
        var skills = await _world.ChooseAsync(await OpenAsync(), "Hours a week", "2");

        Assert.Equal("The weeks ahead, at 2 hours each", skills.Parts[0].Title);
        Assert.Equal(4, skills.Parts[0].Text.Split("**").Length / 2);
    }

    [Fact]
    public async Task What_is_missing_is_in_learning_order_the_most_needed_first()
    {
        _world.Files.Change(CareerOnDisk.Role, "must: [kneading]\n  good: [proving]",
            "must: [proving, kneading]\n  good: [tasting]\n  later: [art]");
        _world.Files.With(CareerOnDisk.Skills, "art:\n  title: Art\n  is: Cuts on the loaf.\ntasting:\n  title: Tasting\n  is: Knowing.\n"
            + _world.Files.Text(CareerOnDisk.Skills));
        _world.Reload();

        Assert.EndsWith("\n- **A must:** Kneading, Proving\n- **Good to have:** Tasting\n- **Later:** Art", (await OpenAsync()).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ticks_go_along_to_the_roadmap()
    {
        var skills = await _world.ChooseAsync(await OpenAsync(), "Tick what", "kneading");

        var draft = await _world.PressAsync(skills, "Put it on a roadmap");
        Assert.Contains("of which 16 are left", draft.Text, StringComparison.Ordinal);
        Assert.Equal("Next: A slow dough", (await _world.PressAsync(draft, "Start")).Title);
    }

    [Fact]
    public async Task Skills_whose_topics_are_all_done_are_ticked_at_first()
    {
        await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "6")), "Done");

        var skills = await OpenAsync();

        Assert.Contains("You have ticked 1 of 2.", skills.Text, StringComparison.Ordinal);
        Assert.Equal("The weeks ahead, at 6 hours each", skills.Parts[0].Title);
    }

    [Fact]
    public async Task Ticking_keeps_nothing()
    {
        await _world.ChooseAsync(await OpenAsync(), "Tick what", "kneading");

        Assert.Null(_world.Get<LearnerStore>().Find(RoadmapsWorld.Ada));
        Assert.Contains("You have ticked 0 of 2.", (await OpenAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_outlive_a_restart_and_are_asked_for_anew_when_the_knowledge_changed()
    {
        var skills = await _world.ChooseAsync(await OpenAsync(), "Tick what", "kneading");
        _world.Restart();
        Assert.Contains("You have ticked 1 of 2.", (await _world.ChooseAsync(skills, "Hours", "2")).Text, StringComparison.Ordinal);

        _world.Files.Change(CareerOnDisk.Skills, "Working the dough", "Moving the dough");
        _world.Reload();
        var again = await _world.ChooseAsync(skills, "Hours", "2");
        Assert.Contains("You have ticked 0 of 2.", again.Text, StringComparison.Ordinal);
        Assert.Contains("have changed in the meantime", again.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_skills_than_one_menu_holds_stand_in_two_and_each_keeps_the_others_ticks()
    {
        var ids = Enumerable.Range(1, 30).Select(i => $"skill-{i}").ToList();
        _world.Files.With(CareerOnDisk.Skills, _world.Files.Text(CareerOnDisk.Skills)
            + string.Concat(ids.Select(id => $"\n{id}:\n  title: The {id}\n  is: Something.")));
        _world.Files.Change(CareerOnDisk.Role, "must: [kneading]\n  good: [proving]",
            $"must: [{string.Join(", ", ids[..10])}]\n  good: [{string.Join(", ", ids[10..20])}]\n"
            + $"  later: [{string.Join(", ", ids[20..])}]");
        _world.Reload();

        var skills = await _world.ChooseAsync(await OpenAsync(), "Tick what", "skill-1", "skill-25");
        skills = await _world.ChooseAsync(skills, "And what", "skill-26", "skill-30");
        skills = await _world.ChooseAsync(skills, "Tick what", "skill-2");

        Assert.Contains("You have ticked 3 of 30.", skills.Text, StringComparison.Ordinal);
        Assert.Equal(["skill-2", "skill-26", "skill-30"],
            skills.Menus.Skip(1).SelectMany(menu => menu.Options).Where(option => option.Chosen).Select(option => option.Value));
    }

    [Theory]
    [InlineData("Baker")]
    [InlineData("bread makers")]
    [InlineData("bk")]
    [InlineData("baker ")]
    public async Task A_role_is_found_by_all_its_names(string role) => Assert.Equal("Skills: Baker", (await OpenAsync(role)).Title);

    [Theory]
    [InlineData("bakr", "Did you mean")]
    [InlineData("astronaut", "These are jobs that I know")]
    public async Task A_role_that_is_unknown_gets_the_nearest_or_all(string role, string said)
    {
        var reply = await OpenAsync(role);

        Assert.StartsWith(said, reply.Text, StringComparison.Ordinal);
        Assert.Equal("Skills: Baker", (await _world.PressAsync(Assert.Single(reply.Choices))).Title);
    }

    [Fact]
    public void Roles_are_proposed_while_one_types()
    {
        Assert.Equal([new MenuOption("Baker", "baker")], _world.Suggest("skills", "role", "bread m"));
        Assert.Equal([new MenuOption("Baker", "baker")], _world.Suggest("skills", "role", ""));
    }

    [Fact]
    public async Task A_role_without_a_roadmap_says_so()
    {
        _world.Files.Without(CareerOnDisk.Roadmap).Change(CareerOnDisk.Role, "roadmap: baker\n", "");
        _world.Reload();

        var skills = await OpenAsync();

        Assert.Equal("I have no roadmap to this job yet.", skills.Parts[0].Text);
        Assert.Empty(skills.Buttons);
    }

    private Task<Reply> OpenAsync(string role = "baker") => _world.TypeAsync("skills", ("role", role));
}
