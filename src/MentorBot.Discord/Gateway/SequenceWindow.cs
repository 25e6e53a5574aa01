namespace MentorBot.Discord.Gateway;

/// <summary>
/// Which dispatches of a session were seen. Discord numbers them; one that comes twice is told from one that merely comes late
/// by remembering the last 64 numbers one by one.
/// </summary>
internal sealed class SequenceWindow
{
    private ulong _seen;

    /// <summary>The highest number so far: what a resume starts after. Null before the first.</summary>
    public long? Last { get; private set; }

    /// <summary>Notes the number; false when it was there before, or is too old to know.</summary>
    public bool TryTake(long number)
    {
        if (number < 0)
            return false;
        if (Last is not { } last || number - last >= 64)
            _seen = 1;
        else if (number > last)
            _seen = _seen << (int)(number - last) | 1;
        else
            return TryTakeLate(last - number);
        Last = number;
        return true;
    }

    public void Reset() => (_seen, Last) = (0, null);

    private bool TryTakeLate(long behind)
    {
        if (behind >= 64 || (_seen & 1UL << (int)behind) != 0)
            return false;
        _seen |= 1UL << (int)behind;
        return true;
    }
}
