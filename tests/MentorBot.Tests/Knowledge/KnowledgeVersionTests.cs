using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class KnowledgeVersionTests : IDisposable
{
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_content_in_another_folder_has_the_same_version()
    {
        using var twin = new KnowledgeOnDisk();

        Assert.Equal(_folder.Snapshot().Version, twin.Snapshot().Version);
        Assert.Matches("^[0-9a-f]{12}$", _folder.Snapshot().Version);
    }

    [Fact]
    public void The_version_can_be_asked_for_without_reading_what_the_folder_means()
    {
        Assert.Equal(_folder.Snapshot().Version, KnowledgeReader.Version(_folder.Folder));

        _folder.With("lexicon.yml", "[not a mapping]");

        Assert.Matches("^[0-9a-f]{12}$", KnowledgeReader.Version(_folder.Folder));
    }

    [Theory]
    [InlineData(KnowledgeOnDisk.GuidePath)]
    [InlineData("lexicon.yml")]
    [InlineData("not-ours.yml")]
    [InlineData("replies.yml")]
    [InlineData("entities/role.yml")]
    [InlineData("entities/level.yml")]
    [InlineData("entities/intent.yml")]
    [InlineData("entities/places.csv")]
    public void A_change_of_any_file_that_is_read_changes_the_version_and_taking_it_back_restores_it(string path)
    {
        var (before, text) = (Version(), _folder.Text(path));

        _folder.With(path, text + " ");
        var changed = Version();
        _folder.With(path, text);

        Assert.NotEqual(before, changed);
        Assert.Equal(before, Version());
    }

    [Fact]
    public void A_page_that_moves_changes_the_version()
    {
        var before = Version();
        var text = _folder.Text(KnowledgeOnDisk.GlossaryPath);

        _folder.Without(KnowledgeOnDisk.GlossaryPath).With("glossary/terms.md", text);

        Assert.NotEqual(before, Version());
    }

    [Fact]
    public void What_is_not_read_and_when_files_were_written_do_not_change_the_version()
    {
        var before = Version();

        _folder.With("README.md", "hello").With("guide/.draft.txt", "x").With("notes/todo.txt", "y");
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Folder, "lexicon.yml"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Equal(before, Version());
    }

    [Fact]
    public void Lists_that_the_folder_lacks_come_from_the_defaults_and_count_for_the_version()
    {
        using var bare = KnowledgeOnDisk.Empty().With("guide/rye.md", KnowledgeOnDisk.Titled("Rye") + "Rye is dark.\n");
        bare.With("lexicon.yml", "rye:\n  - dark flour\n");
        var alone = bare.Snapshot().Version;

        var snapshot = bare.Snapshot(_folder.Folder);

        Assert.Equal("rye", snapshot.Lexicon.Single().Name);
        Assert.Equal("good morning", snapshot.NotOurs.Single().Messages.Single());
        Assert.Equal("Baker", snapshot.Entities["role"].Single().Name);
        Assert.Equal("D", snapshot.Replies.Distress);
        Assert.Equal("guide/rye", snapshot.Passages.Single().Id.ToString());
        Assert.NotEqual(alone, snapshot.Version);
        Assert.Equal(snapshot.Version, KnowledgeReader.Version(bare.Folder, _folder.Folder));
    }

    [Fact]
    public void Without_lists_and_defaults_a_folder_still_reads()
    {
        using var bare = KnowledgeOnDisk.Empty().With("guide/rye.md", KnowledgeOnDisk.Titled("Rye") + "Rye is dark.\n");

        var snapshot = bare.Snapshot();

        Assert.Empty(snapshot.Lexicon);
        Assert.Empty(snapshot.NotOurs);
        Assert.All(snapshot.Entities.Values, Assert.Empty);
    }

    private string Version() => _folder.Snapshot().Version;
}
