namespace MentorBot.Sandbox.Faults;

/// <summary>Faults that wait for their occasion, in the order in which they were ordered.</summary>
/// <typeparam name="T">What happens.</typeparam>
internal sealed class FaultList<T> where T : class
{
    private readonly List<(Fault Fault, T Effect)> _all = [];
    private volatile int _count;

    /// <summary>Nothing is ordered: the usual case, asked for each call and each frame.</summary>
    public bool IsEmpty => _count == 0;

    public Fault Add(Fault fault, T effect)
    {
        lock (_all)
        {
            _all.Add((fault, effect));
            _count = _all.Count;
        }

        return fault;
    }

    /// <summary>The first fault for an occasion that is due; each that matches counts it.</summary>
    public T? Take(Func<T, bool> matches)
    {
        if (IsEmpty)
            return null;
        lock (_all)
        {
            var taken = _all.FirstOrDefault(entry => matches(entry.Effect) && entry.Fault.Take()).Effect;
            _all.RemoveAll(entry => entry.Fault.IsSpent);
            _count = _all.Count;
            return taken;
        }
    }

    /// <summary>A fault that lasts and counts nothing.</summary>
    public T? Find(Func<T, bool> matches)
    {
        if (IsEmpty)
            return null;
        lock (_all)
        {
            _all.RemoveAll(entry => entry.Fault.IsSpent);
            _count = _all.Count;
            return _all.FirstOrDefault(entry => matches(entry.Effect)).Effect;
        }
    }
}
