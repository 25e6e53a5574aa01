using MentorBot.Chat;
using MentorBot.Chat.Cards;
using MentorBot.Chat.Pictures;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Events;
using MentorBot.EndToEnd;
using MentorBot.Routing;
using MentorBot.Sandbox;
using MentorBot.Sandbox.World;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Chat;

/// <summary>What is posted at an appointed time, in a channel of the sandbox.</summary>
public sealed class AppointedPostsTests : IAsyncLifetime
{
    private static readonly Go s_why = new("tips.why", "d1");

    private static readonly Reply s_card = new() { Title = "Bread", Text = "Knead it.", Buttons = [new(s_why, "Why here?")] };

    private SandboxServer _server = null!;
    private Guild _guild = null!;
    private Channel _channel = null!;
    private User _ada = null!;
    private AppointedPosts _posts = null!;

    private PlaceId Place => new(_channel.Id);

    public async Task InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false });
        Application app;
        lock (_server.World.Gate)
        {
            _ada = _server.World.AddUser("ada");
            _guild = _server.World.AddGuild("Bakers", _ada);
            _guild.Everyone.Permissions = Permissions.None;
            _channel = _server.World.AddChannel(_guild, "daily");
            app = _server.World.AddApplication("Mentor");
            _server.World.AddBot(_guild, app, Rights());
        }
        var discord = new DiscordConnection(
            new DiscordOptions { Token = app.Token, ApiBase = new Uri(_server.ApiBase) }, new EventFilter(), TimeProvider.System,
            NullLoggerFactory.Instance);
        var identity = new BotIdentity();
        identity.Take(new(app.Id), new(app.Id), readsMessages: false);
        var painter = new Painter(new SvgProgram(Options.Create(new PictureOptions())), new ManualClock(), NullLogger<Painter>.Instance);
        var writer = new ReplyWriter(painter);
        _posts = new(discord, writer, new Posts(discord, writer, identity), identity);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Its_own_message_is_found_by_the_button_and_no_other_is_taken_for_it()
    {
        var since = TimeProvider.System.GetUtcNow().AddHours(-1);
        await _posts.SendAsync(Place, s_card with { Buttons = [new(new("tips.why", "d2"), "Why here?")] }, "job-2", silent: false, default);
        Assert.Null(await _posts.FindOwnAsync(Place, s_why, since, default));

        var sent = await _posts.SendAsync(Place, s_card, "job-1", silent: true, default);

        Assert.Equal(sent, await _posts.FindOwnAsync(Place, s_why, since, default));
        Assert.Equal(sent, await _posts.SendAsync(Place, s_card, "job-1", silent: true, default));
        lock (_server.World.Gate)
            Assert.Equal(2, _channel.Messages.Count());
    }

    [Fact]
    public async Task Behind_hundreds_of_other_messages_it_is_found_too()
    {
        var since = TimeProvider.System.GetUtcNow().AddHours(-1);
        lock (_server.World.Gate)
        {
            var hello = new MessageDraft { Content = "hello", Allowed = AllowedMentions.Everything };
            for (var i = 0; i < 250; i++)
                _server.World.Posts.Create(_ada, _channel, hello);
        }
        var sent = await _posts.SendAsync(Place, s_card, "job-1", silent: false, default);

        Assert.Equal(sent, await _posts.FindOwnAsync(Place, s_why, since, default));
    }

    [Fact]
    public async Task A_message_is_pinned_and_gets_its_thread_and_twice_does_no_harm()
    {
        var sent = await _posts.SendAsync(Place, s_card, "job-1", silent: false, default);

        for (var i = 0; i < 2; i++)
        {
            await _posts.PinAsync(Place, sent, default);
            Assert.Equal(new PlaceId(sent.Value), await _posts.StartThreadAsync(Place, sent, "Bread", default));
        }
    }

    [Fact]
    public async Task In_an_announcement_channel_it_is_published_and_twice_or_elsewhere_does_no_harm()
    {
        Channel news;
        lock (_server.World.Gate)
            news = _server.World.AddChannel(_guild, "news", ChannelType.Announcement);
        var sent = await _posts.SendAsync(new(news.Id), s_card, "job-1", silent: false, default);
        var elsewhere = await _posts.SendAsync(Place, s_card, "job-2", silent: false, default);

        await _posts.PublishAsync(new(news.Id), sent, default);
        await _posts.PublishAsync(new(news.Id), sent, default);
        await _posts.PublishAsync(Place, elsewhere, default);

        lock (_server.World.Gate)
        {
            Assert.True(news.Messages.Find(sent.Value)!.Flags.HasFlag(MessageFlags.Crossposted));
            Assert.False(_channel.Messages.Find(elsewhere.Value)!.Flags.HasFlag(MessageFlags.Crossposted));
        }
    }

    [Fact]
    public async Task A_private_thread_and_a_direct_conversation_can_be_written_in()
    {
        var thread = await _posts.OpenPrivateThreadAsync(Place, "Tips", default);
        var direct = await _posts.OpenDirectAsync(new PersonId(_ada.Id), default);

        await _posts.SendAsync(thread, s_card, "job-1", silent: false, default);
        await _posts.SendAsync(direct, s_card, "job-2", silent: false, default);
    }

    [Fact]
    public async Task What_may_not_be_done_is_refused_by_the_name_of_the_permission()
    {
        lock (_server.World.Gate)
            _server.World.SetOverwrite(_channel, _guild.Id, false, Permissions.None, Permissions.SendMessages);

        var refused = await Assert.ThrowsAsync<PostRefusedException>(
            () => _posts.SendAsync(Place, s_card, "job-1", silent: false, default));

        Assert.Contains("\"Send Messages\"", refused.Message, StringComparison.Ordinal);
    }

    private static Permissions Rights() =>
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.CreatePublicThreads
        | Permissions.CreatePrivateThreads | Permissions.SendMessagesInThreads | Permissions.PinMessages;
}
