using MentorBot.Discord;
using MentorBot.Discord.Gateway;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Chat;

/// <summary>
/// While the bot is connected, the time stands in a file beside the data file, so that another process (a container's health check) can see
/// that it works and not merely that it runs.
/// </summary>
internal sealed partial class SignOfLife(
    IDiscordConnection discord, IOptions<StorageOptions> options, TimeProvider clock, ILogger<SignOfLife> logger) : BackgroundService
{
    private static readonly TimeSpan s_between = TimeSpan.FromSeconds(10);

    /// <summary>An older sign means that something is wrong: reconnecting takes some seconds, seldom more.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public static string FileOf(StorageOptions options) => Path.GetFullPath(options.Path()) + ".alive";

    /// <summary>Null: no bot has been connected with that data file, or it was stopped in order.</summary>
    public static DateTimeOffset? Read(StorageOptions options)
    {
        try
        {
            return long.TryParse(File.ReadAllText(FileOf(options)), out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var file = FileOf(options.Value);
        using var timer = new PeriodicTimer(s_between, clock);
        try
        {
            do
            {
                if (discord.Shards is { Count: > 0 } shards && shards.All(shard => shard.State == ShardState.Online))
                    Try(() => File.WriteAllText(file, $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}"));
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            Try(() => File.Delete(file));
        }
    }

    /// <summary>A full disk is no reason to stop answering; the sign grows old, and who looks at it sees that.</summary>
    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The sign of life could not be written: {Why}")]
        public static partial void NotWritten(ILogger logger, string why);
    }
}
