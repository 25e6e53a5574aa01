using MentorBot.Core.Replies;
using MentorBot.Features.Salaries;

namespace MentorBot.Tests.Features.Salaries;

public sealed class SalaryTests(CareerWorld world) : IClassFixture<CareerWorld>
{
    [Fact]
    public void Official_wages_the_market_and_the_guide_stand_in_parts_of_their_own()
    {
        var reply = world.Shown("salary", ("role", "MLE"), ("country", "usa"));

        Assert.Equal("Pay: Machine Learning Engineer", reply.Title);
        Assert.Equal(["Official wages", "The market, by adverts", "The guide's own range"], reply.Parts.Select(part => part.Title));
        Assert.DoesNotContain("194,000", reply.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("- **Data Scientists** (May 2025): median **120,230** USD a year, p10 67,240", reply.Parts[0].Text,
            StringComparison.Ordinal);
        Assert.Contains("(19 Jan 2025, n = 4,278): median **194,000** USD a year", reply.Parts[1].Text, StringComparison.Ordinal);
        Assert.Contains("By level: entry 139,650 (n = 282), mid 171,952", reply.Parts[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("**90,000 to 160,000** USD a year.", reply.Parts[2].Text, StringComparison.Ordinal);
        Assert.EndsWith("undated", reply.Parts[2].Breadcrumb, StringComparison.Ordinal);
        Assert.All(reply.Parts, part => Assert.NotEmpty(part.Sources));
        Assert.All(reply.Parts.Take(2).SelectMany(part => part.Sources),
            source => Assert.Contains("https://", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Bars_show_the_spans()
    {
        var official = world.Shown("salary", ("role", "Data Scientist"), ("country", "US")).Parts[0].Text;

        Assert.Matches("```\nData Scientists\n +─+▒+█▒+─+\n```$", official);
    }

    [Fact]
    public void What_is_older_than_18_months_says_so()
    {
        var reply = world.Shown("salary", ("role", "Data Engineer"), ("country", "US"));

        // The clock of the test stands at September 2026: the wages are of May 2025, the adverts of January 2025.
        Assert.DoesNotContain("Old", reply.Parts[0].Note, StringComparison.Ordinal);
        Assert.Equal("Old: from more than 18 months ago.", reply.Parts[1].Note);
    }

    [Fact]
    public void Where_there_is_no_figure_it_says_so_and_offers_the_nearest()
    {
        var reply = world.Shown("salary", ("role", "data engineer"), ("level", "senior"), ("country", "Germany"));

        Assert.StartsWith("I have no trustworthy market figure for this.", reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("The nearest: Data Engineer", Assert.Single(reply.Parts).Title, StringComparison.Ordinal);
        Assert.Equal("all levels", reply.Choices[0].Label);
        Assert.Equal(3, reply.Choices.Count);
        Assert.All(reply.Choices, choice => Assert.Contains(
            world.Pressed(choice.Go).Parts, part => part.Title.StartsWith("The market", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_group_of_fewer_than_thirty_people_is_never_shown()
    {
        var reply = world.Shown("salary", ("role", "ML engineer"), ("country", "France"));

        Assert.Contains("rests on too few people", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("70,769", CareerWorld.Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_without_figures_of_its_own_says_whose_they_are()
    {
        var reply = world.Shown("salary", ("role", "deep learning engineer"), ("country", "US"));

        Assert.Contains("those of: Machine Learning Engineer", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metro_area_comes_with_its_price_level()
    {
        var reply = world.Shown("salary", ("role", "Data Scientist"), ("region", "madison, wi"));

        Assert.Equal("Madison, WI, United States", reply.Parts[0].Breadcrumb);
        Assert.Contains("price level 95.8", reply.Parts[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month", "**16,167** USD a month")]
    [InlineData("hour", "**93.27** USD an hour")]
    [InlineData("year", "**194,000** USD a year")]
    public void On_request_amounts_are_those_of_a_month_or_an_hour(string per, string amount)
    {
        var reply = world.Shown("salary", ("role", "MLE"), ("country", "US"), ("per", per));

        Assert.Contains(amount, reply.Parts[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("Computed", reply.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_converted_without_a_rate_and_with_one_its_date_and_source_are_told()
    {
        Assert.DoesNotContain(world.Route("salary").Slash!.Options, option => option.Name == "currency");

        using var other = new CareerWorld(new SalariesOptions
        {
            Rates = [new() { From = "USD", To = "EUR", Value = 0.5m, Date = "2026-08-31", Source = "A bank" }],
        });
        var reply = other.Shown("salary", ("role", "MLE"), ("country", "US"), ("currency", "EUR"));

        Assert.Contains("That is 97,000 EUR at 0.5 EUR for one USD (A bank, 2026-08-31).", reply.Parts[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_that_cannot_be_used_are_named_with_their_place()
    {
        var options = new SalariesOptions { Rates = [new() { From = "USD", To = "EURO", Value = 0, Date = "today" }] };

        var problems = options.Problems().ToList();

        Assert.Equal(4, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("Salaries:Rates:0: ", problem, StringComparison.Ordinal));
        Assert.Empty(new SalariesOptions().Problems());
    }

    [Theory]
    [InlineData("role", "data sceintist", "Data Scientist")]
    [InlineData("role", "machine lerning enginer", "Machine Learning Engineer")]
    public void An_unknown_role_is_answered_with_near_names(string option, string typed, string near)
    {
        var reply = world.Shown("salary", (option, typed));

        Assert.StartsWith("I don't know that job.", reply.Text, StringComparison.Ordinal);
        Assert.Contains(near, reply.Choices.Select(choice => choice.Label));
        Assert.Equal($"Pay: {near}", world.Pressed(reply.Choices.First(choice => choice.Label == near).Go).Title);
    }

    [Theory]
    [InlineData("level", "demigod", "I don't know that level of experience.")]
    [InlineData("country", "Atlantis", "I don't know that country.")]
    [InlineData("region", "Springfield", "I have no figure for that part of the country.")]
    public void What_is_not_understood_is_answered_with_what_exists(string option, string typed, string answer)
    {
        var reply = world.Shown("salary", ("role", "Data Scientist"), (option, typed));

        Assert.StartsWith(answer, reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Choices);
        Assert.All(reply.Choices, choice => Assert.NotEmpty(world.Pressed(choice.Go).Parts));
    }

    [Fact]
    public void Only_what_exists_is_suggested_and_it_narrows()
    {
        Assert.Equal(["Data Scientist"], world.Suggested("salary", "role", "ds").Take(1));
        Assert.Equal(["mid", "senior"], world.Suggested("salary", "level", "", ("role", "AI Engineer"), ("country", "US")));
        Assert.Equal(["entry", "mid", "senior"], world.Suggested("salary", "level", "", ("role", "Data Analyst"), ("country", "GB")));
        Assert.Contains("the world", world.Suggested("salary", "country", "", ("role", "Data Analyst")));
        Assert.DoesNotContain("the world", world.Suggested("salary", "country", "", ("role", "Data Analyst"), ("level", "entry")));
        Assert.Equal(["Seattle-Tacoma-Bellevue, WA"], world.Suggested("salary", "region", "seattle", ("role", "Data Scientist")));
        Assert.Empty(world.Suggested("salary", "region", "", ("role", "Data Scientist"), ("country", "DE")));
        Assert.Empty(world.Suggested("salary", "level", "", ("role", "plumbing")));
    }

    [Fact]
    public void Everything_that_is_suggested_gives_a_figure()
    {
        var pay = world.Books.Pay;
        foreach (var role in world.Suggested("salary", "role", ""))
        {
            Assert.All(pay.Countries(role, null), country => Assert.True(pay.Find(new(role, null, country)).HasFigure
                || pay.Levels(role, country).Count > 0 || pay.Regions(role, country).Count > 0, $"{role} in {country}"));
            foreach (var level in world.Suggested("salary", "level", "", ("role", role)))
                Assert.All(pay.Countries(role, level), country => Assert.NotNull(pay.Find(new(role, level, country)).Market));
        }
    }

    [Fact]
    public void Another_level_and_country_can_be_picked_from_lists()
    {
        var reply = world.Shown("salary", ("role", "Data Analyst"), ("country", "US"));

        Assert.Equal(["salary.level", "salary.country"], reply.Menus.Select(menu => menu.Go.Route));
        var entry = world.Shown("salary.level", ("role", "Data Analyst"), ("country", "US"), ("value", "entry"));
        Assert.Equal("entry · United States", entry.Breadcrumb);
        var everywhere = world.Shown("salary.country", ("role", "Data Analyst"), ("level", ""), ("value", "the world"));
        Assert.Equal("all levels · the world", everywhere.Breadcrumb);
    }

    [Fact]
    public void From_pay_one_goes_on_to_the_job_its_roadmap_and_a_comparison()
    {
        var buttons = world.Shown("salary", ("role", "Data Engineer"), ("country", "US")).Buttons;

        Assert.Equal([new Go("role", "Data Engineer"), new Go("compare", "Data Engineer"), new Go("roadmap start", "data-engineer")],
            buttons.Select(button => button.Go));
    }
}
