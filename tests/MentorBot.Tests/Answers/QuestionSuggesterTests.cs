using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Tests.Knowledge;

namespace MentorBot.Tests.Answers;

public sealed class QuestionSuggesterTests
{
    private static readonly QuestionSuggester s_suggester = QuestionSuggester.Build(Shipped.Snapshot.Passages);

    [Theory]
    [InlineData("overfiting", "overfitting")]
    [InlineData("what is drop", "dropout")]
    [InlineData("salry", "salary")]
    [InlineData("gradeint desc", "gradient")]
    [InlineData("what laptop do I ne", "laptop")]
    [InlineData("PORTFOLIO", "portfolio")]
    [InlineData("intervew questions", "interview")]
    public void What_is_typed_finds_what_is_meant(string typed, string meant) =>
        Assert.Contains(meant, s_suggester.Suggest(typed)[0], StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Two_letters_are_enough_to_begin_with() =>
        Assert.Contains(s_suggester.Suggest("ph", 3), text => text.Contains("PhD", StringComparison.Ordinal));

    [Fact]
    public void A_known_question_comes_first_at_every_length_from_its_third_word()
    {
        const string question = "What laptop do I need for machine learning?";
        for (var length = 12; length <= question.Length; length++)
            Assert.Equal(question, s_suggester.Suggest(question[..length])[0]);
    }

    [Fact]
    public void Suggestions_are_distinct_short_and_no_more_than_wanted()
    {
        foreach (var typed in new[] { "what", "how do i", "machine learning", "a", "e", "data sci", "" })
        {
            var all = s_suggester.Suggest(typed);
            Assert.InRange(all.Count, 1, 25);
            Assert.All(all, text => Assert.InRange(text.Length, 1, QuestionSuggester.Longest));
            Assert.Equal(all.Count, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Equal(all.Take(3), s_suggester.Suggest(typed, 3));
        }
    }

    [Fact]
    public void Nothing_typed_gives_a_varied_handful()
    {
        var starters = s_suggester.Suggest("  ");
        Assert.InRange(starters.Count, 6, 10);
        Assert.All(starters, text => Assert.EndsWith("?", text, StringComparison.Ordinal));
        Assert.Contains(starters, text => text.StartsWith("What is ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fits_nothing_gives_nothing() => Assert.Empty(s_suggester.Suggest("xqzvw"));

    [Fact]
    public void Typing_is_never_kept_waiting()
    {
        string[] typed =
        [
            "what is the diffrence betwen machine lerning and artifical inteligence engineering and also data scince",
            "salry", "a", "how do I become a machine learning engineer without a degree", "intervew", "what is ",
        ];
        var times = new List<double>();
        for (var round = 0; round < 50; round++)
        {
            foreach (var text in typed)
            {
                var watch = Stopwatch.StartNew();
                s_suggester.Suggest(text);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        times.Sort();
        Assert.InRange(times[times.Count / 2], 0, 5); // the median: what is slowest is the other work of this machine
    }
}
