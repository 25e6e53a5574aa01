using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;

namespace MentorBot.Tests.Knowledge.Career;

public sealed class StudyReaderTests : IDisposable
{
    private readonly CareerOnDisk _folder = new();

    public StudyReaderTests() => StudyOnDisk.Put(_folder.Files);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Tips_and_questions_are_read_with_what_they_are_about()
    {
        var career = _folder.Career();

        Assert.Equal(["weigh-the-salt", "feel-the-dough", "leave-it-overnight", "greet-by-name"], career.Tips.Select(tip => tip.Id));
        var tip = career.Tips[0];
        Assert.Equal(("Weigh the salt", StudyLevel.Beginner, "dough"), (tip.Title, tip.Level, tip.Area));
        Assert.Equal("guide/bread", Assert.Single(tip.Passages).ToString());
        Assert.Equal(["first-dough"], tip.Topics);
        Assert.DoesNotContain('\n', tip.Text);
        Assert.Equal("shop-floor", career.Tips[^1].Area);

        Assert.Equal(3, career.Questions.Count);
        var question = career.Questions[0];
        Assert.Equal(("why-it-rises", "Why does a dough rise?"), (question.Id, question.Question));
        Assert.Equal("Its yeast makes gas", question.Right.Text);
        Assert.Equal(["Its salt makes gas", "It takes up air from the room", "Its flour swells with heat"],
            question.Wrong.Select(choice => choice.Text));
        Assert.Equal("Salt slows yeast down.", question.Wrong[0].Because);
        Assert.Equal(["first-dough"], question.Topics);
    }

    [Theory]
    [InlineData("topic first-dough]", "topic last-dough]", "about:", "There is no topic 'last-dough'", "topics/")]
    [InlineData("[guide/bread, ", "[guide/rye, ", "about:", "There is no passage 'guide/rye'", "guide/")]
    [InlineData("[guide/bread, topic first-dough]", "[guide bread]", "guide bread", "There is no passage 'guide bread'", "guide/")]
    [InlineData("[guide/bread, topic first-dough]", "[]", "about: []", "'about' has 0 items", "1 to 3")]
    [InlineData("[guide/bread, topic first-dough]", "[guide/bread, guide/bread]", "guide/bread, guide/bread", "stands twice",
        "one of the two")]
    [InlineData("level: beginner", "level: easy", "level: easy", "Unknown level 'easy'", "beginner, intermediate, advanced")]
    [InlineData("  title: Weigh the salt\n", "", "weigh-the-salt:", "'title' is missing", "title: …")]
    [InlineData("title: Weigh the salt", "title: Weigh the salt and the flour and the water and the time and all of it", "and all of it",
        "'title' has", "within 60")]
    [InlineData("title: Weigh the salt", "title: Weigh the salt\n  colour: white", "colour", "Unknown key 'colour'",
        "title, level, about, text")]
    [InlineData("weigh-the-salt:", "Weigh the Salt:", "Weigh the Salt:", "is no id", "at most 40")]
    [InlineData("flour. Divide the one by the other. You are done", "flour, divide one by the other, e.g. Monday's by Tuesday's, and stop",
        "text: >-", "'text' has 1 sentence.", "write 2 to 5")]
    [InlineData("Divide the one by the other. You", "Wait. Rest. Divide. Look! You", "text: >-", "'text' has 6 sentences.", "write 2 to 5")]
    public void A_tip_with_a_fault_is_reported_on_its_line(string from, string to, string lineHolds, string what, string mend) =>
        HasError(StudyOnDisk.Tips, from, to, lineHolds, what, mend);

    [Fact]
    public void A_tip_that_is_too_short_or_too_long_is_reported_on_its_line()
    {
        _folder.Files.With("tips/odd.yml", $"""
            short-one:
              title: Short
              level: beginner
              about: [guide/bread]
              text: Too short.
            long-one:
              title: Long
              level: beginner
              about: [guide/bread]
              text: {new string('x', 601)}
            """);

        var problems = _folder.Read().Problems;

        Assert.Equal([(5, "Give it 120 to 600."), (10, "Keep it within 600.")], problems.Select(problem => (problem.Line, problem.Mend)));
    }

    [Theory]
    [InlineData("[guide/bread#proving, topic first-dough]", "[topic first-dough, guide/bread#proving]", "topic first-dough, guide",
        "begins with a topic", "passage that explains")]
    [InlineData("[guide/bread#proving, topic first-dough]", "[guide/bread#salt]", "#salt", "There is no passage 'guide/bread#salt'",
        "guide/")]
    [InlineData("    - choice: Its salt makes gas\n      because: Salt slows yeast down.\n", "", "It takes up air",
        "A question with 2 wrong choices", "Give it 3")]
    [InlineData("choice: Its salt makes gas", "choice: its yeast makes gas", "its yeast makes gas", "stands twice", "another text")]
    [InlineData("      because: Salt slows yeast down.\n", "", "Its salt makes gas", "'because' is missing", "because: …")]
    [InlineData("  right-because: The gas is held by the dough, which grows.\n", "", "why-it-rises:", "'right-because' is missing", "…")]
    [InlineData("Its salt makes gas", "Its salt makes gas and its sugar makes gas and its water makes gas and all of it", "all of it",
        "'choice' has", "within 75")]
    [InlineData("level: beginner\n  about: [guide/bread#proving", "level: hard\n  about: [guide/bread#proving", "level: hard",
        "Unknown level 'hard'", "beginner")]
    [InlineData("question: Why does a dough rise?", "ask: Why?", "ask: Why?", "Unknown key 'ask'", "level, about, question")]
    public void A_question_with_a_fault_is_reported_on_its_line(string from, string to, string lineHolds, string what, string mend) =>
        HasError(StudyOnDisk.Quiz, from, to, lineHolds, what, mend);

    [Theory]
    [InlineData(StudyOnDisk.MoreTips, "greet-by-name:", "weigh-the-salt:", "another tip called 'weigh-the-salt'")]
    [InlineData(StudyOnDisk.MoreQuiz, "why-it-goes-stale:", "why-it-rises:", "another question called 'why-it-rises'")]
    public void An_id_that_is_taken_is_reported_also_in_another_file(string path, string from, string to, string what)
    {
        _folder.Files.Change(path, from, to);

        _folder.HasError(path, to, what, "rename");
    }

    [Theory]
    [InlineData(StudyOnDisk.Tips)]
    [InlineData(StudyOnDisk.Quiz)]
    public void A_change_of_a_tip_or_a_question_changes_the_version_of_the_career(string path)
    {
        var before = _folder.Career().Version;

        _folder.Files.With(path, _folder.Files.Text(path) + "\n");

        Assert.NotEqual(before, CareerReader.Version(_folder.Folder));
    }

    [Theory]
    [InlineData(StudyOnDisk.Tips, "weigh-the-salt: [a]\n")]
    [InlineData(StudyOnDisk.Tips, "weigh-the-salt:\n  about: {a: b}\n")]
    [InlineData(StudyOnDisk.Quiz, "why-it-rises:\n  wrong: a\n")]
    [InlineData(StudyOnDisk.Quiz, "why-it-rises:\n  wrong: [a, b, c]\n")]
    [InlineData("quiz/sub/dough.yml", "a: b\n")]
    [InlineData("tips/Dough.yml", "a: b\n")]
    public void Files_of_another_shape_are_problems_and_no_crash(string path, string text)
    {
        _folder.Files.With(path, text);

        Assert.Contains(_folder.Read().Problems, problem => problem.File == path);
    }

    [Fact]
    public void A_folder_that_borrows_them_gets_no_question_without_the_passage_that_explains_it()
    {
        using var bare = KnowledgeOnDisk.Empty().With(KnowledgeOnDisk.GuidePath, KnowledgeOnDisk.Titled("Bread") + "Bread is good.\n");

        var career = CareerReader.Read(bare.Folder, _folder.Folder, bare.Snapshot(_folder.Folder), CareerOnDisk.Today).Career!;

        Assert.Equal("what-goes-in", Assert.Single(career.Questions).Id);
        Assert.Equal(4, career.Tips.Count);
        Assert.Empty(career.Tips.Single(tip => tip.Id == "feel-the-dough").Passages);
    }

    private void HasError(string path, string from, string to, string lineHolds, string what, string mend)
    {
        _folder.Files.Change(path, from, to);

        var reading = _folder.Read();

        Assert.Null(reading.Career);
        var problem = reading.Problems.First(p => p.What.Contains(what, StringComparison.Ordinal));
        Assert.Equal((path, Severity.Error), (problem.File, problem.Severity));
        Assert.InRange(_folder.Files.LineOf(path, lineHolds), problem.Line - 1, problem.Line);
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
    }
}
