using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Features.Gaps;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Tests.Features.Gaps;

public sealed class GapsTests : IAsyncDisposable
{
    private readonly GapsWorld _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private IReadOnlyList<string> Kept => [.. _world.Get<GapStore>().Of(GapsWorld.Bakery).Select(gap => gap.Question)];

    [Fact]
    public void A_question_is_kept_where_it_was_not_answered_and_the_admins_turned_that_on()
    {
        _world.Asked("where is the rye starter kept", Decision.Declined);
        _world.Asked("which oven is the hot one", Decision.Suggested, Way.Slash);
        _world.Asked("how long does dough rise", Decision.Answered);
        _world.Asked("anybody up for lunch", Decision.Declined, Way.Unasked);
        _world.Asked("where is the rye starter kept", server: new ServerId(9));

        Assert.Equal(["where is the rye starter kept", "which oven is the hot one"], Kept.Order(StringComparer.Ordinal));
        Assert.Empty(_world.Get<GapStore>().Of(new ServerId(9)));
    }

    [Fact]
    public void What_is_kept_names_nobody_and_is_not_long()
    {
        _world.Asked($"<@123456789012345678> does <@!42> know\nwhere the **rye** is? {new string('x', 500)}");

        var question = Assert.Single(Kept);
        Assert.StartsWith("does know where the rye is? xxx", question, StringComparison.Ordinal);
        Assert.Equal(GapStore.Longest, question.Length);
    }

    [Fact]
    public void A_server_keeps_its_newest_2000_questions()
    {
        for (var i = 0; i <= GapStore.Most; i++)
        {
            _world.Asked($"question number {i}");
            _world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(GapStore.Most, Kept.Count);
        Assert.DoesNotContain("question number 0", Kept);
        Assert.Equal($"question number {GapStore.Most}", Kept[0]);
    }

    [Fact]
    public async Task Gaps_are_shown_by_how_often_they_were_asked_five_at_a_time()
    {
        string[] questions = ["who feeds the cat", "which flour do we buy", "where hangs the apron", "may I bring my dog",
            "how warm is July", "can visitors park outside"];
        foreach (var question in questions.Append("which flour do we buy").Append("which flour do we buy"))
            _world.Asked(question);

        var first = GapsWorld.Shown(await _world.PressAsync(new("gaps")));
        Assert.StartsWith("**1.** “which flour do we buy”, asked 3 times", first.Text, StringComparison.Ordinal);
        Assert.Equal(5, first.Buttons.Count(button => button.Label.StartsWith("Write the answer", StringComparison.Ordinal)));
        var second = GapsWorld.Shown(await _world.PressAsync(GapsWorld.Button(first, "More").Go));
        Assert.StartsWith("**6.**", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Buttons, button => button.Label == "More");
    }

    [Fact]
    public async Task A_question_cannot_format_or_mention_anything_where_it_is_shown()
    {
        _world.Asked("is _this_ [free](x) @everyone `rm`? # <b>");

        var shown = GapsWorld.Shown(await _world.PressAsync(new("gaps"))).Text;
        Assert.Contains("\\_this\\_ \\[free\\]\\(x\\)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_curators_see_and_change_anything()
    {
        foreach (var route in new[] { "gaps", "gaps.page", "gaps.write", "gaps.dismiss", "gaps.save", "gaps.mend", "gaps.add", "faq list",
            "faq export", "faq.page", "faq.edit", "faq.save", "faq.remove", "faq.removed", "faq.restore", "mentor stats" })
        {
            var outcome = await _world.CallAsync(new(route), GapsWorld.Member, Rights.Moderator, null);
            Assert.Contains("curators", Assert.IsType<Outcome.Refuse>(outcome).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dismissed_question_goes_with_all_that_ask_the_same_and_is_noted()
    {
        _world.Asked("where is the rye starter kept");
        _world.Asked("where is the rye starter kept");
        _world.Asked("who feeds the cat");

        var list = GapsWorld.Shown(await _world.PressAsync(new("gaps")));
        var rest = GapsWorld.Shown(await _world.PressAsync(GapsWorld.Button(list, "Dismiss 1").Go));

        Assert.Equal(["who feeds the cat"], Kept);
        Assert.DoesNotContain("rye", rest.Text, StringComparison.Ordinal);
        Assert.Equal(["<@42> dismissed a question: “where is the rye starter kept”"], _world.Staff.Lines);
    }

    [Fact]
    public async Task An_answer_that_is_written_is_live_at_once_and_closes_its_gap()
    {
        _world.Asked("where is the rye starter kept");
        _world.Asked("where is the rye starter kept");
        var list = GapsWorld.Shown(await _world.PressAsync(new("gaps")));

        var form = Assert.IsType<Outcome.Ask>(await _world.PressAsync(GapsWorld.Button(list, "Write the answer 1").Go)).Form;
        Assert.Equal("where is the rye starter kept", form.Fields[0].Value);
        var saved = GapsWorld.Shown(await _world.PressAsync(form.Submit,
            ("question", "Where is the rye starter?"), ("answer", "On the shelf beside the oven."), ("asks", form.Fields[2].Value!)));

        Assert.Equal("Saved and live", saved.Title);
        Assert.Empty(Kept);
        var answer = _world.Get<Mentor>().Ask("where is the rye starter kept", null, GapsWorld.Bakery);
        Assert.Equal((Kinds.Server, "On the shelf beside the oven."), (answer.Best?.Passage.Kind, answer.Best?.Passage.Body));
        Assert.NotEqual(Kinds.Server, _world.Get<Mentor>().Ask("where is the rye starter kept", null, new ServerId(9)).Best?.Passage.Kind);
        Assert.Equal(["<@42> added to the FAQ: “Where is the rye starter?”"], _world.Staff.Lines);
    }

    [Fact]
    public async Task A_form_for_a_question_that_somebody_else_dealt_with_is_refused()
    {
        _world.Asked("where is the rye starter kept");
        var list = GapsWorld.Shown(await _world.PressAsync(new("gaps")));
        await _world.PressAsync(GapsWorld.Button(list, "Dismiss 1").Go);

        var outcome = await _world.PressAsync(GapsWorld.Button(list, "Write the answer 1").Go);
        Assert.Contains("/gaps", Assert.IsType<Outcome.Refuse>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_gaps_are_off_the_list_says_how_to_turn_them_on_and_what_was_kept_is_forgotten()
    {
        _world.Asked("where is the rye starter kept");
        _world.Get<ServerStore>().Save(new ServerSettings(GapsWorld.Bakery));

        Assert.Contains("/mentor setup", GapsWorld.Shown(await _world.PressAsync(new("gaps"))).Text, StringComparison.Ordinal);
        _world.Get<GapStore>().Forget(_world.Clock.GetUtcNow());
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task Stats_are_a_chart_of_eight_weeks_in_columns()
    {
        var counts = _world.Get<WeekCounts>();
        counts.Add(GapsWorld.Bakery, WeekCounts.Asked, 40);
        counts.Add(GapsWorld.Bakery, WeekCounts.Answered, 30);
        _world.Clock.Advance(TimeSpan.FromDays(7));
        counts.Add(GapsWorld.Bakery, WeekCounts.Asked, 1234);
        counts.Add(GapsWorld.Bakery, WeekCounts.Declined, 3);
        counts.Add(GapsWorld.Bakery, WeekCounts.Suggested, 4);
        counts.Add(GapsWorld.Bakery, WeekCounts.Helpful, 5);
        _world.Asked("where is the rye starter kept");

        var stats = GapsWorld.Shown(await _world.PressAsync(new("mentor stats")));
        var lines = stats.Text.Split("```")[1].Trim('\n').Split('\n');
        Assert.Equal(9, lines.Length);
        Assert.Single(lines.Select(line => line.Length).Distinct());
        Assert.True(lines[0].Length <= 44);
        Assert.Equal("07 Sep ████████  1234        0       5    7", lines[^1]);
        Assert.Equal("31 Aug ▍           40       30       0    0", lines[^2]);
        Assert.Equal("1 (`/gaps`)", Assert.Single(stats.Fields).Text);
    }
}
