using Microsoft.Extensions.Options;

namespace MentorBot.Knowledge;

/// <summary>Looks at the knowledge folder again and again: it costs a few milliseconds, and works on every kind of disk.</summary>
internal sealed partial class KnowledgeWatcher(
    LiveKnowledge knowledge, IOptions<KnowledgeOptions> options, TimeProvider clock, ILogger<KnowledgeWatcher> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.LookEveryMilliseconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                knowledge.Refresh();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Log.Failed(logger, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The knowledge folder could not be looked at; the last good version goes on.")]
        public static partial void Failed(ILogger logger, Exception problem);
    }
}
