namespace MentorBot.Core.Study;

/// <summary>A question that was chosen.</summary>
/// <param name="Why">Missed before, new, or known long enough.</param>
/// <param name="Due">How many others of the pool were missed before and are due now.</param>
public sealed record QuizPick(QuizQuestion Question, QuizTurn Why, int Due);

/// <summary>Why it is a question's turn.</summary>
public enum QuizTurn
{
    /// <summary>It was missed, and its time has come.</summary>
    Due,

    /// <summary>The person has not seen it.</summary>
    New,

    /// <summary>All were seen: it is the one that was answered the longest time ago.</summary>
    Again,
}

/// <summary>Chooses a question: what was missed and is due comes first, then what is new. The same seed gives the same question.</summary>
public static class QuizChooser
{
    /// <param name="pool">Those that fit.</param>
    /// <param name="stage">Is it where the person is on his roadmap? Of new ones these come first.</param>
    /// <param name="known">What the person did with questions, by their ids.</param>
    /// <param name="not">The question that was just answered: not again at once, where there is another.</param>
    /// <returns>Null where there is no question.</returns>
    public static QuizPick? Choose(
        IReadOnlyList<QuizQuestion> pool, Func<QuizQuestion, bool> stage, IReadOnlyDictionary<string, QuizItem> known, string? not,
        DateTimeOffset now, ulong seed)
    {
        var others = pool.Where(question => question.Id != not).ToList();
        if (others.Count == 0)
            others = [.. pool];
        if (others.Count == 0)
            return null;
        var due = others.Where(question => known.GetValueOrDefault(question.Id)?.IsDue(now) == true)
            .OrderBy(question => known[question.Id].Due).ToList();
        if (due.Count > 0)
            return new(due[0], QuizTurn.Due, due.Count - 1);
        var fresh = others.Where(question => !known.ContainsKey(question.Id)).ToList();
        if (fresh.Count == 0)
            return new(others.MinBy(question => known[question.Id].Answered)!, QuizTurn.Again, 0);
        var onStage = fresh.Where(stage).ToList();
        var choice = onStage.Count > 0 ? onStage : fresh;
        return new(choice[(int)(Seed.Next(seed) % (ulong)choice.Count)], QuizTurn.New, 0);
    }
}
