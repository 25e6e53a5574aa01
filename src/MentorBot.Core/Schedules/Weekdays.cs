namespace MentorBot.Core.Schedules;

/// <summary>Days of the week, as a set.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    Everyday = MondayToFriday | Weekend,
}

/// <summary>Weekdays as people write them.</summary>
public static class WeekdayText
{
    /// <summary>How many letters of a day's name are enough to know it.</summary>
    private const int Least = 2;

    private static readonly char[] s_between = [',', ';', ' ', '+', '&', '/'];

    private static readonly (Weekdays Days, string Name)[] s_named =
    [
        (Weekdays.Everyday, "every day"),
        (Weekdays.MondayToFriday, "Monday to Friday"),
        (Weekdays.Weekend, "at the weekend"),
    ];

    private static readonly Weekdays[] s_days =
    [
        Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday,
    ];

    public static bool Has(this Weekdays days, DateOnly date) => days.HasFlag(Of(date));

    /// <summary>The day of a date.</summary>
    public static Weekdays Of(DateOnly date) => s_days[((int)date.DayOfWeek + 6) % 7];

    /// <summary>The days after those.</summary>
    public static Weekdays NextDay(this Weekdays days) =>
        (Weekdays)(((int)days << 1) & (int)Weekdays.Everyday) | (days.HasFlag(Weekdays.Sunday) ? Weekdays.Monday : Weekdays.None);

    /// <summary><c>every day</c>, <c>Monday to Friday</c>, or the days: <c>Monday, Thursday</c>.</summary>
    public static string Of(Weekdays days) =>
        Array.Find(s_named, named => named.Days == days).Name ?? string.Join(", ", s_days.Where(day => days.HasFlag(day)));

    /// <summary><c>daily</c>, <c>weekdays</c>, <c>weekend</c>, <c>mon, wed</c>, <c>mon-fri</c>; nothing typed is every day.</summary>
    /// <returns>Null for what is no day.</returns>
    public static Weekdays? Read(string typed)
    {
        var text = typed.Trim().ToLowerInvariant().Replace(" to ", "-", StringComparison.Ordinal);
        if (text.Length == 0)
            return Weekdays.Everyday;
        var days = Weekdays.None;
        foreach (var part in text.Replace(" and ", ",", StringComparison.Ordinal).Replace("every day", "daily", StringComparison.Ordinal)
            .Replace("at the ", "", StringComparison.Ordinal)
            .Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Part(part) is not { } some)
                return null;
            days |= some;
        }
        return days == Weekdays.None ? null : days;
    }

    private static Weekdays? Part(string text) => text switch
    {
        "daily" or "everyday" or "all" => Weekdays.Everyday,
        "weekdays" or "workdays" => Weekdays.MondayToFriday,
        "weekend" or "weekends" => Weekdays.Weekend,
        _ when text.Split('-', '–') is [var from, var to] => Range(Day(from.Trim()), Day(to.Trim())),
        _ => Day(text) is >= 0 and var day ? s_days[day] : null,
    };

    /// <summary>Saturday to Monday goes over the end of the week.</summary>
    private static Weekdays? Range(int from, int to)
    {
        if (from < 0 || to < 0)
            return null;
        var days = s_days[to];
        for (var day = from; day != to; day = (day + 1) % s_days.Length)
            days |= s_days[day];
        return days;
    }

    /// <summary>Below 0 where it is none.</summary>
    private static int Day(string text) => text.Length < Least
        ? -1
        : Array.FindIndex(s_days, day => IsName($"{day}".ToLowerInvariant(), text) || IsName($"{day}s".ToLowerInvariant(), text));

    private static bool IsName(string day, string text) => day.StartsWith(text, StringComparison.Ordinal);
}
