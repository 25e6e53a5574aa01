using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Features.Ask;
using MentorBot.Tests.Knowledge.Career;

namespace MentorBot.Tests.Features.Roadmaps;

/// <summary>The tip on an answer: everybody reads the step that its passage belongs to, one alone his own next step.</summary>
public sealed class TipTests : IDisposable
{
    private const string OfPassage = "A first dough, about 4 hours. Bake a plain loaf.";
    private const string Own = "A slow dough, about 6 hours, is what comes next on your roadmap: `/roadmap show`";

    private readonly RoadmapsWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(Way.Mention, OfPassage)]
    [InlineData(Way.Unasked, OfPassage)]
    [InlineData(Way.Slash, Own)]
    [InlineData(Way.Menu, Own)]
    [InlineData(Way.FollowUp, Own)]
    [InlineData(Way.Direct, Own)]
    public async Task Nobody_else_reads_where_somebody_is(Way way, string tip)
    {
        await StartAndDoOneAsync();

        Assert.Equal(tip, (await AnswerAsync("what goes into bread", way)).Next);
    }

    [Theory]
    [InlineData(Way.Mention)]
    [InlineData(Way.Slash)]
    public async Task Who_is_on_no_roadmap_reads_the_step_of_the_passage(Way way) =>
        Assert.Equal(OfPassage, (await AnswerAsync("what goes into bread", way)).Next);

    [Fact]
    public async Task A_term_belongs_to_the_topic_that_names_it() =>
        Assert.Equal(OfPassage, (await AnswerAsync("what is crumb", Way.Mention)).Next);

    [Fact]
    public async Task A_passage_of_no_topic_keeps_its_own_next_step() =>
        Assert.Equal("Leave the next dough alone for an hour.", (await AnswerAsync("how long does dough rise", Way.Mention)).Next);

    [Fact]
    public async Task Who_is_through_reads_the_step_of_the_passage_again()
    {
        var here = await StartAndDoOneAsync();
        for (var i = 0; i < 3; i++)
            here = await _world.PressAsync(here, "Skip");

        Assert.Equal(OfPassage, (await AnswerAsync("what goes into bread", Way.Slash)).Next);
    }

    [Fact]
    public async Task A_topic_that_explains_the_passage_first_of_all_goes_before_one_that_adds_it()
    {
        _world.Files.Change(CareerOnDisk.Topics, "passages: [guide/bread]", "passages: [guide/bread#proving, guide/bread]");
        _world.Files.Change(CareerOnDisk.Topics, "after: [first-dough]", "after: [first-dough]\n  passages: [guide/bread]");
        _world.Reload();

        var next = (await AnswerAsync("what goes into bread", Way.Mention)).Next;
        Assert.StartsWith("A slow dough, about 6 hours.", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_was_pressed_on_and_is_then_shared_says_each_time_what_its_readers_may_know()
    {
        await StartAndDoOneAsync();

        var shown = await _world.ShownAsync(RoadmapsWorld.Ada, new("topic", "guide/bread"));
        Assert.Equal(Own, shown.Next);
        Assert.Equal(OfPassage, (await _world.PressAsync(shown, "Share here")).Next);
    }

    private async Task<Reply> StartAndDoOneAsync() =>
        await _world.PressAsync(await _world.TypeAsync("roadmap start", ("goal", "baker"), ("hours", "5")), "Done");

    private async Task<Reply> AnswerAsync(string question, Way way)
    {
        var (reply, _) = await _world.Get<Replier>().AnswerAsync(
            question, null, RoadmapsWorld.Ada, way, null, null, null, CancellationToken.None);
        Assert.NotNull(reply.Sureness);
        RoadmapsWorld.Fits(reply);
        return reply;
    }
}
