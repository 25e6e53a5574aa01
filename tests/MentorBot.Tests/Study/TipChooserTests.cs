using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Study;

namespace MentorBot.Tests.Study;

public sealed class TipChooserTests
{
    private static readonly StudyPool<Tip> s_pool = Baked.Pool(
        Baked.Tip("a"), Baked.Tip("b"), Baked.Tip("c", "oven"), Baked.Tip("d", "oven", StudyLevel.Advanced),
        Baked.Tip("e", "shop", topics: "selling"), Baked.Tip("f", "shop", StudyLevel.Advanced, "selling"));

    [Fact]
    public void The_same_seed_gives_the_same_tip_and_others_give_others()
    {
        var picks = Enumerable.Range(0, 100).Select(seed => Choose(new(), [], (ulong)seed).Tip.Id).ToList();

        Assert.Equal(picks, Enumerable.Range(0, 100).Select(seed => Choose(new(), [], (ulong)seed).Tip.Id));
        Assert.Equal(6, picks.Distinct().Count());
    }

    [Fact]
    public void Nothing_is_repeated_until_all_that_fit_were_given_round_after_round()
    {
        var given = new List<string>();
        for (var seed = 0; seed < 30; seed++)
        {
            var pick = Choose(new(), given, (ulong)seed);
            Assert.Equal((seed / 6, 5 - seed % 6), (pick.Round, pick.Left));
            given.Add(pick.Tip.Id);
            if (given.Count % 6 == 0)
                Assert.Equal(6, given.TakeLast(6).Distinct().Count());
        }
    }

    [Fact]
    public void What_was_given_of_other_kinds_does_not_matter()
    {
        var pick = Choose(new() { Subjects = ["oven"] }, ["a", "b", "e", "f", "gone", "c"], 1);

        Assert.Equal(("d", 0, 0), (pick.Tip.Id, pick.Left, pick.Round));
    }

    [Theory]
    [InlineData("oven", null, "c d")]
    [InlineData("selling", null, "e f")]
    [InlineData("skill-of-selling", null, "e f")]
    [InlineData("shop", StudyLevel.Advanced, "f")]
    public void A_wish_names_areas_topics_skills_and_levels(string subject, StudyLevel? level, string fitting)
    {
        var wish = new TipWish { Subjects = [subject], Level = level };

        var ids = Enumerable.Range(0, 50).Select(seed => Choose(wish, [], (ulong)seed).Tip.Id);

        Assert.Equal(fitting.Split(' '), ids.Distinct().Order());
    }

    [Fact]
    public void Where_nothing_fits_there_is_none() =>
        Assert.Null(TipChooser.Choose(s_pool, new() { Subjects = ["dough"], Level = StudyLevel.Advanced }, [], 1));

    [Fact]
    public void The_stage_of_a_roadmap_comes_first_and_then_the_others()
    {
        var wish = new TipWish { Stage = ["selling"] };
        var given = new List<string>();
        for (var seed = 0; seed < 6; seed++)
        {
            var pick = Choose(wish, given, (ulong)seed);
            Assert.Equal(seed < 2, pick.OnStage);
            given.Add(pick.Tip.Id);
        }

        Assert.Equal(["e", "f"], given.Take(2).Order());
        Assert.Equal(6, given.Distinct().Count());
    }

    [Fact]
    public void Fewer_of_an_area_come_an_eighth_as_often_and_more_eight_times_however_much_is_wished()
    {
        Assert.InRange(Share("shop", -3), 0.04, 0.08); // 2 of 8 for the share that is left: (2/8) / (4 + 2/8)
        Assert.InRange(Share("shop", 3), 0.75, 0.85);
        Assert.Equal(Share("shop", 3), Share("shop", 100));
    }

    private static double Share(string area, int likes)
    {
        const int times = 4000;
        var wish = new TipWish { Likes = new Dictionary<string, int> { [area] = likes } };
        return Enumerable.Range(0, times).Count(seed => Choose(wish, [], (ulong)seed).Tip.Area == area) / (double)times;
    }

    private static TipPick Choose(TipWish wish, IReadOnlyCollection<string> given, ulong seed) =>
        TipChooser.Choose(s_pool, wish, given, seed)!;
}
