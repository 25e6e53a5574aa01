using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Core.Learners;

/// <summary>A roadmap with where somebody is on it: all that its map shows.</summary>
/// <param name="Stages">In order; without those of which the knowledge has no topic.</param>
public sealed record Progress(Roadmap Roadmap, IReadOnlyList<StageProgress> Stages)
{
    /// <param name="learner">Null: nobody, so every topic is open.</param>
    public static Progress Of(Roadmap roadmap, CareerKnowledge career, Learner? learner)
    {
        var stages = roadmap.Stages
            .Select(stage => (stage.Title, stage.Goal, Topics: stage.Topics.Select(career.Topic).OfType<Topic>().ToList()))
            .Where(stage => stage.Topics.Count > 0);
        return new(roadmap, [.. stages.Select((stage, place) => new StageProgress(
            place + 1, stage.Title, stage.Goal,
            [.. stage.Topics.Select(topic => new TopicProgress(topic, learner?.StateOf(topic.Id) ?? TopicState.Open))]))]);
    }

    public IEnumerable<TopicProgress> Topics => Stages.SelectMany(stage => stage.Topics);

    /// <summary>The first open topic; null when there is none left.</summary>
    public Topic? Next => Open.FirstOrDefault();

    /// <summary>Topics that are neither known, done nor skipped, in order.</summary>
    public IEnumerable<Topic> Open => Topics.Where(topic => topic.State == TopicState.Open).Select(topic => topic.Topic);

    public int Done => Stages.Sum(stage => stage.Done);

    public int Skipped => Stages.Sum(stage => stage.Skipped);

    public int Total => Stages.Sum(stage => stage.Topics.Count);

    /// <summary>Hours of all open topics; an open topic counts whole.</summary>
    public int HoursLeft => Open.Sum(topic => topic.Hours);

    /// <summary>The open topic that follows another, from the start again after the last; null when there is no other.</summary>
    public Topic? After(string topic) =>
        Topics.SkipWhile(one => one.Topic.Id != topic).Concat(Topics)
            .FirstOrDefault(one => one.State == TopicState.Open && one.Topic.Id != topic)?.Topic;

    /// <summary>Null for a topic of another roadmap.</summary>
    public StageProgress? StageOf(string topic) => Stages.FirstOrDefault(stage => stage.Topics.Any(one => one.Topic.Id == topic));
}

/// <summary>A stage with where somebody is in it.</summary>
/// <param name="Number">From 1.</param>
public sealed record StageProgress(int Number, string Title, string Goal, IReadOnlyList<TopicProgress> Topics)
{
    /// <summary>Topics known before or learnt on the way.</summary>
    public int Done => Topics.Count(topic => topic.State is TopicState.Known or TopicState.Done);

    public int Skipped => Topics.Count(topic => topic.State == TopicState.Skipped);
}

/// <summary>A topic and what became of it.</summary>
public sealed record TopicProgress(Topic Topic, TopicState State);
