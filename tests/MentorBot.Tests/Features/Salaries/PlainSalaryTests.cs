using MentorBot.Answering;
using MentorBot.Features.Salaries;
using MentorBot.Routing;
using MentorBot.Tests.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Features.Salaries;

/// <summary>What plain questions about pay lead to, on the shipped knowledge.</summary>
public sealed class PlainSalaryTests : IDisposable
{
    private readonly ServiceProvider _services;

    public PlainSalaryTests()
    {
        var services = new ServiceCollection();
        services.AddSalaries();
        _services = services.BuildServiceProvider();
    }

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData("how much do senior data engineers make in Germany?", true)]
    [InlineData("what does a junior MLE earn in London", true)]
    [InlineData("what is the pay like?", false)]
    [InlineData("how do I negotiate salary as a data scientist?", false)]
    public void Figures_answer_whoever_asks_for_them_and_stand_back_where_advice_is_asked(string message, bool figures)
    {
        var answer = ShippedEngine.Engine.Ask(message);
        var link = _services.GetServices<PlainIntent>().Single().Find(answer)!;

        Assert.Equal(figures, PlainQuestions.Answers(link, answer, inPublic: true));
    }
}
