using System.Numerics;
using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>
/// Trains the support vector machines by dual coordinate descent with squared hinge loss (Hsieh et al., "A dual coordinate descent method
/// for large-scale linear SVM", ICML 2008), with its shrinking: an example that is far on the right side of every boundary is passed over.
/// The order of the examples is fixed by a seed, so the same texts always give the same weights.
/// </summary>
internal static class LinearTrainer
{
    private const int Epochs = 6;
    private const int FullEpochs = 2;
    private const float Bias = 0.3f; // value of the constant feature; small, so that it is regularised gently

    /// <param name="cost">C: what a violated margin costs against the length of the weights.</param>
    public static LinearClassifier Train(
        IReadOnlyList<SparseVector> texts, IReadOnlyList<int> labels, int classes, int features, float cost)
    {
        var blocks = new float[(classes + LinearClassifier.BlockSize - 1) / LinearClassifier.BlockSize][];
        var orders = Orders(texts.Count);
        var lengths = texts.Select(SquaredLength).ToArray();
        var costs = Costs(labels, classes, cost);
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, b =>
            blocks[b] = TrainBlock(texts, labels, b * LinearClassifier.BlockSize, features, costs, orders, lengths));
        return new(classes, features, blocks);
    }

    private static float[] TrainBlock(
        IReadOnlyList<SparseVector> texts, IReadOnlyList<int> labels, int firstClass, int features,
        (float Member, float Stranger)[] costs, int[][] orders, float[] lengths)
    {
        const int size = LinearClassifier.BlockSize;
        var weights = new float[(features + 1) * size];
        var alphas = new float[texts.Count * size];
        var resting = new bool[texts.Count];
        Span<float> scores = stackalloc float[size];
        Span<float> steps = stackalloc float[size];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var t in orders[epoch])
            {
                if (resting[t] && epoch % 4 != 3)
                    continue;
                LinearClassifier.ScoreBlock(weights, texts[t], scores, features);
                // The bias row is stored ready to add; here it is a feature of value Bias.
                for (var c = 0; c < size; c++)
                    scores[c] += (Bias - 1) * weights[features * size + c];
                var moved = Steps(scores, alphas.AsSpan(t * size, size), steps, labels[t] - firstClass, lengths[t],
                    costs.AsSpan(firstClass), out var idle);
                resting[t] = idle && epoch >= FullEpochs - 1;
                if (moved)
                    Apply(weights, texts[t], steps, features);
            }
        }
        for (var c = 0; c < size; c++)
            weights[features * size + c] *= Bias;
        return weights;
    }

    /// <summary>One step of the dual for each class of the block; returns whether any weight has to move.</summary>
    private static bool Steps(
        ReadOnlySpan<float> scores, Span<float> alphas, Span<float> steps, int label, float length,
        ReadOnlySpan<(float Member, float Stranger)> costs, out bool idle)
    {
        var moved = false;
        idle = true;
        for (var c = 0; c < steps.Length; c++)
        {
            var diagonal = 1f / (2f * (c == label ? costs[c].Member : costs[c].Stranger));
            var y = c == label ? 1f : -1f;
            var gradient = y * scores[c] - 1f + diagonal * alphas[c];
            var alpha = MathF.Max(0f, alphas[c] - gradient / (length + diagonal));
            steps[c] = (alpha - alphas[c]) * y;
            idle &= alpha == 0f && gradient > 0.1f;
            moved |= MathF.Abs(steps[c]) > 1e-6f;
            alphas[c] = alpha;
        }
        return moved;
    }

    private static void Apply(float[] weights, SparseVector text, ReadOnlySpan<float> steps, int biasRow)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        var step = MemoryMarshal.Cast<float, Vector<float>>(steps);
        var ids = text.Ids;
        var values = text.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            var row = ids[i] * step.Length;
            var value = new Vector<float>(values[i]);
            for (var v = 0; v < step.Length; v++)
                rows[row + v] += value * step[v];
        }
        for (var v = 0; v < step.Length; v++)
            rows[biasRow * step.Length + v] += new Vector<float>(Bias) * step[v];
    }

    /// <summary>
    /// A class of few examples would be drowned by the rest: what its own examples may cost grows with the root of how rare they are.
    /// </summary>
    private static (float Member, float Stranger)[] Costs(IReadOnlyList<int> labels, int classes, float cost)
    {
        const int size = LinearClassifier.BlockSize;
        var costs = new (float, float)[(classes + size - 1) / size * size];
        Array.Fill(costs, (cost, cost));
        var sizes = labels.CountBy(label => label).ToDictionary();
        foreach (var (label, count) in sizes)
            costs[label] = (cost * MathF.Min(MathF.Sqrt((float)sizes.Values.Max() / count), 5f), cost);
        return costs;
    }

    private static float SquaredLength(SparseVector text)
    {
        var sum = Bias * Bias;
        foreach (var value in text.Values)
            sum += value * value;
        return sum;
    }

    /// <summary>A fresh order of the examples for each epoch, from a fixed seed.</summary>
    private static int[][] Orders(int count)
    {
        var random = new Random(17);
        var orders = new int[Epochs][];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            orders[epoch] = [.. Enumerable.Range(0, count)];
            random.Shuffle(orders[epoch]);
        }
        return orders;
    }
}
