namespace MentorBot.Tests.Answers;

/// <summary>Messages with more than one question, on the shipped knowledge.</summary>
public sealed class MessagePartsTests
{
    [Theory]
    [InlineData("what is dropout in neural networks and why does it help?", "Dropout")]
    [InlineData("what is overfitting in machine learning and how do I notice it?", "Overfitting")]
    [InlineData("what is transfer learning and does it save time?", "Transfer Learning")]
    public void A_question_that_points_back_belongs_to_the_one_before_it(string message, string title)
    {
        var answer = ShippedEngine.Engine.Ask(message);

        Assert.Empty(answer.Parts);
        Assert.Equal(title, answer.Best!.Passage.Title);
    }

    [Fact]
    public void Beside_it_another_question_stays_a_part_of_its_own()
    {
        var answer = ShippedEngine.Engine.Ask("what is dropout and why does it help? and what is a feature store?");

        Assert.Equal(["Dropout", "Feature Store"], answer.Parts.Select(part => part.Best!.Passage.Title));
    }
}
