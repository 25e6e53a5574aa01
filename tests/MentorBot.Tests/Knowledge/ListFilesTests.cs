namespace MentorBot.Tests.Knowledge;

public sealed class ListFilesTests : IDisposable
{
    private const string Places = "entities/places.csv";
    private readonly KnowledgeOnDisk _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lexicon.yml", "yeast:\n  - a\ndough: paste\n", 3, "'dough' is not a list", "'- item'")]
    [InlineData("lexicon.yml", "yeast:\n  kind: leaven\n", 2, "'yeast' is not a list", "'- item'")]
    [InlineData("lexicon.yml", "- yeast\n", 1, "not a mapping", "'key: value'")]
    [InlineData("lexicon.yml", "yeast:\n  - a\n  - \"b\n", 3, "not valid YAML", "double quotes")]
    [InlineData("lexicon.yml", "yeast:\n  - a\nyeast:\n  - b\n", 3, "not valid YAML", "double quotes")]
    [InlineData("lexicon.yml", "yeast:\n  - a\n  - b\n  - a\n", 4, "'a' stands twice under 'yeast'", "Keep one")]
    [InlineData("lexicon.yml", "yeast:\n  -\n", 2, "An item of 'yeast' is empty", "take it out")]
    [InlineData("entities/role.yml", "Baker: bread maker\n", 1, "'Baker' is not a list", "'- item'")]
    [InlineData("entities/level.yml", "entry:\n", 1, "'entry' is not a list", "'- item'")]
    [InlineData("entities/intent.yml", "tip:\n  - [a]\n", 2, "not plain text", "Quote it")]
    [InlineData("not-ours.yml", "chatter: good morning\n", 1, "'chatter' is not a list", "'- item'")]
    [InlineData("not-ours.yml", "chatter:\n  - a\ngossip:\n  - b\n", 3, "Unknown key 'gossip'", "chatter, offtopic, near, distress")]
    public void A_list_that_is_not_one_is_reported_on_its_line(string path, string text, int line, string what, string mend) =>
        _folder.With(path, text).HasError(path, line, what, mend);

    [Fact]
    public void An_expression_has_a_limit() =>
        _folder.With("lexicon.yml", $"yeast:\n  - {new string('y', 81)}\n").HasError("lexicon.yml", 2, "An expression of 81", "within 80");

    [Theory]
    [InlineData("thanks: E\n", "", 1, "'thanks' is missing", "1 to 900 characters")]
    [InlineData("thanks: E\n", "thanks: E\nbye: G\n", 6, "Unknown key 'bye'", "declined, suggested")]
    public void A_reply_that_is_missing_or_unknown_is_reported(string from, string to, int line, string what, string mend) =>
        _folder.Change("replies.yml", from, to).HasError("replies.yml", line, what, mend);

    [Fact]
    public void A_reply_may_have_900_characters_and_not_one_more()
    {
        _folder.Change("replies.yml", "thanks: E", $"thanks: {new string('e', 900)}");
        Assert.Empty(_folder.Read().Problems);

        _folder.Change("replies.yml", "thanks: e", "thanks: ee").HasError("replies.yml", 5, "missing, empty or too long", "900");
    }

    [Theory]
    [InlineData("place,country\nParis,France\nLyon\n", 3, "A line of 1 cells", "place,country")]
    [InlineData("place,country\nParis,Paris,France\n", 2, "A line of 3 cells", "quote a cell that holds a comma")]
    [InlineData("place,country\nParis,\n", 2, "An empty cell", "both a place and a country")]
    [InlineData("place,country\n  ,France\n", 2, "An empty cell", "both a place and a country")]
    [InlineData("place,country\nParis,France\nRome,Italy\nParis,Texas\n", 4, "'Paris' is there already", "Keep one")]
    [InlineData("city,country\nParis,France\n", 1, "the columns place,country", "its first line")]
    [InlineData("place\nParis,France\n", 1, "the columns place,country", "its first line")]
    [InlineData("", 1, "the columns place,country", "its first line")]
    [InlineData("place,country\nParis,France\n\"Rome,Italy\nOslo,Norway\n", 3, "quote", "quote a cell")]
    [InlineData("place,country\nParis,France\nRome,\"Italy\nOslo,Norway\n", 3, "quote", "quote a cell")]
    [InlineData("place,country\nParis,France\n\"Ro\"me,Italy\nOslo,Norway\n", 3, "quote", "quote a cell")]
    [InlineData("place,country\nParis,France\nRo\"me,Italy\nOslo,Norway\n", 3, "quote", "quote a cell")]
    public void A_table_of_places_is_checked_line_by_line(string text, int line, string what, string mend) =>
        _folder.With(Places, text).HasError(Places, line, what, mend);

    [Fact]
    public void Places_are_gathered_under_their_country_quotes_and_spaces_apart()
    {
        _folder.With(Places, "place,country\nParis,France\n\"Washington, D.C.\",United States\nLyon , France\n");

        var countries = _folder.Snapshot().Entities["country"];

        Assert.Equal(["France", "United States"], countries.Select(c => c.Name));
        Assert.Equal([["Paris", "Lyon"], ["Washington, D.C."]], countries.Select(c => c.Expressions));
    }
}
