using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;

namespace MentorBot.Chat;

/// <summary>What is posted at an appointed time, over Discord.</summary>
internal sealed class AppointedPosts(IDiscordConnection discord, ReplyWriter replies, IPosts posts, BotIdentity identity) : IAppointedPosts
{
    private const int MostAtOnce = 100;

    /// <summary>So many messages are looked through; in a channel that is busier than that it is not known.</summary>
    private const int MostPages = 20;

    public async Task<PlaceId> OpenDirectAsync(PersonId person, CancellationToken cancel) =>
        new((await Posts.SaidAsync(() => discord.OpenDirectAsync(new Snowflake(person.Value), cancel))).Id.Value);

    public async Task<PlaceId> OpenPrivateThreadAsync(PlaceId channel, string name, CancellationToken cancel) =>
        new((await Posts.SaidAsync(() => discord.StartPrivateThreadAsync(Id(channel), name, cancel))).Id.Value);

    public async Task<PostId> SendAsync(PlaceId place, Reply reply, string job, bool silent, CancellationToken cancel)
    {
        var message = await replies.WriteAsync(reply);
        var sent = await Posts.SaidAsync(() => discord.SendMessageAsync(
            Id(place), message with { Nonce = Posts.NonceOf(job), SuppressNotifications = silent }, cancel));
        return new(sent.Id.Value);
    }

    public async Task<PostId?> FindOwnAsync(PlaceId place, Go button, DateTimeOffset since, CancellationToken cancel)
    {
        var (bot, id) = (await identity.Known.WaitAsync(cancel), CustomId.Of(button));
        var after = Snowflake.At(since);
        for (var page = 0; page < MostPages; page++)
        {
            var from = after;
            var messages = await Posts.SaidAsync(() => discord.GetMessagesAsync(
                Id(place), new MessageQuery { Limit = MostAtOnce, After = from }, cancel));
            if (messages.FirstOrDefault(message => message.Author.Id == bot && Has(message, id)) is { } own)
                return new(own.Id.Value);
            if (messages.Length < MostAtOnce)
                return null;
            after = messages.Max(message => message.Id);
        }
        throw new PostRefusedException("Too much was written there since to find my own message again.");
    }

    public Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel) =>
        posts.StartThreadAsync(place, on, name, cancel);

    public Task PinAsync(PlaceId place, PostId post, CancellationToken cancel) => Posts.SaidAsync(async () =>
    {
        await discord.PinAsync(Id(place), new Snowflake(post.Value), cancel);
        return true;
    });

    public async Task PublishAsync(PlaceId place, PostId post, CancellationToken cancel)
    {
        // Asked each time: people turn text channels into announcement channels, and back.
        var channel = await Posts.SaidAsync(() => discord.GetChannelAsync(Id(place), cancel));
        if (channel.Type != ChannelType.Announcement)
            return;
        try
        {
            await Posts.SaidAsync(() => discord.CrosspostAsync(Id(place), new Snowflake(post.Value), cancel));
        }
        catch (DiscordApiException done) when (done.Code is DiscordErrorCode.AlreadyCrossposted or DiscordErrorCode.WrongChannelKind)
        {
            // It is published already, or the channel has just become another: either way nothing is left to do.
        }
    }

    private static bool Has(Message message, string button) =>
        message.Components.SelectMany(part => part.All).Any(part => part.CustomId == button);

    private static Snowflake Id(PlaceId place) => new(place.Value);
}
