using System.Collections;

namespace MentorBot.Sandbox.World;

/// <summary>
/// A channel's newest messages in the order of their ids. Ids grow, so adding is appending and finding is a binary search.
/// </summary>
public sealed class MessageLog : IReadOnlyCollection<Message>
{
    private readonly List<Message?> _items = [];
    private int _start;

    public int Count => _items.Count - _start;
    public Message this[int index] => _items[_start + index]!;
    public Message? Newest => Count == 0 ? null : _items[^1];

    public void Add(Message message) => _items.Add(message);

    /// <summary>Takes the oldest message out, at next to no cost.</summary>
    public Message RemoveOldest()
    {
        var oldest = this[0];
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
