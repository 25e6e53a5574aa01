using MentorBot.Cli;
using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Storage;
using Spectre.Console;

namespace MentorBot.Tests.Answering;

public sealed class PlainQuestionsTests(PlainWorld world) : IClassFixture<PlainWorld>
{
    private const string Pay = "how much do data engineers make in Germany?";

    [Fact]
    public async Task A_plain_question_that_a_feature_answers_gets_its_reply_in_the_place_of_a_passage()
    {
        var reply = await world.Asks(Pay);

        Assert.Equal("Wages: Data Engineer Germany", reply.Title);
        Assert.Equal(["In France", "Helpful", "Not helpful", "Share here"], Labels(reply));
    }

    [Fact]
    public async Task In_public_it_can_be_removed_by_who_asked_and_by_nobody_else()
    {
        var reply = await world.Mentions(Pay, message: 61);
        var remove = Button(reply, "Remove");

        Assert.Equal("Wages: Data Engineer Germany", reply.Title);
        Assert.DoesNotContain("Share here", Labels(reply));
        Assert.IsType<Outcome.Refuse>(await Press(remove, PlainWorld.Bob));
        Assert.IsType<Outcome.Remove>(await Press(remove, PlainWorld.Ada));
    }

    [Fact]
    public async Task Sharing_shows_the_same_to_everybody_even_after_a_restart()
    {
        var share = Button(await world.Asks(Pay), "Share here");
        world.Restart();

        var shared = Assert.IsType<Outcome.Show>(await world.Use(share.Go, PlainWorld.Ada)).Reply;

        Assert.Equal("Wages: Data Engineer Germany", shared.Title);
        Assert.Equal($"Shared by <@{PlainWorld.Ada}>", shared.Note);
        Assert.Empty(shared.Buttons);
        Assert.Equal(First.Public, world.Get<Router>().Find(share.Go.Route)!.First);
        Assert.IsType<Outcome.Refuse>(await world.Use(share.Go, PlainWorld.Bob));
    }

    [Fact]
    public async Task A_passage_that_answers_stays_where_the_feature_only_goes_on_from_it()
    {
        var reply = await world.Asks("What is the salary range?");

        Assert.StartsWith("Guide", reply.Breadcrumb, StringComparison.Ordinal);
        Assert.Equal("Wages", Labels(reply)[0]);
        Assert.Contains("Why this?", Labels(reply));
    }

    [Fact]
    public async Task What_is_about_the_asker_is_a_button_in_public_and_is_not_offered_to_be_shared()
    {
        const string question = "what do I learn next?";

        var open = await world.Mentions(question, message: 62);
        var alone = await world.Asks(question);

        Assert.NotEqual($"The way of {PlainWorld.Ada}", open.Title);
        Assert.Equal("My way", Labels(open)[0]);
        Assert.Equal($"The way of {PlainWorld.Ada}", alone.Title);
        Assert.DoesNotContain("Share here", Labels(alone));
    }

    [Fact]
    public async Task A_route_that_the_asker_may_not_use_leaves_the_question_to_the_passages()
    {
        var reply = await world.Asks("Which libraries do people use for machine learning?");

        Assert.NotEqual("Secret", reply.Title);
        Assert.Contains("Why this?", Labels(reply));
    }

    [Fact]
    public async Task A_question_after_something_else_and_a_word_of_thanks_stay_as_they_are()
    {
        Assert.DoesNotContain("Wages", Labels(await world.Asks("what is overfitting?")));
        Assert.Empty((await world.Asks("thank you!")).Buttons);
    }

    [Fact]
    public async Task What_is_kept_of_it_names_the_command_and_what_it_was_asked_about()
    {
        await world.Asks(Pay, new PersonId(5099));

        var kept = Assert.Single(world.Get<IPersonalData>().List(new PersonId(5099)));
        Assert.Contains("an answer from /wage Data Engineer Germany (Slash, Answered", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Pay, "Wages: Data Engineer Germany")]
    [InlineData("what is overfitting?", "Overfitting")]
    public async Task In_the_terminal_what_has_no_slash_is_a_question(string text, string title)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await TryCommand.RunAsync(world.Parts, text, AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
        }), error, CancellationToken.None);

        Assert.Equal(CommandLine.Done, code);
        Assert.StartsWith(title, output.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }

    private async Task<Outcome> Press(Choice button, PersonId who)
    {
        var route = world.Get<Router>().Find(button.Go.Route)!;
        var on = new Post(world.Posts.Deeds[^1].Post, PlainWorld.Corner, new PersonId(1), ByBot: true, "");
        return await Router.RunAsync(route, new Call
        {
            Who = who,
            Rights = Rights.None,
            Server = PlainWorld.School,
            On = on,
            Values = Router.Named(route, button.Go.Values),
        }, CancellationToken.None);
    }

    private static Choice Button(Reply reply, string label) => reply.Buttons.Single(button => button.Label == label);

    private static List<string> Labels(Reply reply) => [.. reply.Buttons.Select(button => button.Label)];
}
