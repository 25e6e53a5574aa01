using MentorBot.Core.Answers;
using MentorBot.Core.Replies;
using MentorBot.Features.Help;
using MentorBot.Routing;

namespace MentorBot.Tests.Features.Help;

public sealed class HelpTests(HelpWorld world) : IClassFixture<HelpWorld>
{
    private static readonly ServerId s_server = new(5);

    public static IEnumerable<object[]> Examples => HelpExamples.All.Select(example => new object[] { example.Question, example.Passage });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_answered_by_the_passage_that_its_button_shows(string question, string passage)
    {
        var answer = world.Engine.Ask(question);

        Assert.Equal(Decision.Answered, answer.Decision);
        Assert.Equal(passage, answer.Best!.Passage.Id.ToString());
        Assert.True(question.Length <= 80);
        Assert.True($"{AnswerReplies.TopicRoute}|{passage}".Length <= 100);
    }

    [Fact]
    public async Task Help_offers_all_examples_to_press()
    {
        var reply = await world.Shown("help");

        Assert.Equal(HelpExamples.All.Select(example => example.Question), reply.Choices.Select(choice => choice.Label));
    }

    [Fact]
    public async Task A_member_of_a_server_reads_what_he_may_use()
    {
        var text = (await world.Shown("help", Rights.None, s_server)).Text;

        Assert.Contains("Mention me", text, StringComparison.Ordinal);
        Assert.Contains("- `/ask question [where]` Ask the guide\n", text, StringComparison.Ordinal);
        Assert.Contains("- `/help`", text, StringComparison.Ordinal);
        Assert.Contains("**Answer this** in a message's menu", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/mentor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/gaps", text, StringComparison.Ordinal);
        Assert.DoesNotContain("only.pressed", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curators_and_admins_read_their_own_lines_too()
    {
        var curator = (await world.Shown("help", Rights.Curator, s_server)).Text;
        var admin = (await world.Shown("help", Rights.Curator | Rights.Admin, s_server)).Text;

        Assert.Contains("**For curators**\n- `/gaps`", curator, StringComparison.Ordinal);
        Assert.DoesNotContain("/mentor", curator, StringComparison.Ordinal);
        Assert.Contains("**For those who manage this server**\n- `/mentor doctor` What mentor doctor does\n- `/mentor setup`", admin,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_conversation_there_is_no_word_of_servers()
    {
        var text = (await world.Shown("help", Rights.Curator | Rights.Admin, server: null)).Text;

        Assert.Contains("Just write your question here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/mentor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("For curators", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_says_versions_quality_sources_and_leads_to_privacy()
    {
        var reply = await world.Shown("about");

        Assert.Matches(@"^\d+\.\d+\.\d+$", reply.Fields.Single(field => field.Name == "Version").Text);
        Assert.Equal($"version {world.Engine.Snapshot.Version}, {world.Engine.Snapshot.Passages.Count} passages",
            reply.Fields.Single(field => field.Name == "Knowledge").Text);
        Assert.Contains("92.1 %", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Machine Learning: The Ultimate Guide to Becoming a Machine Learning Engineer"], reply.Sources);
        Assert.Equal(new Go("privacy show"), Assert.Single(reply.Buttons).Go);
    }

    [Fact]
    public void The_measured_figures_are_the_READMEs()
    {
        var readme = File.ReadAllText(Path.Combine(SharedFiles.Checkout, "README.md"));
        var rows = readme.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length > 3)
            .ToLookup(cells => cells[1], cells => cells[3]);

        Assert.Contains(MeasuredQuality.Command, readme, StringComparison.Ordinal);
        Assert.Contains($"{MeasuredQuality.Questions} labelled questions", readme, StringComparison.Ordinal);
        Assert.All(MeasuredQuality.All, figure =>
            Assert.StartsWith(figure.Value, Assert.Single(rows[figure.InReadme]).Replace("**", ""), StringComparison.Ordinal));
    }
}
