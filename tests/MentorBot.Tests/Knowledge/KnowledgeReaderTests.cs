using System.Text;
using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class KnowledgeReaderTests : IDisposable
{
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_folder_is_read_whole_and_without_a_problem()
    {
        var reading = _folder.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal(["faq/baking#stale", "glossary/words#crumb", "guide/bread", "guide/bread#proving"],
            reading.Snapshot!.Passages.Select(p => $"{p.Id}"));
        Assert.Equal("leaven", reading.Snapshot.Lexicon.Single().Expressions.Single());
        Assert.Equal("good morning", reading.Snapshot.NotOurs.Single().Messages.Single());
        Assert.Equal("France", reading.Snapshot.Entities["country"].Single().Name);
        Assert.Equal(new("A", "B", "C", "D", "E", "F"), reading.Snapshot.Replies);
    }

    [Fact]
    public void A_missing_folder_is_named_and_says_what_to_name_instead()
    {
        var problem = Assert.Single(KnowledgeReader.Read(Path.Combine(_folder.Folder, "nowhere")).Problems);

        Assert.Equal((Path.Combine(_folder.Folder, "nowhere"), 0), (problem.File, problem.Line));
        Assert.Equal("There is no such folder.", problem.What);
        Assert.Contains("guide/", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_instead_of_a_folder_is_told_apart_from_nothing_at_all()
    {
        var reading = KnowledgeReader.Read(Path.Combine(_folder.Folder, "lexicon.yml"));

        Assert.False(reading.IsGood);
        Assert.Contains("a file", Assert.Single(reading.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_says_where_pages_go()
    {
        using var empty = KnowledgeOnDisk.Empty();

        empty.HasError(empty.Folder, 0, "no pages", "guide/, faq/ or glossary/");
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: All Talk\n---\n")]
    public void A_folder_whose_pages_say_nothing_cannot_be_used(string page)
    {
        using var silent = KnowledgeOnDisk.Empty().With("guide/silent.md", page);

        var reading = silent.Read();

        Assert.Null(reading.Snapshot);
        Assert.Contains(reading.Problems, p => p.File == "guide/silent.md" && p.Severity == Severity.Error);
    }

    [Fact]
    public void An_unknown_kind_lists_the_known_ones() =>
        _folder.With("recipes/rye.md", KnowledgeOnDisk.Titled("Rye") + "Rye is dark.\n")
            .HasError("recipes/rye.md", 0, "Unknown kind 'recipes'", "guide, faq, glossary");

    [Theory]
    [InlineData("guide/rye/dark.md")]
    [InlineData("guide/Rye Bread.md")]
    public void A_page_in_an_odd_place_or_with_an_odd_name_says_what_a_page_is_called(string path) =>
        _folder.With(path, KnowledgeOnDisk.Titled("Rye") + "Rye is dark.\n").HasError(path, 0, "odd", "kind/name.md");

    [Fact]
    public void A_readme_beside_the_kinds_is_nobodys_passage()
    {
        _folder.With("README.md", "# Ours\n");

        Assert.Empty(_folder.Read().Problems);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_understood() =>
        _folder.With("lexicon.yml", new byte[5 * 1024 * 1024]).HasError("lexicon.yml", 0, "larger than 4 MB", "Split it");

    [Theory]
    [InlineData("lexicon.yml")]
    [InlineData("entities/places.csv")]
    public void Bytes_that_are_not_utf8_are_found_on_their_line(string path) =>
        _folder.With(path, [.. "one\ntwo\ncaf"u8, 0xE9, .. "\nfour\n"u8]).HasError(path, 3, "not valid UTF-8", "Save it as UTF-8");

    [Fact]
    public void A_page_that_is_not_utf8_is_found_on_its_line()
    {
        _folder.Without(KnowledgeOnDisk.GlossaryPath);

        _folder.With("glossary/terms.md", [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8])
            .HasError("glossary/terms.md", 2, "not valid UTF-8", "Save it as UTF-8");
    }

    [Fact]
    public void A_file_saved_as_utf16_is_not_taken_for_text() =>
        _folder.With("lexicon.yml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("yeast:\n")])
            .HasError("lexicon.yml", 1, "not valid UTF-8", "Save it as UTF-8");

    [Fact]
    public void A_nul_character_is_found_on_its_line() =>
        _folder.With("lexicon.yml", "yeast:\r\n  - leaven\r\n  - a\0b\r\n").HasError("lexicon.yml", 3, "NUL", "plain UTF-8 text");

    [Fact]
    public void Line_endings_and_a_byte_order_mark_do_not_matter()
    {
        var plain = _folder.Snapshot().Passages;
        foreach (var path in Directory.EnumerateFiles(_folder.Folder, "*", SearchOption.AllDirectories))
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n"), new UTF8Encoding(true));
        var windows = _folder.Read();
        foreach (var path in Directory.EnumerateFiles(_folder.Folder, "*", SearchOption.AllDirectories))
            File.WriteAllText(path, File.ReadAllText(path).Replace("\r\n", "\r"));
        var oldMac = _folder.Read();

        Assert.Empty(windows.Problems.Concat(oldMac.Problems));
        Assert.Equal(plain.Select(Shown), windows.Snapshot!.Passages.Select(Shown));
        Assert.Equal(plain.Select(Shown), oldMac.Snapshot!.Passages.Select(Shown));
        Assert.Equal("France", oldMac.Snapshot.Entities["country"].Single().Name);
    }

    [Fact]
    public void Every_problem_of_the_folder_comes_in_one_run_in_the_order_of_files_and_lines()
    {
        _folder.Change(KnowledgeOnDisk.GuidePath, "next: Leave", "nxet: Leave")
            .Change(KnowledgeOnDisk.GuidePath, "guide/bread,", "guide/rye,")
            .Change(KnowledgeOnDisk.FaqPath, "advice: true", "advice: perhaps").Change("replies.yml", "thanks: E\n", "")
            .With("entities/places.csv", "place,country\nParis\n").With("lexicon.yml", "yeast: leaven\n");

        var problems = _folder.Read().Problems;

        Assert.Equal(
            [
                "entities/places.csv:2", "faq/baking.md:5", "faq/baking.md:9", "guide/bread.md:16", "guide/bread.md:16",
                "guide/bread.md:19", "lexicon.yml:1", "replies.yml:1",
            ],
            problems.Select(p => $"{p.File}:{p.Line}"));
        Assert.All(problems, p => Assert.EndsWith(".", p.Mend));
    }

    [Fact]
    public void A_problem_reads_as_file_line_what_and_mend()
    {
        _folder.Change(KnowledgeOnDisk.GuidePath, "order: 1", "order: first");

        Assert.Equal("guide/bread.md:3: error: 'order' is not a number: first. Write a whole number.",
            Assert.Single(_folder.Read().Problems).ToString());
    }

    [Fact]
    public void A_warning_does_not_refuse_the_folder()
    {
        _folder.Change(KnowledgeOnDisk.GuidePath, "next: Leave the next dough alone for an hour.\n", "");

        var reading = _folder.Read();

        Assert.True(reading.IsGood);
        Assert.Equal(("No next step.", Severity.Warning, 16), reading.Problems.Select(p => (p.What, p.Severity, p.Line)).Single());
    }

    private static string Shown(Passage p) =>
        string.Join('|',
            [$"{p.Id}:{p.Line}", p.Title, .. p.Headings, p.Body, p.Text, p.Next ?? "", .. p.Aliases, .. p.Asks.Select(a => $"{a}")]);
}
