using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using NodaTime;

namespace MentorBot.Tests.Features.Tips.Delivery;

/// <summary>Years in which Moscow and Pyongyang changed their zones, Samoa left out a day and São Paulo left out midnights.</summary>
public sealed class FiveYearsTests : IDisposable
{
    private static readonly DateTimeOffset s_start = new(2011, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = new(2016, 7, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>At times that the changes of the clock hit, where they can be hit.</summary>
    private static readonly (string Zone, string Time)[] s_all =
    [
        ("Europe/Berlin", "02:30"), ("America/New_York", "01:30"), ("America/Sao_Paulo", "00:00"), ("Australia/Lord_Howe", "01:45"),
        ("America/St_Johns", "00:01"), ("Pacific/Chatham", "02:45"), ("Africa/Casablanca", "02:30"), ("Pacific/Apia", "09:00"),
        ("Europe/Moscow", "01:30"), ("Asia/Pyongyang", "23:45"), ("Asia/Kathmandu", "09:00"), ("Asia/Kolkata", "18:30"),
    ];

    private readonly TipWorld _world = new(s_start);

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Each_schedule_is_delivered_exactly_once_for_each_of_its_local_days()
    {
        var schedules = s_all.Select(one => _world.Add(one.Time, one.Zone, it => it with { Place = PlaceOf(one.Zone) })).ToList();

        while (_world.Get<ScheduleStore>().NextDue() is { } next && next < s_end)
        {
            await _world.ReachAsync(next);
            if (next.Day == 1)
                _world.Get<DeliveryStore>().Forget(next);
        }

        foreach (var schedule in schedules)
            Check(schedule, [.. _world.Discord.Messages.Where(message => message.Place == schedule.Place).Select(message => message.At)]);
    }

    /// <summary>Told by NodaTime alone: which days there were, and where the hands of the clock stood.</summary>
    private static void Check(TipSchedule schedule, IReadOnlyList<DateTimeOffset> sent)
    {
        var zone = DateTimeZoneProviders.Tzdb[schedule.When.Zone];
        var local = sent.Select(at => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime).ToList();

        Assert.Equal(Days(zone, local[0].Date, local[^1].Date), local.Select(at => at.Date));
        Assert.InRange(sent.Count, 1825, 1828);
        var moved = local.Where(at => at.TimeOfDay.ToTimeOnly().AddMinutes(0) is var time
            && (time.Hour, time.Minute) != (schedule.When.Time.Hour, schedule.When.Time.Minute)).ToList();
        // Only where the clock leapt over the time, and then by the length of the leap.
        Assert.All(moved, at =>
        {
            var wanted = at.Date.At(new LocalTime(schedule.When.Time.Hour, schedule.When.Time.Minute));
            var map = zone.MapLocal(wanted);
            Assert.Equal(0, map.Count);
            var leap = map.LateInterval.WallOffset.Seconds - map.EarlyInterval.WallOffset.Seconds;
            Assert.InRange(Period.Between(wanted, at, PeriodUnits.Seconds).Seconds, leap, leap + 2);
        });
    }

    private static IEnumerable<LocalDate> Days(DateTimeZone zone, LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            // Samoa went to bed on the 29th and rose on the 31st.
            if (zone.Id != "Pacific/Apia" || day != new LocalDate(2011, 12, 30))
                yield return day;
        }
    }

    private static PlaceId PlaceOf(string zone) => new((ulong)(8000 + Array.FindIndex(s_all, one => one.Zone == zone)));
}
