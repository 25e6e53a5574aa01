using MentorBot.Core.Answers;
using MentorBot.Core.Search;

namespace MentorBot.Tests.Answers;

public class QuestionShapeTests
{
    [Theory]
    [InlineData("What is dropout? How do I tune it?", "What is dropout?", "How do I tune it?")]
    [InlineData("what is dropout?how do I tune it?", "what is dropout?", "how do I tune it?")]
    [InlineData("what is dropout and how do i tune it", "what is dropout", "how do i tune it")]
    [InlineData("what is dropout, and also how do i tune it?", "what is dropout", "how do i tune it?")]
    [InlineData("what is dropout, also which rate is best", "what is dropout", "which rate is best")]
    [InlineData("what does a data engineer earn; how do i become one", "what does a data engineer earn", "how do i become one")]
    [InlineData("what is dropout\nhow do I tune it", "what is dropout", "how do I tune it")]
    [InlineData("1. What is dropout? 2. How do I tune it?", "1. What is dropout?", "2. How do I tune it?")]
    [InlineData("1) what is dropout 2) how do I tune it", "1) what is dropout", "2) how do I tune it")]
    [InlineData("- what is dropout\n- how do I tune it", "- what is dropout", "- how do I tune it")]
    [InlineData("Is Python enough? And what about SQL?", "Is Python enough?", "And what about SQL?")]
    public void Two_questions_in_one_message_are_taken_apart(string text, string first, string second) =>
        Assert.Equal([first, second], QuestionShape.Split(text));

    [Fact]
    public void Background_goes_with_the_question_that_follows_it() =>
        Assert.Equal(["I am a nurse. I like maths. Can I switch?", "My laptop is old. Do I need a GPU? Thanks."],
            QuestionShape.Split("I am a nurse. I like maths. Can I switch? My laptop is old. Do I need a GPU? Thanks."));

    [Theory]
    [InlineData("")]
    [InlineData("what is dropout")]
    [InlineData("What is the difference between precision and recall?")]
    [InlineData("I am a nurse. I like maths. Can I switch?")]
    [InlineData("Can I switch? I am a nurse. I like maths.")]
    [InlineData("I know what it is and how it works.")]
    [InlineData("data engineer and data scientist")]
    [InlineData("Do I need maths, statistics and programming?")]
    [InlineData("thanks! that helped a lot.")]
    [InlineData("What is dropout?!?")]
    [InlineData("Really? What is dropout?")]
    public void One_question_or_none_stays_whole(string text) => Assert.Equal([text], QuestionShape.Split(text));

    [Fact]
    public void More_than_four_questions_are_better_understood_whole()
    {
        const string four = "what is a? what is b? what is c? what is d?";

        Assert.Equal(4, QuestionShape.Split(four).Count);
        Assert.Equal([four + " what is e?"], QuestionShape.Split(four + " what is e?"));
    }

    [Theory]
    [InlineData("what is dropout")]
    [InlineData("is it hard")]
    [InlineData("it is hard?")]
    [InlineData("I wonder how people learn this")]
    [InlineData("just curious what a data engineer does all day long")]
    [InlineData("anyone know a good course")]
    [InlineData("any tips for my first interview")]
    [InlineData("explain dropout")]
    [InlineData("data engineer salary canada")]
    [InlineData("wat is dropout")]
    public void What_asks_is_a_question(string text) => Assert.True(IsQuestion(text));

    [Theory]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("lol")]
    [InlineData("thanks a lot")]
    [InlineData("I finally finished my course today")]
    [InlineData("congrats!")]
    [InlineData("the meeting about the roadmap was rather boring and went on until six")]
    public void What_does_not_ask_is_none(string text) => Assert.False(IsQuestion(text));

    [Theory]
    [InlineData("I am a nurse. Can I switch? Thanks!", "Can I switch?")]
    [InlineData("no question here", "no question here")]
    public void The_asking_part_leaves_the_background_out(string text, string asking) =>
        Assert.Equal(asking, QuestionShape.AskingPart(text));

    private static bool IsQuestion(string text) => QuestionShape.IsQuestion(text, TextAnalyzer.Analyze(text));
}
