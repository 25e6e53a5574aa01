using MentorBot.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>The process dies at every call that a delivery makes, before Discord hears of it and after it did as asked.</summary>
public sealed class CrashTests
{
    private static readonly DateTimeOffset s_start = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    public static TheoryData<int, bool, int> Deaths()
    {
        var all = new TheoryData<int, bool, int>();
        foreach (var call in new[] { 1, 2, 3, 4 })
        {
            foreach (var minutesAway in new[] { 0, 1, 3, 120 })
            {
                all.Add(call, true, minutesAway);
                all.Add(call, false, minutesAway);
            }
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Killed_at_a_call_it_goes_on_and_nothing_comes_twice(int call, bool before, int minutesAway)
    {
        using var world = InNews();
        var schedule = world.Add("09:00", "Europe/Berlin", one => one with { Thread = true, Pin = true });
        Kill(world, call, before ? Moment.Before : Moment.After);

        await DieAsync(world, () => world.ReachAsync(schedule.Next!.At));
        world.Discord.Hit = null;
        world.True.Advance(TimeSpan.FromMinutes(minutesAway));
        world.Restart();
        await world.PassAsync(TimeSpan.FromMinutes(6), TimeSpan.FromSeconds(10));

        AssertOnce(world, schedule);
        await world.ReachAsync(schedule.Next!.At.AddDays(1));
        Assert.Equal(2, world.Discord.Messages.Count);
    }

    [Fact]
    public async Task Killed_at_two_hundred_instants_of_its_days_it_loses_nothing_and_sends_nothing_twice()
    {
        var random = new Random(20261127);
        using var world = InNews();
        var schedule = world.Add("09:00", "Europe/Berlin", one => one with { Thread = true, Pin = true });
        for (var day = 0; day < 200; day++)
        {
            var due = world.Get<ScheduleStore>().Find(schedule.Id)!.Next!.At;
            Kill(world, world.Discord.Calls + random.Next(1, 6), random.Next(2) == 0 ? Moment.Before : Moment.After);
            // Some answers are late: the process dies while it waits for them.
            await DieAsync(world, () => world.ReachAsync(due));
            world.Discord.Hit = null;
            world.True.Advance(TimeSpan.FromSeconds(random.Next(1, 9000)));
            world.Restart();
            await world.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(20));
        }

        Assert.Equal(200, world.Discord.Messages.Count);
        Assert.Equal(200, world.Discord.Messages.Select(message => message.Job).Distinct().Count());
        Assert.Equal(200, world.Discord.Threads.Count);
        Assert.Equal(200, world.Discord.Pins.Count);
        Assert.Equal(200, world.Discord.Published.Count);
        Assert.All(world.Log(schedule), line => Assert.Equal("Sent", line.Result));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_and_two_hours_without_Discord_end_in_one_message(bool arrived)
    {
        using var world = new TipWorld(s_start);
        var schedule = world.AddDirect(TipWorld.Ann);
        var back = schedule.Next!.At.AddHours(2);
        world.Discord.Hit = (what, call, moment) =>
        {
            if (world.True.GetUtcNow() < back && (call > 1 || moment == (arrived ? Moment.After : Moment.Before)))
                throw new HttpRequestException("Discord is away.");
        };

        await world.ReachAsync(schedule.Next.At);
        await world.PassAsync(TimeSpan.FromHours(2.5), TimeSpan.FromSeconds(30));

        AssertOnce(world, schedule, followed: false);
        // It was not asked all the time.
        Assert.InRange(world.Discord.Calls, 3, 60);
    }

    [Fact]
    public async Task Sent_and_not_to_be_found_out_it_is_unknown_and_never_sent_again()
    {
        using var world = new TipWorld(s_start);
        var schedule = world.Add("09:00", "Europe/Berlin");
        world.Discord.Unreadable.Add(TipWorld.Daily);
        Kill(world, 1, Moment.After);

        await DieAsync(world, () => world.ReachAsync(schedule.Next!.At));
        world.Discord.Hit = null;
        world.True.Advance(TimeSpan.FromMinutes(30));
        world.Restart();
        await world.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(20));

        Assert.Single(world.Discord.Messages);
        var line = Assert.Single(world.Log(schedule));
        Assert.Equal("Unknown", line.Result);
        Assert.Contains("Read Message History", line.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2.9, "Sent", 1)]
    [InlineData(3.1, "Missed", 0)]
    [InlineData(80, "Missed", 1)]
    public async Task What_was_due_while_it_was_away_is_sent_within_the_window_and_recorded_beyond_it(
        double hours, string first, int messages)
    {
        using var world = new TipWorld(s_start);
        var schedule = world.Add("09:00", "Europe/Berlin");

        await world.ReachAsync(schedule.Next!.At.AddHours(hours));

        var log = world.Log(schedule);
        Assert.Equal(first, log[^1].Result);
        Assert.Equal(hours > 24 ? 4 : 1, log.Count);
        Assert.Equal(hours > 24 ? 0 : messages, world.Discord.Messages.Count);
        Assert.All(
            log.Where(line => line.Result == "Missed"), line => Assert.Contains("I was not there", line.Reason, StringComparison.Ordinal));
        await world.ReachAsync(world.Get<ScheduleStore>().Find(schedule.Id)!.Next!.At);
        Assert.Equal("Sent", world.Log(schedule)[0].Result);
    }

    /// <summary>The daily channel is one that others follow.</summary>
    private static TipWorld InNews()
    {
        var world = new TipWorld(s_start);
        world.Discord.Announcements.Add(TipWorld.Daily);
        return world;
    }

    private static void Kill(TipWorld world, int call, Moment at)
    {
        world.Discord.Hit = (_, number, moment) =>
        {
            if (number != call || moment != at)
                return;
            // Nothing is caught and nothing is written any more: the process is no more.
            world.Life.Cancel();
            throw new InvalidOperationException("killed");
        };
    }

    private static async Task DieAsync(TipWorld world, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
        {
            Assert.True(world.Life.IsCancellationRequested);
        }
    }

    private static void AssertOnce(TipWorld world, TipSchedule schedule, bool followed = true)
    {
        Assert.Single(world.Discord.Messages);
        Assert.Equal(followed ? 1 : 0, world.Discord.Threads.Count);
        Assert.Equal(followed ? 1 : 0, world.Discord.Pins.Count);
        Assert.Equal(followed ? 1 : 0, world.Discord.Published.Count);
        Assert.Equal("Sent", Assert.Single(world.Log(schedule)).Result);
    }
}
