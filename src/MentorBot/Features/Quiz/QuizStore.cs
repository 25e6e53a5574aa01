using MentorBot.Core.Study;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Quiz;

/// <summary>Questions that people answered, and when those that they missed come back: nobody but the person is shown it.</summary>
internal sealed class QuizStore(Database database) : IPersonalData, IForgets
{
    /// <summary>So long after an answer: twice the longest time after which a question comes back.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(730);

    /// <summary>The ease is kept in whole numbers.</summary>
    private const double Thousandths = 1000;

    public IReadOnlyList<string> Tables { get; } = ["quiz_items"];

    public string Kept =>
        "Which quiz questions you answered and when, how often you missed each and when those come back (not what you pressed), for "
        + $"{Life.Days} days after the last answer.";

    /// <summary>By the question.</summary>
    public IReadOnlyDictionary<string, QuizItem> KnownBy(PersonId person) => database.Query<ItemRow>(
            """
            SELECT question, answered_at, due_at, interval_days, ease, repetitions, lapses
            FROM quiz_items WHERE person_id = @id ORDER BY answered_at, question
            """, Id(person))
        .Select(Item).ToDictionary(item => item.Question, StringComparer.Ordinal);

    /// <summary>Two answers at once are taken down one after the other.</summary>
    public QuizItem Answer(PersonId person, string question, bool right, DateTimeOffset now) => database.Together(_ =>
    {
        var item = QuizItem.After(KnownBy(person).GetValueOrDefault(question), question, right, now);
        Save(person, item);
        return item;
    });

    public IReadOnlyList<string> List(PersonId person) =>
    [
        .. KnownBy(person).Values.Select(item => $"{item.Answered:u}: you answered {item.Question}, missed {item.Lapses} times"
            + (item.Due is { } due ? $", comes back {due:u}" : "")),
    ];

    public void Erase(PersonId person) => database.Execute("DELETE FROM quiz_items WHERE person_id = @id", Id(person));

    public void Forget(DateTimeOffset now) => database.Execute(
        "DELETE FROM quiz_items WHERE answered_at < @time", new { time = (now - Life).ToUnixTimeMilliseconds() });

    private void Save(PersonId person, QuizItem item) => database.Execute(
        """
        INSERT INTO quiz_items (person_id, question, answered_at, due_at, interval_days, ease, repetitions, lapses)
        VALUES (@id, @Question, @answered, @due, @Interval, @ease, @Repetitions, @Lapses)
        ON CONFLICT (person_id, question) DO UPDATE SET answered_at = excluded.answered_at, due_at = excluded.due_at,
            interval_days = excluded.interval_days, ease = excluded.ease, repetitions = excluded.repetitions, lapses = excluded.lapses
        """,
        new
        {
            id = (long)person.Value,
            item.Question,
            answered = item.Answered.ToUnixTimeMilliseconds(),
            due = item.Due?.ToUnixTimeMilliseconds(),
            item.Interval,
            ease = (int)Math.Round(item.Ease * Thousandths),
            item.Repetitions,
            item.Lapses,
        });

    private static object Id(PersonId person) => new { id = (long)person.Value };

    private static QuizItem Item(ItemRow row) => new()
    {
        Question = row.question,
        Answered = Time(row.answered_at),
        Due = row.due_at is { } due ? Time(due) : null,
        Interval = (int)row.interval_days,
        Ease = row.ease / Thousandths,
        Repetitions = (int)row.repetitions,
        Lapses = (int)row.lapses,
    };

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record ItemRow
    {
        public string question { get; init; } = "";
        public long answered_at { get; init; }
        public long? due_at { get; init; }
        public long interval_days { get; init; }
        public long ease { get; init; }
        public long repetitions { get; init; }
        public long lapses { get; init; }
    }
}
