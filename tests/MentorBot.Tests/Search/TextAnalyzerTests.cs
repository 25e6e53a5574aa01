using MentorBot.Core.Search;

namespace MentorBot.Tests.Search;

public class TextAnalyzerTests
{
    [Fact]
    public void A_token_has_its_word_its_stem_and_its_place() =>
        Assert.Equal([new("the", "the", 0, 3), new Token("models", "model", 4, 10)], TextAnalyzer.Analyze("The Models"));

    [Theory]
    [InlineData("How do I become an engineer in the US?", "become engineer")]
    [InlineData("don't I need thats it?", "")]
    public void Words_that_hold_a_sentence_together_are_told_apart(string text, string content) =>
        Assert.Equal(content, string.Join(' ', TextAnalyzer.Analyze(text).Where(t => !t.IsStopWord).Select(t => t.Word)));

    [Fact]
    public void A_flood_of_words_is_read_up_to_a_limit() =>
        Assert.Equal(TextAnalyzer.MostTokens, TextAnalyzer.Analyze(string.Concat(Enumerable.Repeat("word ", 100_000))).Count);

    [Fact]
    public void Passages_and_questions_meet_in_their_stems() =>
        Assert.Equal(TextAnalyzer.Analyze("DEPLOYING models, evaluated").Select(t => t.Stem),
            TextAnalyzer.Analyze("deployed model evaluation").Select(t => t.Stem));
}
