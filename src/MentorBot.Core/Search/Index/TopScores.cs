using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// The best few of many scores, found in one pass; whole vectors that hold nothing better than the last of them are passed over at once.
/// A score and its place are kept as one number that sorts as they do: scores are not negative, so their bits sort as they do, and of
/// equal scores the earlier place counts as the better.
/// </summary>
internal ref struct TopScores
{
    private readonly int _count;
    private readonly ulong[] _keys; // the candidates so far; cut back to the best when full
    private int _length;
    private float _bar;

    private TopScores(int count, float above)
    {
        _count = count;
        _keys = new ulong[2 * count + Vector<float>.Count];
        _bar = above;
    }

    /// <summary>Best first, equal scores in the order in which they stand.</summary>
    /// <param name="scores">None of them negative.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="above">Only scores above this; -1 for all.</param>
    public static (int Index, float Score)[] Of(ReadOnlySpan<float> scores, int count, float above = 0f)
    {
        var top = new TopScores(Math.Min(count, scores.Length), above);
        top.Take(scores);
        return top.Sorted();
    }

    private void Take(ReadOnlySpan<float> scores)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var block = 0; block < blocks.Length; block++)
        {
            if (Vector.GreaterThanAny(blocks[block], new Vector<float>(_bar)))
                Offer(scores, block * Vector<float>.Count, (block + 1) * Vector<float>.Count);
        }
        Offer(scores, blocks.Length * Vector<float>.Count, scores.Length);
    }

    private void Offer(ReadOnlySpan<float> scores, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scores[i] > _bar)
                _keys[_length++] = ((ulong)BitConverter.SingleToUInt32Bits(scores[i]) << 32) | ~(uint)i;
        }
        if (_length > 2 * _count)
            Cut();
    }

    /// <summary>Keeps the best; from now on only what beats the last of them counts.</summary>
    private void Cut()
    {
        var keys = _keys.AsSpan(0, _length);
        keys.Sort();
        _length = Math.Min(_length, _count);
        keys[^_length..].CopyTo(keys);
        if (_length == _count && _count > 0)
            _bar = Math.Max(_bar, Score(keys[0]));
    }

    private (int, float)[] Sorted()
    {
        Cut();
        var sorted = new (int, float)[_length];
        for (var i = 0; i < _length; i++)
            sorted[^(i + 1)] = ((int)~(uint)_keys[i], Score(_keys[i]));
        return sorted;
    }

    private static float Score(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key >> 32));
}
