using MentorBot.Core.Replies;
using MentorBot.Features.Gaps;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Gaps;

public sealed class TellTests : IAsyncDisposable
{
    private static readonly PersonId s_other = new(78);

    private readonly GapsWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Who_wants_to_be_told_sees_the_question_and_for_how_long_it_is_kept_before_he_agrees()
    {
        var question = new Post(new(1), new(5), GapsWorld.Member, ByBot: false, "<@1> where is the rye?");
        var card = new Post(new(2), new(5), new(1), ByBot: true, "") { ReplyTo = question };

        var field = Assert.Single(await FormAsync(card));
        Assert.Equal("where is the rye?", field.Value);
        Assert.Contains("90 days", field.Hint, StringComparison.Ordinal);
        Assert.True(field.Hint!.Length <= 100);
        Assert.Null(Assert.Single(await FormAsync(null)).Value);
        Assert.Empty(_world.Get<WaiterStore>().List(GapsWorld.Member));

        async Task<IReadOnlyList<FormField>> FormAsync(Post? on) => Assert.IsType<Outcome.Ask>(
            await _world.CallAsync(new("gaps.tell", "card"), GapsWorld.Member, Rights.None, on)).Form.Fields;
    }

    [Fact]
    public async Task Nothing_is_kept_where_gaps_are_off()
    {
        _world.Get<ServerStore>().Save(new ServerSettings(GapsWorld.Bakery));

        Assert.IsType<Outcome.Refuse>(await _world.CallAsync(new("gaps.tell", "card"), GapsWorld.Member, Rights.None, null));
        Assert.IsType<Outcome.Refuse>(await _world.WaitForAsync("where is the rye?"));
        Assert.Empty(_world.Get<WaiterStore>().List(GapsWorld.Member));
    }

    [Fact]
    public async Task One_person_waits_for_twenty_answers_at_most_and_for_each_once()
    {
        for (var i = 0; i < WaiterStore.Most; i++)
            Assert.IsType<Outcome.Show>(await _world.WaitForAsync($"question {i}"));

        Assert.IsType<Outcome.Show>(await _world.WaitForAsync("question 3"));
        Assert.IsType<Outcome.Refuse>(await _world.WaitForAsync("one more"));
        Assert.Equal(WaiterStore.Most, _world.Get<WaiterStore>().List(GapsWorld.Member).Count);
        Assert.IsType<Outcome.Show>(await _world.WaitForAsync("one more", s_other));
    }

    [Fact]
    public async Task Whoever_waited_is_told_once_as_soon_as_it_is_covered()
    {
        await _world.StartAsync();
        await _world.WaitForAsync("where is the rye?");
        await _world.WaitForAsync("who feeds the cat?", s_other);

        await _world.WriteAsync("Where is the rye?", "On the shelf.");
        await _world.Posts.TriedAsync();
        await _world.WriteAsync("Who feeds the cat?", "Nobody.");
        await _world.Posts.TriedAsync();

        Assert.Equal([GapsWorld.Member, s_other], _world.Posts.Told.Select(told => told.Person));
        var first = _world.Posts.Told.First();
        Assert.Contains("On the shelf.", first.Reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("told-", first.Job, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_covered_while_the_bot_was_down_is_told_at_its_start()
    {
        await _world.WaitForAsync("where is the rye?");
        await _world.WriteAsync("Where is the rye?");
        await _world.RestartAsync();
        Assert.Empty(_world.Posts.Told);

        await _world.StartAsync();
        await _world.Posts.TriedAsync();
        Assert.Single(_world.Posts.Told);
    }

    [Fact]
    public async Task Closed_direct_messages_are_tried_once()
    {
        await _world.StartAsync();
        await _world.WaitForAsync("where is the rye?");
        _world.Posts.Failures.Enqueue(new PostRefusedException("closed"));
        await _world.WriteAsync("Where is the rye?");
        await _world.Posts.TriedAsync();

        await _world.WaitForAsync("who feeds the cat?", s_other);
        await _world.WriteAsync("Who feeds the cat?");
        await _world.Posts.TriedAsync();
        Assert.Equal([s_other], _world.Posts.Told.Select(told => told.Person));
    }

    [Fact]
    public async Task What_failed_for_the_moment_is_sent_again_under_the_same_name()
    {
        await _world.WaitForAsync("where is the rye?");
        await _world.WriteAsync("Where is the rye?");
        _world.Posts.Failures.Enqueue(new HttpRequestException("no network"));
        await _world.StartAsync();
        await _world.Posts.TriedAsync();
        Assert.Empty(_world.Posts.Told);

        await _world.Clock.AdvanceUntilAsync(_world.Posts.TriedAsync(), TimeSpan.FromMinutes(1));
        Assert.Single(_world.Posts.Told);
    }

    [Fact]
    public async Task Whoever_erased_his_data_is_not_told()
    {
        await _world.WaitForAsync("where is the rye?");
        await _world.WaitForAsync("where is the rye?", s_other);
        _world.Get<WaiterStore>().Erase(GapsWorld.Member);
        await _world.StartAsync();
        await _world.WriteAsync("Where is the rye?");

        await _world.Posts.TriedAsync();
        Assert.Equal([s_other], _world.Posts.Told.Select(told => told.Person));
    }
}
