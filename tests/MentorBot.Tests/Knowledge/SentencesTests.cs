using MentorBot.Core.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "Knead the dough.")]
    [InlineData(1, "Knead the dough")]
    [InlineData(2, "Knead the dough. Then wait")]
    [InlineData(3, "Knead! Is it soft? Bake it.")]
    [InlineData(2, "Take a share of salt, e.g. 0.02 of the flour. Version 1.5 of robots.txt says so too.")]
    [InlineData(2, "Use a strong flour, i.e. Manitoba, cf. Dr. Miller. Compare it with rye vs. Wheat.")]
    [InlineData(2, "Buy flour, salt, etc. Then begin.")]
    [InlineData(2, "Ask \"why?\" twice and \"how?\" once. Write it down.")]
    [InlineData(2, "Write \"it is done.\" Then read it (all of it.)")]
    [InlineData(2, "The answers are 3, 4 and 1. Add an unknown X.")]
    [InlineData(2, "Call it twice. `bake()` has to give the same.")]
    [InlineData(2, "I drop it if .... The rest stays…")]
    public void A_sentence_ends_where_a_reader_would_say_so(int expected, string text) => Assert.Equal(expected, Sentences.Count(text));
}
