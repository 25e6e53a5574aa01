using MentorBot.Core.Learners;
using MentorBot.Routing;
using MentorBot.Storage;

namespace MentorBot.Features.Roadmaps;

/// <summary>Goals of people and what became of their topics: nothing else, and nobody but the person is shown it.</summary>
public sealed class LearnerStore(Database database) : IPersonalData, IForgets
{
    /// <summary>So long after the last change.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(730);

    public IReadOnlyList<string> Tables { get; } = ["learners", "learner_topics"];

    public string Kept =>
        "The roadmap that you chose, your hours a week, and which topics you know, did or skipped and when, so that I can say what comes "
        + $"next; until {Life.Days} days after the last change.";

    /// <summary>Null for somebody who never chose a goal.</summary>
    public Learner? Find(PersonId person)
    {
        var id = new { id = (long)person.Value };
        var row = database.First<LearnerRow>("SELECT roadmap, hours, started_at FROM learners WHERE person_id = @id", id);
        return row is null ? null : new Learner
        {
            Roadmap = row.roadmap,
            Hours = (int)row.hours,
            Started = Time(row.started_at),
            Marks = [.. database.Query<(string Topic, string State, long At)>(
                    "SELECT topic, state, marked_at FROM learner_topics WHERE person_id = @id ORDER BY marked_at, topic", id)
                .Select(mark => new Mark(mark.Topic, Enum.Parse<TopicState>(mark.State), Time(mark.At)))],
        };
    }

    /// <summary>Two changes at once are made one after the other, so that neither is lost.</summary>
    /// <param name="change">From what is there, null for nothing, to what is kept; null keeps nothing that was not there.</param>
    public Learner? Change(PersonId person, Func<Learner?, Learner?> change) => database.Together(_ =>
    {
        var before = Find(person);
        if (change(before) is not { } after)
            return before;
        Save(person, after);
        foreach (var gone in (before?.Marks ?? []).Except(after.Marks))
            Remove(person, gone);
        foreach (var made in after.Marks.Except(before?.Marks ?? []))
            Save(person, made);
        return after;
    });

    public IReadOnlyList<string> List(PersonId person) => Find(person) is not { } learner
        ? []
        : [$"{learner.Started:u}: you chose the roadmap {learner.Roadmap}, with {learner.Hours} hours a week",
            .. learner.Marks.Select(mark => $"{mark.At:u}: {mark.Topic}: {mark.State.ToString().ToLowerInvariant()}")];

    public void Erase(PersonId person) => database.Execute(
        "DELETE FROM learner_topics WHERE person_id = @id; DELETE FROM learners WHERE person_id = @id", new { id = (long)person.Value });

    public void Forget(DateTimeOffset now) => database.Execute(
        """
        DELETE FROM learners WHERE started_at < @time AND NOT EXISTS (
            SELECT 1 FROM learner_topics WHERE learner_topics.person_id = learners.person_id AND marked_at >= @time);
        DELETE FROM learner_topics WHERE person_id NOT IN (SELECT person_id FROM learners)
        """, new { time = (now - Life).ToUnixTimeMilliseconds() });

    private void Save(PersonId person, Learner learner) => database.Execute(
        """
        INSERT INTO learners (person_id, roadmap, hours, started_at) VALUES (@id, @Roadmap, @Hours, @started)
        ON CONFLICT (person_id) DO UPDATE SET roadmap = excluded.roadmap, hours = excluded.hours, started_at = excluded.started_at
        """,
        new { id = (long)person.Value, learner.Roadmap, learner.Hours, started = learner.Started.ToUnixTimeMilliseconds() });

    private void Save(PersonId person, Mark mark) => database.Execute(
        "INSERT INTO learner_topics (person_id, topic, state, marked_at) VALUES (@id, @Topic, @state, @at)",
        new { id = (long)person.Value, mark.Topic, state = mark.State.ToString(), at = mark.At.ToUnixTimeMilliseconds() });

    private void Remove(PersonId person, Mark mark) => database.Execute(
        "DELETE FROM learner_topics WHERE person_id = @id AND topic = @Topic", new { id = (long)person.Value, mark.Topic });

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

#pragma warning disable IDE1006, CA1812 // named and made as the columns are
    private sealed record LearnerRow
    {
        public string roadmap { get; init; } = "";
        public long hours { get; init; }
        public long started_at { get; init; }
    }
}
