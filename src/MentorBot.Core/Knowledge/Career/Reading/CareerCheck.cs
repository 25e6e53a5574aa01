namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Rules that hold between the career files; those of a single entry are checked where it is read.</summary>
internal static class CareerCheck
{
    public static void Run(CareerDraft draft, KnowledgeSnapshot knowledge)
    {
        DeadLinks(draft, knowledge);
        Twice("topic", draft.Topics, topic => [topic.Id]);
        Twice("resource", draft.Resources, resource => [resource.Id]);
        Twice("tip", draft.Tips, tip => [tip.Id]);
        Twice("question", draft.Questions, question => [question.Id]);
        Twice("role", draft.Roles, role => [role.Title, .. role.Short]);
        Loops(draft.Topics);
        Unexplained(draft.Topics);
        UnusedSkills(draft);
        UnpaidRoles(draft);
    }

    private static void DeadLinks(CareerDraft draft, KnowledgeSnapshot knowledge)
    {
        var known = new Dictionary<LinkTo, HashSet<string>>
        {
            [LinkTo.Role] = [.. knowledge.Entities["role"].Select(role => role.Name)],
            [LinkTo.Skill] = [.. draft.Skills.Select(skill => skill.Value.Id)],
            [LinkTo.Topic] = [.. draft.Topics.Select(topic => topic.Value.Id)],
            [LinkTo.Roadmap] = [.. draft.Roadmaps.Select(roadmap => roadmap.Value.Id)],
            [LinkTo.Resource] = [.. draft.Resources.Select(resource => resource.Value.Id)],
        };
        foreach (var link in draft.Links.Where(link => link.Id.Length > 0 && !IsThere(link)))
            link.Here.Error(link.Line, $"There is no {Name(link.To)} '{link.Id}'.", $"Mend the id or take it out. {Where(link.To)}");

        bool IsThere(CareerLink link) => link.To switch
        {
            LinkTo.Passage => PassageId.TryParse(link.Id, out var id) && knowledge.Find(id.Value) is not null,
            LinkTo.Term => PassageId.TryParse(link.Id, out var id) && knowledge.Find(id.Value) is { Kind: Kinds.Glossary },
            _ => known[link.To].Contains(link.Id),
        };
    }

    private static string Name(LinkTo to) => to == LinkTo.Term ? "term of the glossary" : to.ToString().ToLowerInvariant();

    private static string Where(LinkTo to) => to switch
    {
        LinkTo.Role => "Roles are the titles in entities/role.yml.",
        LinkTo.Skill => "Skills stand in skills.yml.",
        LinkTo.Topic => "Topics stand in topics/.",
        LinkTo.Roadmap => "Roadmaps are the files in roadmaps/.",
        LinkTo.Resource => "Resources stand in resources.csv.",
        LinkTo.Term => "Terms are ## blocks of glossary/*.md.",
        _ => "Passages are pages and ## blocks of guide/, faq/ and glossary/.",
    };

    private static void Twice<T>(string what, List<Located<T>> all, Func<T, IEnumerable<string>> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in all)
        {
            foreach (var name in names(one.Value).Where(name => name.Length > 0 && !seen.Add(name)))
                one.Here.Error(one.Line, $"There is another {what} called '{name}'.", "Keep one, or rename it.");
        }
    }

    /// <summary>A topic that comes, by way of others, after itself.</summary>
    private static void Loops(List<Located<Topic>> topics)
    {
        var byId = topics.DistinctBy(topic => topic.Value.Id).ToDictionary(topic => topic.Value.Id);
        var done = new HashSet<string>();
        foreach (var topic in byId.Values)
            Follow(topic, []);

        void Follow(Located<Topic> topic, List<string> way)
        {
            var id = topic.Value.Id;
            if (way.IndexOf(id) is >= 0 and var start)
                topic.Here.Error(topic.Line, $"A loop: {string.Join(" after ", way.Skip(start).Append(id))}.", "Take one 'after' out.");
            else if (done.Add(id))
            {
                foreach (var before in topic.Value.After)
                {
                    if (byId.TryGetValue(before, out var next))
                        Follow(next, [.. way, id]);
                }
            }
        }
    }

    private static void Unexplained(List<Located<Topic>> topics)
    {
        foreach (var topic in topics.Where(topic => topic.Value.Passages.Count == 0 && topic.Value.Resources.Count == 0))
            topic.Here.Error(topic.Line, $"The topic {topic.Value.Id} has neither a passage nor a resource.", "Add one that explains it.");
    }

    private static void UnusedSkills(CareerDraft draft)
    {
        var used = draft.Roles.SelectMany(role => role.Value.AllSkills).Concat(draft.Topics.Select(topic => topic.Value.Skill)).ToHashSet();
        foreach (var skill in draft.Skills.Where(skill => !used.Contains(skill.Value.Id)))
            skill.Here.Warn(skill.Line, $"Neither a role nor a topic uses the skill {skill.Value.Id}.", "Use it or take it out.");
    }

    /// <summary>A role whose pay is to be that of another for which there is no figure either.</summary>
    private static void UnpaidRoles(CareerDraft draft)
    {
        var paid = draft.Salaries.Select(row => row.Value.Role).OfType<string>().ToHashSet();
        foreach (var role in draft.Roles.Where(role => role.Value.PayAs is { } title && !paid.Contains(title)))
            role.Here.Warn(role.Line, $"'pay-as' names {role.Value.PayAs}, which has no figure.", "Name one of salaries.csv.");
    }
}
