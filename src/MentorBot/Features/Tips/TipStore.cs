using MentorBot.Core.Study;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Tips;

/// <summary>What people were given and did, and of what they want more: nobody but the person is shown it.</summary>
internal sealed class TipStore(Database database) : IPersonalData, IForgets
{
    /// <summary>
    /// So long after each was last changed: as long as a goal on a roadmap. Studying for a job takes a year or two, and a tip that was
    /// given longer ago may come again.
    /// </summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(730);

    private static readonly DateOnly s_firstDay = new(1970, 1, 1);

    public IReadOnlyList<string> Tables { get; } = ["study_tips", "study_days", "study_likes"];

    public string Kept =>
        "Which tips I gave you, which you did and when, so that none comes twice; the days of your streak; of what you want more or fewer "
        + $"tips; {Life.Days} days after it last changed.";

    /// <summary>Ids, each as often as it was given.</summary>
    public IReadOnlyList<string> GivenTo(PersonId person) =>
    [
        .. database.Query<(string Tip, long Given)>("SELECT tip, given FROM study_tips WHERE person_id = @id", Id(person))
            .SelectMany(row => Enumerable.Repeat(row.Tip, (int)row.Given)),
    ];

    public void Gave(PersonId person, string tip, DateTimeOffset now) => database.Execute(
        """
        INSERT INTO study_tips (person_id, tip, given, given_at) VALUES (@id, @tip, 1, @at)
        ON CONFLICT (person_id, tip) DO UPDATE SET given = study_tips.given + 1, given_at = excluded.given_at
        """, new { id = (long)person.Value, tip, at = now.ToUnixTimeMilliseconds() });

    /// <summary>A tip that was given in a channel is a tip of the person's once he has done it.</summary>
    /// <param name="day">The person's own.</param>
    public void Done(PersonId person, string tip, DateTimeOffset now, DateOnly day) => database.Together(_ =>
    {
        var values = new { id = (long)person.Value, tip, at = now.ToUnixTimeMilliseconds(), day = day.DayNumber - s_firstDay.DayNumber };
        database.Execute(
            """
            INSERT INTO study_tips (person_id, tip, given, given_at, done_at) VALUES (@id, @tip, 1, @at, @at)
            ON CONFLICT (person_id, tip) DO UPDATE SET done_at = excluded.done_at
            """, values);
        return database.Execute("INSERT INTO study_days (person_id, day) VALUES (@id, @day) ON CONFLICT DO NOTHING", values);
    });

    /// <summary>In order.</summary>
    public IReadOnlyList<DateOnly> DaysOf(PersonId person) =>
        [.. database.Query<long>("SELECT day FROM study_days WHERE person_id = @id ORDER BY day", Id(person)).Select(Day)];

    /// <summary>By area.</summary>
    public IReadOnlyDictionary<string, int> LikesOf(PersonId person) =>
        database.Query<(string Area, long Likes)>("SELECT area, likes FROM study_likes WHERE person_id = @id", Id(person))
            .ToDictionary(row => row.Area, row => (int)row.Likes, StringComparer.Ordinal);

    /// <summary>More of an area, or fewer, within what counts; one that is wanted as any other is not kept.</summary>
    /// <returns>How much of it is wanted now.</returns>
    public int Like(PersonId person, string area, int step, DateTimeOffset now) => database.Together(_ =>
    {
        var likes = Math.Clamp(LikesOf(person).GetValueOrDefault(area) + step, -TipWish.MostLiked, TipWish.MostLiked);
        database.Execute(
            """
            INSERT INTO study_likes (person_id, area, likes, changed_at) VALUES (@id, @area, @likes, @at)
            ON CONFLICT (person_id, area) DO UPDATE SET likes = excluded.likes, changed_at = excluded.changed_at;
            DELETE FROM study_likes WHERE person_id = @id AND area = @area AND likes = 0
            """, new { id = (long)person.Value, area, likes, at = now.ToUnixTimeMilliseconds() });
        return likes;
    });

    public IReadOnlyList<string> List(PersonId person) =>
    [
        .. database.Query<(string Tip, long Given, long At, long? Done)>(
                "SELECT tip, given, given_at, done_at FROM study_tips WHERE person_id = @id ORDER BY given_at, tip", Id(person))
            .Select(row => $"{Time(row.At):u}: the tip {row.Tip}, given {row.Given} times"
                + (row.Done is { } done ? $", done {Time(done):u}" : "")),
        .. DaysOf(person).Select(day => $"{day:yyyy-MM-dd}: a day of your streak"),
        .. LikesOf(person).Select(like => $"tips on {like.Key}: {like.Value:+0;-0} of {TipWish.MostLiked}"),
    ];

    public void Erase(PersonId person) => database.Execute(
        """
        DELETE FROM study_tips WHERE person_id = @id;
        DELETE FROM study_days WHERE person_id = @id;
        DELETE FROM study_likes WHERE person_id = @id
        """, Id(person));

    public void Forget(DateTimeOffset now)
    {
        var first = now - Life;
        database.Execute(
            """
            DELETE FROM study_tips WHERE given_at < @time AND COALESCE(done_at, 0) < @time;
            DELETE FROM study_days WHERE day < @day;
            DELETE FROM study_likes WHERE changed_at < @time
            """,
            new
            {
                time = first.ToUnixTimeMilliseconds(),
                day = DateOnly.FromDateTime(first.UtcDateTime).DayNumber - s_firstDay.DayNumber,
            });
    }

    private static object Id(PersonId person) => new { id = (long)person.Value };

    private static DateOnly Day(long day) => s_firstDay.AddDays((int)day);

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
