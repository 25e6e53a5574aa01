using MentorBot.Core.Answers;
using MentorBot.Core.Evaluation;

namespace MentorBot.Tests.Answers;

/// <summary>What a message names and what it is after, on the shipped knowledge.</summary>
public sealed class UnderstandingTests
{
    private const string Mle = "Machine Learning Engineer", Ds = "Data Scientist", De = "Data Engineer", Da = "Data Analyst",
        Ai = "AI Engineer", Swe = "Software Engineer";

    [Theory]
    [InlineData("DS or DE?", Ds, De)]
    [InlineData("ds or de?", Ds, De)]
    [InlineData("do DAs need to code", Da)]
    [InlineData("what does a senior ds earn", Ds)]
    [InlineData("junior de salary", De)]
    [InlineData("mle vs swe, who codes more", Mle, Swe)]
    [InlineData("data scientist/engineer: how do they differ?", Ds, De)]
    [InlineData("ML or data engineer?", Mle, De)]
    [InlineData("what do AI/LLM engineers do", Ai)]
    [InlineData("data analyst, scientist or engineer", Da)]
    [InlineData("should I do data engineering or data science", De, Ds)]
    [InlineData("QA tester who wants to be a data scientist", Ds)]
    [InlineData("data engineer vs QA tester", De, "QA Engineer")]
    [InlineData("what does a datta enginer do", De)]
    [InlineData("hw do I get into data science")]
    [InlineData("whats da best book on ds and algorithms")]
    [InlineData("rio de janeiro is nice")]
    public void Roles_are_found_by_title_abbreviation_and_shared_words(string message, params string[] roles) =>
        Assert.Equal(roles, Entities(message).Roles);

    [Theory]
    [InlineData("salary in DE", "Germany")]
    [InlineData("salary of a DE", null)]
    [InlineData("mle pay in the UK", "United Kingdom")]
    [InlineData("tell us what an mle makes", null)]
    [InlineData("what does an mle make in the US", "United States")]
    [InlineData("is £55k fair for a data analyst", "United Kingdom")]
    [InlineData("is 28 LPA fair for a data analyst", "India")]
    [InlineData("offered 85 lakhs as an mle", "India")]
    [InlineData("is 90k cad fair for an mle", "Canada")]
    [InlineData("A$130k as an mle, fair?", "Australia")]
    [InlineData("€70k as an mle, fair?", null)]
    [InlineData("Indian here, what do they pay an mle in Munich", "Germany")]
    [InlineData("moving from Lisbon to Zurich as an mle, what pay", "Switzerland")]
    [InlineData("mle pay, not the US, Toronto please", "Canada")]
    [InlineData("whats the main task of an mle", null)]
    public void A_country_is_found_by_place_nationality_and_currency(string message, string? country) =>
        Assert.Equal(country, Entities(message).Country);

    [Theory]
    [InlineData("mle pay with 7 yoe", "senior")]
    [InlineData("mle pay after 4 years", "mid")]
    [InlineData("mle pay with 1.5 years", "entry")]
    [InlineData("mle pay, 3-4 years", "mid")]
    [InlineData("mle pay with ten years", "senior")]
    [InlineData("mle pay, 18 months of experience", "entry")]
    [InlineData("mle pay, zero industry exp", "entry")]
    [InlineData("mle pay, yoe: 8", "senior")]
    [InlineData("pay of a junior mle after 7 years elsewhere", "entry")]
    [InlineData("staff mle pay", "lead")]
    [InlineData("what does our staff think of an mle", null)]
    [InlineData("pay of a principal data engineer", "lead")]
    [InlineData("new grad mle pay", "entry")]
    [InlineData("intern pay", "entry")]
    [InlineData("will an mle earn more in the next 10 years", null)]
    [InlineData("I am 35 years old, mle pay?", null)]
    [InlineData("a 2 year degree or an mle job", null)]
    [InlineData("100k a year as an mle", null)]
    [InlineData("got any advice for an mle", null)]
    [InlineData("an mle at a mid-size company", null)]
    public void A_level_is_found_by_words_beside_a_role_other_words_and_years(string message, string? level) =>
        Assert.Equal(level, Entities(message).Level);

    [Theory]
    [InlineData("how much do senior data engineers make in Germany?", "salary")]
    [InlineData("do data engineers make dashboards?", "role")]
    [InlineData("which pays better, DE or DS?", "salary")]
    [InlineData("MLE or data scientist?", "compare_roles")]
    [InlineData("what do I learn next?", "roadmap")]
    [InlineData("sql or python first?", "roadmap")]
    [InlineData("SWE -> MLE, what should I learn first", "roadmap")]
    [InlineData("is data analyst something for me", "role")]
    [InlineData("any tips?", "tip")]
    [InlineData("pytorch vs tensorflow", "tools")]
    [InlineData("what is pytorch", "glossary")]
    [InlineData("is the aws cert worth it", "certification")]
    [InlineData("what is overfitting", "glossary")]
    [InlineData("what does a machine learning engineer do in a normal week", "role")]
    [InlineData("Will AI replace machine learning engineers?", "faq")]
    [InlineData("how do I fill empty cells in my table", "faq")]
    [InlineData("anyone playing chess tonight", "none")]
    public void The_intent_is_the_one_for_which_most_speaks(string message, string intent) =>
        Assert.Equal(intent, ShippedEngine.Engine.Ask(message).Intent);

    [Fact]
    public void Of_the_messages_that_it_was_developed_with_95_of_100_are_understood_whole()
    {
        var file = Path.Combine(SharedFiles.Checkout, "tests/MentorBot.Tests/Answers/samples/career-development.jsonl");

        var outcomes = Evaluator.Run(ShippedEngine.Engine, LabelledQuestion.Read(File.ReadLines(file), file));

        Assert.InRange(outcomes.Count(UnderstandingScores.IsRight), 0.95 * outcomes.Count, outcomes.Count);
    }

    private static Entities Entities(string message) => ShippedEngine.Engine.Ask(message).Reading.Entities;
}
