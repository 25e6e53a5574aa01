using System.Net;
using MentorBot.Discord.Rest.Errors;
using MentorBot.EndToEnd;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>What comes in the way of deliveries that is no crash.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly TipWorld _world = new(new DateTimeOffset(2026, 9, 1, 6, 0, 0, TimeSpan.Zero));

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_jumps_by_an_hour_and_back_sends_once_a_day(int hours)
    {
        var schedule = _world.Add("09:00", "Europe/Berlin", one => one with { Thread = true });
        for (var day = 0; day < 10; day++)
        {
            // Each day a bit closer to the time, and over it.
            _world.True.Advance(TimeSpan.FromMinutes(7));
            _world.Clock.Off = TimeSpan.FromHours(hours);
            await _world.PassAsync(TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(5));
            _world.Clock.Off = TimeSpan.Zero;
            await _world.PassAsync(TimeSpan.FromMinutes(1380), TimeSpan.FromMinutes(5));
        }

        Assert.Equal(10, _world.Log(schedule).Count);
        Assert.All(_world.Log(schedule), line => Assert.Equal("Sent", line.Result));
        Assert.Equal(10, _world.Discord.Messages.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_jumps_while_an_answer_is_lost_sends_once(int hours)
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        _world.Discord.Hit = (_, call, moment) =>
        {
            if (call == 1 && moment == Moment.After)
                throw new HttpRequestException("The answer was lost.");
        };
        await _world.ReachAsync(schedule.Next!.At);
        _world.Clock.Off = TimeSpan.FromHours(hours);

        await _world.PassAsync(TimeSpan.FromHours(1.5), TimeSpan.FromMinutes(1));

        Assert.Single(_world.Discord.Messages);
        Assert.Equal("Sent", Assert.Single(_world.Log(schedule)).Result);
    }

    [Fact]
    public async Task In_a_storm_of_refusals_for_speed_it_waits_and_sends_each_once()
    {
        var people = Enumerable.Range(1, 60).Select(i => _world.AddDirect(new PersonId((ulong)i))).ToList();
        var random = new Random(7);
        var over = people[0].Next!.At.AddMinutes(20);
        _world.Discord.Hit = (_, _, moment) =>
        {
            if (moment == Moment.Before && _world.True.GetUtcNow() < over && random.Next(10) < 8)
                throw new DiscordApiException(HttpStatusCode.TooManyRequests, 0, "You are being rate limited.", [], "POST /messages");
        };

        await _world.ReachAsync(people[0].Next!.At);
        await _world.PassAsync(TimeSpan.FromMinutes(45), TimeSpan.FromSeconds(15));

        Assert.Equal(60, _world.Discord.Messages.Count);
        Assert.Equal(60, _world.Discord.Messages.Select(message => message.Place).Distinct().Count());
        Assert.All(people, one => Assert.Equal("Sent", Assert.Single(_world.Log(one)).Result));
    }

    [Fact]
    public async Task Closed_messages_pause_and_tell_once_and_opened_ones_go_on()
    {
        var schedule = _world.AddDirect(TipWorld.Ann);
        var notes = _world.Get<OwnerNotes>();
        _world.Discord.Refused[schedule.Place] = "This person takes no direct messages from me.";

        await _world.ReachAsync(schedule.Next!.At);
        await _world.PassAsync(TimeSpan.FromDays(3), TimeSpan.FromHours(1));

        Assert.Equal("Refused", Assert.Single(_world.Log(schedule)).Result);
        var paused = _world.Get<ScheduleStore>().Find(schedule.Id)!;
        Assert.Equal("This person takes no direct messages from me.", paused.PausedReason);
        var notice = notes.For(TipWorld.Ann)!;
        Assert.Contains("no direct messages", notice.Reply.Text, StringComparison.Ordinal);
        notice.Told();
        Assert.Null(notes.For(TipWorld.Ann));

        _world.Discord.Refused.Clear();
        _world.Get<ScheduleStore>().Save(paused with { PausedReason = null }, _world.Clock.GetUtcNow());
        await _world.PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));
        Assert.Equal(2, _world.Discord.Messages.Count);
    }

    [Fact]
    public async Task A_channel_that_refuses_pauses_its_schedule_alone_and_staff_hears_of_it_once_by_the_permission()
    {
        var closed = _world.Add("09:00", "Europe/Berlin");
        var open = _world.Add("09:00", "Europe/Berlin", one => one with { Place = new(7200) });
        _world.Discord.Refused[TipWorld.Daily] = "I cannot see that channel: I need the permission \"View Channel\" there.";

        await _world.ReachAsync(closed.Next!.At);
        await _world.PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));

        Assert.Contains("\"View Channel\"", Assert.Single(_world.Staff.Lines), StringComparison.Ordinal);
        Assert.Equal("Refused", Assert.Single(_world.Log(closed)).Result);
        Assert.Equal(3, _world.Log(open).Count);
    }

    [Fact]
    public async Task Where_no_thread_can_be_opened_the_tips_go_on_and_it_is_said_once()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin", one => one with { Thread = true, Pin = true });
        _world.Discord.NoThreads = "I am missing \"Create Public Threads\".";

        await _world.ReachAsync(schedule.Next!.At);
        await _world.PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));

        Assert.Equal(3, _world.Discord.Messages.Count);
        Assert.Equal(3, _world.Discord.Pins.Count);
        Assert.Single(_world.Staff.Lines);
        Assert.All(_world.Log(schedule), line => Assert.Contains("Create Public Threads", line.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_an_announcement_channel_it_is_published_also_where_the_channel_has_become_one_since()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        var direct = _world.AddDirect(TipWorld.Ann);
        _world.Discord.Announcements.Add(FakeDiscord.Direct(TipWorld.Ann));
        await _world.ReachAsync(schedule.Next!.At);
        Assert.Empty(_world.Discord.Published);

        _world.Discord.Announcements.Add(TipWorld.Daily);
        await _world.ReachAsync(schedule.Next.At.AddDays(1));

        Assert.Equal(TipWorld.Daily, Assert.Single(_world.Discord.Published).Place);
        Assert.Equal(2, _world.Log(direct).Count);
    }

    [Fact]
    public async Task Where_nothing_may_be_published_the_tips_go_on_and_it_is_said_once()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin", one => one with { Pin = true });
        _world.Discord.NotPublished = "I am missing a permission there.";

        await _world.ReachAsync(schedule.Next!.At);
        await _world.PassAsync(TimeSpan.FromDays(1), TimeSpan.FromHours(1));

        Assert.Equal(2, _world.Discord.Pins.Count);
        Assert.Contains("I published nothing", Assert.Single(_world.Staff.Lines), StringComparison.Ordinal);
        Assert.All(_world.Log(schedule), line => Assert.Equal("Sent", line.Result));
    }

    [Fact]
    public async Task Two_workers_on_one_file_send_each_once()
    {
        var all = Enumerable.Range(1, 40).Select(i => _world.AddDirect(new PersonId((ulong)i))).ToList();
        var other = _world.Another();
        _world.True.Advance(all[0].Next!.At - _world.True.GetUtcNow());

        var both = Task.WhenAll(Task.Run(() => _world.Worker.TurnAsync(default)), Task.Run(() => other.TurnAsync(default)));
        await _world.WhileAsync(both);

        Assert.Equal(40, _world.Discord.Messages.Count);
        Assert.All(all, one => Assert.Equal("Sent", Assert.Single(_world.Log(one)).Result));
    }

    [Fact]
    public async Task A_worker_that_comes_back_too_late_changes_nothing_any_more()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        var stuck = new TaskCompletionSource();
        var calls = 0;
        _world.Discord.Hold = (what, moment, _) =>
            what == "send" && moment == Moment.After && Interlocked.Increment(ref calls) == 1 ? stuck.Task : Task.CompletedTask;
        _world.True.Advance(schedule.Next!.At - _world.True.GetUtcNow());
        var late = _world.Worker.TurnAsync(default);
        var other = _world.Another();

        // The first holds the delivery; then his time is over.
        await other.TurnAsync(default);
        Assert.Null(Assert.Single(_world.Log(schedule)).Result);
        _world.True.Advance(TimeSpan.FromMinutes(3));
        await other.TurnAsync(default);
        stuck.SetResult();
        await _world.WhileAsync(late);

        Assert.Single(_world.Discord.Messages);
        Assert.Equal("Sent", Assert.Single(_world.Log(schedule)).Result);
    }

    [Fact]
    public async Task Two_thousand_at_one_minute_are_sent_within_a_minute_and_never_faster_than_allowed()
    {
        var place = 0UL;
        var all = Enumerable.Range(0, 2000)
            .Select(_ => _world.Add("09:00", "Europe/Berlin", one => one with { Place = new(++place) })).ToList();
        var due = all[0].Next!.At;
        _world.True.Advance(due - _world.True.GetUtcNow());

        await _world.TurnAsync();

        var sent = _world.Discord.Messages.Select(message => message.At - due).Order().ToList();
        Assert.Equal(2000, sent.Count);
        Assert.InRange(sent[^1], TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(60));
        Assert.All(Enumerable.Range(0, sent.Count - 42), i => Assert.True(sent[i + 42] - sent[i] >= TimeSpan.FromSeconds(0.99)));
    }

    [Fact]
    public void More_than_that_are_spread_each_day_alike_over_half_an_hour_at_most()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => NewIds.Next()).ToList();

        var delays = ids.Select(id => Crowding.Delay(id, ids.Count)).ToList();

        Assert.Equal(TimeSpan.Zero, Crowding.Delay(ids[0], 2000));
        Assert.Equal(delays, ids.Select(id => Crowding.Delay(id, ids.Count)));
        Assert.InRange(delays.Max(), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(30), Crowding.Spread(1_000_000));
        // Even enough for 40 a second in each minute.
        Assert.All(delays.GroupBy(delay => (int)delay.TotalMinutes), minute => Assert.InRange(minute.Count(), 1, 2400));
    }

    [Fact]
    public async Task Nothing_is_given_again_before_all_was_and_staff_is_told_before()
    {
        _world.Tips.Count = 12;
        var schedule = _world.Add("09:00", "Europe/Berlin");

        await _world.PassAsync(TimeSpan.FromDays(24), TimeSpan.FromHours(1));

        var given = _world.Discord.Messages.Select(message => message.Reply.Title).ToList();
        Assert.Equal(24, given.Count);
        Assert.Equal(12, given.Take(12).Distinct().Count());
        Assert.Equal(12, given.Skip(12).Distinct().Count());
        Assert.Equal(2, _world.Staff.Lines.Count);
        Assert.All(_world.Staff.Lines, line => Assert.Contains("run out: 7", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tip_that_the_knowledge_lost_gives_way_to_another()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        _world.Discord.Hit = (_, call, moment) =>
        {
            if (call == 1 && moment == Moment.Before)
                throw new HttpRequestException("Discord is away.");
        };
        await _world.ReachAsync(schedule.Next!.At);
        _world.Tips.Gone.Add("tip-001");

        await _world.PassAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));

        Assert.Equal("tip-002", Assert.Single(_world.Discord.Messages).Reply.Title);
    }

    [Fact]
    public async Task A_changed_time_gives_no_second_tip_on_the_same_day()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        await _world.ReachAsync(schedule.Next!.At);

        var changed = _world.Get<ScheduleStore>().Save(
            schedule with { When = new(new(18, 0), "Europe/Berlin", schedule.When.Days) }, _world.Clock.GetUtcNow());

        Assert.Equal(new DateOnly(2026, 9, 2), changed.Next!.Date);
    }

    [Fact]
    public async Task What_is_silent_pings_nobody_and_a_role_only_where_one_was_chosen()
    {
        var silent = _world.Add("09:00", "Europe/Berlin", one => one with { Silent = true });
        _world.Add("09:00", "Europe/Berlin", one => one with { Place = new(7200), PingRole = 55 });

        await _world.ReachAsync(silent.Next!.At);

        Assert.Equal([(7100UL, true, 0), (7200UL, false, 1)], _world.Discord.Messages.OrderBy(message => message.Place.Value)
            .Select(message => (message.Place.Value, message.Silent, message.Reply.Notifies.Roles.Count)));
    }

    [Fact]
    public async Task The_worker_that_runs_by_itself_wakes_up_at_the_time()
    {
        var schedule = _world.Add("09:00", "Europe/Berlin");
        await _world.Worker.StartAsync(default);

        while (_world.Discord.Messages.Count == 0)
        {
            var waits = _world.True.NextSet;
            // The three loops of the worker wait for the clock: until they do, it stands still.
            if (_world.True.Waiting >= 3 && _world.True.NextDue is { } due)
                _world.True.Advance(due - _world.True.GetUtcNow());
            else
                await waits.WaitAsync(RealTime.Limit);
        }

        await _world.Worker.StopAsync(default);
        Assert.InRange(_world.Discord.Messages[0].At, schedule.Next!.At, schedule.Next.At.AddMinutes(30));
    }

    [Fact]
    public void What_is_due_is_found_by_an_index()
    {
        var database = _world.Get<Database>();
        string Plan(string sql) => string.Join('\n', database.Query<(long, long, long, string Detail)>($"EXPLAIN QUERY PLAN {sql}")
            .Select(row => row.Detail));

        Assert.Contains("INDEX schedules_due (next_at<?)",
            Plan("SELECT * FROM schedules WHERE next_at <= 5 ORDER BY next_at LIMIT 9"), StringComparison.Ordinal);
        var free = Plan("SELECT delivery_id FROM deliveries WHERE direct = 1 AND (free_at <= 5 OR free_at > 9) ORDER BY free_at LIMIT 9");
        Assert.Contains("deliveries_free", free, StringComparison.Ordinal);
    }
}
