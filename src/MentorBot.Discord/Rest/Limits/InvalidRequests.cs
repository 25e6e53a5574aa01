namespace MentorBot.Discord.Rest.Limits;

/// <summary>
/// Counts the answers for which Discord bans an address for some time when there are 10,000 of them in ten minutes. The count is kept
/// in slots of ten seconds, so it may be high by one slot, never low.
/// </summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class InvalidRequests(TimeProvider clock)
{
    public const int WarnAt = 1_000;
    public const int StopAt = 5_000;

    private const int SlotSeconds = 10;
    private const int Slots = 10 * 60 / SlotSeconds + 1;

    private readonly Lock _gate = new();
    private readonly int[] _slots = new int[Slots];
    private readonly long _start = clock.GetTimestamp();
    private long _slot;
    private int _count;
    private volatile bool _any;

    /// <summary>In the last ten minutes.</summary>
    public int Count
    {
        get
        {
            // Almost always: no lock, no clock.
            if (!_any)
                return 0;
            lock (_gate)
            {
                Advance();
                return _count;
            }
        }
    }

    /// <returns>The count with this one.</returns>
    public int Add()
    {
        lock (_gate)
        {
            Advance();
            _any = true;
            _slots[_slot % Slots]++;
            return ++_count;
        }
    }

    private void Advance()
    {
        var slot = (long)clock.GetElapsedTime(_start).TotalSeconds / SlotSeconds;
        if (slot - _slot >= Slots)
        {
            Array.Clear(_slots);
            _count = 0;
        }
        else
            while (_slot < slot)
            {
                _slot++;
                _count -= _slots[_slot % Slots];
                _slots[_slot % Slots] = 0;
            }
        _slot = Math.Max(_slot, slot);
        _any = _count > 0;
    }
}
