namespace MentorBot.Sandbox.World;

/// <summary>Which author used which nonce lately. Discord says "the past few minutes"; here it is two and a half.</summary>
internal sealed class NonceMemory
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2.5);
    private readonly Dictionary<(ulong Author, string Nonce), (Message Message, DateTimeOffset At)> _used = [];
    private readonly Queue<((ulong, string) Key, DateTimeOffset At)> _order = [];

    public Message? Find(ulong author, string nonce, DateTimeOffset now)
    {
        Expire(now);
        return _used.TryGetValue((author, nonce), out var use) ? use.Message : null;
    }

    public void Add(ulong author, string nonce, Message message, DateTimeOffset now)
    {
        Expire(now);
        _used[(author, nonce)] = (message, now);
        _order.Enqueue(((author, nonce), now));
    }

    private void Expire(DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && now - oldest.At > Life)
        {
            _order.Dequeue();
            if (_used.TryGetValue(oldest.Key, out var use) && use.At == oldest.At) _used.Remove(oldest.Key);
        }
    }
}
