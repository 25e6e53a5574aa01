using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Tests.Knowledge.Career;

/// <summary>A small knowledge folder with career files, without a problem until a test puts one in.</summary>
internal sealed class CareerOnDisk : IDisposable
{
    public const string Role = "roles/baker.md", Skills = "skills.yml", Topics = "topics/dough.yml", Roadmap = "roadmaps/baker.yml",
        Resources = "resources.csv", Salaries = "salaries.csv";

    public static readonly DateOnly Today = new(2026, 9, 1);

    private const string RolePage = """
        ---
        title: Baker
        short: [BK]
        summary: Bakes bread for a town.
        choose-if: you like early mornings.
        skills:
          must: [kneading]
          good: [proving]
        tools: [Oven, Scale]
        education:
          - text: "Half of them are self-taught, 50 %."
            source: Survey of bakers 2025
            url: https://example.org/bakers
        outlook:
          - text: Nobody publishes a projection.
        official: [51-3011]
        leads-to: [Miller, Head Baker]
        guide: [guide/bread#proving]
        roadmap: baker
        ---

        ## What they do all day

        - Knead.
        - Bake.

        ## How people get in

        By asking.

        ## Where it leads

        To a bakery of one's own.
        """;

    private const string SkillList = """
        kneading:
          title: Kneading
          is: Working the dough with both hands.
        proving:
          title: Proving
          is: Letting the dough rise.
        """;

    private const string TopicList = """
        first-dough:
          title: A first dough
          skill: kneading
          level: beginner
          hours: 4
          know:
            - What flour and water do to each other.
            - When a dough is ready.
          show: Bake a plain loaf.
          after: []
          passages: [guide/bread]
          terms: [glossary/words#crumb]
          resources: [bread-book]
          questions:
            - Why does dough rise?
            - Why does it need salt?
        slow-dough:
          title: A slow dough
          skill: proving
          level: intermediate
          hours: 6
          know:
            - What a night in the cold does.
            - How to plan backwards from breakfast.
          show: Bake a loaf over two days.
          after: [first-dough]
          resources: [bread-book]
          questions:
            - What does cold do to yeast?
            - When is a slow dough worth it?
        """;

    private const string RoadmapFile = """
        title: Baker, from nothing
        role: Baker
        start: From nothing
        summary: For people who have never baked.
        stages:
          - title: Start
            goal: Bake a loaf.
            topics: [first-dough]
          - title: Go on
            goal: Bake a better loaf.
            topics: [slow-dough]
          - title: Third
            goal: Bake for a friend.
            topics: [third]
          - title: Fourth
            goal: Bake for a town.
            topics: [fourth]
        """;

    private const string ResourceTable = """
        id,topic,title,author,url,level,kind,cost,hours,licence,status,note,checked
        bread-book,bread,The Bread Book,A. Baker,https://example.org/book,beginner,book,free,12,CC BY 4.0,current,,Seen in 2026
        """;

    private const string SalaryTable = """
        role,occupation,named,level,group,statistic,country,region,value,currency,period,as_of,kind,sample,population,source,url,read_at
        Baker,,Baker,,,median,DE,,31000,EUR,year,2025,survey,120,bakers who answered,Survey of bakers,https://example.org/pay,
        ,51-3011,Bakers,,,median,US,,36000,USD,year,2025-05,official,,employees,BLS OEWS May 2025,https://www.bls.gov/oes/,
        Baker,,Baker,,,low,US,,30000,USD,year,undated,guide,,,The guide,,
        """;

    private readonly KnowledgeOnDisk _folder;

    public CareerOnDisk()
    {
        _folder = new();
        _folder.With(Role, RolePage).With(Skills, SkillList).With(Topics, TopicList + More("third") + More("fourth"))
            .With(Roadmap, RoadmapFile).With(Resources, ResourceTable).With(Salaries, SalaryTable);
    }

    public string Folder => _folder.Folder;

    public KnowledgeOnDisk Files => _folder;

    public CareerReading Read(string? defaults = null)
    {
        var knowledge = _folder.Read(defaults);
        Assert.NotNull(knowledge.Found);
        return CareerReader.Read(_folder.Folder, defaults, knowledge.Found, Today);
    }

    public CareerKnowledge Career()
    {
        var reading = Read();
        Assert.Empty(reading.Problems);
        return reading.Career!;
    }

    /// <summary>The folder is refused for one error, which is at this place and says what is wrong and how to mend it.</summary>
    public void HasError(string path, string lineHolds, string what, string mend)
    {
        var reading = Read();
        Assert.Null(reading.Career);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((path, Severity.Error), (problem.File, problem.Severity));
        Assert.Equal(lineHolds.Length == 0 ? 0 : _folder.LineOf(path, lineHolds), problem.Line);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string More(string id) => $"""

        {id}:
          title: A {id} dough
          skill: proving
          level: advanced
          hours: 5
          know: [This., That.]
          show: Bake it.
          resources: [bread-book]
          questions: [Why?, How?]
        """;
}
