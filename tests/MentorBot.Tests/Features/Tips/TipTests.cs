using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Features.Tips;
using MentorBot.Knowledge;
using MentorBot.Routing;
using MentorBot.Tests.Features.Roadmaps;
using MentorBot.Tests.Knowledge.Career;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features.Tips;

public sealed class TipTests : IDisposable
{
    private readonly TipsWorld _tips = new();

    private RoadmapsWorld World => _tips.World;

    public void Dispose() => _tips.Dispose();

    [Fact]
    public async Task A_tip_says_what_it_is_about_how_hard_it_is_and_what_one_can_do_with_it()
    {
        var card = await World.TypeAsync("tip", ("topic", "A first dough"));

        Assert.Equal("Weigh the salt", card.Title);
        Assert.Equal("Tip on dough · beginner", card.Breadcrumb);
        Assert.StartsWith("Weigh the salt for one loaf", card.Text, StringComparison.Ordinal);
        Assert.Equal([new("About", "Guide › How Bread Is Baked"), new("On the roadmap", "A first dough")], card.Fields);
        Assert.Equal(["Done", "Explain", "Quiz me", "Fewer like this", "More like this", "Another tip"],
            card.Buttons.Select(button => button.Label));
        Assert.Equal(First.Private, World.Route("tip").First);
    }

    [Fact]
    public async Task None_comes_again_before_all_have_come_also_after_a_restart()
    {
        var given = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            var card = await World.TypeAsync("tip");
            given.Add(card.Title);
            if (i == 2)
                Assert.Equal("1 more fits that you have not had.", card.Note);
            if (i == 3)
                Assert.Equal("It is the last that fits; after it they come again.", card.Note);
            if (i == 4)
                Assert.StartsWith("You have had all that fit, so they come again.", card.Note, StringComparison.Ordinal);
            World.Restart();
        }

        Assert.Equal(4, given.Take(4).Distinct().Count());
        Assert.Equal(4, given.TakeLast(4).Distinct().Count());
    }

    [Fact]
    public async Task Another_tip_takes_the_place_of_the_card_and_keeps_the_wish()
    {
        var card = await World.TypeAsync("tip", ("topic", "dough"), ("level", "beginner"));

        var another = await World.PressAsync(card, "Another tip");

        Assert.NotEqual(card.Title, another.Title);
        Assert.Equal("Tip on dough · beginner", another.Breadcrumb);
        Assert.Equal(First.Update, World.Route(RoadmapsWorld.Button(card, "Another tip").Go.Route).First);
    }

    [Theory]
    [InlineData("dough", "dough")]
    [InlineData("Shop Floor", "shop floor")]
    [InlineData("shop-floor", "shop floor")]
    [InlineData("Kneading", "dough")] // a skill
    [InlineData("a slow dough", "dough")]
    public async Task A_topic_is_an_area_a_skill_or_a_topic_of_roadmaps(string typed, string area)
    {
        var card = await World.TypeAsync("tip", ("topic", typed));

        Assert.StartsWith($"Tip on {area} ·", card.Breadcrumb, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_misspelt_gets_the_nearest_and_what_is_unknown_all_there_is()
    {
        var misspelt = await World.TypeAsync("tip", ("topic", "shop flor"));
        Assert.Equal("I have no tips under that name. The nearest that I have:", misspelt.Text);
        Assert.Equal("Greet somebody by name", (await World.PressAsync(misspelt, "shop floor")).Title);
        Assert.Equal(["shop floor"], World.Suggest("tip", "topic", "shop flor").Select(option => option.Label));
        Assert.Equal(["dough", "shop floor"], World.Suggest("tip", "topic", "").Select(option => option.Label));

        Assert.EndsWith("What I have is on: dough, shop floor.", (await World.TypeAsync("tip", ("topic", "zzzzzz"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_topic_has_nothing_at_a_level_the_others_are_offered()
    {
        var reply = await World.TypeAsync("tip", ("topic", "shop floor"), ("level", "beginner"));

        Assert.Equal("Greet somebody by name", (await World.PressAsync(reply, "advanced")).Title);
    }

    [Fact]
    public async Task Who_is_on_a_roadmap_gets_tips_of_his_stage_first()
    {
        await World.PressAsync(await World.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5")), "Done");

        var card = await World.TypeAsync("tip");

        Assert.Equal("Leave it overnight", card.Title); // the one tip of the stage of the slow dough
        Assert.Equal("It belongs to where you are on your roadmap. 3 more fit that you have not had.", card.Note);
        Assert.NotEqual("Leave it overnight", (await World.TypeAsync("tip")).Title);
    }

    [Theory]
    [InlineData("A first dough", "guide/bread")]
    [InlineData("shop floor", "faq/baking#stale")]
    public async Task Explain_shows_the_passage(string topic, string passage)
    {
        var explain = RoadmapsWorld.Button(await World.TypeAsync("tip", ("topic", topic)), "Explain");

        Assert.Equal(new Go("topic", passage), explain.Go);
        Assert.Equal(First.Private, World.Route(explain.Go.Route).First);
        await World.PressAsync(explain);
    }

    [Fact]
    public async Task A_tip_on_a_topic_that_nothing_explains_offers_no_explanation() =>
        Assert.DoesNotContain("Explain", (await World.TypeAsync("tip", ("topic", "A slow dough"))).Buttons.Select(button => button.Label));

    [Fact]
    public async Task Quiz_me_asks_about_the_passage_of_the_tip()
    {
        var card = await World.TypeAsync("tip", ("topic", "shop floor"));

        var question = await World.PressAsync(card, "Quiz me");

        Assert.Equal("why-it-goes-stale", _tips.QuestionOf(question).Id);
        Assert.Equal(First.Private, World.Route(Links.QuizMe).First);
    }

    [Fact]
    public async Task Fewer_and_more_are_kept_within_bounds_and_can_be_taken_back()
    {
        var card = await World.TypeAsync("tip", ("topic", "dough"));
        var fewer = await World.PressAsync(card, "Fewer like this");
        Assert.Equal("You get fewer tips on dough from now on.", fewer.Text);
        Assert.Equal("Tips on dough come as often as others again.", (await World.PressAsync(fewer, "Undo")).Text);

        for (var i = 0; i < 5; i++)
            fewer = await World.PressAsync(card, "Fewer like this");
        Assert.Equal("You get fewer tips on dough from now on, as few as I can.", fewer.Text);

        Assert.Equal(-3, World.Get<ITips>().For(RoadmapsWorld.Ada, new()).Likes["dough"]);
        Assert.Empty(World.Get<ITips>().For(RoadmapsWorld.Ben, new()).Likes);
    }

    [Theory]
    [InlineData(TipCommands.More, "no-such-area")]
    [InlineData(TipCommands.Done, "no-such-tip")]
    public async Task A_button_of_another_time_changes_nothing_and_says_so(string route, string value)
    {
        Assert.IsType<Outcome.Refuse>(await World.UseAsync(RoadmapsWorld.Ada, new(route, value)));
        Assert.Equal("I keep nothing about you", (await World.TypeAsync("privacy show")).Title);
    }

    [Fact]
    public async Task Without_tips_it_says_so()
    {
        using var world = new RoadmapsWorld(beside: services => services.AddSingleton<StudyBooks>().AddTips());

        Assert.Equal("My knowledge has no tips yet.", (await world.TypeAsync("tip")).Text);
    }

    [Fact]
    public async Task Tips_that_come_by_another_way_count_too_and_carry_further_buttons()
    {
        var tips = World.Get<ITips>();
        tips.Gave(RoadmapsWorld.Ada, "weigh-the-salt");
        var later = new Choice(new("later", "1"), "Later today");

        Assert.Equal(["Done", "Explain", "Quiz me", "Fewer like this", "More like this", "Later today"],
            tips.Card("weigh-the-salt", later)!.Buttons.Select(button => button.Label));
        Assert.Null(tips.Card("no-such-tip"));
        Assert.NotEqual("Weigh the salt", (await World.TypeAsync("tip", ("topic", "dough"), ("level", "beginner"))).Title);
    }

    [Fact]
    public async Task A_changed_folder_gives_its_own_tips()
    {
        World.Files.Change(StudyOnDisk.MoreTips, "Greet somebody by name", "Greet somebody");
        World.Reload();

        Assert.Equal("Greet somebody", (await World.TypeAsync("tip", ("topic", "shop floor"))).Title);
    }
}
