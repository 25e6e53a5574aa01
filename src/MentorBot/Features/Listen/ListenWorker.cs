using System.Threading.Channels;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Routing;
using MentorBot.Servers;

namespace MentorBot.Features.Listen;

/// <summary>
/// Follows opened channels. One loop takes in what happens and gives each message its turn once people have had theirs; only it touches
/// what waits. Discord is called by the lanes: where an answer takes long, no other channel waits for it.
/// </summary>
public sealed partial class ListenWorker(
    Mentor mentor, ServerStore servers, UnaskedAnswers answers, TimeProvider clock, ILogger<ListenWorker> logger)
    : BackgroundService, IListens
{
    private readonly Channel<Action> _happened = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    private readonly Waiting _waiting = new();
    private readonly Lanes _lanes = new();

    public void Said(Heard heard)
    {
        if (servers.OpenedChannel(heard.Channel) is not { } settings)
            return;
        var due = clock.GetUtcNow() + settings.Wait;
        Happen(() => Hear(new(heard, due)));
    }

    public void Edited(Heard heard)
    {
        var now = clock.GetUtcNow();
        answers.FallBehind(heard.Post.Id);
        Happen(() => HearAgain(heard, now));
    }

    public void Deleted(PlaceId place, IReadOnlyList<PostId> posts)
    {
        foreach (var post in posts)
            answers.FallBehind(post);
        Happen(() => Forget(place, posts));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(() => answers.FinishAsync(stoppingToken));
        while (true)
        {
            // What happens goes before what is due: an answer is judged by all that is known. It also goes before the end, so that a
            // question that was deleted just then does not leave its answer behind; what still waits falls silent.
            if (_happened.Reader.TryRead(out var happening))
                Try(happening);
            else if (stoppingToken.IsCancellationRequested)
            {
                var free = _lanes.Free();
                if (free.IsCompleted)
                    return;
                await free;
            }
            else if (_waiting.Due(clock.GetUtcNow()) is { } candidate)
                Try(() => TakeTurn(candidate, stoppingToken));
            else
                await WaitAsync(stoppingToken);
        }
    }

    private void Happen(Action happening) => _happened.Writer.TryWrite(happening);

    private void Call(PlaceId channel, Func<Task> work) => _lanes.Add(channel, () => TryAsync(work));

    private void Hear(Candidate candidate)
    {
        var heard = candidate.Heard;
        _waiting.Note(candidate.Channel, Remark.Of(heard.Post));
        if (Manners.OnHearing(heard, servers.OpenedChannel(candidate.Channel)) is { } reason)
            Log.Silent(logger, candidate.Channel.Value, reason);
        else if (_waiting.Add(candidate) is { } dropped)
            Log.Silent(logger, dropped.Channel.Value, Silence.TooMany);
    }

    /// <summary>Discord also tells of edits that left the text as it was, such as a link's preview that has loaded.</summary>
    private void HearAgain(Heard heard, DateTimeOffset now)
    {
        if (_waiting.Find(heard.Post.Id) is not { } candidate)
            Call(heard.Channel, () => answers.FollowAsync(heard));
        else if (candidate.Heard.Post.Text != heard.Post.Text && servers.OpenedChannel(candidate.Channel) is { } settings)
            WaitAnew(candidate, heard, settings, now);
    }

    private void WaitAnew(Candidate candidate, Heard edited, ChannelSettings settings, DateTimeOffset now)
    {
        var heard = candidate.Heard with { Post = edited.Post, ForMe = edited.ForMe, ForOthers = edited.ForOthers };
        if (Manners.OnHearing(heard, settings) is { } reason)
        {
            _waiting.Remove(candidate);
            Log.Silent(logger, candidate.Channel.Value, reason);
        }
        else
            _waiting.Add(new(heard, now + settings.Wait));
    }

    private void Forget(PlaceId place, IReadOnlyList<PostId> posts)
    {
        _waiting.Forget(place, posts);
        foreach (var post in posts)
        {
            if (_waiting.Find(post) is { } candidate)
            {
                _waiting.Remove(candidate);
                Log.Silent(logger, candidate.Channel.Value, Silence.Deleted);
            }
            else
                Call(answers.ChannelOf(post) ?? place, () => answers.DeletedAsync(post));
        }
    }

    private void TakeTurn(Candidate candidate, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested || !ReferenceEquals(_waiting.Find(candidate.Id), candidate))
            return;
        if (_lanes.Busy(candidate.Channel) is { } lane)
        {
            // It goes on waiting, and what people say meanwhile counts: what is being said there counts too, towards the budget.
            lane.ContinueWith(
                _ => Happen(() => TakeTurn(candidate, stopping)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return;
        }
        var (heard, now) = (candidate.Heard, clock.GetUtcNow());
        var said = _waiting.Said(candidate.Channel).ToList(); // goes with the last that waits there
        _waiting.Remove(candidate);
        var settings = servers.OpenedChannel(candidate.Channel);
        Answer? answer = null;
        var why = Manners.OnTurn(heard, settings, said, now);
        if (why is null && settings is not null)
        {
            answer = mentor.Ask(heard.Post.Text, null, heard.Server);
            why = Manners.OnAnswer(answer, settings, () => answers.HistoryOf(candidate.Channel), now);
        }
        if (why is { } reason)
            Log.Silent(logger, candidate.Channel.Value, reason);
        else
            Call(candidate.Channel, () => answers.SayAsync(heard, settings!.Mode, answer!));
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var now = clock.GetUtcNow();
        var wait = _waiting.NextDue is not { } due ? Timeout.InfiniteTimeSpan : due > now ? due - now : TimeSpan.Zero;
        var turn = Task.Delay(wait, clock, over.Token);
        await Task.WhenAny(_happened.Reader.WaitToReadAsync(over.Token).AsTask(), turn);
        await over.CancelAsync();
    }

    private void Try(Action happening)
    {
        try
        {
            happening();
        }
        catch (Exception e)
        {
            Log.Failed(logger, e);
        }
    }

    /// <summary>The one place where the world may fail: what went wrong with one message is no reason to be deaf for the next.</summary>
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // Told to stop before the login: the next start finishes it.
        }
        catch (Exception e)
        {
            Log.Failed(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Says nothing to a message in channel {Channel}: {Why}.")]
        public static partial void Silent(ILogger logger, ulong channel, Silence why);

        [LoggerMessage(Level = LogLevel.Error, Message = "Following an opened channel failed; the next message is followed again.")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
