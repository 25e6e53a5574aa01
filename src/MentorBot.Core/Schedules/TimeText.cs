using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Schedules;

/// <summary>A time of day as people write it.</summary>
public static partial class TimeText
{
    /// <summary><c>9</c>, <c>09:30</c>, <c>18.30</c>, <c>9 pm</c>; null for what is no time.</summary>
    public static TimeOnly? Read(string typed)
    {
        if (typed.Trim().ToLowerInvariant() is "noon" or "midday")
            return new TimeOnly(12, 0);
        var match = Time().Match(typed);
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } given ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = hour % 12 + (half.Value is "p" or "P" ? 12 : 0);
        }
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Times that begin with what was typed, those first at which people study.</summary>
    public static IReadOnlyList<string> Near(string typed, int most)
    {
        var text = typed.Trim();
        var hours = Enumerable.Range(0, 24).Select(i => (i + 7) % 24).Select(hour => Of(new(hour, 0)));
        return Read(text) is { } time && text.Length > 2
            ? [Of(time)]
            : [.. hours.Where(hour => Begins(hour, text) || Begins(hour, "0" + text)).Take(most)];
    }

    private static bool Begins(string time, string typed) => time.StartsWith(typed, StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?m\.?|o'clock|h)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
