using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// One linear support vector machine for each class, one against the rest. Weights lie in blocks of 16 classes, so that what a feature
/// says about a block is one cache line; blocks are independent of each other and train in parallel with the same result.
/// </summary>
public sealed class LinearClassifier
{
    internal const int BlockSize = 16;

    private readonly int _features;
    private readonly float[][] _blocks; // one row of 16 weights for each feature, the bias in the last row

    internal LinearClassifier(int classes, int features, float[][] blocks) => (Classes, _features, _blocks) = (classes, features, blocks);

    public int Classes { get; }

    /// <summary>Signed distance of the text from each class's boundary; about 1 for a sure member, -1 for a sure stranger.</summary>
    public float[] Score(SparseVector text)
    {
        var scores = new float[_blocks.Length * BlockSize];
        for (var b = 0; b < _blocks.Length; b++)
            ScoreBlock(_blocks[b], text, scores.AsSpan(b * BlockSize, BlockSize), _features);
        return scores[..Classes];
    }

    internal static void ScoreBlock(float[] weights, SparseVector text, Span<float> scores, int biasRow)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var width = BlockSize / Vector<float>.Count;
        Span<Vector<float>> sums = stackalloc Vector<float>[width];
        for (var v = 0; v < width; v++)
            sums[v] = rows[biasRow * width + v];
        var ids = text.Ids;
        var values = text.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            var row = ids[i] * width;
            var value = new Vector<float>(values[i]);
            for (var v = 0; v < width; v++)
                sums[v] += value * rows[row + v];
        }
        MemoryMarshal.Cast<Vector<float>, float>(sums).CopyTo(scores);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_features);
        writer.WriteList(_blocks, static (w, block) => w.WriteArray(block));
    }

    internal static LinearClassifier Load(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadList(static r => r.ReadArray<float>()));
}
