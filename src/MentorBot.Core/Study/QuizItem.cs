namespace MentorBot.Core.Study;

/// <summary>
/// What somebody did with a question. One that was missed comes back on the schedule of SM-2: after a day, after six, then each time after
/// the last interval times its ease.
/// </summary>
/// <remarks>
/// P. A. Woźniak: Optimization of learning, 1990, chapter 3.2 (algorithm SM-2). Of its six grades four choices show two: a right answer
/// counts as 5, a wrong one, with the right one read below it, as 2. As the grade 5 comes from lucky guesses too, the ease never rises
/// above what it begins with; and unlike in SM-2 a wrong answer lowers it, or nothing ever would.
/// </remarks>
public sealed record QuizItem
{
    public const double FirstEase = 2.5, LeastEase = 1.3;

    private const int Right = 5, Wrong = 2;
    private const int FirstInterval = 1, SecondInterval = 6, LongestInterval = 365;

    /// <summary>Id of the question.</summary>
    public required string Question { get; init; }

    public required DateTimeOffset Answered { get; init; }

    /// <summary>When it is to come back; null where it was never missed.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Days from the last time that counted until <see cref="Due"/>.</summary>
    public int Interval { get; init; }

    public double Ease { get; init; } = FirstEase;

    /// <summary>Right answers in a row since it was last missed.</summary>
    public int Repetitions { get; init; }

    /// <summary>How often it was missed.</summary>
    public int Lapses { get; init; }

    public bool IsDue(DateTimeOffset now) => Due <= now;

    /// <summary>After an answer.</summary>
    /// <param name="before">Null where the person never answered the question.</param>
    public static QuizItem After(QuizItem? before, string question, bool right, DateTimeOffset now)
    {
        var item = (before ?? new QuizItem { Question = question, Answered = now }) with { Answered = now };
        if (right)
            return item.IsDue(now) ? item.Recalled(now) : item;
        // Missed a moment ago and not come back yet: a second press on the same card is no second lapse.
        return item is { Due: not null, Repetitions: 0 } && !item.IsDue(now) ? item : item.Missed(now);
    }

    private QuizItem Recalled(DateTimeOffset now)
    {
        var ease = EaseAfter(Right);
        var interval = Repetitions == 0 ? SecondInterval : Math.Min(LongestInterval, (int)Math.Ceiling(Interval * ease));
        return this with { Ease = ease, Interval = interval, Due = now.AddDays(interval), Repetitions = Repetitions + 1 };
    }

    private QuizItem Missed(DateTimeOffset now) => this with
    {
        Ease = EaseAfter(Wrong),
        Interval = FirstInterval,
        Due = now.AddDays(FirstInterval),
        Repetitions = 0,
        Lapses = Lapses + 1,
    };

    private double EaseAfter(int grade) =>
        Math.Clamp(Ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02), LeastEase, FirstEase);
}
