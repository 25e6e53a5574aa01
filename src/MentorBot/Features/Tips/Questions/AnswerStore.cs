using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips.Questions;

/// <summary>How many answered the question of a delivery, and how many were right.</summary>
public readonly record struct Totals(int Answered, int Right);

/// <summary>Who answered the questions in servers' channels: the first answer of each counts, because the second one is told.</summary>
public sealed class AnswerStore(Database database) : IPersonalData, IForgets
{
    public IReadOnlyList<string> Tables { get; } = ["question_answers"];

    public string Kept => $"Your first answers to questions in channels, for {DeliveryStore.Life.Days} days.";

    /// <returns>The place of the answer that counts: this one, or the one of before.</returns>
    public int Answer(string delivery, PersonId person, int place, bool isRight, DateTimeOffset now) => database.Query<long>(
        """
        INSERT INTO question_answers (delivery_id, person_id, place, is_right, answered_at)
        VALUES (@delivery, @person, @place, @right, @at)
        ON CONFLICT (delivery_id, person_id) DO UPDATE SET place = question_answers.place RETURNING place
        """,
        new { delivery, person = (long)person.Value, place, right = isRight ? 1 : 0, at = now.ToUnixTimeMilliseconds() })
        .Select(kept => (int)kept).First();

    public Totals Of(string delivery) => database.Query<(long Answered, long Right)>(
        "SELECT COUNT(*), COALESCE(SUM(is_right), 0) FROM question_answers WHERE delivery_id = @delivery", new { delivery })
        .Select(row => new Totals((int)row.Answered, (int)row.Right)).First();

    public IReadOnlyList<string> List(PersonId person) =>
    [
        .. database.Query<(long At, long Right)>(
                "SELECT answered_at, is_right FROM question_answers WHERE person_id = @id ORDER BY answered_at", Id(person))
            .Select(row => $"{DateTimeOffset.FromUnixTimeMilliseconds(row.At):u}: you answered a question in a channel"
                + (row.Right != 0 ? ", and were right" : "")),
    ];

    public void Erase(PersonId person) => database.Execute("DELETE FROM question_answers WHERE person_id = @id", Id(person));

    public void Forget(DateTimeOffset now) => database.Execute(
        "DELETE FROM question_answers WHERE answered_at < @time", new { time = (now - DeliveryStore.Life).ToUnixTimeMilliseconds() });

    private static object Id(PersonId person) => new { id = (long)person.Value };
}
