namespace MentorBot.Sandbox;

/// <summary>What goes on in the server, so that one can wait until nothing does.</summary>
internal sealed class Activity
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _change = NewSource();
    private int _calls;
    private long _work;

    /// <summary>REST calls that have begun and not ended.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Grows with each call and each event: two equal readings mean that nothing began between them.</summary>
    public long Work => Interlocked.Read(ref _work);

    /// <summary>Completes at the next change of any kind.</summary>
    public Task NextChange
    {
        get
        {
            lock (_gate)
                return _change.Task;
        }
    }

    public void CallBegan()
    {
        Interlocked.Increment(ref _calls);
        Worked();
    }

    public void CallEnded()
    {
        Interlocked.Decrement(ref _calls);
        Changed();
    }

    public void Worked() => Interlocked.Increment(ref _work);

    public void Changed()
    {
        TaskCompletionSource change;
        lock (_gate)
            (change, _change) = (_change, NewSource());
        change.SetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
