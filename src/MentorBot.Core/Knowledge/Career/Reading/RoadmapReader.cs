namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>roadmaps/*.yml</c>; the topics have been read.</summary>
internal static class RoadmapReader
{
    public static void Read(CareerDraft draft)
    {
        foreach (var (slug, map, here) in draft.YamlFiles("roadmaps"))
        {
            if (map.IsEmpty)
                continue;
            map.AllowOnly("title", "role", "start", "summary", "stages");
            var topics = new List<(string Id, int Line)>();
            var stages = map.Maps("stages").Select(stage => Stage(stage, topics, draft, here)).ToList();
            if (stages.Count is < CareerLimits.LeastStages or > CareerLimits.MostStages)
                here.Error(map.Line("stages"), $"A roadmap of {stages.Count} stages.",
                    $"Give it {CareerLimits.LeastStages} to {CareerLimits.MostStages}.");
            draft.Roadmaps.Add(new(new(slug,
                map.Required("title", CareerLimits.RoadmapTitle),
                draft.Link(LinkTo.Role, map.Required("role", CareerLimits.Title), map.Line("role"), here),
                map.Required("start", CareerLimits.Title),
                map.Required("summary", CareerLimits.Summary),
                stages), 1, here));
            CheckOrder(topics, draft, here);
        }
    }

    private static Stage Stage(YamlMap map, List<(string Id, int Line)> all, CareerDraft draft, ProblemList here)
    {
        map.AllowOnly("title", "goal", "topics");
        var topics = map.List("topics", 1, 30, CareerLimits.Id);
        all.AddRange(topics);
        return new(map.Required("title", CareerLimits.StageTitle), map.Required("goal", CareerLimits.Goal),
            draft.Link(LinkTo.Topic, topics, here));
    }

    /// <summary>No topic twice, and none before what it comes after.</summary>
    private static void CheckOrder(List<(string Id, int Line)> topics, CareerDraft draft, ProblemList here)
    {
        var known = draft.Topics.DistinctBy(topic => topic.Value.Id).ToDictionary(topic => topic.Value.Id, topic => topic.Value);
        for (var i = 0; i < topics.Count; i++)
        {
            var (id, line) = topics[i];
            if (topics.FindIndex(topic => topic.Id == id) < i)
                here.Error(line, $"The topic {id} stands twice in the roadmap.", "Keep it where it is needed first.");
            foreach (var before in known.GetValueOrDefault(id)?.After ?? [])
            {
                if (topics.FindIndex(i + 1, topic => topic.Id == before) > i)
                    here.Error(line, $"{id} stands before {before}, after which it comes.", $"Move {before} up, or {id} down.");
            }
        }
    }
}
