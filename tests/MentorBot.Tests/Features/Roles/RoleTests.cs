using MentorBot.Core.Replies;

namespace MentorBot.Tests.Features.Roles;

public sealed class RoleTests(CareerWorld world) : IClassFixture<CareerWorld>
{
    [Fact]
    public void Every_role_has_a_day_a_way_in_and_an_outlook() =>
        Assert.All(world.Career.Roles.Select(role => role.Title), HasAllCards);

    [Theory]
    [InlineData("MLE", "Machine Learning Engineer")]
    [InlineData("ds", "Data Scientist")]
    [InlineData("DE", "Data Engineer")]
    [InlineData("llm engineer", "AI Engineer")]
    [InlineData("data engineers", "Data Engineer")]
    public void A_role_is_found_by_what_people_call_it(string typed, string title) =>
        Assert.Equal(title, world.Shown("role", ("name", typed)).Title);

    [Fact]
    public void An_unknown_role_is_answered_with_near_ones()
    {
        var reply = world.Shown("role", ("name", "data enginer"));

        Assert.Equal("Which job?", reply.Title);
        Assert.Contains("Data Engineer", reply.Choices.Select(choice => choice.Label));
        Assert.Contains("I know: ", world.Shown("role", ("name", "qqqq")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_role_one_goes_on_to_pay_comparison_skills_and_roadmap()
    {
        var reply = world.Shown("role", ("name", "data engineer"));

        Assert.Equal(
            [new Go("salary", "Data Engineer"), new("compare", "Data Engineer"), new("skills", "Data Engineer"),
                new("roadmap start", "data-engineer")],
            reply.Buttons.Select(button => button.Go));
        Assert.StartsWith("Pay: Data Engineer", world.Pressed(reply.Buttons[0].Go).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_roles_stand_side_by_side()
    {
        var reply = world.Shown("compare", ("a", "mle"), ("b", "ds"));

        Assert.Equal("Machine Learning Engineer or Data Scientist", reply.Title);
        Assert.StartsWith("**All of them use:** ", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Python", reply.Text, StringComparison.Ordinal);
        Assert.All(reply.Parts, part =>
            Assert.Equal(["Choose this if", "Only here", "Pay", "Outlook"], part.Fields.Select(field => field.Name)));
        Assert.Contains("official 120,230 to 140,300 USD a year (May 2025, United States); "
            + "adverts 194,000 USD a year (19 Jan 2025, n = 4,278, United States).", reply.Parts[0].Fields[2].Text,
            StringComparison.Ordinal);
        Assert.Contains("https://www.bls.gov", reply.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Skills_of_one_role_alone_stand_with_it()
    {
        var reply = world.Shown("compare", ("a", "ds"), ("b", "de"), ("c", "mle"));

        var own = reply.Parts.SelectMany(part => part.Fields.Single(field => field.Name == "Only here").Text.TrimEnd('.').Split(", "));

        Assert.Equal(own.Distinct(), own);
    }

    [Fact]
    public void One_role_alone_asks_what_shall_stand_beside_it()
    {
        var asked = world.Shown("compare", ("a", "ds"), ("b", "data scientist"));

        var menu = Assert.Single(asked.Menus);
        Assert.DoesNotContain("Data Scientist", menu.Options.Select(option => option.Value));
        var reply = world.Shown(menu.Go.Route, ("a", menu.Go.Values[0]), ("value", "Data Engineer,Data Analyst"));
        Assert.Equal("Data Scientist or Data Engineer or Data Analyst", reply.Title);
    }

    [Fact]
    public void Roles_are_suggested_by_the_start_a_part_or_an_abbreviation()
    {
        Assert.Equal("Data Engineer", world.Suggested("role", "name", "data eng")[0]);
        Assert.Contains("Computer Vision Engineer", world.Suggested("role", "name", "vision"));
        Assert.Equal("Machine Learning Engineer", world.Suggested("compare", "b", "mle")[0]);
        Assert.Equal(world.Career.Roles.Count, world.Suggested("role", "name", "").Count);
    }

    private void HasAllCards(string title)
    {
        var day = world.Shown("role", ("name", title));
        var cards = day.Choices.Where(choice => choice.Go.Route == "role").Select(choice => world.Pressed(choice.Go)).ToList();

        Assert.Equal(title, day.Title);
        Assert.Contains("**What they do all day**", day.Text, StringComparison.Ordinal);
        Assert.Equal("Choose this if", day.Fields[0].Name);
        Assert.Contains(day.Fields, field => field.Name == "You need");
        Assert.Contains(cards, card => card.Text.StartsWith("**How people get in**", StringComparison.Ordinal));
        var outlook = cards.Single(card => card.Text.StartsWith("**Outlook**", StringComparison.Ordinal));
        Assert.All(outlook.Sources, source => Assert.StartsWith("http", source, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Equal(day.Buttons.Select(button => button.Go), card.Buttons.Select(button => button.Go)));
    }
}
