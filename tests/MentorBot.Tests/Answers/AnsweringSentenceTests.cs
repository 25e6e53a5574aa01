using MentorBot.Core.Answers;

namespace MentorBot.Tests.Answers;

public class AnsweringSentenceTests
{
    private const string Body = "Bakers are paid by the hour. The usual range is 15 to 20 euros. Nights pay more.";

    [Fact]
    public void The_sentence_that_shares_most_with_the_question_is_bold() =>
        Assert.Contains("**Nights pay more.**", AnsweringSentence.Mark(Body, [new("night", 1f), new("more", 1f)]));

    [Fact]
    public void A_question_for_an_amount_prefers_the_sentence_with_the_figure() =>
        Assert.Contains("**The usual range is 15 to 20 euros.**", AnsweringSentence.Mark(Body, [new("baker", 1f)], wantsNumber: true));

    [Fact]
    public void An_item_of_a_list_is_bold_without_its_mark() =>
        Assert.Equal("- One.\n- **Two apples.**", AnsweringSentence.Mark("- One.\n- Two apples.", [new("appl", 1f)]));
}
