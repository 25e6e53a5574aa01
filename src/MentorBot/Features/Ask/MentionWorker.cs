using System.Collections.Concurrent;
using System.Threading.Channels;
using MentorBot.Answering;
using MentorBot.Discord.Rest.Errors;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Ask;

/// <summary>
/// Answers what is addressed to the bot: mentions, replies, direct messages, and what is written in a thread below its answer. What was
/// accepted stands in the data file until it is answered, so that a crash loses nothing and repeats nothing.
/// </summary>
public sealed partial class MentionWorker(
    MentionAnswers answers, PendingStore pending, CardStore cards, ServerStore servers, TimeProvider clock,
    ILogger<MentionWorker> logger)
    : BackgroundService, IListens
{
    private const int AtOnce = 8;
    private static readonly TimeSpan s_tryAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(50);
    private readonly Channel<Func<Task>> _work = Channel.CreateUnbounded<Func<Task>>();

    /// <summary>A message that waits to be answered can still change, or go away.</summary>
    private readonly ConcurrentDictionary<PostId, Heard> _waiting = new();

    /// <summary>Questions that somebody is at.</summary>
    private readonly ConcurrentDictionary<PostId, byte> _busy = new();

    public void Said(Heard heard)
    {
        if (!Concerns(heard))
            return;
        pending.Accept(new Pending(
            heard.Post.Id, heard.Post.Place, heard.Server, heard.Post.Author, heard.Server is null ? Way.Direct : Way.Mention,
            clock.GetUtcNow(), null));
        _busy[heard.Post.Id] = 0;
        _waiting[heard.Post.Id] = heard;
        _work.Writer.TryWrite(() => FirstAsync(heard.Post.Id));
    }

    public void Edited(Heard heard)
    {
        if (_waiting.ContainsKey(heard.Post.Id))
            _waiting[heard.Post.Id] = heard;
        else
            Follow(heard.Post.Id, heard.Post);
    }

    public void Deleted(PlaceId place, IReadOnlyList<PostId> posts)
    {
        foreach (var post in posts)
        {
            if (_waiting.TryRemove(post, out _))
                pending.Done(post);
            Follow(post, null);
        }
    }

    private void Follow(PostId question, Post? now)
    {
        if (cards.FallBehind(question, Way.Mention, Way.Direct) || _busy.ContainsKey(question))
            _work.Writer.TryWrite(() => FollowAsync(question, now));
    }

    /// <summary>The answer follows its question once nobody is at it any more.</summary>
    private async Task FollowAsync(PostId question, Post? now)
    {
        while (!_busy.TryAdd(question, 0))
            await Task.Delay(s_soon, clock);
        await FreeAfterAsync(question, cards.ByQuestion(question) is { Way: Way.Mention or Way.Direct } card
            ? answers.FollowAsync(card, now, CancellationToken.None)
            : Task.CompletedTask);
    }

    /// <summary>Goes on with what was accepted before the last stop, then with what comes; ends when all of it is done.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var again = TryAgainAsync(stoppingToken);
        await Parallel.ForEachAsync(
            _work.Reader.ReadAllAsync(CancellationToken.None), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (work, _) => await DoAsync(work));
        await again;
    }

    /// <summary>At the start, and now and then: what was accepted and is not done although nobody is at it.</summary>
    private async Task TryAgainAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(s_tryAgain, clock);
        try
        {
            do
            {
                foreach (var left in pending.All().Where(left => _busy.TryAdd(left.Question, 0)))
                    _work.Writer.TryWrite(() => FreeAfterAsync(left.Question, answers.ResumeAsync(left, CancellationToken.None)));
                foreach (var left in cards.Behind(Way.Mention, Way.Direct).Where(left => _busy.TryAdd(left.Question!.Value, 0)))
                    _work.Writer.TryWrite(() => FreeAfterAsync(left.Question!.Value, answers.FollowAsync(left, CancellationToken.None)));
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            _work.Writer.TryComplete();
        }
    }

    private async Task FreeAfterAsync(PostId question, Task work)
    {
        try
        {
            await work;
        }
        finally
        {
            _busy.TryRemove(question, out _);
        }
    }

    private async Task FirstAsync(PostId post)
    {
        if (_waiting.TryRemove(post, out var heard))
            await FreeAfterAsync(post, answers.AnswerAsync(heard, CancellationToken.None));
    }

    private async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DiscordException problem)
        {
            // It stays accepted, and is tried again.
            Log.NotDelivered(logger, problem.Message);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Log.Failed(logger, problem);
        }
    }

    /// <summary>Addressed to the bot, or written in the thread below one of its answers and to nobody else.</summary>
    private bool Concerns(Heard heard) =>
        heard.ForMe || (heard is { InThread: true, ForOthers: false, OpensPost: false, Post.Text.Length: > 0 }
            && Above(heard.Post.Place) is { Removed: false });

    /// <summary>
    /// The card of a thread that is the bot's: on its answer, or opened by it for its answer (a thread has the id of the message that it
    /// stands on). A forum's post, and a thread that people opened on a question, are theirs.
    /// </summary>
    private Card? Above(PlaceId thread) => cards.ByAnswer(new PostId(thread.Value))
        ?? (cards.ByQuestion(new PostId(thread.Value), Way.Unasked) is { Place: { } channel } card && card.AnswerPlace == thread
            && servers.OpenedChannel(channel) is { Mode: ChannelMode.Threads } ? card : null);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An answer could not be delivered: {Problem}")]
        public static partial void NotDelivered(ILogger logger, string problem);

        [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be answered.")]
        public static partial void Failed(ILogger logger, Exception problem);
    }
}
