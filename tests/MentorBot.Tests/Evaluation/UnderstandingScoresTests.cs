using System.Text.Json.Nodes;
using MentorBot.Cli;
using MentorBot.Core.Evaluation;
using MentorBot.Tests.Answers;
using Spectre.Console;

namespace MentorBot.Tests.Evaluation;

public sealed class UnderstandingScoresTests
{
    private static readonly string[] s_lines =
    [
        """{"q":"what do senior DEs earn in Germany","intent":"salary","role":["Data Engineer"],"country":"Germany","level":"senior"}""",
        """{"q":"what do data engineers earn in Germany","intent":"salary","role":"Data Scientist","country":null,"level":"senior"}""",
        """{"q":"MLE or data scientist?","intent":"compare_roles","role":["Data Scientist","Machine Learning Engineer"]}""",
        """{"q":"what is an outlier","kind":"natural","heading":"Data Collection and Preprocessing"}""",
        """{"q":"what is overfitting","kind":"natural","heading":"Model Evaluation and Optimization","intent":"glossary"}""",
    ];

    private static readonly Lazy<IReadOnlyList<Outcome>> s_outcomes =
        new(() => Evaluator.Run(ShippedEngine.Engine, LabelledQuestion.Read(s_lines, "lines")));

    [Fact]
    public void Each_part_is_counted_by_kind_and_over_all()
    {
        var kinds = UnderstandingScores.ByKind(s_outcomes.Value);

        Assert.Equal(["salary", "compare_roles", "natural", "all"], kinds.Select(kind => kind.Kind));
        var salary = kinds[0];
        Assert.Equal((2, 1, 0.5, 0.5, 0.5, 0.5), (salary.Count, salary.Intent, salary.Roles, salary.Country, salary.Level, salary.All));
        Assert.Equal((4, 1, 0.5), (kinds[^1].Count, kinds[^1].Intent, kinds[^1].All));
    }

    [Fact]
    public void Roles_are_right_in_the_order_in_which_they_stand_only()
    {
        var compared = UnderstandingScores.ByKind(s_outcomes.Value)[1];

        Assert.Equal((1, 0), (compared.Intent, compared.Roles));
    }

    [Fact]
    public void A_line_without_a_heading_says_nothing_of_passages()
    {
        Assert.Equal(["what is an outlier", "what is overfitting"], Evaluator.WithPassage(s_outcomes.Value).Select(o => o.Question.Text));
    }

    [Fact]
    public void The_JSON_has_the_shares_and_on_request_what_was_misunderstood()
    {
        var figures = JsonNode.Parse(EvalJson.Write(s_outcomes.Value, null, misses: true))!["questions"]!;

        var all = figures["understanding"]!.AsArray()[^1]!;
        Assert.Equal("all", all["kind"]!.ToString());
        Assert.Equal(0.5, (double)all["right"]!);
        var first = figures["misunderstood"]![0]!;
        Assert.Equal("""["Data Scientist"]""", first["expected"]!["role"]!.ToJsonString());
        Assert.Equal("""["Data Engineer"]""", first["understood"]!["role"]!.ToJsonString());
        Assert.Equal(2, (int)figures["answerable"]!.AsArray()[^1]!["count"]!);
    }

    [Fact]
    public void The_table_has_a_column_for_each_part()
    {
        var text = new StringWriter();

        EvalReport.Show(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No }), s_outcomes.Value);

        Assert.Contains("What messages ask for and name", text.ToString(), StringComparison.Ordinal);
        Assert.All(["Intent", "Roles", "Country", "Level", "All of it"], column =>
            Assert.Contains(column, text.ToString(), StringComparison.Ordinal));
    }
}
