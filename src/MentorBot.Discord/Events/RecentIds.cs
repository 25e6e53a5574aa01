namespace MentorBot.Discord.Events;

/// <summary>The last ids that were delivered: Discord may send an event twice, and nobody wants two answers.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly ulong[] _ring = new ulong[capacity];
    private readonly HashSet<ulong> _known = [];
    private int _next;

    /// <summary>False when it was there before.</summary>
    public bool TryAdd(ulong id)
    {
        if (!_known.Add(id))
            return false;
        if (_known.Count > capacity)
            _known.Remove(_ring[_next]);
        _ring[_next] = id;
        _next = (_next + 1) % capacity;
        return true;
    }
}
