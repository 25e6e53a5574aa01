using MentorBot.Core.Replies;
using MentorBot.Features.Tips.Delivery;
using MentorBot.Routing;
using MentorBot.Tests.Features.Tips.Delivery;

namespace MentorBot.Tests.Features.Tips.Plans;

/// <summary>A person and his own tips. It is 20 October 2026; in Berlin the clock is put back on the 25th.</summary>
public sealed class TipsCommandTests : IDisposable
{
    private readonly PlansWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_next_five_times_and_the_change_of_the_clock_are_shown_before_anything_is_saved()
    {
        var preview = await _world.ShownAsync("tips subscribe", "time:9:00", "zone:berlin", "topics:Bread, cake", "level:Beginner");

        Assert.Contains("**09:00** in Europe/Berlin, every day: Bread, Cake, Beginner.", preview.Text, StringComparison.Ordinal);
        foreach (var day in new[] { "2026-10-21T07:00Z", "2026-10-24T07:00Z", "2026-10-25T08:00Z" })
            Assert.Contains($"<t:{At(day)}:F>", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{At("2026-10-26T08:00Z")}", preview.Text, StringComparison.Ordinal);
        Assert.Contains($"put back by an hour at <t:{At("2026-10-25T01:00Z")}:f>", preview.Text, StringComparison.Ordinal);
        Assert.Null(Mine);
        Assert.Empty(_world.Discord.Messages);
    }

    [Fact]
    public async Task Saving_sends_a_message_that_proves_that_tips_can_arrive_and_the_tip_comes()
    {
        await SubscribeAsync();

        Assert.Equal(FakeDiscord.Direct(TipWorld.Ann), Assert.Single(_world.Discord.Messages).Place);
        await _world.ReachAsync(Mine!.Next!.At);
        Assert.Equal("tip-001", _world.Discord.Messages[1].Reply.Title);
        var why = await _world.PressedAsync(_world.Discord.Messages[1].Reply, "My tips");
        Assert.Contains("09:00", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_direct_messages_are_closed_nothing_is_saved_and_what_to_do_is_said()
    {
        _world.Discord.Refused[FakeDiscord.Direct(TipWorld.Ann)] = "This person takes no direct messages from me.";
        var preview = await _world.ShownAsync("tips subscribe", "time:9:00", "zone:Berlin");

        var refused = Assert.IsType<Outcome.Refuse>(await _world.PressAsync(preview.Buttons[0].Go));

        Assert.Contains("Privacy Settings", refused.Reason, StringComparison.Ordinal);
        Assert.Null(Mine);
        _world.Discord.Refused.Clear();
        PlansWorld.Shown(await _world.PressAsync(preview.Buttons[0].Go));
        Assert.NotNull(Mine);
    }

    [Fact]
    public async Task In_a_private_thread_the_person_is_let_in_by_a_mention()
    {
        await SubscribeAsync("where:thread");

        var hello = Assert.Single(_world.Discord.Messages);
        Assert.Equal([TipWorld.Ann.Value], hello.Reply.Notifies.People);
        Assert.Equal(hello.Place, Mine!.Place);
        Assert.Equal(TipWorld.Bakery, Mine.Server);
        await _world.ReachAsync(Mine.Next!.At);
        Assert.Equal(hello.Place, _world.Discord.Messages[1].Place);
    }

    [Fact]
    public async Task A_pause_until_a_day_ends_by_itself_on_that_day()
    {
        await SubscribeAsync();

        var card = await _world.ShownAsync("tips pause", "until:2026-10-28");
        await _world.PassAsync(TimeSpan.FromDays(9), TimeSpan.FromHours(1));

        Assert.Contains("Paused until", card.Text, StringComparison.Ordinal);
        Assert.Equal([new(2026, 10, 29), new(2026, 10, 28)], _world.Log(Mine!).Select(line => line.Date));
        Assert.Null(Mine!.PausedReason);
    }

    [Fact]
    public async Task A_pause_without_an_end_lasts_until_it_is_resumed()
    {
        await SubscribeAsync();
        await _world.ShownAsync("tips pause");
        await _world.PassAsync(TimeSpan.FromDays(5), TimeSpan.FromHours(6));
        Assert.Empty(_world.Log(Mine!));

        var card = await _world.ShownAsync("tips resume");

        Assert.Equal("Your tips go on", card.Title);
        await _world.ReachAsync(Mine!.Next!.At);
        Assert.Single(_world.Log(Mine!));
    }

    [Fact]
    public async Task Opened_again_direct_messages_are_tried_on_resuming()
    {
        await SubscribeAsync();
        _world.Discord.Refused[Mine!.Place] = "This person takes no direct messages from me.";
        await _world.ReachAsync(Mine.Next!.At);

        Assert.Contains("no direct messages", await _world.RefusedAsync("tips resume"), StringComparison.Ordinal);
        _world.Discord.Refused.Clear();
        await _world.ShownAsync("tips resume");

        await _world.ReachAsync(Mine!.Next!.At);
        Assert.Equal(["Sent", "Refused"], _world.Log(Mine).Select(line => line.Result));
    }

    [Fact]
    public async Task A_change_keeps_what_is_left_out_and_the_tips_that_were_given()
    {
        await SubscribeAsync("topics:cake", "days:mon-fri");
        await _world.ReachAsync(Mine!.Next!.At);

        await _world.PressedAsync(await _world.ShownAsync("tips change", "time:6 pm"), "Save");

        Assert.Equal(new TimeOnly(18, 0), Mine!.When.Time);
        Assert.Equal("Europe/Berlin", Mine.When.Zone);
        Assert.Equal(["cake"], Mine.Topics);
        Assert.Equal(new(2026, 10, 22), Mine.Next!.Date);
        await _world.ReachAsync(Mine.Next.At);
        Assert.Equal("tip-002", _world.Discord.Messages[^1].Reply.Title);
    }

    [Fact]
    public async Task The_history_says_what_came_and_why_something_did_not()
    {
        await SubscribeAsync();
        await _world.ReachAsync(Mine!.Next!.At);
        await _world.ReachAsync(Mine.Next!.At.AddHours(10));

        var history = await _world.ShownAsync("tips history");

        Assert.Contains("**sent** tip-001", history.Text, StringComparison.Ordinal);
        Assert.Contains("**missed**: I was not there at that time", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_asks_once_more_and_leaves_nothing()
    {
        await SubscribeAsync();
        var schedule = Mine!;
        await _world.ReachAsync(schedule.Next!.At);

        await _world.PressedAsync(await _world.ShownAsync("tips stop"), "Stop and erase");

        Assert.Null(Mine);
        Assert.Empty(_world.Log(schedule));
        Assert.Contains("/tips subscribe", await _world.RefusedAsync("tips pause"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_previews_both_can_be_pressed_and_there_is_one_subscription()
    {
        var first = await _world.ShownAsync("tips subscribe", "time:9", "zone:Berlin");
        var second = await _world.ShownAsync("tips subscribe", "time:10", "zone:Berlin");

        await _world.PressedAsync(first, "Subscribe");
        await _world.PressedAsync(second, "Subscribe");

        Assert.Equal(new TimeOnly(10, 0), Mine!.When.Time);
    }

    [Theory]
    [InlineData("I do not know that time", "time:25:00", "zone:Berlin")]
    [InlineData("Did you mean `Europe/Berlin`", "time:9", "zone:Berlni")]
    [InlineData("I do not know those days", "time:9", "zone:Berlin", "days:someday")]
    [InlineData("these topics", "time:9", "zone:Berlin", "topics:bread, stones")]
    [InlineData("There is Beginner, Advanced", "time:9", "zone:Berlin", "level:divine")]
    public async Task What_is_typed_wrong_is_said_with_the_way_to_type_it_right(string expected, params string[] typed) =>
        Assert.Contains(expected, await _world.RefusedAsync("tips subscribe", typed), StringComparison.Ordinal);

    [Fact]
    public async Task A_press_after_a_restart_or_by_somebody_else_saves_nothing()
    {
        var preview = await _world.ShownAsync("tips subscribe", "time:9", "zone:Berlin");

        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(preview.Buttons[0].Go, new PersonId(43)));
        _world.True.Advance(TimeSpan.FromMinutes(31));
        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(preview.Buttons[0].Go));
    }

    [Fact]
    public async Task Nobody_else_is_told_of_somebodys_tips()
    {
        await SubscribeAsync();
        await _world.ReachAsync(Mine!.Next!.At);

        var button = _world.Discord.Messages[1].Reply.Buttons[^1];

        Assert.IsType<Outcome.Refuse>(await _world.PressAsync(button.Go, new PersonId(43)));
    }

    [Fact]
    public void While_somebody_types_zones_come_with_the_time_there_and_topics_one_after_the_other()
    {
        Assert.Contains(_world.Suggested("tips subscribe", "zone", "berl"), it => it.Label == "Europe/Berlin (now 14:00)");
        Assert.NotEmpty(_world.Suggested("tips subscribe", "zone", ""));
        Assert.Contains(_world.Suggested("tips subscribe", "topics", "bread, ca"), it => it.Value == "bread, cake");
        Assert.Equal("07:30", Assert.Single(_world.Suggested("tips subscribe", "time", "7:30")).Value);
    }

    private TipSchedule? Mine => _world.Get<ScheduleStore>().OfPerson(TipWorld.Ann);

    private async Task SubscribeAsync(params string[] more) => await _world.PressedAsync(
        await _world.ShownAsync("tips subscribe", ["time:9:00", "zone:Berlin", .. more]), "Subscribe");

    private static long At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
}
