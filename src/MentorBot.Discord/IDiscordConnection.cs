using System.Threading.Channels;
using MentorBot.Discord.Events;
using MentorBot.Discord.Gateway;

namespace MentorBot.Discord;

/// <summary>
/// Discord as a bot uses it: typed events in, typed calls out. Narrow enough that another library could stand behind it.
/// </summary>
public interface IDiscordConnection
{
    /// <summary>What happens, in the order in which it came on each shard. Completes when the connection has stopped.</summary>
    /// <remarks>Bounded: while the bot does not read, Discord is held back; nothing is dropped and heartbeats go on.</remarks>
    ChannelReader<GatewayEvent> Events { get; }

    /// <summary>How each shard of this process is doing; empty before the start.</summary>
    IReadOnlyList<ShardStatus> Shards { get; }

    /// <summary>Stays connected until it is stopped, through every break that passes by itself. Can be called once.</summary>
    /// <exception cref="DiscordFatalException">Discord will not let the bot in; the message says what to change.</exception>
    Task RunAsync(CancellationToken stop);

    /// <summary>Shows the bot this way on all shards, now and after every login.</summary>
    Task ShowPresenceAsync(Presence presence, CancellationToken stop);
}
