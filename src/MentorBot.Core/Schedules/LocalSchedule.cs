using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Schedules;

/// <summary>Once on each local date of a schedule.</summary>
/// <param name="Date">Where the schedule's clock hangs: what makes it this one and no other.</param>
/// <param name="At">The instant, in UTC.</param>
public sealed record Occurrence(DateOnly Date, DateTimeOffset At);

/// <summary>The clock is put forward (above zero) or back at that instant.</summary>
public sealed record ClockChange(DateTimeOffset At, TimeSpan By);

/// <summary>A time of day in a time zone on some weekdays: nine o'clock in Berlin from Monday to Friday.</summary>
/// <remarks>
/// Each local date has one occurrence, whatever the clocks do. A time that the clock leaps over comes later by the length of the leap
/// (02:30 becomes 03:30); of a time that comes twice the first counts; a date that a place leaves out altogether, as Samoa did 30
/// December 2011, has none, and one that comes twice has one.
/// </remarks>
public sealed record LocalSchedule
{
    /// <summary>How far a leap of the clock can carry an occurrence: a place that changes sides of the date line moves by a day.</summary>
    private const int DaysBefore = 3;

    private readonly DateTimeZone _zone;

    /// <param name="time">To the minute.</param>
    /// <param name="zone">An IANA name, such as <c>Europe/Berlin</c>.</param>
    /// <exception cref="ArgumentException">There is no such zone, there is no day, or the time has seconds.</exception>
    public LocalSchedule(TimeOnly time, string zone, Weekdays days)
    {
        if (time.Ticks % TimeSpan.TicksPerMinute != 0)
            throw new ArgumentException($"{time:O} is not a whole minute.", nameof(time));
        if (days is Weekdays.None or < 0 or > Weekdays.Everyday)
            throw new ArgumentException($"{days} are no days of a week.", nameof(days));
        _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"There is no zone {zone}.", nameof(zone));
        (Time, Zone, Days) = (time, zone, days);
    }

    public TimeOnly Time { get; }

    /// <summary>As it was given.</summary>
    public string Zone { get; }

    public Weekdays Days { get; }

    /// <summary>The edition of the zones' rules: what was reckoned with another one may be wrong by now.</summary>
    public static string Rules => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>Null on another weekday, and for a date that this zone leaves out.</summary>
    public Occurrence? On(DateOnly date)
    {
        if (!Days.Has(date))
            return null;
        var day = new LocalDate(date.Year, date.Month, date.Day);
        var local = day.At(new LocalTime(Time.Hour, Time.Minute));
        var map = _zone.MapLocal(local);
        return map.Count == 0 && LeavesOut(map, day)
            ? null
            : new(date, map.Count > 0
                ? map.First().ToInstant().ToDateTimeOffset()
                : Resolvers.ReturnForwardShifted(local, _zone, map.EarlyInterval, map.LateInterval).ToInstant().ToDateTimeOffset());
    }

    /// <summary>All that come after an instant, in the order of their dates, without end.</summary>
    public IEnumerable<Occurrence> After(DateTimeOffset instant) =>
        From(DateOf(instant).AddDays(-DaysBefore)).Where(occurrence => occurrence.At > instant);

    /// <summary>All on that local date and later, without end.</summary>
    public IEnumerable<Occurrence> From(DateOnly date)
    {
        for (var day = date; ; day = day.AddDays(1))
        {
            if (On(day) is { } occurrence)
                yield return occurrence;
        }
    }

    /// <summary>The local date at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(_zone).Date.ToDateOnly();

    /// <summary>The first change of the clock after an instant and until another one; null where there is none.</summary>
    public ClockChange? ChangeBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var end = Instant.FromDateTimeOffset(until);
        for (var span = _zone.GetZoneInterval(Instant.FromDateTimeOffset(from)); span.HasEnd && span.End <= end;)
        {
            var next = _zone.GetZoneInterval(span.End);
            // A zone that is renamed, or whose rules are, keeps its clock.
            if (next.WallOffset != span.WallOffset)
                return new(span.End.ToDateTimeOffset(), TimeSpan.FromSeconds(next.WallOffset.Seconds - span.WallOffset.Seconds));
            span = next;
        }
        return null;
    }

    private static bool LeavesOut(ZoneLocalMapping map, LocalDate day) =>
        map.EarlyInterval.IsoLocalEnd <= day.AtMidnight() && map.LateInterval.IsoLocalStart >= day.PlusDays(1).AtMidnight();

    public bool Equals(LocalSchedule? other) => other is not null && (Time, Zone, Days) == (other.Time, other.Zone, other.Days);

    public override int GetHashCode() => HashCode.Combine(Time, Zone, Days);
}
