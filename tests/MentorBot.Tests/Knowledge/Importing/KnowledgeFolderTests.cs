using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge.Importing;

public sealed class KnowledgeFolderTests : IDisposable
{
    private static readonly Dictionary<string, string> s_files = new() { ["guide/a.md"] = "one", ["faq/b.md"] = "two" };
    private readonly string _parent = Directory.CreateTempSubdirectory("mentorbot-folder-").FullName;

    private string Target => Path.Combine(_parent, "out");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void A_folder_that_does_not_exist_is_made_with_all_files()
    {
        Assert.Null(KnowledgeFolder.Write(s_files, Path.Combine(_parent, "new", "out") + Path.DirectorySeparatorChar));
        Assert.Equal("one", File.ReadAllText(Path.Combine(_parent, "new", "out", "guide", "a.md")));
        Assert.Equal("two", File.ReadAllText(Path.Combine(_parent, "new", "out", "faq", "b.md")));
    }

    [Fact]
    public void An_empty_folder_is_filled_and_nothing_is_left_beside_it()
    {
        Directory.CreateDirectory(Target);
        Directory.CreateDirectory(Path.Combine(_parent, ".out.importing", "guide")); // what an import that was cut off leaves

        Assert.Null(KnowledgeFolder.Write(s_files, Target));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void A_folder_with_anything_in_it_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, ".hidden"), "mine");

        var problem = KnowledgeFolder.Write(s_files, Target);

        Assert.Equal(Severity.Error, problem!.Severity);
        Assert.Contains("not empty", problem.What, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(Target, ".hidden")], Directory.EnumerateFileSystemEntries(Target));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused()
    {
        File.WriteAllText(Target, "mine");

        Assert.Contains("file", KnowledgeFolder.Write(s_files, Target)!.What, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_a_problem_and_not_a_crash()
    {
        File.WriteAllText(Path.Combine(_parent, "file"), "");

        var problem = KnowledgeFolder.Write(s_files, Path.Combine(_parent, "file", "out"));

        Assert.Contains("cannot be written", problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_file_cannot_be_written_nothing_is()
    {
        var files = new Dictionary<string, string>(s_files) { ["../../escaped.md"] = "three" };

        Assert.Throws<ArgumentException>(() => KnowledgeFolder.Write(files, Target));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_parent));
    }
}
