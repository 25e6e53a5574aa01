using MentorBot.Core.Knowledge.Career;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Core.Schedules;

/// <summary>Time zones by their IANA name, their city, or a country that has but one.</summary>
public static class Zones
{
    private static readonly TzdbDateTimeZoneSource s_source = TzdbDateTimeZoneSource.Default;
    private static readonly string[] s_placed = [.. (s_source.ZoneLocations ?? []).Select(location => location.ZoneId).Distinct()];
    private static readonly Lazy<NameBook> s_book = new(Book);

    /// <summary>Cities that have no zone of their own, and where many people live who study.</summary>
    private static readonly (string City, string Zone)[] s_cities =
    [
        ("San Francisco", "America/Los_Angeles"), ("Seattle", "America/Los_Angeles"), ("San Diego", "America/Los_Angeles"),
        ("Austin", "America/Chicago"), ("Dallas", "America/Chicago"), ("Houston", "America/Chicago"), ("Boston", "America/New_York"),
        ("Washington", "America/New_York"), ("Atlanta", "America/New_York"), ("Miami", "America/New_York"),
        ("Montreal", "America/Toronto"), ("Ottawa", "America/Toronto"), ("Calgary", "America/Edmonton"),
        ("Rio de Janeiro", "America/Sao_Paulo"), ("Munich", "Europe/Berlin"), ("Hamburg", "Europe/Berlin"), ("Cologne", "Europe/Berlin"),
        ("Frankfurt", "Europe/Berlin"), ("Barcelona", "Europe/Madrid"), ("Milan", "Europe/Rome"), ("Geneva", "Europe/Zurich"),
        ("Manchester", "Europe/London"), ("Edinburgh", "Europe/London"), ("Saint Petersburg", "Europe/Moscow"),
        ("Krakow", "Europe/Warsaw"), ("Abuja", "Africa/Lagos"), ("Cape Town", "Africa/Johannesburg"), ("Mumbai", "Asia/Kolkata"),
        ("Delhi", "Asia/Kolkata"), ("New Delhi", "Asia/Kolkata"), ("Bangalore", "Asia/Kolkata"), ("Bengaluru", "Asia/Kolkata"),
        ("Hyderabad", "Asia/Kolkata"), ("Chennai", "Asia/Kolkata"), ("Pune", "Asia/Kolkata"), ("Lahore", "Asia/Karachi"),
        ("Islamabad", "Asia/Karachi"), ("Beijing", "Asia/Shanghai"), ("Shenzhen", "Asia/Shanghai"), ("Hanoi", "Asia/Bangkok"),
        ("Osaka", "Asia/Tokyo"), ("Abu Dhabi", "Asia/Dubai"), ("Tel Aviv", "Asia/Jerusalem"), ("Canberra", "Australia/Sydney"),
        ("Wellington", "Pacific/Auckland"),
    ];

    /// <summary>The zone that is meant, as IANA spells it; null where nothing is called that.</summary>
    public static string? Find(string typed) => s_book.Value.Find(typed);

    /// <summary>The nearest first, a slip for every four letters forgiven.</summary>
    public static IReadOnlyList<string> Near(string typed, int most) => s_book.Value.Near(typed, most);

    /// <summary>What the clocks there show at an instant.</summary>
    /// <param name="zone">A zone that there is.</param>
    public static TimeOnly TimeAt(string zone, DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay.ToTimeOnly();

    /// <summary>The ids go first, so that a city never takes the name of another zone; what is kept for old spellings goes last.</summary>
    private static NameBook Book() => new([
        .. s_placed.Select(id => (id, id)),
        .. s_placed.Select(id => (id, City(id))),
        .. s_cities.Select(city => (city.Zone, city.City)),
        .. (s_source.ZoneLocations ?? []).GroupBy(location => location.CountryName).Where(country => country.Count() == 1)
            .Select(country => (country.Single().ZoneId, country.Key)),
        ("Etc/UTC", "UTC"), ("Etc/UTC", "GMT"), ("Etc/UTC", "Etc/UTC"),
        .. Aliases().Select(alias => (alias.Value, alias.Key)),
        .. Aliases().Select(alias => (alias.Value, City(alias.Key))),
    ]);

    /// <summary>Older spellings such as Asia/Calcutta. What names no place, such as EST, says nothing of summer time.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Aliases() => s_source.CanonicalIdMap
        .Where(pair => pair.Key != pair.Value && pair.Key.Contains('/') && !pair.Key.StartsWith("Etc/", StringComparison.Ordinal))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
