using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Rest;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class RestTests
{
    private const string Route = "gateway/bot";

    [Fact]
    public async Task Each_answer_carries_the_five_headers_of_its_bucket()
    {
        await using var small = await SmallWorld.StartAsync(Limited(3));
        using var answer = await small.Http.GetAsync(Route);
        Assert.Equal(("3", "2"), (Header(answer, "X-RateLimit-Limit"), Header(answer, "X-RateLimit-Remaining")));
        Assert.Equal("10.000", Header(answer, "X-RateLimit-Reset-After"));
        var reset = small.Clock.GetUtcNow().AddSeconds(10).ToUnixTimeSeconds();
        Assert.Equal($"{reset}.000", Header(answer, "X-RateLimit-Reset"));
        Assert.Equal(32, Header(answer, "X-RateLimit-Bucket")!.Length);
        Assert.Null(Header(answer, "X-RateLimit-Scope"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(small.Clock.GetUtcNow(), answer.Headers.Date);
    }

    [Fact]
    public async Task The_call_after_the_last_of_a_bucket_is_a_429_until_the_window_is_over()
    {
        await using var small = await SmallWorld.StartAsync(Limited(2));
        await small.Http.GetAsync(Route);
        await small.Http.GetAsync(Route);
        small.Clock.Advance(TimeSpan.FromSeconds(7.5));
        using var refused = await small.Http.GetAsync(Route);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(("3", "user"), (Header(refused, "Retry-After"), Header(refused, "X-RateLimit-Scope")));
        Assert.Equal("0", Header(refused, "X-RateLimit-Remaining"));
        var body = await Json(refused);
        Assert.Equal((2.5, false), (body.GetProperty("retry_after").GetDouble(), body.GetProperty("global").GetBoolean()));
        small.Clock.Advance(TimeSpan.FromSeconds(2.5));
        Assert.Equal(HttpStatusCode.OK, (await small.Http.GetAsync(Route)).StatusCode);
    }

    [Fact]
    public async Task Buckets_of_two_channels_count_apart_and_bear_the_same_name()
    {
        await using var small = await SmallWorld.StartAsync(Limited(1));
        lock (small.World.Gate)
            small.World.AddChannel(small.Guild, "other");
        var answers = new List<HttpResponseMessage>();
        foreach (var channel in small.Guild.Channels)
            answers.Add(await small.Http.PostAsync($"channels/{channel.Id}/typing", null));
        Assert.All(answers, answer => Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.Single(answers.Select(answer => Header(answer, "X-RateLimit-Bucket")).Distinct());
        var again = await small.Http.PostAsync($"channels/{small.Channel.Id}/typing", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
    }

    [Fact]
    public async Task The_global_limit_says_so_and_leaves_paths_with_a_token_alone()
    {
        await using var small = await SmallWorld.StartAsync(options => options with
        {
            GlobalLimit = new RateLimit(2, TimeSpan.FromSeconds(1)),
        });
        await small.Http.GetAsync(Route);
        await small.Http.GetAsync(Route);
        using var refused = await small.Http.GetAsync(Route);
        Assert.Equal(("1", "global", "true"),
            (Header(refused, "Retry-After"), Header(refused, "X-RateLimit-Scope"), Header(refused, "X-RateLimit-Global")));
        Assert.True((await Json(refused)).GetProperty("global").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await small.Http.GetAsync("gateway")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("curl/8")]
    [InlineData("DiscordBot")]
    [InlineData("DiscordBot (nothing)")]
    public async Task An_odd_user_agent_is_refused(string agent)
    {
        await using var small = await SmallWorld.StartAsync();
        small.Http.DefaultRequestHeaders.Remove("User-Agent");
        small.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        using var answer = await small.Http.GetAsync(Route);
        Assert.Equal((HttpStatusCode.Forbidden, 40333), (answer.StatusCode, await Code(answer)));
    }

    [Fact]
    public async Task A_call_without_or_with_a_wrong_token_is_a_401_and_counts_as_invalid()
    {
        await using var small = await SmallWorld.StartAsync();
        small.Http.DefaultRequestHeaders.Remove("Authorization");
        Assert.Equal(HttpStatusCode.Unauthorized, (await small.Http.GetAsync(Route)).StatusCode);
        small.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bot wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await small.Http.GetAsync(Route)).StatusCode);
        Assert.Equal(2, small.Server.InvalidRequests);
    }

    [Fact]
    public async Task Too_many_invalid_requests_bar_the_caller_for_ten_minutes()
    {
        await using var small = await SmallWorld.StartAsync(options => options with { InvalidRequestLimit = 3 });
        for (var count = 0; count < 3; count++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Route);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", "wrong");
            await small.Http.SendAsync(request);
        }

        using var barred = await small.Http.GetAsync(Route);
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (barred.StatusCode, Header(barred, "Retry-After")));
        Assert.Equal("text/html", barred.Content.Headers.ContentType?.MediaType);
        small.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await small.Http.GetAsync(Route)).StatusCode);
    }

    [Fact]
    public async Task A_path_that_is_not_served_is_a_404_in_discords_shape()
    {
        await using var small = await SmallWorld.StartAsync();
        using var answer = await small.Http.GetAsync("no/such/path");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"message":"404: Not Found","code":0}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json", "{", 50109)]
    [InlineData("application/json", "{\"a\":1,\"a\":2}", 50109)]
    [InlineData("application/json", "[]", 50035)]
    [InlineData("text/plain", "{}", 50035)]
    public async Task A_body_that_cannot_be_read_is_a_400_with_its_code(string type, string body, int code)
    {
        await using var small = await SmallWorld.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await small.Http.PostAsync($"channels/{small.Channel.Id}/messages", content);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, await Code(answer)));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_413()
    {
        await using var small = await SmallWorld.StartAsync(options => options with { MaxBodyBytes = 1000 });
        using var content = new StringContent(new string(' ', 1001), Encoding.UTF8, "application/json");
        using var answer = await small.Http.PostAsync($"channels/{small.Channel.Id}/messages", content);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 40005), (answer.StatusCode, await Code(answer)));
    }

    [Fact]
    public async Task A_multipart_call_is_reported_with_its_json_and_its_files_in_order()
    {
        await using var small = await SmallWorld.StartAsync();
        var reported = new TaskCompletionSource<RestExchange>();
        small.Server.Exchanged += exchange => reported.TrySetResult(exchange);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([2, 2]), "files[1]", "b.bin" },
            { new ByteArrayContent([1]), "files[0]", "a.bin" },
            { new StringContent("""{"content":"ü"}""", Encoding.UTF8, "application/json"), "payload_json" },
        };
        await small.Http.PostAsync($"channels/{small.Channel.Id}/messages?x=1", form);
        var exchange = await reported.Task.WaitAsync(RealTime.Limit);
        Assert.Equal(("POST", "/channels/{channel_id}/messages", "?x=1"), (exchange.Method, exchange.Template, exchange.Query));
        Assert.Equal($"/channels/{small.Channel.Id}/messages", exchange.Path);
        Assert.Equal("ü", (string?)exchange.Request?["content"]);
        Assert.Equal([(0, "a.bin", 1), (1, "b.bin", 2)], exchange.Files.Select(file => (file.Index, file.Name, file.Bytes.Length)));
        Assert.Equal(small.App.Id, exchange.ApplicationId);
    }

    [Fact]
    public async Task An_id_that_is_no_number_is_a_complaint_about_the_form()
    {
        await using var small = await SmallWorld.StartAsync();
        using var answer = await small.Http.GetAsync("channels/general");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("NUMBER_TYPE_COERCE", (string?)error["errors"]?["channel_id"]?["_errors"]?[0]?["code"]);
    }

    private static Func<SandboxOptions, SandboxOptions> Limited(int calls) => options => options with
    {
        DefaultBucket = new RateLimit(calls, TimeSpan.FromSeconds(10)),
        Buckets = new Dictionary<string, RateLimit>(),
    };

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static async Task<int> Code(HttpResponseMessage answer) => (await Json(answer)).GetProperty("code").GetInt32();
}
