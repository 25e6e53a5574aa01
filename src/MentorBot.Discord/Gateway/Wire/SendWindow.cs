namespace MentorBot.Discord.Gateway.Wire;

/// <summary>At most so many frames in any stretch of that length: over it Discord closes the socket.</summary>
internal sealed class SendWindow(int frames, TimeSpan stretch, TimeProvider clock)
{
    /// <summary>Discord's limit is 120 in 60 s. What is left is for heartbeats, identify and resume, which never wait.</summary>
    public static SendWindow Ordinary(TimeProvider clock) => new(110, TimeSpan.FromSeconds(60), clock);

    private readonly Queue<long> _sent = new(frames);
    private readonly Lock _gate = new();

    /// <summary>Takes a place; when there is none, says how long to wait before asking again.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            while (_sent.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= stretch)
                _sent.Dequeue();
            wait = _sent.Count < frames ? TimeSpan.Zero : stretch - clock.GetElapsedTime(_sent.Peek(), now);
            if (wait > TimeSpan.Zero)
                return false;
            _sent.Enqueue(now);
            return true;
        }
    }

    public async Task TakeAsync(CancellationToken stop)
    {
        while (!TryTake(out var wait))
            await Task.Delay(wait, clock, stop).ConfigureAwait(false);
    }
}
