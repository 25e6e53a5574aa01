using System.Threading.Channels;
using MentorBot.Discord.Events;

namespace MentorBot.Discord.Gateway;

/// <summary>
/// Hands events to the bot. When as many wait as may, the shard's reader waits too: that holds Discord back through TCP, and
/// memory stays bounded. Heartbeats do not depend on it, but their answers stay unread meanwhile, so it is remembered.
/// </summary>
internal sealed class EventSink(ChannelWriter<GatewayEvent> events)
{
    private volatile bool _isWaiting;
    private int _heldUp;

    /// <summary>Whether the bot kept the reader waiting at any time since the last call.</summary>
    public bool WasHeldUp() => Interlocked.Exchange(ref _heldUp, 0) != 0 | _isWaiting;

    /// <summary>Blocks while the bot has not taken what is there.</summary>
    /// <exception cref="OperationCanceledException">The connection stops.</exception>
    public void Deliver(GatewayEvent happened, CancellationToken stop)
    {
        if (events.TryWrite(happened))
            return;
        _isWaiting = true;
        Interlocked.Exchange(ref _heldUp, 1);
        try
        {
            events.WriteAsync(happened, stop).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            Interlocked.Exchange(ref _heldUp, 1);
            _isWaiting = false;
        }
    }
}
