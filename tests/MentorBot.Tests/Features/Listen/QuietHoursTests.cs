using MentorBot.Features.Listen;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Listen;

public class QuietHoursTests
{
    /// <summary>Times in UTC. Berlin is one hour ahead in winter, two from 29 March to 25 October 2026.</summary>
    [Theory]
    [InlineData("2026-01-15T20:59Z", false)]
    [InlineData("2026-01-15T21:00Z", true)]
    [InlineData("2026-01-15T23:30Z", true)]
    [InlineData("2026-01-16T05:59Z", true)]
    [InlineData("2026-01-16T06:00Z", false)]
    [InlineData("2026-07-15T20:00Z", true)]
    [InlineData("2026-07-16T05:00Z", false)]
    [InlineData("2026-03-29T00:30Z", true)]
    [InlineData("2026-03-29T04:59Z", true)]
    [InlineData("2026-03-29T05:00Z", false)]
    [InlineData("2026-10-25T05:59Z", true)]
    [InlineData("2026-10-25T06:00Z", false)]
    public void From_ten_in_the_evening_to_seven_in_Berlin(string time, bool quiet) =>
        Assert.Equal(quiet, QuietHours.Cover(Quiet(22, 7, "Europe/Berlin"), DateTimeOffset.Parse(time)));

    [Theory]
    [InlineData(9, 17, "2026-07-15T12:00Z", true)]
    [InlineData(9, 17, "2026-07-15T17:00Z", false)]
    [InlineData(22, 7, "2026-07-15T06:59Z", true)]
    public void Without_a_zone_or_with_one_that_is_unknown_it_is_UTC(int from, int to, string time, bool quiet)
    {
        Assert.Equal(quiet, QuietHours.Cover(Quiet(from, to, null), DateTimeOffset.Parse(time)));
        Assert.Equal(quiet, QuietHours.Cover(Quiet(from, to, "Mars/Olympus"), DateTimeOffset.Parse(time)));
    }

    [Fact]
    public void Where_none_were_chosen_there_are_none() =>
        Assert.False(QuietHours.Cover(new(new PlaceId(1), new ServerId(1), ChannelMode.Questions), DateTimeOffset.UnixEpoch));

    private static ChannelSettings Quiet(int from, int to, string? zone) =>
        new(new PlaceId(1), new ServerId(1), ChannelMode.Questions) { QuietFrom = new(from, 0), QuietTo = new(to, 0), Zone = zone };
}
