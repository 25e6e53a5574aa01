using System.Security.Cryptography;
using System.Text;
using MentorBot.Chat.Cards;
using MentorBot.Core.Replies;
using MentorBot.Discord;
using MentorBot.Discord.Components;
using MentorBot.Discord.Entities;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;

namespace MentorBot.Chat;

/// <summary>What the bot says by itself, over Discord.</summary>
internal sealed class Posts(IDiscordConnection discord, ReplyWriter replies, BotIdentity identity) : IPosts
{
    private const int MostAtOnce = 100;
    private const int MostForumPosts = 50;
    private const int LongestThreadName = 80;

    public Task<PostId> ReplyAsync(PlaceId place, PostId to, Reply reply, string job, bool notify, CancellationToken cancel) =>
        WrittenAsync(reply, message => discord.SendMessageAsync(
            Id(place), message with
            {
                ReplyTo = new Snowflake(to.Value),
                Nonce = NonceOf(job),
                Mentions = message.Mentions with { RepliedUser = notify },
            },
            cancel));

    public Task<PostId> SendAsync(PlaceId place, Reply reply, string job, CancellationToken cancel) =>
        WrittenAsync(reply, message => discord.SendMessageAsync(Id(place), message with { Nonce = NonceOf(job) }, cancel));

    public Task<PostId> TellAsync(PersonId person, Reply reply, string job, CancellationToken cancel) =>
        WrittenAsync(reply, async message =>
        {
            var conversation = await discord.OpenDirectAsync(new Snowflake(person.Value), cancel);
            return await discord.SendMessageAsync(conversation.Id, message with { Nonce = NonceOf(job) }, cancel);
        });

    public Task EditAsync(PlaceId place, PostId post, Reply reply, CancellationToken cancel) =>
        WrittenAsync(reply, message => discord.EditMessageAsync(Id(place), Id(post), message, cancel));

    public async Task DeleteAsync(PlaceId place, PostId post, CancellationToken cancel)
    {
        try
        {
            await discord.DeleteMessageAsync(Id(place), Id(post), cancel: cancel);
        }
        catch (DiscordApiException gone) when (gone.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownChannel)
        {
            // That is what was wanted.
        }
        catch (DiscordApiException refused) when (Refusal(refused) is { } why)
        {
            throw new PostRefusedException(why, refused);
        }
    }

    public async Task<PlaceId> StartThreadAsync(PlaceId place, PostId on, string name, CancellationToken cancel)
    {
        try
        {
            var thread = await SaidAsync(() =>
                discord.StartThreadAsync(Id(place), Id(on), ReplyMessage.Short(name, LongestThreadName), cancel: cancel));
            return new PlaceId(thread.Id.Value);
        }
        catch (DiscordApiException present) when (present.Code == DiscordErrorCode.ThreadExists)
        {
            // The thread on a message has the message's id.
            return new PlaceId(on.Value);
        }
    }

    public async Task<Post?> FindAsync(PlaceId place, PostId post, CancellationToken cancel)
    {
        try
        {
            return CallReader.PostOf(await discord.GetMessageAsync(Id(place), Id(post), cancel));
        }
        catch (DiscordApiException)
        {
            return null;
        }
    }

    public async Task<PostId?> FindOwnReplyAsync(PlaceId place, PostId to, CancellationToken cancel)
    {
        var bot = await identity.Known.WaitAsync(cancel);
        var since = await SaidAsync(() => discord.GetMessagesAsync(
            Id(place), new MessageQuery { Limit = MostAtOnce, After = Id(to) }, cancel));
        var own = since.FirstOrDefault(message =>
            message.Author.Id == bot && message.MessageReference?.MessageId == Id(to));
        return own is null ? null : IdOf(own);
    }

    public async Task<PostId?> FindOwnInThreadAsync(PlaceId thread, CancellationToken cancel)
    {
        var bot = await identity.Known.WaitAsync(cancel);
        try
        {
            var messages = await discord.GetMessagesAsync(Id(thread), new MessageQuery { Limit = MostAtOnce }, cancel);
            // The notice at the head of a thread is no answer.
            var own = messages.LastOrDefault(message => message.Author.Id == bot && message.Type == MessageType.Default);
            return own is null ? null : IdOf(own);
        }
        catch (DiscordApiException gone) when (gone.Code == DiscordErrorCode.UnknownChannel)
        {
            return null;
        }
    }

    public async Task<bool> HasSaidAsync(PlaceId place, string line, DateTimeOffset since, CancellationToken cancel)
    {
        var bot = await identity.Known.WaitAsync(cancel);
        var later = await SaidAsync(() => discord.GetMessagesAsync(
            Id(place), new MessageQuery { Limit = MostAtOnce, After = Snowflake.At(since) }, cancel));
        return later.Any(message => message.Author.Id == bot && message.Components.Any(part => part.Content == line));
    }

    public async Task CloseThreadAsync(PlaceId thread, CancellationToken cancel)
    {
        try
        {
            await discord.EditThreadAsync(Id(thread), new ThreadEdit { Archived = true }, cancel: cancel);
        }
        catch (DiscordApiException refused) when (refused.Code == DiscordErrorCode.UnknownChannel || Refusal(refused) is not null)
        {
            // It stays open, and falls asleep by itself.
        }
    }

    public async Task<IReadOnlyList<Post>> LastAsync(PlaceId place, int count, CancellationToken cancel)
    {
        var channel = await SaidAsync(() => discord.GetChannelAsync(Id(place), cancel));
        return channel is { IsForum: true, GuildId: { } server }
            ? await OpeningsAsync(server, channel.Id, Math.Min(count, MostForumPosts), cancel)
            : await MessagesAsync(place, count, cancel);
    }

    /// <summary>The first messages of a forum's newest posts: each is a call of its own.</summary>
    private async Task<IReadOnlyList<Post>> OpeningsAsync(Snowflake server, Snowflake forum, int count, CancellationToken cancel)
    {
        var active = await SaidAsync(() => discord.GetActiveThreadsAsync(server, cancel));
        var openings = new List<Post>();
        var newest = active.Threads.Where(thread => thread.ParentId == forum).OrderByDescending(thread => thread.Id.Value);
        foreach (var thread in newest.Take(count))
        {
            // The first message of a post has the id of the post.
            if (await FindAsync(new PlaceId(thread.Id.Value), new PostId(thread.Id.Value), cancel) is { } opening)
                openings.Add(opening);
        }
        return openings;
    }

    private async Task<IReadOnlyList<Post>> MessagesAsync(PlaceId place, int count, CancellationToken cancel)
    {
        var posts = new List<Post>();
        Snowflake? before = null;
        while (posts.Count < count)
        {
            var query = new MessageQuery { Limit = Math.Min(MostAtOnce, count - posts.Count), Before = before };
            var page = await SaidAsync(() => discord.GetMessagesAsync(Id(place), query, cancel));
            posts.AddRange(page.Select(CallReader.PostOf));
            if (page.Length < query.Limit)
                break;
            before = page[^1].Id;
        }
        return posts;
    }

    private static Snowflake Id(PlaceId place) => new(place.Value);

    private static Snowflake Id(PostId post) => new(post.Value);

    private static PostId IdOf(Message message) => new(message.Id.Value);

    /// <summary>At most 25 characters, the same for the same job.</summary>
    internal static Nonce NonceOf(string job) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(job)))[..24]);

    /// <summary>Where the bot may write and not attach files, the text goes without its picture.</summary>
    private async Task<PostId> WrittenAsync(Reply reply, Func<OutgoingMessage, Task<Message>> send)
    {
        var message = await replies.WriteAsync(reply);
        try
        {
            return IdOf(await SaidAsync(() => send(message)));
        }
        catch (PostRefusedException refused) when (message.Files.Count > reply.Files.Count && MayLackFiles(refused))
        {
            return IdOf(await SaidAsync(() => send(ReplyMessage.Of(reply))));
        }
    }

    private static bool MayLackFiles(PostRefusedException refused) =>
        refused.InnerException is DiscordApiException { Code: DiscordErrorCode.MissingPermission };

    /// <exception cref="PostRefusedException">Discord said no, and would again.</exception>
    internal static async Task<T> SaidAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (DiscordApiException refused) when (Refusal(refused) is { } why)
        {
            throw new PostRefusedException(why, refused);
        }
    }

    /// <summary>Why Discord said no, by the names in its settings; null where it may say yes another time.</summary>
    private static string? Refusal(DiscordApiException refused) => refused.Code switch
    {
        DiscordErrorCode.MissingAccess => "I cannot see that channel: I need the permission \"View Channel\" there.",
        DiscordErrorCode.MissingPermission =>
            "I am missing a permission there: \"Send Messages\" (in threads \"Send Messages in Threads\"), or \"Create Public Threads\".",
        DiscordErrorCode.ReplyNeedsHistory => "I need the permission \"Read Message History\" there to reply.",
        DiscordErrorCode.UnknownChannel => "That channel is gone.",
        DiscordErrorCode.CannotMessageUser or DiscordErrorCode.NoMutualGuild => "This person takes no direct messages from me.",
        DiscordErrorCode.ThreadLocked or DiscordErrorCode.ThreadArchived => "That thread is closed.",
        _ => null,
    };
}
