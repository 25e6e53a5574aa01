namespace MentorBot.Tests.Knowledge;

public sealed class OddFolderTests : IDisposable
{
    private const int Deep = 10_000;
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("<b>")]
    public void A_page_nested_beyond_reason_is_a_problem_and_not_a_crash(string mark)
    {
        _folder.With("guide/deep.md", KnowledgeOnDisk.Titled("Deep") + string.Concat(Enumerable.Repeat(mark, Deep)) + "x\n");

        Assert.Contains(_folder.Read().Problems, p => p.File == "guide/deep.md");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    public void A_list_nested_beyond_reason_is_a_problem_and_not_a_crash(string mark)
    {
        _folder.With("lexicon.yml", "yeast: " + string.Concat(Enumerable.Repeat(mark, Deep)));

        Assert.Contains(_folder.Read().Problems, p => p.File == "lexicon.yml");
    }

    [Theory]
    [InlineData("a: &x [*x]\n")]
    [InlineData("a: &x\n  - b\nc: *x\n? *x\n: d\n")]
    [InlineData("? &x [*x]\n: a\n")]
    [InlineData("? [a, b]\n: [c]\n")]
    [InlineData("a: *nowhere\n")]
    [InlineData("%YAML 9.9\n---\na: [b]\n")]
    public void Yaml_of_the_odder_sort_is_a_problem_and_not_a_crash(string text) =>
        Assert.Contains(_folder.With("lexicon.yml", text).Read().Problems, p => p.File == "lexicon.yml");
}
