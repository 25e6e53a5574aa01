using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Tests.Knowledge.Career;

public sealed class CareerReaderTests : IDisposable
{
    private readonly CareerOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_whole()
    {
        var career = _folder.Career();

        var role = Assert.Single(career.Roles);
        Assert.Equal(("baker", "Baker", "baker"), (role.Id, role.Title, role.Roadmap));
        Assert.Equal(["kneading", "proving"], role.AllSkills);
        Assert.Equal("- Knead.\n- Bake.", role.Day);
        Assert.Equal(new SourcedFact("Nobody publishes a projection.", "", "", null), Assert.Single(role.Outlook));
        Assert.Equal(["kneading", "proving"], career.Skills.Select(skill => skill.Id));
        Assert.Equal(["first-dough", "slow-dough", "third", "fourth"], career.Roadmap("baker")!.Topics);
        Assert.Equal(["first-dough"], career.Topic("slow-dough")!.After);
        Assert.Equal("glossary/words#crumb", Assert.Single(career.Topic("first-dough")!.Terms).ToString());
        Assert.Equal(12, career.Resource("bread-book")!.Hours);
        Assert.Equal([31000m, 36000m, 30000m], career.Salaries.Select(row => row.Value));
        Assert.Equal([new(2025, 12, 31), new(2025, 5, 31), null], career.Salaries.Select(row => row.AsOf));
    }

    [Theory]
    [InlineData("Baker,,Baker,,,median,DE,,31000", "Bakker,,Baker,,,median,DE,,31000", "There is no role 'Bakker'", "entities/role.yml")]
    [InlineData("median,DE,,31000", "median,XX,,31000", "Unknown country 'XX'", "ISO 3166")]
    [InlineData("median,DE,,31000", "median,,Bavaria,31000", "A region without a country", "'country'")]
    [InlineData("31000,EUR,year", "31000,EUX,year", "Unknown currency 'EUX'", "ISO 4217")]
    [InlineData("31000,EUR,year", "31000,EUR,", "The cell 'period' is empty", "Fill it in")]
    [InlineData("31000,EUR,year", ",EUR,year", "The cell 'value' is empty", "Fill it in")]
    [InlineData("31000,EUR,year", "0,EUR,year", "no number above zero", "digits")]
    [InlineData("EUR,year,2025,survey", "EUR,year,2027-01,survey", "lies in the future", "the day")]
    [InlineData("EUR,year,2025,survey", "EUR,year,May 2025,survey", "'as_of' is no date", "2025-05")]
    [InlineData("EUR,year,2025,survey", "EUR,year,undated,survey", "A figure without a date", "page or of the guide")]
    [InlineData("EUR,year,2025,survey", "EUR,year,2025,rumour", "Unknown kind 'rumour'", "official, survey, adverts, page, guide")]
    [InlineData(",https://example.org/pay,", ",,", "A source without an address", "'url'")]
    [InlineData(",https://example.org/pay,", ",example.org/pay,", "'url' is no address", "https://")]
    [InlineData("Baker,,Baker,,,median,DE", ",,Baker,,,median,DE", "A figure for nobody", "a role")]
    [InlineData(",,median,DE", ",,middle,DE", "Unknown statistic 'middle'", "p10, p25, median")]
    [InlineData("Baker,,Baker,,,median,DE", "Baker,,Baker,boss,,median,DE", "Unknown level 'boss'", "entry, mid, senior, lead")]
    [InlineData(",120,bakers", ",12.5,bakers", "no whole number", "whole number")]
    public void A_figure_with_a_fault_is_reported_on_its_line(string from, string to, string what, string mend)
    {
        _folder.Files.Change(CareerOnDisk.Salaries, from, to);

        var problems = _folder.Read().Problems;

        Assert.Null(_folder.Read().Career);
        var problem = Assert.Single(problems, p => p.What.Contains(what, StringComparison.Ordinal));
        Assert.Equal((CareerOnDisk.Salaries, 2, Severity.Error), (problem.File, problem.Line, problem.Severity));
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_figure_twice_is_reported_with_both_lines()
    {
        var text = _folder.Files.Text(CareerOnDisk.Salaries);
        _folder.Files.With(CareerOnDisk.Salaries, text + "\n" + text.Split('\n')[1] + "\n");

        var problem = Assert.Single(_folder.Read().Problems);

        Assert.Equal(5, problem.Line);
        Assert.Contains("line 2", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  after: [first-dough]", "  after: [last-dough]", "last-dough", "There is no topic 'last-dough'", "topics/")]
    [InlineData("passages: [guide/bread]", "passages: [guide/rye]", "guide/rye", "There is no passage 'guide/rye'", "guide/")]
    [InlineData("terms: [glossary/words#crumb]", "terms: [guide/bread]", "terms: [guide", "There is no term", "glossary")]
    [InlineData("  after: []\n  passages: [guide/bread]\n  terms: [glossary/words#crumb]\n  resources: [bread-book]", "  after: []",
        "first-dough:", "neither a passage nor a resource", "explains it")]
    [InlineData("  skill: kneading", "  skill: juggling", "juggling", "There is no skill 'juggling'", "skills.yml")]
    [InlineData("  hours: 4", "  hours: 400", "hours: 400", "'hours' is 400", "2 to 60")]
    [InlineData("  hours: 4\n", "", "first-dough:", "'hours' is missing", "hours: …")]
    [InlineData("  level: beginner", "  level: easy", "level: easy", "Unknown level 'easy'", "beginner, intermediate, advanced")]
    [InlineData("    - Why does it need salt?\n", "", "Why does dough rise", "'questions' has 1 items", "2 to 3")]
    [InlineData("first-dough:\n", "First Dough:\n", "First Dough:", "'First Dough' is no id", "Lower case")]
    [InlineData("title: A slow dough", "title: A slow dough\n  colour: white", "colour", "Unknown key 'colour'", "title, skill")]
    public void A_topic_with_a_fault_is_reported_on_its_line(string from, string to, string lineHolds, string what, string mend)
    {
        _folder.Files.Change(CareerOnDisk.Topics, from, to);

        var problem = Assert.Single(_folder.Read().Problems, p => p.What.Contains(what, StringComparison.Ordinal));

        Assert.Equal((CareerOnDisk.Topics, Severity.Error), (problem.File, problem.Severity));
        Assert.Equal(_folder.Files.LineOf(CareerOnDisk.Topics, lineHolds), problem.Line);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_that_come_after_each_other_are_a_loop()
    {
        _folder.Files.Change(CareerOnDisk.Topics, "  after: []", "  after: [slow-dough]");
        _folder.Files.With(CareerOnDisk.Roadmap, _folder.Files.Text(CareerOnDisk.Roadmap).Replace("topics: [slow-dough]", "topics: [third]")
            .Replace("goal: Bake for a friend.\n    topics: [third]", "goal: Bake for a friend.\n    topics: [slow-dough]"));

        var problems = _folder.Read().Problems;

        Assert.Contains(problems, p => p is { File: CareerOnDisk.Topics, Line: 1, Severity: Severity.Error }
            && p.What.Contains("first-dough after slow-dough after first-dough", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("topics: [first-dough]", "topics: [slow-dough, first-dough]", "stands before first-dough", "Move first-dough up")]
    [InlineData("topics: [first-dough]", "topics: [first-dough, last]", "There is no topic 'last'", "topics/")]
    [InlineData("topics: [first-dough]", "topics: [first-dough, third]", "third stands twice", "needed first")]
    [InlineData("role: Baker", "role: Bakker", "There is no role 'Bakker'", "entities/role.yml")]
    [InlineData("  - title: Fourth\n    goal: Bake for a town.\n    topics: [fourth]", "", "A roadmap of 3 stages", "4 to 7")]
    [InlineData("start: From nothing\n", "", "'start' is missing", "start: …")]
    public void A_roadmap_with_a_fault_is_reported(string from, string to, string what, string mend)
    {
        _folder.Files.Change(CareerOnDisk.Roadmap, from, to);

        var problem = Assert.Single(_folder.Read().Problems, p => p.What.Contains(what, StringComparison.Ordinal));

        Assert.Equal(CareerOnDisk.Roadmap, problem.File);
        Assert.True(problem.Line > 0);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Baker", "title: Bakker", "title: Bakker", "There is no role 'Bakker'", "entities/role.yml")]
    [InlineData("must: [kneading]", "must: [juggling]", "juggling", "There is no skill 'juggling'", "skills.yml")]
    [InlineData("guide: [guide/bread#proving]", "guide: [guide/bread#salt]", "#salt", "There is no passage 'guide/bread#salt'", "guide/")]
    [InlineData("roadmap: baker", "roadmap: miller", "roadmap: miller", "There is no roadmap 'miller'", "roadmaps/")]
    [InlineData("    url: https://example.org/bakers\n", "", "Half of them", "A source without an address", "'url'")]
    [InlineData("    source: Survey of bakers 2025\n    url: https://example.org/bakers\n", "", "Half of them", "A figure without a source",
        "'source'")]
    [InlineData("## Where it leads", "## Where it goes", "## Where it goes", "Unknown section 'Where it goes'", "Where it leads")]
    [InlineData("To a bakery", "# To a bakery", "# To a bakery", "Unknown section", "Where it leads")]
    [InlineData("choose-if: you like early mornings.\n", "", "title: Baker", "'choose-if' is missing", "choose-if: …")]
    public void A_role_with_a_fault_is_reported(string from, string to, string lineHolds, string what, string mend)
    {
        _folder.Files.Change(CareerOnDisk.Role, from, to);

        var problem = Assert.Single(_folder.Read().Problems, p => p.What.Contains(what, StringComparison.Ordinal));

        Assert.Equal(CareerOnDisk.Role, problem.File);
        Assert.InRange(problem.Line, 1, _folder.Files.LineOf(CareerOnDisk.Role, lineHolds));
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",beginner,book,", ",beginner,scroll,", "Unknown kind 'scroll'")]
    [InlineData(",free,12,", ",cheap,12,", "Unknown cost 'cheap'")]
    [InlineData(",free,12,", ",free,a lot,", "'hours' is no number")]
    [InlineData("https://example.org/book", "", "The cell 'url' is empty")]
    [InlineData(",current,", ",gone,", "Unknown status 'gone'")]
    public void A_resource_with_a_fault_is_reported_on_its_line(string from, string to, string what)
    {
        _folder.Files.Change(CareerOnDisk.Resources, from, to);

        var problem = Assert.Single(_folder.Read().Problems, p => p.What.Contains(what, StringComparison.Ordinal));

        Assert.Equal((CareerOnDisk.Resources, 2), (problem.File, problem.Line));
    }

    [Fact]
    public void An_id_that_is_taken_is_reported_also_in_another_file()
    {
        _folder.Files.With("topics/other.yml", _folder.Files.Text(CareerOnDisk.Topics).Split("\nslow-dough:")[0] + "\n");

        _folder.HasError("topics/other.yml", "first-dough:", "another topic called 'first-dough'", "rename");
    }

    [Fact]
    public void A_skill_that_nobody_uses_is_a_warning()
    {
        _folder.Files.Change(CareerOnDisk.Skills, "proving:\n", "juggling:\n  title: Juggling\n  is: Not needed.\nproving:\n");

        var reading = _folder.Read();

        Assert.NotNull(reading.Career);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((CareerOnDisk.Skills, 4, Severity.Warning), (problem.File, problem.Line, problem.Severity));
    }

    [Fact]
    public void Career_files_are_neither_passages_nor_in_their_version()
    {
        using var bare = new KnowledgeOnDisk();

        var knowledge = _folder.Files.Snapshot();

        Assert.Equal(bare.Snapshot().Version, knowledge.Version);
        Assert.DoesNotContain(knowledge.Passages, passage => passage.Id.Kind == "roles");
    }

    [Theory]
    [InlineData(CareerOnDisk.Role)]
    [InlineData(CareerOnDisk.Skills)]
    [InlineData(CareerOnDisk.Topics)]
    [InlineData(CareerOnDisk.Roadmap)]
    [InlineData(CareerOnDisk.Resources)]
    [InlineData(CareerOnDisk.Salaries)]
    public void A_change_of_any_career_file_changes_the_version_of_the_career(string path)
    {
        var before = _folder.Career().Version;
        Assert.Equal(before, CareerReader.Version(_folder.Folder));

        _folder.Files.With(path, _folder.Files.Text(path) + "\n");

        Assert.NotEqual(before, CareerReader.Version(_folder.Folder));
    }

    [Fact]
    public void A_folder_without_career_files_borrows_those_of_the_defaults_without_dead_links()
    {
        using var bare = KnowledgeOnDisk.Empty().With("guide/rye.md", KnowledgeOnDisk.Titled("Rye") + "Rye is dark.\n");

        var reading = CareerReader.Read(bare.Folder, _folder.Folder, bare.Snapshot(_folder.Folder), CareerOnDisk.Today);

        Assert.Empty(reading.Problems);
        var career = reading.Career!;
        Assert.Equal(CareerReader.Version(bare.Folder, _folder.Folder), career.Version);
        Assert.Equal("Baker", Assert.Single(career.Roles).Title);
        Assert.Empty(career.Roles[0].Guide);
        Assert.All(career.Topics, topic => Assert.Empty(topic.Passages));
    }

    [Fact]
    public void Without_career_files_and_defaults_nothing_is_known_of_jobs()
    {
        using var bare = new KnowledgeOnDisk();

        Assert.Same(CareerKnowledge.Empty, CareerReader.Read(bare.Folder, null, bare.Snapshot(), CareerOnDisk.Today).Career);
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_in_one_run()
    {
        _folder.Files.Change(CareerOnDisk.Role, "title: Baker", "title: Bakker")
            .Change(CareerOnDisk.Topics, "hours: 4", "hours: x").Change(CareerOnDisk.Salaries, "DE,,31000", "DE,,x");

        Assert.Equal([CareerOnDisk.Role, CareerOnDisk.Salaries, CareerOnDisk.Topics],
            _folder.Read().Problems.Select(problem => problem.File).Distinct());
    }

    [Theory]
    [InlineData("topics/dough.yml", "first-dough: [a]\n")]
    [InlineData("topics/dough.yml", "first-dough:\n  know: {a: b}\n")]
    [InlineData("roadmaps/baker.yml", "stages: a\n")]
    [InlineData("roadmaps/baker.yml", "stages: [a]\n")]
    [InlineData("skills.yml", "a: b\n")]
    [InlineData("roles/baker.md", "---\nskills: a\n---\n")]
    [InlineData("roles/baker.md", "")]
    [InlineData("roles/sub/baker.md", "hello")]
    [InlineData("resources.csv", "id\n")]
    [InlineData("salaries.csv", "")]
    public void Files_of_another_shape_are_problems_and_no_crash(string path, string text)
    {
        _folder.Files.With(path, text);

        Assert.Contains(_folder.Read().Problems, problem => problem.File == path);
    }
}
