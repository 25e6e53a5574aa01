using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class PhraseTableTests
{
    private static readonly PhraseTable s_table = new([
        ("United States", "US"), ("United States", "U.S."), ("United States", "united states"), ("Information Technology", "IT"),
        ("Machine Learning Engineer", "ml engineer"), ("Machine Learning Engineer", "machine learning engineer"),
        ("Machine Learning", "machine learning"), ("Data Engineer", "data engineer"), ("Data Scientist", "data scientist"),
        ("missing data", "empty cells"), ("missing data", "blanks"), ("pay", "salary"), ("money", "salary"),
    ]);

    [Theory]
    [InlineData("what do they pay in the US", "United States")]
    [InlineData("US salaries", "United States pay money")]
    [InlineData("what do they pay in the U.S.?", "United States")]
    [InlineData("pay in the United States", "United States")]
    [InlineData("tell us about pay", "")]
    [InlineData("Us too", "")]
    [InlineData("is it hard", "")]
    [InlineData("is it hard in IT", "Information Technology")]
    public void An_abbreviation_in_capitals_is_only_found_in_capitals(string text, string names) => Assert.Equal(names, Found(text));

    [Theory]
    [InlineData("machine learning engineers", "Machine Learning Engineer")]
    [InlineData("Machine-Learning engineering", "Machine Learning Engineer")]
    [InlineData("learning machine engineer", "")]
    [InlineData("machine learning", "Machine Learning")]
    [InlineData("machine", "")]
    [InlineData("data engineer or data scientist", "Data Engineer|Data Scientist")]
    [InlineData("data scientists, data engineers and ML engineers", "Data Scientist|Data Engineer|Machine Learning Engineer")]
    [InlineData("an empty cell here, a blank there", "missing data|missing data")]
    public void The_longest_phrase_wins_and_word_forms_are_one(string text, string names) =>
        Assert.Equal(names, string.Join('|', Matches(text).Select(m => m.Name)));

    [Fact]
    public void A_match_spans_its_words()
    {
        var match = Assert.Single(Matches("is a machine learning engineer happy"));

        Assert.Equal(new("Machine Learning Engineer", 2, 3), match);
    }

    [Fact]
    public void The_longest_expression_is_found_however_many_words_it_has()
    {
        var table = new PhraseTable([("none", "?!"), ("six", "one two three four five six"), ("five", "one two three four five")]);

        const string text = "one two three four five six";
        Assert.Equal(new("six", 0, 6), Assert.Single(table.Find(text, TextAnalyzer.Analyze(text))));
    }

    [Fact]
    public void Phrases_of_the_longest_words_are_found()
    {
        var phrase = string.Join(' ', Enumerable.Range(0, 5).Select(i => new string((char)('b' + i), 60)));
        var table = new PhraseTable([("long", phrase)]);

        Assert.Equal(new("long", 0, 5), Assert.Single(table.Find(phrase, TextAnalyzer.Analyze(phrase))));
    }

    private static List<PhraseMatch> Matches(string text) => s_table.Find(text, TextAnalyzer.Analyze(text));

    private static string Found(string text) => string.Join(' ', Matches(text).Select(m => m.Name));
}
