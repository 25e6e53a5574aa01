using System.Globalization;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>A day, a month or a year as files write it: <c>2025-05-31</c>, <c>2025-05</c>, <c>2025</c>.</summary>
internal static class DayText
{
    /// <returns>Its first and its last day; null where it is none of the three.</returns>
    public static (DateOnly First, DateOnly Last)? Find(string text) =>
        Exact(text, "yyyy-MM-dd") is { } day ? (day, day)
        : Exact(text, "yyyy-MM") is { } month ? (month, month.AddMonths(1).AddDays(-1))
        : Exact(text, "yyyy") is { } year ? (year, year.AddYears(1).AddDays(-1))
        : null;

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
