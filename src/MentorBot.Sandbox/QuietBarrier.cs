using MentorBot.Sandbox.Gateway;

namespace MentorBot.Sandbox;

/// <summary>
/// Waits until nothing goes on: no REST call is in flight, every event has been sent, every connected client has read every event, and
/// nothing that was asked of an application waits for its first answer. All of it must hold in one pass in which nothing new began.
/// </summary>
/// <remarks>
/// That a client has read everything is proved by a heartbeat that is asked for (op 1) after the last event: the answer names the last
/// event that was read, or comes after a question that stood behind it. It does not prove that the client has finished thinking: one that
/// handles an event without calling anything yet is not seen. Sockets on which a fault holds everything up are left out, as are clients
/// that are away.
/// </remarks>
internal sealed class QuietBarrier(GatewayHub hub, Activity activity)
{
    public async Task WaitAsync(TimeSpan limit, CancellationToken stop)
    {
        // Real time on purpose: it only ends a test that would wait for ever.
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(limit);
        try
        {
            while (!await IsQuietAsync(late.Token))
            {
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"Not quiet after {limit.TotalSeconds:0.#} s: {Reason() ?? "a client does not answer heartbeats"}.");
        }
    }

    private async Task<bool> IsQuietAsync(CancellationToken stop)
    {
        var (change, work) = (activity.NextChange, activity.Work);
        if (Reason() is not null)
        {
            await change.WaitAsync(stop);
            return false;
        }

        await Task.WhenAll(Live().Select(live => live.Socket.Heartbeats!.AskAsync(live.Sequence))).WaitAsync(stop);
        return Reason() is null && activity.Work == work;
    }

    private List<(GatewaySocket Socket, long Sequence)> Live()
    {
        lock (hub.World.Gate)
            return [.. from session in hub.Sessions
                       where session.Socket is { IsStalled: false, IsClosing: false }
                       select (session.Socket, session.Sequence)];
    }

    private string? Reason()
    {
        if (activity.Calls > 0)
            return $"{activity.Calls} REST calls are in flight";
        lock (hub.World.Gate)
            return Live().Exists(live => !live.Socket.IsFlushed)
                ? "events wait to be sent"
                : hub.World.WaitingInteractions > 0 ? $"{hub.World.WaitingInteractions} interactions wait for their first answer" : null;
    }
}
