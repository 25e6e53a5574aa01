namespace MentorBot.Core.Learners;

/// <summary>
/// A person on the way to a role: the goal, the hours for it, and what became of topics. Topics are the same on every roadmap, so what is
/// known stays known when the goal changes.
/// </summary>
public sealed record Learner
{
    public const int LeastHours = 1;
    public const int MostHours = 80;

    /// <summary>Id of the roadmap. The knowledge may no longer have it.</summary>
    public required string Roadmap { get; init; }

    /// <summary>For study, in a week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="LeastHours"/> or more than <see cref="MostHours"/>.</exception>
    public required int Hours
    {
        get;
        init => field = value is >= LeastHours and <= MostHours
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A week has {LeastHours} to {MostHours} hours for study.");
    }

    /// <summary>When this goal was chosen.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>At most one for each topic, oldest first; also of topics that the knowledge no longer has, should they come back.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Chooses a goal, the first or another one; what became of topics stays.</summary>
    /// <param name="before">Null for somebody who never had a goal.</param>
    /// <param name="known">Ids of topics that the person says to know.</param>
    public static Learner Choose(Learner? before, string roadmap, int hours, IEnumerable<string> known, DateTimeOffset now)
    {
        var chosen = new Learner
        {
            Roadmap = roadmap,
            Hours = hours,
            Started = before?.Roadmap == roadmap ? before.Started : now,
            Marks = before?.Marks ?? [],
        };
        return known.Where(topic => chosen.StateOf(topic) != TopicState.Done)
            .Aggregate(chosen, (learner, topic) => learner.Settle(topic, TopicState.Known, now));
    }

    /// <summary>The last one that was made by learning: what "undo" takes back.</summary>
    public Mark? Latest => Marks.LastOrDefault(mark => mark.State is TopicState.Done or TopicState.Skipped);

    public TopicState StateOf(string topic) => Find(topic)?.State ?? TopicState.Open;

    /// <summary>Null while the topic is open.</summary>
    public Mark? Find(string topic) => Marks.FirstOrDefault(mark => mark.Topic == topic);

    /// <summary>The topic is known, done or skipped from now on; the same again changes nothing.</summary>
    public Learner Settle(string topic, TopicState state, DateTimeOffset now) => state switch
    {
        TopicState.Open => throw new ArgumentException("An open topic has no mark: reopen it.", nameof(state)),
        _ when StateOf(topic) == state => this,
        _ => this with { Marks = [.. Others(topic), new Mark(topic, state, AfterAll(now))] },
    };

    /// <summary>As if nothing had become of the topic.</summary>
    public Learner Reopen(string topic) => this with { Marks = [.. Others(topic)] };

    private IEnumerable<Mark> Others(string topic) => Marks.Where(mark => mark.Topic != topic);

    /// <summary>No two marks of one millisecond, or it could not be told which was the last.</summary>
    private DateTimeOffset AfterAll(DateTimeOffset now)
    {
        var whole = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        return Marks is [.., var last] && whole <= last.At ? last.At.AddMilliseconds(1) : whole;
    }
}

/// <summary>What became of a topic, and when.</summary>
/// <param name="Topic">Its id.</param>
public sealed record Mark(string Topic, TopicState State, DateTimeOffset At);

public enum TopicState
{
    Open,

    /// <summary>Known before.</summary>
    Known,

    /// <summary>Learnt on the way.</summary>
    Done,

    /// <summary>Left out.</summary>
    Skipped,
}
