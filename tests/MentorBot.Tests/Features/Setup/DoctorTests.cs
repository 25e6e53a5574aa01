using MentorBot.Core.Replies;
using MentorBot.Servers;
using static MentorBot.Tests.Features.Setup.SetupBench;

namespace MentorBot.Tests.Features.Setup;

public sealed class DoctorTests : IDisposable
{
    private readonly SetupBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Where_all_is_well_every_line_is_green()
    {
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        _bench.Store.Save(new ServerSettings(Here) { CuratorRole = 51, HelperRole = 52, LogChannel = SetupBench.Log });

        var reply = await _bench.Use("mentor doctor");

        Assert.Equal("All is well", reply.Title);
        Assert.All(reply.Text.Split('\n'), line => Assert.StartsWith("✅ ", line, StringComparison.Ordinal));
        Assert.All(
            ["Token", "Intents", "Scopes", "Commands", "Clock", "Knowledge", "Storage", "Pending work", "<#101>", "<#104>", "<@&51>",
                "<@&52>"],
            what => Assert.Contains(what, reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_wrong_is_red_with_its_fix_and_stands_first()
    {
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        _bench.Bot = new()
        {
            Shards = 4,
            ConnectedShards = 3,
            MessageContent = false,
            KnowledgeVersion = "abc123",
            KnowledgeProblem = "faq/x.md:3: no such thing",
            ClockSkew = TimeSpan.FromSeconds(-61),
            StorageFile = "/data/bot.db",
            StorageFree = 1024,
            Pending = [new("questions to answer", 2, _bench.Clock.GetUtcNow().AddHours(-1))],
        };

        var reply = await _bench.Use("mentor doctor");

        Assert.Equal("7 things to fix", reply.Title);
        var lines = reply.Text.Split('\n');
        Assert.Equal(7, lines.Count(line => line.StartsWith("-# Fix: ", StringComparison.Ordinal)));
        Assert.All(lines.Take(14).Where((_, i) => i % 2 == 0), line => Assert.StartsWith("❌ ", line, StringComparison.Ordinal));
        Assert.All(
            ["3 of 4", "Message Content Intent", "61.0 s behind", "faq/x.md:3", "0 MB", "2 questions to answer"],
            what => Assert.Contains(what, reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_s_admin_is_not_told_where_the_file_lies()
    {
        Assert.DoesNotContain("/data", (await _bench.Use("mentor doctor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_opened_channel_message_content_may_be_off()
    {
        _bench.Bot = _bench.Bot with { MessageContent = false };
        Assert.Equal("All is well", (await _bench.Use("mentor doctor")).Title);
    }

    [Fact]
    public async Task Only_permissions_of_what_is_switched_on_are_asked_for()
    {
        _bench.Allow(ChatChannel, 0);
        _bench.Allow(HelpChannel, Everything & ~(1UL << 35));
        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Questions));
        Assert.Equal("All is well", (await _bench.Use("mentor doctor")).Title);

        _bench.Store.Save(new ChannelSettings(HelpChannel, Here, ChannelMode.Threads));
        Assert.Contains("\"Create Public Threads\"", (await _bench.Use("mentor doctor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_on_Discord_is_red()
    {
        _bench.Store.Save(new ChannelSettings(new(999), Here, ChannelMode.Questions));
        _bench.Store.Save(new ServerSettings(Here) { CuratorRole = 1, HelperRole = 2, LogChannel = new(998) });
        Assert.Equal("4 things to fix", (await _bench.Use("mentor doctor")).Title);
    }

    [Fact]
    public async Task A_helper_role_that_nobody_may_mention_is_red()
    {
        _bench.Store.Save(new ServerSettings(Here) { HelperRole = 51 });
        Assert.Equal("All is well", (await _bench.Use("mentor doctor")).Title);
        foreach (var channel in _bench.Sight!.Channels)
            _bench.Allow(channel.Id, channel.BotRights & ~(1UL << 17));
        Assert.Contains("Allow anyone to @mention this role", (await _bench.Use("mentor doctor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_itself_is_not_there_the_scope_is_red()
    {
        _bench.Sight = null;
        Reply reply = await _bench.Use("mentor doctor");
        Assert.StartsWith("❌ **Scopes: \"bot\" is missing", reply.Text, StringComparison.Ordinal);
    }
}
