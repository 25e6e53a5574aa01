namespace MentorBot.Sandbox.Faults;

/// <summary>A fault that was ordered. Disposing it calls it off.</summary>
public sealed class Fault : IDisposable
{
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _skip;
    private readonly int _times;
    private readonly Action? _undo;
    private int _seen;
    private int _count;
    private volatile bool _isOff;

    internal Fault(int skip = 0, int times = 1, Action? undo = null) => (_skip, _times, _undo) = (skip, times, undo);

    /// <summary>How often it has happened.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Completes when it has happened for the first time.</summary>
    public Task Happened => _happened.Task;

    internal bool IsSpent => _isOff || Count >= _times;

    public void Dispose()
    {
        if (_isOff)
            return;
        _isOff = true;
        _undo?.Invoke();
    }

    /// <summary>Counts an occasion; true when the fault is to happen on it. Its list is locked meanwhile.</summary>
    internal bool Take()
    {
        if (IsSpent || ++_seen <= _skip)
            return false;
        _count++;
        _happened.TrySetResult();
        return true;
    }
}
