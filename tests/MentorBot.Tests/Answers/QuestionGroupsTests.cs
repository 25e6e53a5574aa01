using System.Diagnostics;
using MentorBot.Core.Answers;

namespace MentorBot.Tests.Answers;

public sealed class QuestionGroupsTests
{
    private static readonly (string, string)[] s_questions =
    [
        ("a", "when is the next hackathon"), ("b", "How do I get a refund for the course?"), ("c", "When is the next hackathon??"),
        ("d", "is there a parking place"), ("e", "date of the next hackathon"), ("f", "refund for the course please"),
        ("g", "when's the next hackaton"), ("h", "does the course give refunds"),
    ];

    [Fact]
    public void Questions_that_ask_the_same_come_together_the_largest_group_first()
    {
        var groups = QuestionGroups.Of(s_questions);
        Assert.Equal(["a,c,e,g", "b,f,h", "d"], groups.Select(g => string.Join(',', g.Ids)));
        Assert.Contains(groups[0].Text, new[] { "when is the next hackathon", "When is the next hackathon??" });
        Assert.Equal("is there a parking place", groups[2].Text);
    }

    [Fact]
    public void The_words_that_every_question_has_bring_none_together() => Assert.Equal(4, QuestionGroups.Of(
    [
        ("a", "how do I get a parking place"), ("b", "how do I get a certificate"),
        ("c", "what is the best keyboard"), ("d", "what is the wifi password"),
    ]).Count);

    [Fact]
    public void Odd_texts_are_groups_of_their_own_and_none_gives_none()
    {
        Assert.Empty(QuestionGroups.Of([]));
        Assert.Equal(2, QuestionGroups.Of([("a", "???"), ("b", "")]).Count);
    }

    [Fact]
    public void Two_thousand_questions_are_grouped_within_moments()
    {
        string[] topics = ["hackathon date", "course refund", "parking place", "club laptop", "exam room", "wifi password", "mentor hours"];
        (string, string)[] many = [.. Enumerable.Range(0, 2000).Select(i =>
            ($"q{i}", $"could somebody tell me about the {topics[i % topics.Length]} for group number {i % 150} in week {i % 53}"))];
        QuestionGroups.Of(many);
        var watch = Stopwatch.StartNew();
        var groups = QuestionGroups.Of(many);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20); // well under one by itself; a machine that does other work may take longer
        Assert.Equal(2000, groups.Sum(g => g.Ids.Count));
        Assert.Equal(groups.Select(g => g.Text), QuestionGroups.Of(many).Select(g => g.Text));
    }
}
