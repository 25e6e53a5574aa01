using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Sandbox.Faults;
using MentorBot.Sandbox.Rest;
using MentorBot.Sandbox.World;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class CallFaultTests
{
    private const string Post = "/channels/{channel_id}/messages";

    [Fact]
    public async Task A_lost_answer_leaves_the_message_there_and_the_caller_without_word()
    {
        await using var small = await SmallWorld.StartAsync();
        var fault = small.Server.Faults.OnCall("POST", Post).LoseAnswer();
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(small));
        Assert.Equal((1, 1), (fault.Count, Messages(small)));
        Assert.Equal(HttpStatusCode.OK, (await Send(small)).StatusCode);
        Assert.Equal(2, Messages(small));
    }

    [Fact]
    public async Task A_call_that_is_cut_before_does_nothing()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.OnCall("POST", Post).CutBefore();
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(small));
        Assert.Equal(0, Messages(small));
    }

    [Fact]
    public async Task Failures_take_the_calls_that_the_sentence_names_and_no_others()
    {
        await using var small = await SmallWorld.StartAsync();
        var fault = small.Server.Faults.OnCall("POST", Post).After(1).Times(2).Fail(503);
        Assert.Equal(HttpStatusCode.OK, (await small.Http.GetAsync("gateway/bot")).StatusCode);
        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
            statuses.Add((int)(await Send(small)).StatusCode);
        Assert.Equal([200, 503, 503, 200], statuses);
        Assert.Equal((2, 2), (fault.Count, Messages(small)));
    }

    [Fact]
    public async Task A_fault_that_lasts_ends_when_it_is_called_off()
    {
        await using var small = await SmallWorld.StartAsync();
        using (small.Server.Faults.OnAnyCall().Of(small.App).Always().Fail(500))
            for (var call = 0; call < 3; call++)
                Assert.Equal(HttpStatusCode.InternalServerError, (await small.Http.GetAsync("users/@me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await small.Http.GetAsync("users/@me")).StatusCode);
    }

    [Theory]
    [InlineData(RateLimitScope.User, "user", false)]
    [InlineData(RateLimitScope.Global, "global", true)]
    [InlineData(RateLimitScope.Shared, "shared", false)]
    public async Task A_429_says_whose_fault_it_is(RateLimitScope scope, string name, bool isGlobal)
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.OnCall("POST", Post).LimitRate(scope, TimeSpan.FromSeconds(1.25));
        using var answer = await Send(small);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(name, answer.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal("2", answer.Headers.GetValues("Retry-After").Single());
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((1.25, isGlobal), (body.GetProperty("retry_after").GetDouble(), body.GetProperty("global").GetBoolean()));
        Assert.Equal(scope == RateLimitScope.Shared ? 0 : 1, small.Server.InvalidRequests);
        Assert.Equal(0, Messages(small));
    }

    [Theory]
    [InlineData(true, "text/html")]
    [InlineData(false, "application/json")]
    public async Task A_429_may_come_without_headers_and_even_as_a_page(bool html, string type)
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.OnCall("POST", Post).LimitRateWithoutHeaders(TimeSpan.FromSeconds(3), html);
        using var answer = await Send(small);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("3", answer.Headers.GetValues("Retry-After").Single());
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_late_answer_comes_when_the_clock_says_so_and_the_call_took_effect_before()
    {
        await using var small = await SmallWorld.StartAsync();
        var fault = small.Server.Faults.OnCall("POST", Post).AnswerLate(TimeSpan.FromSeconds(20));
        var accepted = new TaskCompletionSource();
        small.World.Dispatched += dispatch => accepted.TrySetResult();
        var sending = Send(small);
        await accepted.Task.WaitAsync(RealTime.Limit);
        await fault.Happened.WaitAsync(RealTime.Limit);
        Assert.Equal(1, Messages(small));
        await small.Clock.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.OK, (await sending).StatusCode);
    }

    [Fact]
    public async Task An_answer_can_be_held_until_the_test_lets_it_go()
    {
        await using var small = await SmallWorld.StartAsync();
        var release = new TaskCompletionSource();
        var fault = small.Server.Faults.OnCall("POST", Post).AnswerAfter(release.Task);
        var sending = Send(small);
        await fault.Happened.WaitAsync(RealTime.Limit);
        await Assert.ThrowsAsync<TimeoutException>(() => small.Server.Quiet(TimeSpan.FromMilliseconds(1)));
        Assert.False(sending.IsCompleted);
        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await sending.WaitAsync(RealTime.Limit)).StatusCode);
    }

    [Fact]
    public async Task The_channel_may_go_away_while_the_call_is_under_way()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.OnCall("POST", Post).Precede(() => small.World.RemoveChannel(small.Channel));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(small)).StatusCode);
    }

    [Theory]
    [InlineData(Moment.BeforeEffect, 0)]
    [InlineData(Moment.BeforeAnswer, 1)]
    [InlineData(Moment.AfterAnswer, 1)]
    public async Task A_process_dies_at_the_chosen_moment_of_a_call(Moment moment, int messages)
    {
        await using var small = await SmallWorld.StartAsync();
        using var child = Process.Start("sleep", "600");
        small.Server.Faults.OnCall("POST", Post).Kill(child, moment);
        if (moment == Moment.AfterAnswer)
            Assert.Equal(HttpStatusCode.OK, (await Send(small)).StatusCode);
        else
            await Assert.ThrowsAsync<HttpRequestException>(() => Send(small));
        await child.WaitForExitAsync().WaitAsync(RealTime.Limit);
        Assert.Equal(messages, Messages(small));
    }

    [Fact]
    public async Task A_skewed_clock_shows_in_dates_ids_and_reset_times_but_not_in_waits()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.SkewClock(TimeSpan.FromHours(2));
        using var answer = await Send(small);
        var theirs = small.Clock.GetUtcNow().AddHours(2);
        Assert.Equal(theirs, answer.Headers.Date);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        Assert.Equal(theirs, Ids.TimeOf(ulong.Parse(id)));
        Assert.StartsWith($"{theirs.AddSeconds(5).ToUnixTimeSeconds()}.", answer.Headers.GetValues("X-RateLimit-Reset").Single());
        Assert.Equal("5.000", answer.Headers.GetValues("X-RateLimit-Reset-After").Single());
    }

    [Fact]
    public async Task Rights_that_are_revoked_and_channels_that_are_deleted_are_missed_at_the_next_call()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Server.Faults.Revoke(small.Channel, small.App.Bot, Permissions.SendMessages);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(small)).StatusCode);
        small.Server.Faults.Delete(small.Channel);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(small)).StatusCode);
    }

    private static Task<HttpResponseMessage> Send(SmallWorld small) =>
        small.Http.PostAsJsonAsync($"channels/{small.Channel.Id}/messages", new { content = "hello" });

    private static int Messages(SmallWorld small)
    {
        lock (small.World.Gate)
            return small.Channel.Messages.Count();
    }
}
