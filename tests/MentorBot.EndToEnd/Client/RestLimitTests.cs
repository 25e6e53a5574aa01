using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Sandbox;
using MentorBot.Sandbox.Rest;

namespace MentorBot.EndToEnd.Client;

/// <summary>Limits and broken calls: every message arrives once, whatever happens on the way.</summary>
public class RestLimitTests
{
    private static readonly OutgoingMessage Hello = OutgoingMessage.Text("hello");
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    public static TheoryData<string> Waits => ["user", "shared", "global", "bare JSON", "HTML"];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_message_that_is_told_to_wait_arrives_once(string kind)
    {
        await using var bed = await RestBed.StartAsync();
        var fault = bed.Server.Faults.OnCall("POST", RestBed.Send).Times(2);
        _ = kind switch
        {
            "user" => fault.LimitRate(RateLimitScope.User, Moment),
            "shared" => fault.LimitRate(RateLimitScope.Shared, Moment),
            "global" => fault.LimitRate(RateLimitScope.Global, Moment),
            "bare JSON" => fault.LimitRateWithoutHeaders(Moment, html: false),
            _ => fault.LimitRateWithoutHeaders(Moment),
        };

        await bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon();

        Assert.Single(bed.Messages);
        Assert.Equal(3, bed.Count("POST", RestBed.Send));
        Assert.Equal(kind == "shared" ? 0 : 2, bed.Rest.InvalidRequests);
    }

    [Fact]
    public async Task A_message_whose_answer_got_lost_is_there_once()
    {
        await using var bed = await RestBed.StartAsync();
        bed.Server.Faults.OnCall("POST", RestBed.Send).Times(2).LoseAnswer();

        var sent = await bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon();

        Assert.Equal(sent.Id.Value, Assert.Single(bed.Messages).Id);
        Assert.Equal(3, bed.Count("POST", RestBed.Send));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_message_that_Discord_stumbled_over_is_there_once(int status)
    {
        await using var bed = await RestBed.StartAsync();
        bed.Server.Faults.OnCall("POST", RestBed.Send).Times(2).Fail(status);

        await bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon();
        Assert.Single(bed.Messages);
    }

    [Fact]
    public async Task A_message_that_never_arrived_is_sent_again()
    {
        await using var bed = await RestBed.StartAsync();
        bed.Server.Faults.OnCall("POST", RestBed.Send).Times(2).CutBefore();

        await bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon();
        Assert.Single(bed.Messages);
    }

    [Fact]
    public async Task A_nonce_of_the_bots_own_makes_one_message_of_two_sends()
    {
        await using var bed = await RestBed.StartAsync();
        var job = Hello with { Nonce = new Nonce("job-17") };

        var first = await bed.Rest.SendMessageAsync(bed.Channel, job).Soon();
        var second = await bed.Rest.SendMessageAsync(bed.Channel, job).Soon();

        Assert.Equal(first.Id, second.Id);
        Assert.Single(bed.Messages);
    }

    [Fact]
    public async Task Six_at_once_on_an_unseen_bucket_wait_for_no_reset()
    {
        // Both clocks stand still: whoever waited for a reset would wait for ever.
        var buckets = new Dictionary<string, RateLimit> { ["POST " + RestBed.Send] = new(10, TimeSpan.FromSeconds(5)) };
        await using var bed = await RestBed.StartAsync(new SandboxOptions { Clock = new ManualClock(), Buckets = buckets }, new ManualClock());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bed.Rest.SendMessageAsync(bed.Channel, Hello))).Soon();

        Assert.Equal(6, bed.Messages.Count);
    }

    [Fact]
    public async Task Many_at_once_all_arrive_and_none_is_refused()
    {
        await using var bed = await RestBed.StartAsync(new SandboxOptions
        {
            Buckets = new Dictionary<string, RateLimit> { ["POST " + RestBed.Send] = new(5, TimeSpan.FromMilliseconds(100)) },
        });

        await Task.WhenAll(Enumerable.Range(0, 23).Select(_ => bed.Rest.SendMessageAsync(bed.Channel, Hello))).Soon();

        Assert.Equal(23, bed.Messages.Count);
        Assert.DoesNotContain(bed.Calls, call => call.Status == 429);
    }

    [Fact]
    public async Task More_than_fifty_in_a_second_are_spread_and_none_is_refused()
    {
        await using var bed = await RestBed.StartAsync();
        var ada = new Snowflake(bed.Ada.User.Id);
        var calls = Enumerable.Range(0, 60).Select(i => (i % 3) switch
        {
            0 => (Task)bed.Rest.GetUserAsync(ada),
            1 => bed.Rest.GetOwnUserAsync(),
            _ => bed.Rest.GetApplicationAsync(),
        });

        await Task.WhenAll(calls).Soon();

        Assert.DoesNotContain(bed.Calls, call => call.Status == 429);
    }

    [Fact]
    public async Task A_refused_field_is_told_by_its_path()
    {
        await using var bed = await RestBed.StartAsync();
        var odd = new Embed { Title = "t", Image = new EmbedMedia { Url = "ftp://a/b" } };

        var error = await Assert.ThrowsAsync<DiscordApiException>(
            () => bed.Rest.SendMessageAsync(bed.Channel, Hello with { Embeds = [new Embed { Title = "ok" }, odd] }).Soon());

        Assert.Equal(DiscordErrorCode.InvalidForm, error.Code);
        Assert.Contains(error.Fields, field => field.Path == "embeds[1].image.url" && field.Code.Length > 0 && field.Message.Length > 0);
        Assert.Contains("embeds[1].image.url: ", error.Message);
    }

    [Fact]
    public async Task A_refused_token_stops_the_client()
    {
        await using var bed = await RestBed.StartAsync();
        bed.Server.Faults.OnAnyCall().Fail(401, message: "401: Unauthorized");

        await Assert.ThrowsAsync<DiscordApiException>(() => bed.Rest.GetOwnUserAsync().Soon());
        await Assert.ThrowsAsync<DiscordStoppedException>(() => bed.Rest.GetOwnUserAsync().Soon());
        Assert.Single(bed.Calls);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_unreachable()
    {
        var bed = await RestBed.StartAsync(clock: null);
        await bed.Server.DisposeAsync();

        await Assert.ThrowsAsync<DiscordUnreachableException>(() => bed.Rest.SendMessageAsync(bed.Channel, Hello).Soon());
        bed.Rest.Dispose();
    }
}
