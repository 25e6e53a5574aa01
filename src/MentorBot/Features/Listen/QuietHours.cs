using MentorBot.Servers;

namespace MentorBot.Features.Listen;

/// <summary>When a channel is left in peace, by the clock on its members' walls.</summary>
public static class QuietHours
{
    /// <summary>
    /// From 22:00 to 07:00 goes over midnight. The instant is turned into local time, never the other way, so that the hour that daylight
    /// saving leaves out or repeats needs no thought. A zone that this machine does not know counts as UTC.
    /// </summary>
    public static bool Cover(ChannelSettings settings, DateTimeOffset now) =>
        settings is { QuietFrom: { } from, QuietTo: { } to }
        && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone(settings.Zone)).DateTime).IsBetween(from, to);

    private static TimeZoneInfo Zone(string? name) =>
        name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
