using System.Net;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Discord.Rest.Limits;
using MentorBot.EndToEnd;

namespace MentorBot.Tests.Discord.Rest;

/// <summary>What the client makes of refusals, silence and broken connections.</summary>
public class RestFailureTests
{
    private const string Secret = "interaction-token-very-secret";

    private static readonly Snowflake Place = new(77);
    private static readonly InteractionHandle Handle = new(new(5), new(6), new InteractionToken(Secret));
    private static readonly OutgoingMessage Hello = OutgoingMessage.Text("hello");

    private readonly StubDiscord _discord = new();

    private static Exception Broken => new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended.");

    private static Exception Refused => new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");

    [Fact]
    public async Task Errors_tell_code_words_and_fields()
    {
        using var rest = _discord.Answer(
            400,
            """
            {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"description":{"_errors":[
            {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 4096 or fewer in length."}]}}},"_errors":[{"code":"X","message":"Y"}]}}
            """).Client();

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rest.SendMessageAsync(Place, Hello));

        Assert.Equal((HttpStatusCode.BadRequest, DiscordErrorCode.InvalidForm), (error.Status, error.Code));
        Assert.Equal(
            ["embeds[0].description: BASE_TYPE_MAX_LENGTH Must be 4096 or fewer in length.", "X Y"],
                error.Fields.Select(field => field.ToString()));
        Assert.Contains("POST /channels/{channel_id}/messages: 400, code 50035: Invalid Form Body", error.Message);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", 0)]
    [InlineData("", 0)]
    [InlineData("[1]", 0)]
    [InlineData("""{"code":"text","message":5,"errors":[1,{"_errors":3}]}""", 0)]
    [InlineData("""{"code":987654,"message":"new"}""", 987654)]
    public async Task Errors_of_any_shape_and_code_survive(string body, int code)
    {
        using var rest = _discord.Answer(418, body).Client();
        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetChannelAsync(Place));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_server_error_is_tried_again_after_growing_pauses()
    {
        using var rest = _discord.Answer(502, "<html>").Answer(503).Answer(200, """{"id":"77"}""").Client();

        Assert.Equal(Place, (await rest.GetChannelAsync(Place).WaitAsync(RealTime.Limit)).Id);
        Assert.Equal(3, _discord.Sent.Count);
        Assert.Equal(2, _discord.Clock.Waits.Count);
        Assert.All(_discord.Clock.Waits, wait => Assert.True(wait > TimeSpan.Zero));
    }

    [Fact]
    public async Task A_server_error_that_stays_is_told_after_five_tries()
    {
        using var rest = _discord.Answer(500, """{"code":0,"message":"500: Internal Server Error"}""").Client();

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetChannelAsync(Place).WaitAsync(RealTime.Limit));
        Assert.Equal(HttpStatusCode.InternalServerError, error.Status);
        Assert.Equal(5, _discord.Sent.Count);
    }

    [Fact]
    public async Task A_message_whose_answer_got_lost_is_sent_again_with_the_same_nonce()
    {
        using var rest = _discord.Fail(Broken).Answer(200, """{"id":"9"}""").Client();

        Assert.Equal(new Snowflake(9), (await rest.SendMessageAsync(Place, Hello).WaitAsync(RealTime.Limit)).Id);
        Assert.Equal(2, _discord.Sent.Count);
        Assert.Equal(_discord.Sent[0].Body, _discord.Sent[1].Body);
    }

    [Fact]
    public async Task A_message_that_stays_unanswered_has_an_unknown_outcome()
    {
        using var rest = _discord.Fail(Broken).Client();
        await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(() => rest.SendMessageAsync(Place, Hello).WaitAsync(RealTime.Limit));
    }

    [Fact]
    public async Task A_message_that_is_refused_after_a_lost_answer_has_an_unknown_outcome()
    {
        using var rest = _discord.Fail(Broken).Answer(403, """{"code":50013,"message":"Missing Permissions"}""").Client();

        var unknown = await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(() =>
            rest.SendMessageAsync(Place, Hello).WaitAsync(RealTime.Limit));
        Assert.Equal(DiscordErrorCode.MissingPermission, Assert.IsType<DiscordApiException>(unknown.InnerException).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_cannot_be_recognised_is_sent_once_when_its_answer_gets_lost(bool callback)
    {
        using var rest = _discord.Fail(Broken).Client();

        await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(
            () => callback ? rest.RespondAsync(Handle, InteractionResponse.Reply(Hello)) : rest.FollowUpAsync(Handle, Hello));
        Assert.Single(_discord.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_cannot_be_recognised_is_sent_once_when_Discord_stumbles(bool callback)
    {
        using var rest = _discord.Answer(503).Client();

        await Assert.ThrowsAsync<DiscordUnknownOutcomeException>(
            () => callback ? rest.RespondAsync(Handle, InteractionResponse.Reply(Hello)) : rest.FollowUpAsync(Handle, Hello));
        Assert.Single(_discord.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_never_left_is_sent_again(bool callback)
    {
        using var rest = _discord.Fail(Refused).Answer(200).Client();
        await (callback ? rest.RespondAsync(Handle, InteractionResponse.Reply(Hello)) : rest.FollowUpAsync(Handle,
            Hello)).WaitAsync(RealTime.Limit);
        Assert.Equal(2, _discord.Sent.Count);
    }

    [Fact]
    public async Task Discord_that_is_not_there_is_unreachable()
    {
        using var rest = _discord.Fail(Refused).Client();

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => rest.FollowUpAsync(Handle, Hello).WaitAsync(RealTime.Limit));
        await Assert.ThrowsAsync<DiscordUnreachableException>(() => rest.SendMessageAsync(Place, Hello).WaitAsync(RealTime.Limit));
    }

    [Fact]
    public async Task A_deletion_whose_answer_got_lost_is_done_when_the_thing_is_gone()
    {
        using var rest = _discord.Fail(Broken).Answer(404, """{"code":10008,"message":"Unknown Message"}""").Client();
        await rest.DeleteMessageAsync(Place, new Snowflake(9)).WaitAsync(RealTime.Limit);

        await Assert.ThrowsAsync<DiscordApiException>(() => rest.DeleteMessageAsync(Place, new Snowflake(9)));
    }

    [Fact]
    public async Task Whoever_gives_up_gets_no_answer()
    {
        using var rest = _discord.Hang().Client();
        using var patience = new CancellationTokenSource();
        var sending = rest.SendMessageAsync(Place, Hello, patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(RealTime.Limit));
        Assert.Single(_discord.Sent);
    }

    [Theory]
    [InlineData("""{"message":"slow down","retry_after":1.25,"global":false}""", "user", 1.25)]
    [InlineData("""{"message":"slow down","retry_after":1.25,"global":true}""", "global", 1.25)]
    [InlineData("""{"message":"slow down","retry_after":1.25,"global":false}""", "shared", 1.25)]
    [InlineData("""{"message":"slow down","retry_after":1.25,"global":false}""", null, 1.25)]
    [InlineData("<html>You are being rate limited</html>", null, 3)]
    [InlineData("", null, 3)]
    public async Task Being_told_to_wait_is_no_failure(string body, string? scope, double wait)
    {
        (string, string)[] headers = scope is null
            ? [("Retry-After", "3")]
            : [("Retry-After", "3"), ("X-RateLimit-Scope", scope), ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "5"),
                ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "1.0")];
        for (var i = 0; i < 8; i++)
            _discord.Answer(429, body, headers);
        using var rest = _discord.Answer(200, """{"id":"9"}""").Client();

        Assert.Equal(new Snowflake(9), (await rest.SendMessageAsync(Place, Hello).WaitAsync(RealTime.Limit)).Id);
        Assert.Equal(9, _discord.Sent.Count);
        Assert.Equal(8 * wait, _discord.Clock.Waits.Sum(time => time.TotalSeconds), precision: 1);
        Assert.Equal(scope == "shared" ? 0 : 8, rest.InvalidRequests);
    }

    [Fact]
    public async Task Waiting_ends_when_the_caller_has_waited_enough()
    {
        using var rest = _discord.Answer(429, """{"retry_after":86000,"global":false}""").Client();
        using var patience = new CancellationTokenSource();
        var sending = rest.SendMessageAsync(Place, Hello, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(RealTime.Limit));
    }

    [Fact]
    public async Task A_refused_bot_token_stops_everything_with_a_sentence()
    {
        using var rest = _discord.Answer(401, """{"code":0,"message":"401: Unauthorized"}""").Client();
        await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetOwnUserAsync());

        var stopped = await Assert.ThrowsAsync<DiscordStoppedException>(() => rest.SendMessageAsync(Place, Hello));
        Assert.Contains("Discord:Token", stopped.Message);
        await Assert.ThrowsAsync<DiscordStoppedException>(() => rest.RespondAsync(Handle, InteractionResponse.Defer()));
        Assert.Single(_discord.Sent);
    }

    [Theory]
    [InlineData(401, DiscordErrorCode.InvalidWebhookToken)]
    [InlineData(404, DiscordErrorCode.UnknownWebhook)]
    public async Task An_interaction_that_is_over_is_not_asked_again_and_stops_nothing_else(int status, int code)
    {
        using var rest = _discord.Answer(status, $$"""{"code":{{code}},"message":"gone"}""").Answer(200, """{"id":"9"}""").Client();
        await Assert.ThrowsAsync<DiscordApiException>(() => rest.EditOriginalAsync(Handle, Hello));

        var again = await Assert.ThrowsAsync<DiscordApiException>(() => rest.FollowUpAsync(Handle, Hello));
        Assert.Equal(code, again.Code);
        Assert.Single(_discord.Sent);
        await rest.SendMessageAsync(Place, Hello);
        await rest.FollowUpAsync(Handle with { Token = new InteractionToken("another") }, Hello);
    }

    [Fact]
    public async Task A_missing_message_does_not_end_its_interaction()
    {
        using var rest = _discord.Answer(404, """{"code":10008,"message":"Unknown Message"}""").Answer(200, """{"id":"9"}""").Client();
        await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetFollowUpAsync(Handle, new Snowflake(4)));
        await rest.FollowUpAsync(Handle, Hello);
    }

    [Fact]
    public async Task Too_many_refusals_stop_all_but_the_answers_to_people()
    {
        using var rest = _discord.Answer(403, """{"code":50001,"message":"Missing Access"}""").Client();
        for (var i = 0; i < InvalidRequests.StopAt; i++)
            await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetChannelAsync(Place));

        await Assert.ThrowsAsync<DiscordStoppedException>(() => rest.GetChannelAsync(Place));
        await Assert.ThrowsAsync<DiscordApiException>(() => rest.RespondAsync(Handle, InteractionResponse.Defer()));
        Assert.Equal(2, _discord.Logged.Count(line => line.Contains("bans an address")));

        _discord.Clock.Advance(TimeSpan.FromMinutes(11));
        await Assert.ThrowsAsync<DiscordApiException>(() => rest.GetChannelAsync(Place));
    }

    [Fact]
    public async Task No_token_gets_into_errors_or_the_log()
    {
        _discord.Answer(429, """{"retry_after":0.5,"global":false}""").Answer(400, """{"code":50035,"message":"no"}""").Fail(Broken)
            .Answer(401, """{"code":50027,"message":"Invalid Webhook Token"}""").Answer(401);
        using var rest = _discord.Client();
        var errors = new List<Exception?>
        {
            await Record.ExceptionAsync(() => rest.EditOriginalAsync(Handle, Hello).WaitAsync(RealTime.Limit)),
            await Record.ExceptionAsync(() => rest.FollowUpAsync(Handle, Hello)),
            await Record.ExceptionAsync(() => rest.GetOriginalAsync(Handle)),
            await Record.ExceptionAsync(() => rest.GetOriginalAsync(Handle)),
            await Record.ExceptionAsync(() => rest.GetOwnUserAsync()),
            await Record.ExceptionAsync(() => rest.GetOwnUserAsync()),
        };

        Assert.All(errors, Assert.NotNull);
        Assert.NotEmpty(_discord.Logged);
        var told = string.Join('\n', errors.Select(error => $"{error} {error!.Data.Values.Count}").Concat(_discord.Logged));
        Assert.DoesNotContain(Secret, told);
        Assert.DoesNotContain(StubDiscord.BotToken, told);
        Assert.DoesNotContain(Secret, Handle.ToString());
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_told_as_such()
    {
        using var rest = _discord.Answer(200, "<html>").Client();
        await Assert.ThrowsAsync<DiscordAnswerException>(() => rest.GetChannelAsync(Place));
    }
}
