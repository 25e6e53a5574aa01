using System.Text.RegularExpressions;
using MentorBot.Core.Evaluation;
using MentorBot.Core.Knowledge;
using MentorBot.Tests.Knowledge.Importing;

namespace MentorBot.Tests.Knowledge;

/// <summary>A question that is scored must never be learnt from, or the figures in the README say nothing.</summary>
public partial class HeldOutQuestionsTests
{
    [Fact]
    public void No_labelled_question_is_an_ask_an_example_or_a_message_that_is_not_ours()
    {
        var reading = KnowledgeReader.Read(Path.Combine(Articles.Checkout, "knowledge"));
        Assert.True(reading.IsGood, string.Join('\n', reading.Problems));
        var learnt = reading.Snapshot!.Passages.SelectMany(p => p.Asks.Select(a => a.Text))
            .Concat(reading.Snapshot.NotOurs.SelectMany(n => n.Messages))
            .Concat(reading.Snapshot.Examples.SelectMany(e => e.Expressions)).Select(Same).ToHashSet();
        var files = Directory.GetFiles(Path.Combine(Articles.Checkout, "tests/questions"), "*.jsonl");
        var scored = files.SelectMany(file => LabelledQuestion.Read(File.ReadLines(file), file)).ToList();

        Assert.NotEmpty(scored);
        Assert.Equal([], scored.Where(q => q.Context is null && learnt.Contains(Same(q.Text))).Select(q => q.Text));
    }

    private static string Same(string text) => NotWord().Replace(text.ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}+#]+")]
    private static partial Regex NotWord();
}
