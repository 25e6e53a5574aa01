using MentorBot.Core.Study;

namespace MentorBot.Tests.Study;

public sealed class QuizChooserTests
{
    private static readonly DateTimeOffset s_now = new(2026, 9, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly QuizQuestion[] s_pool = [Baked.Question("a"), Baked.Question("b"), Baked.Question("c"), Baked.Question("d")];

    [Fact]
    public void What_was_missed_and_is_due_comes_before_what_is_new_the_longest_due_first()
    {
        var known = Known(Missed("a", 2), Missed("b", 5), Missed("c", 0));

        Assert.Equal(("b", QuizTurn.Due, 1), Chosen(known));
    }

    [Fact]
    public void New_ones_come_before_those_that_were_seen()
    {
        Assert.Equal(("d", QuizTurn.New, 0), Chosen(Known(Known("a", 1), Known("b", 2), Missed("c", 0))));
        Assert.Equal(["a", "b", "c", "d"],
            Enumerable.Range(0, 50).Select(seed => Chosen(Known(), seed: (ulong)seed).Id).Distinct().Order());
    }

    [Fact]
    public void When_all_were_seen_the_one_comes_that_was_answered_the_longest_time_ago() =>
        Assert.Equal(("c", QuizTurn.Again, 0), Chosen(Known(Known("a", 1), Known("b", 2), Known("c", 9), Known("d", 3))));

    [Fact]
    public void The_stage_of_a_roadmap_comes_first_of_what_is_new() => Assert.All(Enumerable.Range(0, 20), seed =>
        Assert.Equal("c", QuizChooser.Choose(s_pool, question => question.Id == "c", Known(), null, s_now, (ulong)seed)!.Question.Id));

    [Fact]
    public void The_one_that_was_just_answered_comes_again_only_where_there_is_no_other()
    {
        Assert.Equal("a", Chosen(Known(Missed("a", 1), Missed("b", 5)), not: "b").Id);
        Assert.Equal("a", QuizChooser.Choose(s_pool[..1], _ => false, Known(Known("a", 1)), "a", s_now, 1)!.Question.Id);
        Assert.Null(QuizChooser.Choose([], _ => false, Known(), null, s_now, 1));
    }

    [Fact]
    public void Choices_stand_in_every_order_and_for_one_seed_always_in_the_same()
    {
        var question = s_pool[0];
        var orders = Enumerable.Range(0, 2400).Select(seed => Order(question, (ulong)seed)).ToList();

        Assert.Equal(24, orders.Distinct().Count());
        Assert.All(orders.CountBy(order => order), order => Assert.InRange(order.Value, 60, 140));
        Assert.Equal(question.Shown(7), question.Shown(7));
    }

    /// <summary>Which order a seed gives is written in the buttons of cards that are out there.</summary>
    [Fact]
    public void The_order_of_a_seed_is_the_same_in_every_version_of_the_program() =>
        Assert.Equal("Yes,Maybe,Never,No", Order(s_pool[0], 1));

    private static string Order(QuizQuestion question, ulong seed) =>
        string.Join(',', question.Shown(seed).Select(choice => choice.Text));

    private static (string Id, QuizTurn Why, int Due) Chosen(
        IReadOnlyDictionary<string, QuizItem> known, string? not = null, ulong seed = 1)
    {
        var pick = QuizChooser.Choose(s_pool, _ => false, known, not, s_now, seed)!;
        return (pick.Question.Id, pick.Why, pick.Due);
    }

    private static Dictionary<string, QuizItem> Known(params IReadOnlyList<QuizItem> items) => items.ToDictionary(item => item.Question);

    private static QuizItem Known(string id, int daysAgo) => QuizItem.After(null, id, right: true, s_now.AddDays(-daysAgo));

    private static QuizItem Missed(string id, int daysAgo) => QuizItem.After(null, id, right: false, s_now.AddDays(-daysAgo));
}
