namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>topics/*.yml</c>.</summary>
internal static class TopicReader
{
    private static readonly string[] s_keys =
        ["title", "skill", "level", "hours", "know", "show", "after", "passages", "terms", "resources", "questions"];

    public static void Read(CareerDraft draft)
    {
        foreach (var (_, topics, here) in draft.YamlFiles("topics"))
        {
            foreach (var (id, line) in topics.Keys)
            {
                CareerDraft.CheckId(id, line, here, CareerLimits.TopicId);
                if (topics.Map(id)?.AllowOnly(s_keys) is { } map)
                    draft.Topics.Add(new(Topic(id, map, draft, here), line, here));
            }
        }
    }

    private static Topic Topic(string id, YamlMap map, CareerDraft draft, ProblemList here) => new()
    {
        Id = id,
        Title = map.Required("title", CareerLimits.Title),
        Skill = draft.Link(LinkTo.Skill, map.Required("skill", CareerLimits.Id), map.Line("skill"), here),
        Level = map.Word<StudyLevel>("level"),
        Hours = map.Number("hours", CareerLimits.LeastHours, CareerLimits.MostHours),
        Know = [.. map.List("know", 2, 4, CareerLimits.Line).Select(line => line.Text)],
        Show = map.Required("show", CareerLimits.Show),
        After = draft.Link(LinkTo.Topic, map.List("after", 0, 10, CareerLimits.Id), here),
        Passages = draft.LinkPassages(LinkTo.Passage, map.List("passages", 0, 4, CareerLimits.Address), here),
        Terms = draft.LinkPassages(LinkTo.Term, map.List("terms", 0, 6, CareerLimits.Address), here),
        Resources = draft.Link(LinkTo.Resource, map.List("resources", 0, 3, CareerLimits.Id), here),
        Questions = [.. map.List("questions", 2, 3, CareerLimits.Line).Select(line => line.Text)],
    };
}
