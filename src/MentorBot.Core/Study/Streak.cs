namespace MentorBot.Core.Study;

/// <summary>
/// Days in a row on which somebody studied, counted fairly. A day that is not over cannot be missed; of any seven days one may be missed;
/// a day that is excused (a pause, a day on which nothing was due, a day on which the bot was down) counts neither for nor against
/// anybody. Days are the person's own, by his zone: this class reads no clock.
/// </summary>
/// <param name="Days">Days of study in the streak that goes on; 0 where there is none.</param>
/// <param name="Longest">Of all streaks.</param>
/// <param name="Spared">The missed day that was spared, until seven days have passed and another may be; null where there is none.</param>
/// <param name="Ended">Why the streak before it ended; null where none did.</param>
public sealed record Streak(int Days, int Longest, DateOnly? Spared, StreakEnd? Ended)
{
    /// <summary>In so many days one may be missed.</summary>
    public const int GraceEvery = 7;

    public static Streak None { get; } = new(0, 0, null, null);

    /// <param name="studied">In any order; twice the same day is once.</param>
    /// <param name="excused">Also days of the future, such as those of a pause.</param>
    /// <param name="today">Days after it are passed over: somebody may have travelled west.</param>
    public static Streak Of(IEnumerable<DateOnly> studied, IReadOnlySet<DateOnly> excused, DateOnly today)
    {
        var days = studied.Where(day => day <= today).ToHashSet();
        if (days.Count == 0)
            return None;
        var streak = None;
        for (var day = days.Min(); day <= today; day = day.AddDays(1))
        {
            if (days.Contains(day))
                streak = streak with { Days = streak.Days + 1, Longest = Math.Max(streak.Longest, streak.Days + 1) };
            else if (day < today && !excused.Contains(day) && streak.Days > 0)
                streak = streak.Missed(day);
        }
        return streak.Spared is { } spared && !IsWithin(spared, today) ? streak with { Spared = null } : streak;
    }

    /// <summary>Whether a day is so near to a missed one that both cannot be spared.</summary>
    private static bool IsWithin(DateOnly missed, DateOnly day) => day.DayNumber - missed.DayNumber < GraceEvery;

    private Streak Missed(DateOnly day) => Spared is { } before && IsWithin(before, day)
        ? this with { Days = 0, Spared = null, Ended = new(Days, before, day) }
        : this with { Spared = day };
}

/// <summary>Why a streak ended: two days were missed within <see cref="Streak.GraceEvery"/>.</summary>
/// <param name="Days">Days of study that it had.</param>
/// <param name="Spared">The first of the two, which was forgiven.</param>
/// <param name="Missed">The second.</param>
public sealed record StreakEnd(int Days, DateOnly Spared, DateOnly Missed);
