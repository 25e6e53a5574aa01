using System.Threading.Channels;
using MentorBot.Answering;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Replies;
using MentorBot.Routing;

namespace MentorBot.Features.Gaps;

/// <summary>Tells people once that their question is covered, as soon as a curator's answer, or new knowledge, covers it.</summary>
internal sealed partial class WaiterWorker : BackgroundService
{
    private static readonly TimeSpan s_untilAgain = TimeSpan.FromMinutes(5);

    private readonly Channel<ServerId> _changed = Channel.CreateUnbounded<ServerId>();
    private readonly Mentor _mentor;
    private readonly WaiterStore _waiters;
    private readonly IPosts _posts;
    private readonly TimeProvider _clock;
    private readonly ILogger<WaiterWorker> _logger;

    // The mentor hears of changed entries first, being made first: what is asked here is answered from the new ones.
    public WaiterWorker(
        Mentor mentor, EntryStore entries, WaiterStore waiters, IPosts posts, TimeProvider clock, ILogger<WaiterWorker> logger)
    {
        (_mentor, _waiters, _posts, _clock, _logger) = (mentor, waiters, posts, clock, logger);
        entries.Changed += server => _changed.Writer.TryWrite(server);
        mentor.Changed += LookEverywhere;
    }

    private void LookEverywhere()
    {
        foreach (var server in _waiters.Servers())
            _changed.Writer.TryWrite(server);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LookEverywhere();
        await foreach (var server in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            if (!await TellAllAsync(server, stoppingToken))
                _ = AgainAsync(server, stoppingToken);
        }
    }

    /// <returns>False when somebody could not be told for now.</returns>
    private async Task<bool> TellAllAsync(ServerId server, CancellationToken cancel)
    {
        var done = true;
        foreach (var waiter in _waiters.Waiting(server))
        {
            try
            {
                if (Covering(waiter) is { } passage && _waiters.IsWaiting(waiter.Id))
                    await TellAsync(waiter, passage, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested && e is not OutOfMemoryException)
            {
                Log.Failed(_logger, waiter.Id, e);
                done = false;
            }
        }
        return done;
    }

    private Passage? Covering(Waiter waiter) =>
        _mentor.Ask(waiter.Question, null, waiter.Server) is { Decision: Decision.Answered, Best: { } best } ? best.Passage : null;

    /// <summary>Noted only after it was sent; sent again after a crash in between, the job keeps it from appearing twice.</summary>
    private async Task TellAsync(Waiter waiter, Passage passage, CancellationToken cancel)
    {
        try
        {
            await _posts.TellAsync(waiter.Person, Told(waiter, passage), $"told-{waiter.Id}", cancel);
        }
        catch (PostRefusedException)
        {
            Log.Closed(_logger, waiter.Id); // closed direct messages: he cannot be told, now or later
        }
        _waiters.Told(waiter.Id);
    }

    private static Reply Told(Waiter waiter, Passage passage) => new()
    {
        Title = passage.Title,
        Text = $"You asked me to tell you when this is covered: {Plain.Quoted(waiter.Question)}. Now it is:\n\n{passage.Body}",
        Note = passage.Kind == Kinds.Server
            ? "Written by the curators of the server where you asked. I tell you this once."
            : $"From {passage.Breadcrumb}. I tell you this once.",
    };

    private async Task AgainAsync(ServerId server, CancellationToken cancel)
    {
        await Task.Delay(s_untilAgain, _clock, cancel);
        _changed.Writer.TryWrite(server);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Whoever waits as {Waiter} could not be told; tried again in some minutes.")]
        public static partial void Failed(ILogger logger, string waiter, Exception problem);

        [LoggerMessage(Level = LogLevel.Information, Message = "Whoever waits as {Waiter} takes no direct messages.")]
        public static partial void Closed(ILogger logger, string waiter);
    }
}
