using MentorBot.Core.Replies;
using MentorBot.Tests.Knowledge;

namespace MentorBot.Tests.Features.Glossary;

public sealed class GlossaryTests : IDisposable
{
    private readonly StudyWorld _world = new(folder => folder.With(KnowledgeOnDisk.GlossaryPath, """
        ---
        title: Words of the Bakery
        ---

        ## Crumb {#crumb}

        ```yaml
        aliases: [inside of a loaf]
        related: [guide/bread#proving, glossary/words#crust, glossary/words#slow-dough]
        ```

        The soft inside of a loaf. Its opposite is the crust, and a slow dough makes it airy. It takes a PID oven and no crusting.

        ## Crust {#crust}

        The hard outside of a loaf.

        ## Slow Dough {#slow-dough}

        ```yaml
        aliases: [overnight dough]
        ```

        A dough that rises in the cold.

        ## Sourdough {#sourdough}

        A dough that rises by wild yeast.

        ## Controller {#controller}

        ```yaml
        aliases: [PID]
        ```

        It keeps an oven at its heat.

        ## Loaf {#loaf}

        What is baked.
        """));

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("Crumb")]
    [InlineData("crumb")]
    [InlineData("Inside of a loaf")]
    [InlineData("glossary/words#crumb")]
    [InlineData("crumm")] // nothing else is near
    public void A_term_is_explained(string typed)
    {
        var reply = _world.Shown("glossary", typed);

        Assert.Equal("Crumb", reply.Title);
        Assert.StartsWith("The soft inside", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Glossary › Words of the Bakery", reply.Breadcrumb);
        Assert.Contains(new ReplyField("Also called", "inside of a loaf"), reply.Fields);
    }

    [Fact]
    public void Related_terms_are_buttons_and_stand_before_passages()
    {
        var reply = _world.Shown("glossary", "crumb");

        Assert.Equal(["Crust", "Slow Dough", "Guide: Proving the Dough"], reply.Choices.Select(choice => choice.Label));
        Assert.Equal("Crust", _world.Pressed(reply.Choices[0]).Title);
        Assert.Equal(new Go(AnswerReplies.TopicRoute, "guide/bread#proving"), reply.Choices[2].Go);
    }

    [Fact]
    public void For_an_unknown_term_the_near_ones_are_offered()
    {
        var reply = _world.Shown("glossary", "cru");

        Assert.Contains("no term of that name", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Crumb", "Crust"], reply.Choices.Select(choice => choice.Label));
        Assert.Equal("Crust", _world.Pressed(reply.Choices[1]).Title);
    }

    [Fact]
    public void Where_nothing_is_near_the_areas_are_named()
    {
        var reply = _world.Shown("glossary", "quantum chromodynamics");

        Assert.Contains("Words of the Bakery", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Choices);
    }

    [Theory]
    [InlineData("cru", "Crumb", "Crust")]
    [InlineData("slwo dou", "Slow Dough")]
    [InlineData("overnihgt", "Slow Dough")]
    [InlineData("soruduogh", "Sourdough")]
    public void What_is_typed_brings_terms_also_misspelt_and_unfinished(string typed, params string[] offered)
    {
        Assert.Equal(offered, _world.Suggested("glossary", typed));
    }

    [Fact]
    public void Where_nothing_is_typed_the_first_terms_are_proposed()
    {
        Assert.Equal(["Crumb", "Crust", "Slow Dough", "Sourdough", "Controller", "Loaf"], _world.Suggested("glossary", ""));
    }

    [Fact]
    public void An_answer_offers_the_longest_terms_and_never_itself_or_what_stands_there_already()
    {
        var reply = _world.Answered("what is the crumb of bread?");

        Assert.Equal("Crumb", reply.Title);
        Assert.Equal(["Term: Slow Dough", "Term: Controller"], Terms(reply));
        Assert.Equal("Slow Dough", _world.Pressed(reply.Choices.First(choice => choice.Label == "Term: Slow Dough")).Title);
    }

    private static IEnumerable<string> Terms(Reply reply) =>
        reply.Choices.Select(choice => choice.Label).Where(label => label.StartsWith("Term: ", StringComparison.Ordinal));
}
