using MentorBot.Discord;
using MentorBot.Discord.Gateway;

namespace MentorBot.EndToEnd.Client;

/// <summary>Moves a clock on only while the client waits for it.</summary>
internal static class Waiting
{
    /// <summary>So often in a row must the client be seen waiting: it may have gone on, and its sockets and calls take real time.</summary>
    private const int Calm = 1000;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(200);

    /// <summary>Until something is true that takes a pause of some shard.</summary>
    public static Task UntilAsync(this ManualClock clock, DiscordConnection bot, Func<bool> reached, TimeSpan? step = null) =>
        clock.UntilAsync(bot, reached, () => bot.Shards.Any(shard => shard.State == ShardState.Waiting), step ?? s_step);

    /// <summary>Until something is true that takes time while <paramref name="isWaiting"/>.</summary>
    public static async Task UntilAsync(
        this ManualClock clock, DiscordConnection bot, Func<bool> reached, Func<bool> isWaiting, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(RealTime.Limit);
        for (var calm = 0; !reached(); calm = isWaiting() ? calm + 1 : 0)
        {
            Assert.False(patience.IsCancellationRequested, $"It was never reached; the shards: {string.Join(", ", bot.Shards)}.");
            if (calm >= Calm)
            {
                clock.Advance(step);
                calm = 0;
            }

            await Task.Yield();
        }
    }
}
