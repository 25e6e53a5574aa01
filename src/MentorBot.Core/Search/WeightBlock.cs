using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MentorBot.Core.Search;

/// <summary>
/// Weights of sixteen classes: a row of sixteen numbers for each feature, which is what a processor fetches at once. Rows are laid so that
/// each starts where such a fetch does (memory that the collector may not move); across two of them, all would take twice as long.
/// </summary>
internal sealed class WeightBlock
{
    public const int Width = 16;

    private readonly float[] _floats;
    private readonly int _start;

    public WeightBlock(int rows)
    {
        Rows = rows;
        _floats = GC.AllocateArray<float>((rows + 1) * Width, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(_floats, 0);
        _start = (int)(-(address / sizeof(float)) & (Width - 1));
    }

    public int Rows { get; }

    public Span<float> All => _floats.AsSpan(_start, Rows * Width);

    public Span<float> Row(int row) => _floats.AsSpan(_start + row * Width, Width);

    /// <summary>Adds up the rows of a text's features, each times its value.</summary>
    /// <param name="text">Its feature ids are rows of this block.</param>
    /// <param name="scores">Sixteen numbers: what to add to, and the sums.</param>
    // As fast from the first call on: learning is over before the runtime would notice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseVector text, Span<float> scores)
    {
        ref var rows = ref First();
        var (low, high) = (Vector256.Create<float>(scores), Vector256.Create<float>(scores[8..]));
        var ids = text.Ids;
        var values = text.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref rows, 2 * ids[i]);
            var value = Vector256.Create(values[i]);
            low += value * row;
            high += value * Unsafe.Add(ref row, 1);
        }
        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    /// <summary>Adds a step for each class to the rows of a text's features, each times its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(SparseVector text, ReadOnlySpan<float> steps)
    {
        ref var rows = ref First();
        var (low, high) = (Vector256.Create(steps), Vector256.Create(steps[8..]));
        var ids = text.Ids;
        var values = text.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref rows, 2 * ids[i]);
            var value = Vector256.Create(values[i]);
            row += value * low;
            Unsafe.Add(ref row, 1) += value * high;
        }
    }

    private ref Vector256<float> First() => ref Unsafe.As<float, Vector256<float>>(ref MemoryMarshal.GetReference(All));
}
