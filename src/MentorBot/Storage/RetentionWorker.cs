namespace MentorBot.Storage;

/// <summary>Registers the forgetting of everything that is an <see cref="IForgets"/>.</summary>
public static class RetentionSetup
{
    public static void AddRetention(this IServiceCollection services) => services.AddHostedService<RetentionWorker>();
}

/// <summary>The one place from which everything is forgotten that is kept for a time only: at the start, then every hour.</summary>
internal sealed partial class RetentionWorker(IEnumerable<IForgets> parts, TimeProvider clock, ILogger<RetentionWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_between = TimeSpan.FromHours(1);

    private readonly IForgets[] _parts = [.. parts];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_between, clock);
        do
        {
            foreach (var part in _parts)
                Forget(part);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One part that fails keeps no other from forgetting; it gets its next chance in an hour.</summary>
    private void Forget(IForgets part)
    {
        try
        {
            part.Forget(clock.GetUtcNow());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.Failed(logger, part.GetType().Name, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Part} could not forget what is too old; it is tried again in an hour.")]
        public static partial void Failed(ILogger logger, string part, Exception problem);
    }
}
