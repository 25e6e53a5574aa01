using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MentorBot.Sandbox;

namespace MentorBot.EndToEnd.Sandbox;

public sealed class ClockTests
{
    [Fact]
    public async Task A_jump_fires_what_waited_for_a_time_that_has_passed_and_nothing_else()
    {
        var clock = new SandboxClock();
        var (soon, late) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var first = clock.CreateTimer(_ => soon.SetResult(), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await using var second = clock.CreateTimer(_ => late.SetResult(), null, TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);

        clock.MoveBy(TimeSpan.FromHours(2));
        await soon.Task.WaitAsync(RealTime.Limit);
        Assert.False(late.Task.IsCompleted);

        clock.MoveBy(TimeSpan.FromHours(2));
        await late.Task.WaitAsync(RealTime.Limit);
    }

    [Fact]
    public async Task Waits_of_every_kind_go_by_it()
    {
        var clock = new SandboxClock();
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        using var patience = new CancellationTokenSource(TimeSpan.FromDays(2), clock);
        var (tick, delay, began) = (timer.WaitForNextTickAsync(), Task.Delay(TimeSpan.FromDays(3), clock), clock.GetTimestamp());

        clock.MoveBy(TimeSpan.FromDays(4));

        Assert.True(await tick.AsTask().WaitAsync(RealTime.Limit));
        await delay.WaitAsync(RealTime.Limit);
        Assert.True(clock.GetElapsedTime(began) >= TimeSpan.FromDays(4));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(-1, patience.Token).WaitAsync(RealTime.Limit));
        // A tick was missed while the clock jumped, and the next is a day later.
        var next = timer.WaitForNextTickAsync();
        Assert.False(next.IsCompleted);
        clock.MoveBy(TimeSpan.FromDays(1));
        Assert.True(await next.AsTask().WaitAsync(RealTime.Limit));
    }

    [Fact]
    public async Task A_timer_that_is_set_anew_or_disposed_of_does_not_fire()
    {
        var clock = new SandboxClock();
        var (fired, other) = (0, new TaskCompletionSource());
        var disposed = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await using var stopped = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await using var witness = clock.CreateTimer(_ => other.SetResult(), null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        await disposed.DisposeAsync();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.MoveBy(TimeSpan.FromHours(3));

        await other.Task.WaitAsync(RealTime.Limit);
        Assert.Equal(0, fired);
    }

    [Fact]
    public void It_stands_while_a_world_is_made_and_goes_by_the_real_time_afterwards()
    {
        var then = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var clock = new SandboxClock(then);
        Assert.Equal(then, clock.GetUtcNow());

        clock.Go();

        Assert.True((TimeProvider.System.GetUtcNow() - clock.GetUtcNow()).Duration() < TimeSpan.FromMinutes(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveBy(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task It_is_moved_forward_over_http_and_those_who_listen_hear_of_it()
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { Clock = new SandboxClock() });
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "/sandbox/") };
        var last = (long)(await http.GetFromJsonAsync<JsonObject>("events"))!["last"]!;

        var moved = await http.PostAsJsonAsync("clock", new { by = 86_400 });
        Assert.Equal(86_400, (double)(await moved.Content.ReadFromJsonAsync<JsonObject>())!["ahead"]!);
        var heard = (await http.GetFromJsonAsync<JsonObject>($"events?after={last}&wait=30"))!["events"]![0]!;
        Assert.Equal(("SANDBOX_CLOCK", 86_400), (heard["event"]!.ToString(), (double)heard["data"]!["ahead"]!));

        var to = server.Options.Clock.GetUtcNow().AddHours(3);
        await http.PostAsJsonAsync("clock", new { to });
        Assert.True(server.World.Clock.GetUtcNow() >= to);
        Assert.Equal(422, (int)(await http.PostAsJsonAsync("clock", new { by = -1 })).StatusCode);
        Assert.Equal(422, (int)(await http.PostAsJsonAsync("clock", new { to = to.AddDays(-1) })).StatusCode);
        Assert.Equal(422, (int)(await http.PostAsJsonAsync("clock", new { by = 1e12 })).StatusCode);
        Assert.Equal(400, (int)(await http.PostAsJsonAsync("clock", new { to = "tomorrow" })).StatusCode);
    }

    [Fact]
    public async Task Another_clock_is_shown_and_not_moved()
    {
        await using var small = await SmallWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(small.Server.Address, "/sandbox/") };

        Assert.StartsWith("2026-09-01T12:00:00", (await http.GetFromJsonAsync<JsonObject>("clock"))!["now"]!.ToString());
        Assert.Equal(422, (int)(await http.PostAsJsonAsync("clock", new { by = 1 })).StatusCode);
    }
}
