using System.Globalization;
using MentorBot.Core.Schedules;

namespace MentorBot.Tests.Schedules;

public sealed class LocalScheduleTests
{
    [Theory]
    // The clock leaps from 02:00 to 03:00.
    [InlineData("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T01:30Z")]
    [InlineData("America/New_York", "02:15", "2026-03-08", "2026-03-08T07:15Z")]
    // Lord Howe leaps by half an hour only.
    [InlineData("Australia/Lord_Howe", "02:10", "2026-10-04", "2026-10-03T15:40Z")]
    // Midnight itself was left out in São Paulo.
    [InlineData("America/Sao_Paulo", "00:30", "2018-11-04", "2018-11-04T03:30Z")]
    public void A_time_that_the_clock_leaps_over_comes_later_by_the_leap(string zone, string time, string date, string expected) =>
        Assert.Equal(At(expected), Of(time, zone).On(Day(date))!.At);

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T00:30Z")]
    [InlineData("America/New_York", "01:30", "2026-11-01", "2026-11-01T05:30Z")]
    [InlineData("America/St_Johns", "01:30", "2026-11-01", "2026-11-01T04:00Z")]
    // Russia gave up two hours of summer for good in 2014.
    [InlineData("Europe/Moscow", "01:30", "2014-10-26", "2014-10-25T21:30Z")]
    public void Of_a_time_that_comes_twice_the_first_counts(string zone, string time, string date, string expected) =>
        Assert.Equal(At(expected), Of(time, zone).On(Day(date))!.At);

    [Theory]
    [InlineData("Asia/Kathmandu", "09:00", "2026-05-01", "2026-05-01T03:15Z")]
    [InlineData("Asia/Kolkata", "09:00", "2026-05-01", "2026-05-01T03:30Z")]
    [InlineData("Pacific/Chatham", "09:00", "2026-07-01", "2026-06-30T20:15Z")]
    public void Zones_lie_by_halves_and_quarters_of_an_hour_too(string zone, string time, string date, string expected) =>
        Assert.Equal(At(expected), Of(time, zone).On(Day(date))!.At);

    [Fact]
    public void A_date_that_Samoa_left_out_has_none_and_its_neighbours_have_theirs()
    {
        var schedule = Of("09:00", "Pacific/Apia");

        Assert.Null(schedule.On(new(2011, 12, 30)));
        Assert.Equal([new(2011, 12, 29), new(2011, 12, 31)],
            schedule.From(new(2011, 12, 29)).Take(2).Select(one => one.Date));
    }

    [Fact]
    public void A_date_that_Kwajalein_lived_through_twice_has_one()
    {
        var schedule = Of("09:00", "Pacific/Kwajalein");

        var dates = schedule.After(At("1969-09-28T00:00Z")).Take(6).Select(one => one.Date).ToList();

        Assert.Equal(dates.Distinct(), dates);
        Assert.Contains(new(1969, 9, 30), dates);
    }

    [Theory]
    [MemberData(nameof(ManyZones))]
    public void Each_date_comes_once_and_one_after_the_other(string zone)
    {
        foreach (var time in new[] { "00:00", "00:30", "02:30", "09:00", "23:59" })
        {
            var all = Of(time, zone).From(new(2008, 1, 1)).TakeWhile(one => one.Date.Year < 2030).ToList();

            Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At && pair.First.Date < pair.Second.Date));
            Assert.InRange(all.Count, 365 * 22, 366 * 22);
            foreach (var one in all.Where((_, i) => i % 97 == 0))
                Assert.Equal(one, Of(time, zone).After(one.At.AddMilliseconds(-1)).First());
        }
    }

    public static TheoryData<string> ManyZones { get; } =
    [
        "Europe/Berlin", "Europe/Moscow", "Asia/Pyongyang", "Pacific/Apia", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu",
        "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Chatham", "America/St_Johns", "America/Scoresbysund",
    ];

    [Fact]
    public void Only_the_days_that_were_chosen_have_one()
    {
        var schedule = new LocalSchedule(new(9, 0), "Europe/Berlin", Weekdays.Monday | Weekdays.Thursday);

        Assert.Equal([new(2026, 9, 3), new(2026, 9, 7), new(2026, 9, 10)],
            schedule.After(At("2026-09-01T12:00Z")).Take(3).Select(one => one.Date));
    }

    [Fact]
    public void What_is_just_now_is_over()
    {
        var schedule = Of("09:00", "Europe/Berlin");

        Assert.Equal(At("2026-09-02T07:00Z"), schedule.After(At("2026-09-01T07:00Z")).First().At);
        Assert.Equal(At("2026-09-01T07:00Z"), schedule.After(At("2026-09-01T06:59Z")).First().At);
    }

    [Fact]
    public void A_change_of_the_clock_is_found_with_its_length_and_its_direction()
    {
        var schedule = Of("09:00", "Europe/Berlin");

        Assert.Equal(new ClockChange(At("2026-10-25T01:00Z"), TimeSpan.FromHours(-1)),
            schedule.ChangeBetween(At("2026-10-22T07:00Z"), At("2026-10-26T08:00Z")));
        Assert.Equal(TimeSpan.FromMinutes(30),
            Of("09:00", "Australia/Lord_Howe").ChangeBetween(At("2026-10-01T00:00Z"), At("2026-10-05T00:00Z"))!.By);
        Assert.Null(schedule.ChangeBetween(At("2026-06-01T07:00Z"), At("2026-06-06T07:00Z")));
        Assert.Null(Of("09:00", "Asia/Kolkata").ChangeBetween(At("2020-06-01T07:00Z"), At("2029-06-06T07:00Z")));
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LocalSchedule(new(9, 0), "Mars/Olympus", Weekdays.Everyday));
        Assert.Throws<ArgumentException>(() => new LocalSchedule(new(9, 0), "Europe/Berlin", Weekdays.None));
        Assert.Throws<ArgumentException>(() => new LocalSchedule(new(9, 0, 30), "Europe/Berlin", Weekdays.Everyday));
    }

    private static LocalSchedule Of(string time, string zone) =>
        new(TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone, Weekdays.Everyday);

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
