using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>The best few of many scores, found in one pass; whole vectors that hold nothing better are passed over at once.</summary>
internal sealed class TopScores(int count)
{
    // A min-heap by score, the later passage counting as the smaller of two equals.
    private readonly PriorityQueue<int, (float Score, int Order)> _heap = new(count + 1);

    public void Take(ReadOnlySpan<float> scores)
    {
        var bar = 0f;
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(scores);
        for (var block = 0; block < blocks.Length; block++)
        {
            if (!Vector.GreaterThanAny(blocks[block], new Vector<float>(bar)))
                continue;
            for (var i = block * Vector<float>.Count; i < (block + 1) * Vector<float>.Count; i++)
                bar = Offer(scores[i], i, bar);
        }
        for (var i = blocks.Length * Vector<float>.Count; i < scores.Length; i++)
            bar = Offer(scores[i], i, bar);
    }

    public IEnumerable<(int Passage, float Score)> Sorted() =>
        _heap.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (item.Element, item.Priority.Score));

    private float Offer(float score, int passage, float bar)
    {
        if (score <= bar)
            return bar;
        _heap.Enqueue(passage, (score, -passage));
        if (_heap.Count <= count)
            return 0f;
        _heap.Dequeue();
        _heap.TryPeek(out _, out var least);
        return least.Score;
    }
}
