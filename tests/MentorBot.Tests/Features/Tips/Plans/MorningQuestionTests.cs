using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>A question in a server's channel on the morning after a tip.</summary>
public sealed class MorningQuestionTests : IDisposable
{
    private readonly PlansWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task On_the_morning_after_a_tip_a_question_on_it_is_asked_once()
    {
        await AddAsync();
        await _world.PassAsync(TimeSpan.FromDays(3), TimeSpan.FromMinutes(30));

        var asked = _world.Discord.Messages.Where(IsQuestion).ToList();
        Assert.Equal(["on-tip-001", "on-tip-002", "on-tip-003"], asked.Select(one => one.Reply.Text));
        Assert.All(asked, one => Assert.Equal(8, one.At.ToOffset(TimeSpan.FromHours(2)).Hour));
        Assert.Equal([51UL], _world.Discord.Messages[0].Reply.Notifies.Roles);
        Assert.Empty(asked[0].Reply.Notifies.Roles);
    }

    [Fact]
    public async Task It_stands_in_the_thread_on_the_tip_where_there_is_one()
    {
        await AddAsync("thread:yes");
        await _world.PassAsync(TimeSpan.FromHours(26), TimeSpan.FromMinutes(30));

        var thread = Assert.Single(_world.Discord.Threads);
        Assert.Equal(new PlaceId(thread.On.Value), Assert.Single(_world.Discord.Messages, IsQuestion).Place);
    }

    [Fact]
    public async Task Whoever_answers_is_told_alone_and_the_card_counts_the_first_answer_of_each()
    {
        var question = await AskedAsync();

        var right = await AnswerAsync(question, 1, new PersonId(1));
        var wrong = await AnswerAsync(question, 0, new PersonId(2));
        var again = await AnswerAsync(question, 1, new PersonId(2));

        Assert.Equal("Right", right.Title);
        Assert.StartsWith("1 has answered, and was right.", right.Note, StringComparison.Ordinal);
        Assert.StartsWith("2 have answered, 1 of them right.", wrong.Note, StringComparison.Ordinal);
        Assert.StartsWith("Your first answer counts. 2 have answered, 1 of them right.", again.Note, StringComparison.Ordinal);
        var edit = _world.Edits.Deeds[^1];
        Assert.Equal(question.Id, edit.On);
        Assert.Equal("2 have answered, 1 of them right.", edit.Reply!.Note);
        Assert.Equal(question.Reply.Buttons, edit.Reply.Buttons);
    }

    [Fact]
    public async Task Paused_and_removed_tips_ask_no_more()
    {
        await AddAsync();
        await _world.ReachAsync(All[0].Next!.At);
        await _world.TypeAsync("schedule pause", "which:1");
        await _world.PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));
        Assert.DoesNotContain(_world.Discord.Messages, IsQuestion);

        await _world.TypeAsync("schedule resume", "which:1");
        await _world.PassAsync(TimeSpan.FromHours(20), TimeSpan.FromHours(1));
        await _world.TypeAsync("schedule remove", "which:1");
        await _world.PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(1));
        Assert.DoesNotContain(_world.Discord.Messages, IsQuestion);
    }

    [Fact]
    public async Task The_log_says_why_no_question_was_asked()
    {
        await AddAsync();
        _world.Quizzes.HasNone = true;
        await _world.PassAsync(TimeSpan.FromHours(26), TimeSpan.FromMinutes(30));

        var log = await _world.ShownAsync("schedule log", "which:1");
        Assert.Contains("**missed**: No tip was posted the day before, or my knowledge has no question on it.", log.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_of_who_answered_is_listed_erased_and_forgotten()
    {
        var question = await AskedAsync();
        await AnswerAsync(question, 1, new PersonId(1));
        var store = _world.Get<MentorBot.Features.Tips.Questions.AnswerStore>();
        Assert.Contains("and were right", Assert.Single(store.List(new(1))), StringComparison.Ordinal);

        store.Erase(new(1));
        Assert.Empty(store.List(new(1)));
        await AnswerAsync(question, 1, new PersonId(2));
        store.Forget(_world.Clock.GetUtcNow() + DeliveryStore.Life + TimeSpan.FromMinutes(1));
        Assert.Empty(store.List(new(2)));
    }

    private IReadOnlyList<TipSchedule> All => _world.Get<ScheduleStore>().OfServer(TipWorld.Bakery);

    private static bool IsQuestion(Standing message) => message.Reply.Title == "A question on yesterday's tip";

    private async Task AddAsync(params string[] more)
    {
        var preview = await _world.ShownAsync(
            "schedule add", ["time:18:00", "zone:Berlin", "ping:learners", "question:yes", .. more]);
        Assert.Contains("with a question at 08:00 on the morning after", preview.Text, StringComparison.Ordinal);
        await _world.PressedAsync(preview, "Save");
    }

    private async Task<Standing> AskedAsync()
    {
        await AddAsync();
        await _world.PassAsync(TimeSpan.FromHours(26), TimeSpan.FromMinutes(30));
        return Assert.Single(_world.Discord.Messages, IsQuestion);
    }

    private async Task<Reply> AnswerAsync(Standing question, int place, PersonId who) =>
        PlansWorld.Shown(await _world.PressAsync(question.Reply.Buttons[place].Go, who, Rights.None));
}
