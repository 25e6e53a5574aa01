using System.Text.RegularExpressions;
using MentorBot.Core.Study;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>What the career files hold so far, and the links between them, which can be followed only when all is read.</summary>
internal sealed partial class CareerDraft(KnowledgeFiles files, ProblemList problems, DateOnly today)
{
    /// <summary>Nothing is dated later.</summary>
    public DateOnly Today => today;

    public KnowledgeFiles Files => files;

    public List<Located<RolePage>> Roles { get; } = [];

    public List<Located<Skill>> Skills { get; } = [];

    public List<Located<Topic>> Topics { get; } = [];

    public List<Located<Roadmap>> Roadmaps { get; } = [];

    public List<Located<Resource>> Resources { get; } = [];

    public List<Located<SalaryRow>> Salaries { get; } = [];

    public List<Located<Tip>> Tips { get; } = [];

    public List<Located<QuizQuestion>> Questions { get; } = [];

    public List<CareerLink> Links { get; } = [];

    public static CareerDraft Read(KnowledgeFiles files, ProblemList problems, DateOnly today)
    {
        var draft = new CareerDraft(files, problems, today);
        SkillReader.Read(draft);
        TopicReader.Read(draft);
        RoadmapReader.Read(draft);
        ResourceReader.Read(draft);
        SalaryReader.Read(draft);
        RolePageReader.Read(draft);
        TipReader.Read(draft);
        QuizReader.Read(draft);
        return draft;
    }

    public ProblemList For(string path) => problems.For(path);

    /// <summary>The YAML files of a folder by the name of the file.</summary>
    public IEnumerable<(string Slug, YamlMap Map, ProblemList Here)> YamlFiles(string folder)
    {
        foreach (var path in files.Paths(".yml", $"{folder}/"))
        {
            var here = problems.For(path);
            if (Slug(path, here) is { } slug && files.Text(path, here) is { } text)
                yield return (slug, YamlMap.Parse(text, 0, here), here);
        }
    }

    /// <summary>The name of a file directly in its folder; null, and a problem, where it is elsewhere or oddly named.</summary>
    public static string? Slug(string path, ProblemList here)
    {
        var slug = Path.GetFileNameWithoutExtension(path);
        if (path.Count(c => c == '/') == 1 && slug.Length <= CareerLimits.FileName && IdShape().IsMatch(slug))
            return slug;
        here.Error(0, "A file in an odd place or with an odd name.",
            $"Put it directly into the folder, named in lower case with hyphens, in at most {CareerLimits.FileName} characters.");
        return null;
    }

    public static void CheckId(string id, int line, ProblemList here, int longest = CareerLimits.Id)
    {
        if (id.Length > longest || !IdShape().IsMatch(id))
            here.Error(line, $"'{id}' is no id.", $"Lower case letters, digits and hyphens, at most {longest} characters.");
    }

    /// <summary>Remembers that something of this id has to be there.</summary>
    public string Link(LinkTo to, string id, int line, ProblemList here)
    {
        Links.Add(new(to, id, line, here));
        return id;
    }

    public IReadOnlyList<string> Link(LinkTo to, IEnumerable<(string Text, int Line)> ids, ProblemList here) =>
        [.. ids.Select(id => Link(to, id.Text, id.Line, here))];

    /// <summary>Ids of passages; what is none is a problem.</summary>
    public IReadOnlyList<PassageId> LinkPassages(LinkTo to, IEnumerable<(string Text, int Line)> ids, ProblemList here)
    {
        var passages = new List<PassageId>();
        foreach (var (text, line) in ids)
        {
            Link(to, text, line, here);
            if (PassageId.TryParse(text, out var id))
                passages.Add(id.Value);
        }
        return passages;
    }

    public CareerKnowledge Build() => new()
    {
        Version = files.Version(),
        Roles = [.. Roles.Select(role => role.Value)],
        Skills = [.. Skills.Select(skill => skill.Value)],
        Topics = [.. Topics.Select(topic => topic.Value)],
        Roadmaps = [.. Roadmaps.Select(roadmap => roadmap.Value)],
        Resources = [.. Resources.Select(resource => resource.Value)],
        Salaries = [.. Salaries.Select(row => row.Value)],
        Tips = [.. Tips.Select(tip => tip.Value)],
        Questions = [.. Questions.Select(question => question.Value)],
    };

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();
}

/// <summary>Something, and where it stands.</summary>
internal sealed record Located<T>(T Value, int Line, ProblemList Here);

/// <summary>A place that names something else.</summary>
internal sealed record CareerLink(LinkTo To, string Id, int Line, ProblemList Here);

/// <summary>What a link may name.</summary>
internal enum LinkTo
{
    Role,
    Skill,
    Topic,
    Roadmap,
    Resource,
    Passage,

    /// <summary>A passage of the glossary.</summary>
    Term,
}
