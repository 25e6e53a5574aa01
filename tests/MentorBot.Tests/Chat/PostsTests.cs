using System.Text;
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
using MentorBot.Tests.Chat.Pictures;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Chat;

/// <summary>What the bot says by itself, with pictures, in a channel of the sandbox.</summary>
public sealed class PostsTests : IDisposable
{
    private const Permissions Writing = Permissions.ViewChannel | Permissions.SendMessages;

    private static readonly Reply s_reply = new() { Title = "Pay", Text = "Bars.", Picture = new Picture("<svg/>", "A chart") };

    private readonly string _program = Path.GetTempFileName();

    public PostsTests() => Script.Write(_program, "printf '\\211PNG'; cat");

    public void Dispose() => File.Delete(_program);

    [Fact]
    public async Task A_picture_goes_along_where_files_may_be_attached()
    {
        var message = await SaidAsync(Writing | Permissions.AttachFiles);

        var file = Assert.Single(message.Attachments);
        Assert.Equal("A chart", file.Description);
        Assert.EndsWith("<svg/>", Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_they_may_not_the_text_comes_without_it()
    {
        var message = await SaidAsync(Writing);

        Assert.Empty(message.Attachments);
        Assert.Contains("Bars.", message.Components.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_may_be_written_the_reason_is_given()
    {
        await Assert.ThrowsAsync<PostRefusedException>(() => SaidAsync(Permissions.ViewChannel));
    }

    private async Task<Message> SaidAsync(Permissions rights)
    {
        await using var server = await SandboxServer.StartAsync(new SandboxOptions { RateLimits = false });
        Channel channel;
        Application app;
        lock (server.World.Gate)
        {
            var guild = server.World.AddGuild("Learners", server.World.AddUser("ada"));
            guild.Everyone.Permissions = Permissions.None;
            channel = server.World.AddChannel(guild, "general");
            app = server.World.AddApplication("Mentor");
            server.World.AddBot(guild, app, rights);
        }
        var clock = new ManualClock();
        var discord = new DiscordConnection(
            new DiscordOptions { Token = app.Token, ApiBase = new Uri(server.ApiBase) }, new EventFilter(), TimeProvider.System,
            NullLoggerFactory.Instance);
        var program = new SvgProgram(Options.Create(new PictureOptions { Program = _program }));
        var posts = new Posts(discord, new ReplyWriter(new Painter(program, clock, NullLogger<Painter>.Instance)), new BotIdentity());
        await posts.SendAsync(new PlaceId(channel.Id), s_reply, "job", CancellationToken.None);
        lock (server.World.Gate)
            return Assert.Single(channel.Messages);
    }
}
