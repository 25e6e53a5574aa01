using MentorBot.Discord.Rest.Limits;
using MentorBot.Discord.Rest.Transport;
using MentorBot.EndToEnd;

namespace MentorBot.Tests.Discord.Rest;

/// <summary>
/// Calls within limits that answers tell of. The clock stands still, so whoever waits does so for a reason that can be read off.
/// </summary>
public class RateLimiterTests
{
    private readonly ManualClock _clock = new();
    private readonly RateLimiter _limiter;

    public RateLimiterTests() => _limiter = new RateLimiter(_clock);

    private static Route Send(ulong channel = 1) => new(HttpMethod.Post, "/channels/{channel_id}/messages", "", new Major(channel));

    private static Route Typing(ulong channel = 1) => new(HttpMethod.Post, "/channels/{channel_id}/typing", "", new Major(channel));

    private static Route Edit(string? kind = null) => new(HttpMethod.Patch, "/channels/{channel_id}", "", new Major(1), Kind: kind);

    private static Route FollowUp(string token) =>
        new(HttpMethod.Post, "/webhooks/{webhook_id}/{webhook_token}", "", new Major(9, token), RouteKind.Token);

    private static RateLimitHeaders Says(int limit, int remaining, double resetAfter, string bucket = "b") =>
        new(bucket, limit, remaining, TimeSpan.FromSeconds(resetAfter), LimitScope.None, default);

    private static RateLimitHeaders Refuses(LimitScope scope, double after, string? bucket = "b", int remaining = 0) =>
        new(bucket, bucket is null ? 0 : 5, remaining, TimeSpan.FromSeconds(bucket is null ? 0 : 1), scope, TimeSpan.FromSeconds(after));

    private Task<Bucket> Enter(Route route, CancellationToken cancel = default) => _limiter.EnterAsync(route, cancel).AsTask();

    private async Task<Bucket> Entered(Route route)
    {
        var entering = Enter(route);
        Assert.True(entering.IsCompletedSuccessfully, "The call had to wait.");
        return await entering;
    }

    /// <summary>Makes one call whose answer says that.</summary>
    private async Task<Bucket> Made(Route route, RateLimitHeaders said)
    {
        var bucket = await Entered(route);
        _limiter.Leave(bucket, route, said);
        return bucket;
    }

    [Fact]
    public async Task Five_calls_of_an_unseen_bucket_go_together_and_a_sixth_goes_with_the_first_answer()
    {
        var bucket = await Entered(Send());
        for (var i = 0; i < 4; i++)
            await Entered(Send());
        var sixth = Enter(Send());
        Assert.False(sixth.IsCompleted);

        _limiter.Leave(bucket, Send(), Says(limit: 10, remaining: 9, resetAfter: 5));

        Assert.Equal(5, bucket.InFlight);
        await sixth.WaitAsync(RealTime.Limit);
        Assert.Null(_clock.NextDue);
    }

    [Fact]
    public async Task Nothing_goes_while_nothing_remains_and_all_that_fits_goes_at_the_reset()
    {
        var bucket = await Made(Send(), Says(limit: 2, remaining: 0, resetAfter: 4.321));
        var waiting = new[] { Enter(Send()), Enter(Send()), Enter(Send()) };
        Assert.Equal(0, bucket.InFlight);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(4.321), _clock.NextDue);

        _clock.Advance(TimeSpan.FromSeconds(4.320));
        Assert.Equal(0, bucket.InFlight);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(2, bucket.InFlight);
        await waiting[0].WaitAsync(RealTime.Limit);
        await waiting[1].WaitAsync(RealTime.Limit);
        Assert.False(waiting[2].IsCompleted);
    }

    [Fact]
    public async Task What_is_under_way_counts_against_what_remains()
    {
        var first = await Entered(Send());
        await Entered(Send());
        await Entered(Send());

        // Of five, four are left when the first answer is written; the two others take theirs.
        _limiter.Leave(first, Send(), Says(limit: 5, remaining: 4, resetAfter: 5));

        await Entered(Send());
        await Entered(Send());
        Assert.False(Enter(Send()).IsCompleted);
    }

    [Fact]
    public async Task An_answer_that_was_overtaken_gives_nothing_back()
    {
        var bucket = await Entered(Send());
        await Entered(Send());

        _limiter.Leave(bucket, Send(), Says(limit: 2, remaining: 0, resetAfter: 5));
        _limiter.Leave(bucket, Send(), Says(limit: 2, remaining: 1, resetAfter: 5));

        Assert.False(Enter(Send()).IsCompleted);
    }

    [Fact]
    public async Task Each_channel_has_its_own_bucket()
    {
        await Made(Send(channel: 1), Says(limit: 1, remaining: 0, resetAfter: 5));

        Assert.False(Enter(Send(channel: 1)).IsCompleted);
        await Entered(Send(channel: 2));
    }

    [Fact]
    public async Task Routes_that_turn_out_to_share_a_bucket_wait_together()
    {
        var send = await Entered(Send());
        var typing = await Entered(Typing());
        Assert.NotSame(send, typing);

        _limiter.Leave(send, Send(), Says(limit: 3, remaining: 2, resetAfter: 5));
        _limiter.Leave(typing, Typing(), Says(limit: 3, remaining: 0, resetAfter: 5));

        Assert.False(Enter(Send()).IsCompleted);
        Assert.False(Enter(Typing()).IsCompleted);
    }

    [Fact]
    public async Task Calls_that_waited_for_an_unseen_bucket_go_on_in_the_one_it_turns_out_to_be()
    {
        await Made(Typing(), Says(limit: 7, remaining: 6, resetAfter: 5));
        var five = new List<Bucket>();
        for (var i = 0; i < 5; i++)
            five.Add(await Entered(Send()));
        var waiting = Enter(Send());

        _limiter.Leave(five[0], Send(), Says(limit: 7, remaining: 5, resetAfter: 5));

        await waiting.WaitAsync(RealTime.Limit);
        Assert.False(Enter(Send()).IsCompleted);
    }

    [Fact]
    public async Task Answers_without_headers_mean_no_limit()
    {
        var none = default(RateLimitHeaders);
        await Made(Send(), none);

        for (var i = 0; i < 20; i++)
            await Entered(Send());
    }

    [Fact]
    public async Task A_refusal_of_the_bucket_holds_it_and_nothing_else()
    {
        var bucket = await Made(Send(), Refuses(LimitScope.User, after: 2.5));
        var again = Enter(Send());
        Assert.Equal(0, bucket.InFlight);
        await Entered(Send(channel: 2));

        _clock.Advance(TimeSpan.FromSeconds(2.5));

        await again.WaitAsync(RealTime.Limit);
    }

    [Theory]
    [InlineData("b")]
    [InlineData(null)]
    public async Task A_refusal_of_a_shared_resource_holds_that_resource(string? bucket)
    {
        await Made(Send(), Refuses(LimitScope.Shared, after: 3, bucket, remaining: bucket is null ? 0 : 4));

        Assert.False(Enter(Send()).IsCompleted);
        await Entered(Send(channel: 2));
    }

    [Fact]
    public async Task A_hidden_limit_holds_that_kind_of_call_only()
    {
        await Made(Edit("name"), Refuses(LimitScope.User, after: 600, remaining: 3));

        var renaming = Enter(Edit("name"));
        await Entered(Edit());
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(600), _clock.NextDue);

        _clock.Advance(TimeSpan.FromSeconds(600));
        await renaming.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task A_global_refusal_holds_all_calls_of_the_bot_and_no_answers_to_people()
    {
        await Made(Send(), Refuses(LimitScope.Global, after: 1.5, bucket: null));

        var other = Enter(Typing(channel: 3));
        Assert.False(other.IsCompleted);
        await Entered(FollowUp("t"));

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        await other.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task No_more_than_fifty_calls_go_in_a_second()
    {
        var first = await Entered(Send(1));
        for (var channel = 2ul; channel <= 50; channel++)
            await Entered(Send(channel));
        await Entered(FollowUp("t"));

        var more = Enter(Send(51));
        Assert.False(more.IsCompleted);
        Assert.Null(_clock.NextDue);

        // Discord may have counted the call just before it answered.
        _clock.Advance(TimeSpan.FromSeconds(2));
        _limiter.Leave(first, Send(1), default);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(1), _clock.NextDue);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await more.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_for_the_bots_turn_takes_no_place()
    {
        var first = await Entered(Send(1));
        for (var channel = 2ul; channel <= 50; channel++)
            await Entered(Send(channel));
        using var patience = new CancellationTokenSource();
        var givesUp = Enter(Send(51), patience.Token);
        var stays = Enter(Send(52));

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givesUp);
        _limiter.Leave(first, Send(1), default);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await stays.WaitAsync(RealTime.Limit);
        Assert.False(Enter(Send(53)).IsCompleted);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_takes_no_place()
    {
        var bucket = await Made(Send(), Says(limit: 1, remaining: 0, resetAfter: 1));
        using var patience = new CancellationTokenSource();
        var first = Enter(Send(), patience.Token);
        var second = Enter(Send());

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await second.WaitAsync(RealTime.Limit);
        Assert.Equal(1, bucket.InFlight);
    }

    [Fact]
    public async Task A_call_that_never_came_back_counts_as_made()
    {
        await Made(Send(), Says(limit: 5, remaining: 1, resetAfter: 5));
        _limiter.Leave(await Entered(Send()), Send());

        Assert.False(Enter(Send()).IsCompleted);
    }

    [Fact]
    public async Task A_route_that_was_learned_in_one_channel_is_known_in_another()
    {
        await Made(Send(channel: 1), Says(limit: 1, remaining: 0, resetAfter: 1));

        await Entered(Send(channel: 2));
        Assert.False(Enter(Send(channel: 2)).IsCompleted);
    }

    [Fact]
    public async Task Idle_buckets_are_forgotten()
    {
        for (var i = 0; i < 20_000; i++)
        {
            await Made(FollowUp($"token {i}"), Says(limit: 5, remaining: 4, resetAfter: 1));
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(_limiter.BucketCount, 1, 1_000);
    }
}
