using System.Collections;

namespace MentorBot.Sandbox.World;

/// <summary>
/// A channel's newest messages in the order of their ids. Ids grow, so adding is appending and finding is a binary search; the oldest go
/// when there are more than <see cref="Limit"/>.
/// </summary>
public sealed class MessageLog : IReadOnlyCollection<Message>
{
    private readonly List<Message?> _items = [];
    private int _start;

    /// <summary>At most so many messages are kept in a channel.</summary>
    public int Limit { get; set; } = 10_000;
    public int Count => _items.Count - _start;
    public Message this[int index] => _items[_start + index]!;
    public Message? Newest => Count == 0 ? null : _items[^1];

    /// <summary>Appends a message; what had to go for it is returned.</summary>
    public Message? Add(Message message)
    {
        _items.Add(message);
        if (Count <= Limit) return null;
        var oldest = _items[_start];
        _items[_start++] = null;
        if (_start > 1024 && _start > _items.Count / 2) Compact();
        return oldest;
    }

    public Message? Find(ulong id)
    {
        var index = IndexOf(id);
        return index < Count && this[index].Id == id ? this[index] : null;
    }

    public bool Remove(ulong id)
    {
        if (Find(id) is null) return false;
        _items.RemoveAt(_start + IndexOf(id));
        return true;
    }

    /// <summary>The index of the first message whose id is not below <paramref name="id"/>; <see cref="Count"/> if there is none.</summary>
    public int IndexOf(ulong id)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Id < id) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public IEnumerator<Message> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Compact()
    {
        _items.RemoveRange(0, _start);
        _start = 0;
    }
}
