using MentorBot.Core.Replies;
using MentorBot.Routing;
using MentorBot.Servers;
using static MentorBot.Tests.Features.Setup.SetupBench;

namespace MentorBot.Tests.Features.Setup;

public sealed class SetupTests : IDisposable
{
    private readonly SetupBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Next_walks_through_every_page_to_the_review_and_back_leads_to_the_start()
    {
        await _bench.Use("mentor setup");
        var page = await Open($"{HelpChannel},{Forum}");
        List<string> titles = [page.Title];
        while (Button(page, "Next") is { } next)
            titles.Add((page = await Press(next)).Title);

        Assert.Equal(
            [
                "Setup, step 1 of 6: channels", "Setup, step 1 of 6: channel 1 of 2", "Setup, step 1 of 6: channel 2 of 2",
                "Setup, step 2 of 6: curators", "Setup, step 3 of 6: helpers", "Setup, step 4 of 6: log channel",
                "Setup, step 5 of 6: questions I could not answer", "Setup, step 6 of 6: review",
            ],
            titles);
        Assert.NotNull(Button(page, "Save"));
        while (Button(page, "Back") is { } back)
            page = await Press(back);
        Assert.Equal(titles[0], page.Title);
    }

    [Fact]
    public async Task Nothing_is_saved_until_it_is_confirmed_and_then_all_of_it_is_also_after_a_restart()
    {
        await FillIn();
        Assert.Empty(_bench.Store.OpenedChannels(Here));
        Assert.Equal(new ServerSettings(Here), _bench.Store.Of(Here));
        Assert.Empty(_bench.Noted);

        var summary = await _bench.Use("setup.save");
        _bench.Restart();

        Assert.Equal("Setup: saved", summary.Title);
        Assert.Contains("Nothing: I have every permission that this needs.", Everywhere(summary), StringComparison.Ordinal);
        Assert.Equal(
            new ServerSettings(Here) { CuratorRole = 51, HelperRole = 52, LogChannel = SetupBench.Log, Gaps = true },
            _bench.Store.Of(Here));
        Assert.Equal(
            [
                new ChannelSettings(HelpChannel, Here, ChannelMode.Threads)
                {
                    Wait = TimeSpan.FromSeconds(90),
                    HourlyBudget = 3,
                    QuietFrom = new(22, 0),
                    QuietTo = new(7, 30),
                    Zone = "Europe/Berlin",
                },
                new ChannelSettings(Forum, Here, ChannelMode.Forum),
            ],
            _bench.Store.OpenedChannels(Here));
    }

    [Fact]
    public async Task Every_saved_change_is_noted_in_the_staff_log_with_who_made_it()
    {
        await FillIn();
        await _bench.Use("setup.save");

        var note = Assert.Single(_bench.Noted);
        Assert.StartsWith("<@11> changed the setup:", note, StringComparison.Ordinal);
        Assert.All(["<#101>", "<#103>", "<@&51>", "<@&52>", "<#104>", "are kept"],
            part => Assert.Contains(part, note, StringComparison.Ordinal));
        Assert.Equal([SetupBench.Log], _bench.NotedIn);
    }

    [Fact]
    public async Task Who_takes_the_log_away_is_named_in_the_log_that_goes()
    {
        _bench.Store.Save(new ServerSettings(Here) { LogChannel = SetupBench.Log });
        await _bench.Use("mentor setup");
        await _bench.Use("setup.log", "none");
        await _bench.Use("setup.save");

        Assert.Equal([SetupBench.Log, null], _bench.NotedIn);
        Assert.Contains("noted nowhere", _bench.Noted[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_leaves_all_as_it_was()
    {
        await FillIn();
        await _bench.Use("setup.cancel");
        var late = await _bench.Use("setup.save");

        Assert.Equal("Setup: let us start again", late.Title);
        Assert.Empty(_bench.Store.OpenedChannels(Here));
        Assert.Empty(_bench.Noted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_press_on_an_old_step_after_a_restart_or_half_an_hour_offers_to_start_again(bool restarted)
    {
        await FillIn();
        if (restarted)
            _bench.Restart();
        else
            _bench.Clock.Advance(TimeSpan.FromMinutes(31));

        var reply = await _bench.Use("setup.step", "review");

        Assert.Contains("Nothing of it was saved", reply.Text, StringComparison.Ordinal);
        Assert.Equal("setup.start", Assert.Single(reply.Buttons).Go.Route);
        Assert.Equal("Setup, step 1 of 6: channels", (await Press(reply.Buttons[0].Go)).Title);
        Assert.Contains("too old", await Forget(() => _bench.Refused("setup.manners", "101")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_admin_and_a_moderator_changed_meanwhile_stays()
    {
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        await _bench.Use("mentor setup");
        await _bench.Choose("setup.mode", ["101"], ("value", "threads"));
        var until = _bench.Clock.GetUtcNow().AddHours(4);
        _bench.Store.Save(_bench.Store.OpenedChannel(HelpChannel)! with { SnoozedUntil = until });
        _bench.Store.Save(new ServerSettings(Here) { HelperRole = 52 });
        _bench.Store.Save(new ChannelSettings(ChatChannel, Here, ChannelMode.Questions));

        await _bench.Use("setup.save");

        Assert.Equal(
            new ChannelSettings(HelpChannel, Here, ChannelMode.Threads) { SnoozedUntil = until }, _bench.Store.OpenedChannel(HelpChannel));
        Assert.Equal(52UL, _bench.Store.Of(Here).HelperRole);
        Assert.NotNull(_bench.Store.OpenedChannel(ChatChannel));
    }

    [Fact]
    public async Task A_channel_that_is_taken_out_or_was_deleted_is_closed()
    {
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        _bench.Store.Save(new ChannelSettings(ChatChannel, Here, ChannelMode.Questions));
        _bench.Store.Save(new ChannelSettings(new(999), Here, ChannelMode.Questions));
        var page = await _bench.Use("mentor setup");
        Assert.Equal([101, 102], page.Menus[0].Chosen);
        await Open("102");

        await _bench.Use("setup.save");

        Assert.Equal([ChatChannel], _bench.Store.OpenedChannels(Here).Select(channel => channel.Channel));
    }

    [Fact]
    public async Task Where_nothing_was_changed_nothing_is_noted()
    {
        await _bench.Use("mentor setup");
        Assert.Equal("Setup: nothing to save", (await _bench.Use("setup.save")).Title);
        Assert.Empty(_bench.Noted);
    }

    [Theory]
    [InlineData("901", "6", "", "", "from 0 to 600")]
    [InlineData("45", "0", "", "", "from 1 to 60")]
    [InlineData("45", "6", "late", "", "22:00-07:00")]
    [InlineData("45", "6", "25:00-7:00", "", "22:00-07:00")]
    [InlineData("45", "6", "9-9", "", "22:00-07:00")]
    [InlineData("45", "6", "", "Mars/Base", "Europe/Berlin")]
    public async Task Manners_that_cannot_be_are_said_and_change_nothing(string wait, string budget, string quiet, string zone, string said)
    {
        await _bench.Use("mentor setup");
        await Open("101");
        var reply = await Manners(wait, budget, quiet, zone);
        await _bench.Use("setup.save");

        Assert.Contains("Not changed", reply.Text, StringComparison.Ordinal);
        Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        Assert.Equal(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions), _bench.Store.OpenedChannel(HelpChannel));
    }

    [Theory]
    [InlineData("22:00-07:00", "22:00", "07:00")]
    [InlineData("10 pm to 7 am", "22:00", "07:00")]
    [InlineData("12am – 6", "00:00", "06:00")]
    [InlineData("18-24:00", "18:00", "00:00")]
    public async Task Quiet_hours_are_read_as_people_write_them(string typed, string from, string to)
    {
        await _bench.Use("mentor setup");
        await Open("101");
        await Manners("45", "6", typed, "new york");
        await _bench.Use("setup.save");

        var channel = _bench.Store.OpenedChannel(HelpChannel)!;
        Assert.Equal(
            (from, to, "America/New_York"),
            (channel.QuietFrom!.Value.ToString("HH:mm", null), channel.QuietTo!.Value.ToString("HH:mm", null), channel.Zone));
    }

    [Fact]
    public async Task Without_message_content_it_says_what_to_switch_on_and_still_saves()
    {
        _bench.Bot = _bench.Bot with { MessageContent = false };
        var first = await _bench.Use("mentor setup");
        await Open("101");
        var summary = await _bench.Use("setup.save");

        Assert.All([first, summary], reply => Assert.Contains(
            "\"Message Content Intent\" in the Developer Portal, page Bot, and starts me again", Everywhere(reply),
            StringComparison.Ordinal));
        Assert.NotNull(_bench.Store.OpenedChannel(HelpChannel));
    }

    [Fact]
    public async Task A_missing_permission_is_named_at_its_channel_and_in_the_summary()
    {
        _bench.Allow(HelpChannel, Everything & ~(1UL << 35));
        await _bench.Use("mentor setup");
        Assert.DoesNotContain("Create Public Threads", Everywhere(await Open("101")), StringComparison.Ordinal);
        var page = await _bench.Choose("setup.mode", ["101"], ("value", "threads"));
        var summary = await _bench.Use("setup.save");

        Assert.All([page, summary], reply => Assert.Contains(
            "in <#101>: I lack \"Create Public Threads\". In this channel's settings, page Permissions", Everywhere(reply),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_is_not_taken()
    {
        await _bench.Use("mentor setup");
        await Open("105,666,103");
        Assert.Contains("Not changed", (await _bench.Choose("setup.mode", ["103"], ("value", "questions"))).Text, StringComparison.Ordinal);
        Assert.Contains("@everyone", (await _bench.Choose("setup.curator", [], ("value", "900"))).Text, StringComparison.Ordinal);
        Assert.Contains("Not changed", (await _bench.Choose("setup.log", [], ("value", "103"))).Text, StringComparison.Ordinal);
        await _bench.Use("setup.save");

        Assert.Equal([Forum], _bench.Store.OpenedChannels(Here).Select(channel => channel.Channel));
        Assert.Equal(new ServerSettings(Here), _bench.Store.Of(Here));
    }

    [Fact]
    public async Task Where_only_its_commands_are_installed_it_gives_the_link_that_adds_it()
    {
        _bench.Sight = null;
        Assert.Contains(
            "client_id=4242&scope=bot+applications.commands", (await _bench.Use("mentor setup")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_many_broken_channels_fits_on_every_page()
    {
        _bench.Sight = new(Here, "Large",
            [.. Enumerable.Range(1, 60).Select(i => new ChannelSight(new(1UL << 60 | (uint)i), "c", ChannelKind.Forum, 1UL << 10))], []);
        foreach (var channel in _bench.Sight.Channels.Take(40))
            _bench.Store.Save(new ChannelSettings(channel.Id, Here, ChannelMode.Forum));
        var page = await _bench.Use("mentor setup");
        Assert.Equal(25, page.Menus[0].Chosen.Count);
        await Open(string.Join(',', _bench.Sight.Channels.Skip(40).Select(channel => channel.Id)));
        page = await _bench.Use("setup.step", "channels");
        while (Button(page, "Next") is { } next)
            page = await Press(next);
        await _bench.Use("setup.save");

        Assert.Equal(35, _bench.Store.OpenedChannels(Here).Count);
    }

    [Fact]
    public void Every_part_of_setup_needs_the_right_to_manage_the_server_and_every_command_is_described()
    {
        Assert.All(
            _bench.Routes.Where(route => route.Name != "mentor snooze"), route => Assert.Equal(Rights.Admin, route.Needs));
        Assert.All(_bench.Routes, route => Assert.Equal(
            route.Name.StartsWith("mentor ", StringComparison.Ordinal), route.Slash is not null));
        Assert.All(_bench.Routes, route => Assert.InRange(route.Slash?.Description.Length ?? 1, 1, 100));
    }

    private async Task FillIn()
    {
        await _bench.Use("mentor setup");
        await Open($"{HelpChannel},{Forum}");
        await _bench.Choose("setup.mode", ["101"], ("value", "threads"));
        await Manners("90", "3", "22:00-07:30", "europe/berlin");
        await _bench.Choose("setup.curator", [], ("value", "51"));
        await _bench.Choose("setup.helper", [], ("value", "52"));
        await _bench.Choose("setup.log", [], ("value", "104"));
        await _bench.Use("setup.gaps", "on");
    }

    private async Task<string> Forget(Func<Task<string>> then)
    {
        await _bench.Use("setup.cancel");
        return await then();
    }

    private Task<Reply> Open(string channels) => _bench.Choose("setup.channels", [], ("value", channels));

    private Task<Reply> Manners(string wait, string budget, string quiet, string zone) => _bench.Choose(
        "setup.set-manners", ["101"], ("wait", wait), ("budget", budget), ("quiet", quiet), ("zone", zone));

    private Task<Reply> Press(Go go) => _bench.Use(go.Route, [.. go.Values]);

    private static Go? Button(Reply reply, string label) => reply.Buttons.FirstOrDefault(button => button.Label == label)?.Go;
}
