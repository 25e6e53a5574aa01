using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Features;

/// <summary>Everything of the shipped glossary and resources can be shown on Discord.</summary>
public sealed class ShippedStudyTests(CareerWorld world) : IClassFixture<CareerWorld>
{
    [Fact]
    public void Every_term_has_a_card_that_fits_by_each_of_its_names()
    {
        var terms = world.Books.Knowledge.Passages
            .Where(passage => passage.Kind == Kinds.Glossary && passage.Id.Anchor is not null).ToList();

        Assert.True(terms.Count > 100);
        var names = terms.SelectMany(term => term.Aliases.Prepend(term.Title).Append(term.Id.ToString()), (term, name) => (term, name));
        Assert.All(names, named =>
            Assert.Equal(named.term.Title, world.Shown("glossary", ("term", named.name)).Title));
    }

    [Fact]
    public void Every_page_of_resources_fits_and_each_is_shown_once()
    {
        var pages = (world.Career.Resources.Count + 4) / 5;
        var texts = Enumerable.Range(0, pages).Select(page => world.Shown("resources.page", ("page", $"{page}")).Text).ToList();
        var all = string.Join("\n\n", texts);

        Assert.All(world.Career.Resources, resource => Assert.Single(texts, text =>
            text.Contains(resource.Url.AbsoluteUri.Split('(')[0] + ")",
            StringComparison.Ordinal) && text.Contains(resource.Author, StringComparison.Ordinal)));
        Assert.Equal(world.Career.Resources.Count(resource => resource.Status == Core.Knowledge.Career.ResourceStatus.Retired),
            all.Split("**Retired:**").Length - 1);
    }

    [Fact]
    public void Every_proposed_subject_shows_something()
    {
        foreach (var subject in world.Suggested("resources", "topic", ""))
            Assert.Contains("](", world.Shown("resources", ("topic", subject)).Text, StringComparison.Ordinal);
    }
}
