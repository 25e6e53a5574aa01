using MentorBot.Answering;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Ask;

/// <summary>The public answer to a message: given once, kept in step with the question.</summary>
public sealed partial class MentionAnswers(
    Replier replier, CardStore cards, PendingStore pending, IPosts posts, UseLimits limits, TimeProvider clock,
    ILogger<MentionAnswers> logger)
{
    /// <summary>Questions that waited longer than that are not answered any more: their conversation has moved on.</summary>
    private static readonly TimeSpan s_stale = TimeSpan.FromHours(3);

    public async Task AnswerAsync(Heard heard, CancellationToken cancel)
    {
        var post = heard.Post;
        if (limits.Take(post.Author, heard.Server) is { Allowed: false } refused)
        {
            pending.Done(post.Id);
            await TellAsync(post, refused.Refusal, cancel);
            return;
        }
        var way = heard.Server is null ? Way.Direct : Way.Mention;
        await GiveAsync(post, heard.Server, way, await EarlierAsync(post, cancel), cancel);
    }

    /// <summary>Accepted before a stop, and perhaps answered by then: that is found out first.</summary>
    public async Task ResumeAsync(Pending left, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - left.AcceptedAt > s_stale || await posts.FindAsync(left.Place, left.Question, cancel) is not { } post)
        {
            Log.Dropped(logger, left.Question);
            pending.Done(left.Question);
            return;
        }
        if (left.AttemptedAt is { } attempt && await MayHaveArrivedAsync(left, attempt, cancel))
        {
            pending.Done(left.Question);
            return;
        }
        await GiveAsync(post, left.Server, left.Way, await EarlierAsync(post, cancel), cancel);
    }

    /// <summary>
    /// The answer stands in the channel, or it cannot be known: where the channel cannot be read, nothing is sent a second time once
    /// Discord has forgotten the nonce.
    /// </summary>
    private async Task<bool> MayHaveArrivedAsync(Pending left, DateTimeOffset attempt, CancellationToken cancel)
    {
        try
        {
            if (await posts.FindOwnReplyAsync(left.Place, left.Question, cancel) is not { } answer)
                return false;
            if (cards.ByQuestion(left.Question) is { } card)
                cards.Posted(card.Id, answer);
            return true;
        }
        catch (PostRefusedException)
        {
            Log.Unknown(logger, left.Question);
            return clock.GetUtcNow() - attempt > IPosts.JobLife;
        }
    }

    /// <summary>What happened to the question before a stop is seen by how it is now.</summary>
    public async Task FollowAsync(Card card, CancellationToken cancel)
    {
        if (card is { Place: { } place, Question: { } question })
            await FollowAsync(card, await posts.FindAsync(place, question, cancel), cancel);
    }

    /// <summary>The question was edited, and its answer becomes that to what it says now; or deleted, and the answer goes.</summary>
    /// <param name="post">The question as it is now; null when it is gone.</param>
    public async Task FollowAsync(Card card, Post? post, CancellationToken cancel)
    {
        if (card is not { Answer: { } answer, Place: { } place })
            return;
        try
        {
            if (post is null)
            {
                await posts.DeleteAsync(place, answer, cancel);
                cards.Supersede(card, null);
                return;
            }
            var earlier = await EarlierAsync(post, cancel);
            var (reply, renewed) = await replier.AnswerAsync(
                post.Text, earlier, card.Asker, card.Way, card.Server, place, post.Id, cancel);
            if (renewed is not null)
                cards.Posted(renewed.Id, answer);
            await posts.EditAsync(place, answer, reply, cancel);
            cards.Supersede(card, renewed);
        }
        catch (PostRefusedException refused)
        {
            // The bot may not see the channel any more, so it can neither change the answer nor take it away.
            Log.Left(logger, place, refused.Message);
            cards.Supersede(card, null);
        }
    }

    private async Task GiveAsync(Post post, ServerId? server, Way way, string? earlier, CancellationToken cancel)
    {
        if (cards.ByQuestion(post.Id) is { } known)
            cards.Remove(known.Id);
        var (reply, card) = await replier.AnswerAsync(post.Text, earlier, post.Author, way, server, post.Place, post.Id, cancel);
        pending.Attempted(post.Id, clock.GetUtcNow());
        try
        {
            var answer = await posts.ReplyAsync(post.Place, post.Id, reply, Job(post.Id), notify: true, cancel);
            if (card is not null)
                cards.Posted(card.Id, answer);
        }
        catch (PostRefusedException refused)
        {
            Log.Refused(logger, post.Place, refused.Message);
            await ExplainAsync(post, refused.Message, cancel);
        }
        pending.Done(post.Id);
    }

    /// <summary>The question that this one follows up: that of the card which it replies to, or in whose thread it stands.</summary>
    private async Task<string?> EarlierAsync(Post post, CancellationToken cancel)
    {
        var on = post.ReplyTo is { ByBot: true } mine
            ? cards.ByAnswer(mine.Id) ?? (mine.ReplyToId is { } first ? cards.ByQuestion(first) : null)
            : cards.ByAnswer(new PostId(post.Place.Value)) ?? cards.ByQuestion(new PostId(post.Place.Value));
        if (on is not { } card)
            return null;
        if (card is { Question: { } question, Place: { } place }
            && await posts.FindAsync(place, question, cancel) is { Text.Length: > 0 } asked)
            return asked.Text;
        return replier.Subject(card);
    }

    private Task TellAsync(Post post, string sentence, CancellationToken cancel) =>
        posts.ReplyAsync(post.Place, post.Id, new Reply { Title = "", Text = sentence }, Job(post.Id), notify: false, cancel);

    /// <summary>The bot may not write there: the asker hears it by direct message, if that works.</summary>
    private async Task ExplainAsync(Post post, string why, CancellationToken cancel)
    {
        try
        {
            await posts.TellAsync(
                post.Author,
                new Reply
                {
                    Title = "",
                    Text = $"You asked me something in <#{post.Place}>, and I could not answer there. {why} Please tell an admin.",
                },
                "explained-" + post.Id, cancel);
        }
        catch (PostRefusedException)
        {
            Log.Unheard(logger, post.Place);
        }
    }

    private static string Job(PostId question) => $"answer-{question}";

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A question in channel {Place} could not be answered there: {Why}")]
        public static partial void Refused(ILogger logger, PlaceId place, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An answer in channel {Place} stays although its question changed: {Why}")]
        public static partial void Left(ILogger logger, PlaceId place, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nor could the asker in channel {Place} be told by direct message.")]
        public static partial void Unheard(ILogger logger, PlaceId place);

        [LoggerMessage(Level = LogLevel.Warning, Message =
            "It is unknown whether message {Question} was answered: the channel cannot be read.")]
        public static partial void Unknown(ILogger logger, PostId question);

        [LoggerMessage(Level = LogLevel.Information, Message =
            "Message {Question} was accepted before the stop and is not answered any more.")]
        public static partial void Dropped(ILogger logger, PostId question);
    }
}
