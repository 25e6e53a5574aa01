using MentorBot.Core.Schedules;

namespace MentorBot.Tests.Schedules;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Buenos Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Oslo", "Europe/Oslo")]
    [InlineData("Calcutta", "Asia/Kolkata")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("Nepal", "Asia/Kathmandu")]
    [InlineData("utc", "Etc/UTC")]
    public void A_zone_is_found_by_its_name_its_city_or_a_country_that_has_but_one(string typed, string zone) =>
        Assert.Equal(zone, Zones.Find(typed));

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("United States")]
    public void What_names_no_zone_or_many_finds_none(string typed) => Assert.Null(Zones.Find(typed));

    [Theory]
    [InlineData("berl", "Europe/Berlin")]
    [InlineData("Berlni", "Europe/Berlin")]
    [InlineData("katmandu", "Asia/Kathmandu")]
    [InlineData("los ang", "America/Los_Angeles")]
    [InlineData("Casablnca", "Africa/Casablanca")]
    public void While_somebody_types_the_nearest_are_proposed_slips_and_all(string typed, string zone) =>
        Assert.Contains(zone, Zones.Near(typed, 5));

    [Fact]
    public void Every_zone_that_is_proposed_can_be_used()
    {
        foreach (var letters in "abcdefghijklmnopqrstuvwxyz".Select(letter => $"{letter}"))
            Assert.All(Zones.Near(letters, 1000), zone => Assert.NotNull(new LocalSchedule(new(9, 0), zone, Weekdays.Everyday)));
    }

    [Theory]
    [InlineData("", Weekdays.Everyday)]
    [InlineData("every day", Weekdays.Everyday)]
    [InlineData("Daily", Weekdays.Everyday)]
    [InlineData("mon-fri", Weekdays.MondayToFriday)]
    [InlineData("Monday to Friday", Weekdays.MondayToFriday)]
    [InlineData("weekdays", Weekdays.MondayToFriday)]
    [InlineData("at the weekend", Weekdays.Weekend)]
    [InlineData("tue, thu and sat", Weekdays.Tuesday | Weekdays.Thursday | Weekdays.Saturday)]
    [InlineData("Mondays", Weekdays.Monday)]
    [InlineData("sat-mon", Weekdays.Saturday | Weekdays.Sunday | Weekdays.Monday)]
    public void Weekdays_are_read_as_people_write_them(string typed, Weekdays days)
    {
        Assert.Equal(days, WeekdayText.Read(typed));
        Assert.Equal(days, WeekdayText.Read(WeekdayText.Of(days)));
    }

    [Theory]
    [InlineData("someday")]
    [InlineData("m")]
    [InlineData("mon-")]
    [InlineData(", ,")]
    public void What_is_no_day_is_not_read(string typed) => Assert.Null(WeekdayText.Read(typed));
}
