using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// One linear support vector machine for each class, one against the rest. Weights lie in blocks of 16 classes, so that what a feature
/// says about a block is one cache line; blocks are independent of each other and train in parallel with the same result.
/// </summary>
public sealed class LinearClassifier
{
    private readonly int _features;
    private readonly WeightBlock[] _blocks; // one row for each feature, the bias in the last row

    internal LinearClassifier(int classes, int features, WeightBlock[] blocks) =>
        (Classes, _features, _blocks) = (classes, features, blocks);

    public int Classes { get; }

    internal static int BlocksFor(int classes) => (classes + WeightBlock.Width - 1) / WeightBlock.Width;

    /// <summary>Signed distance of the text from each class's boundary; about 1 for a sure member, -1 for a sure stranger.</summary>
    public float[] Score(SparseVector text)
    {
        var scores = new float[_blocks.Length * WeightBlock.Width];
        for (var b = 0; b < _blocks.Length; b++)
        {
            var part = scores.AsSpan(b * WeightBlock.Width, WeightBlock.Width);
            _blocks[b].Row(_features).CopyTo(part);
            _blocks[b].Score(text, part);
        }
        return scores[..Classes];
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(_features);
        foreach (var block in _blocks)
            writer.Write(MemoryMarshal.AsBytes(block.All));
    }

    internal static LinearClassifier Load(BinaryReader reader)
    {
        var (classes, features) = (reader.ReadInt32(), reader.ReadInt32());
        var blocks = new WeightBlock[BlocksFor(classes)];
        for (var b = 0; b < blocks.Length; b++)
        {
            blocks[b] = new(features + 1);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(blocks[b].All));
        }
        return new(classes, features, blocks);
    }
}
