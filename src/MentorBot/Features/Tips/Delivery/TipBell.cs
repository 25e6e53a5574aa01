namespace MentorBot.Features.Tips.Delivery;

/// <summary>Wakes up who waits for the next tip to be due: something may be due earlier now.</summary>
public sealed class TipBell
{
    private TaskCompletionSource _next = New();

    /// <summary>Done when it is rung the next time.</summary>
    public Task NextAsync() => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
