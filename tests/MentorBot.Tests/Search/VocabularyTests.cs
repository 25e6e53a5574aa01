using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class VocabularyTests
{
    private static readonly Vocabulary s_words = new(new Dictionary<string, int>
    {
        ["salary"] = 50,
        ["python"] = 40,
        ["engineer"] = 60,
        ["machine"] = 60,
        ["learning"] = 80,
        ["kubernetes"] = 5,
        ["model"] = 30,
        ["models"] = 20,
        ["data"] = 90,
        ["date"] = 2,
        ["mean"] = 9,
        ["lean"] = 1,
        ["gpt4"] = 7,
        ["statistics"] = 9,
    });

    [Theory]
    [InlineData("salery", "salary")]
    [InlineData("slaary", "salary")]
    [InlineData("salaryy", "salary")]
    [InlineData("sallary", "salary")]
    [InlineData("pyhton", "python")]
    [InlineData("ython", "python")]
    [InlineData("enginer", "engineer")]
    [InlineData("enginere", "engineer")]
    [InlineData("mashine", "machine")]
    [InlineData("learnign", "learning")]
    [InlineData("kubernets", "kubernetes")]
    [InlineData("cubernetis", "kubernetes")]
    [InlineData("statsitcs", "statistics")]
    public void A_slip_is_mended_to_the_word_that_was_meant(string slip, string word) => Assert.Equal(word, s_words.Repair(slip));

    [Theory]
    [InlineData("dta")] // too short to tell
    [InlineData("celery")] // two slips in a word of six letters
    [InlineData("enginx")]
    [InlineData("statistician")]
    [InlineData("xyzzy")]
    [InlineData("gpt5")]
    [InlineData("naïve")]
    [InlineData("c++")]
    [InlineData("")]
    [InlineData("学习机器学习机器")]
    public void What_is_not_near_a_known_word_is_left_alone(string word) => Assert.Null(s_words.Repair(word));

    [Fact]
    public void Of_two_words_as_near_the_commoner_is_meant() => Assert.Equal("data", s_words.Repair("datq"));

    [Fact]
    public void A_word_with_the_same_first_letter_is_meant_before_one_without() =>
        Assert.Equal("lean", new Vocabulary(new() { ["mean"] = 1, ["lean"] = 1 }).Repair("lxan"));

    [Theory]
    [InlineData("gpt4", true)]
    [InlineData("salary", true)]
    [InlineData("salaries", true)]
    [InlineData("celery", false)]
    [InlineData("gpt5", false)]
    public void Words_that_were_seen_are_known_in_each_of_their_forms(string word, bool known) =>
        Assert.Equal(known, s_words.Knows(TextAnalyzer.Analyze(word)[0]));

    [Fact]
    public void An_empty_vocabulary_mends_nothing() => Assert.Null(new Vocabulary([]).Repair("anything"));
}
