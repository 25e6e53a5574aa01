namespace MentorBot.Chat.Pictures;

/// <summary>Pictures that were made, by key: the last used ones, as many as fit. For one thread at a time.</summary>
/// <param name="room">Bytes in all.</param>
internal sealed class PictureCache(int room)
{
    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Png)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, byte[] Png)> _lastUsed = new();

    public int Bytes { get; private set; }

    public byte[]? Find(string key)
    {
        if (!_byKey.TryGetValue(key, out var node))
            return null;
        _lastUsed.Remove(node);
        _lastUsed.AddFirst(node);
        return node.Value.Png;
    }

    public void Add(string key, byte[] png)
    {
        if (_byKey.ContainsKey(key))
            return;
        _byKey[key] = _lastUsed.AddFirst((key, png));
        Bytes += png.Length;
        while (Bytes > room && _lastUsed.Last is { } oldest)
        {
            _lastUsed.RemoveLast();
            _byKey.Remove(oldest.Value.Key);
            Bytes -= oldest.Value.Png.Length;
        }
    }
}
