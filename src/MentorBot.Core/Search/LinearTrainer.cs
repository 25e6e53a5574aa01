using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MentorBot.Core.Search;

/// <summary>
/// Trains the support vector machines by dual coordinate descent with squared hinge loss (Hsieh et al., "A dual coordinate descent method
/// for large-scale linear SVM", ICML 2008), with its shrinking: an example that is far on the right side of every boundary is passed over.
/// The order of the examples is fixed by a seed, so the same texts always give the same weights.
/// </summary>
internal static class LinearTrainer
{
    private const int Width = WeightBlock.Width;
    private const int Epochs = 6;
    private const int FullEpochs = 2;
    private const float Bias = 0.3f; // value of the constant feature; small, so that it is regularised gently

    /// <param name="cost">C: what a violated margin costs against the length of the weights.</param>
    public static LinearClassifier Train(SparseVector[] texts, int[] labels, int classes, int features, float cost)
    {
        var blocks = new WeightBlock[LinearClassifier.BlocksFor(classes)];
        var orders = Orders(texts.Length);
        var lengths = Array.ConvertAll(texts, SquaredLength);
        var costs = Costs(labels, classes, cost);
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, b =>
            blocks[b] = TrainBlock(texts, labels, b * Width, features, costs, cost, orders, lengths));
        return new(classes, features, blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static WeightBlock TrainBlock(
        SparseVector[] texts, int[] labels, int firstClass, int features, float[] costs, float cost, int[][] orders, float[] lengths)
    {
        var weights = new WeightBlock(features + 1);
        var bias = weights.Row(features);
        var alphas = new float[texts.Length * Width];
        var resting = new bool[texts.Length];
        Span<float> scores = stackalloc float[Width];
        Span<float> steps = stackalloc float[Width];
        Span<float> signs = stackalloc float[Width];
        Span<float> diagonals = stackalloc float[Width];
        signs.Fill(-1f);
        diagonals.Fill(1f / (2f * cost));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var t in orders[epoch])
            {
                if (resting[t] && epoch % 4 != 3)
                    continue;
                bias.CopyTo(scores);
                weights.Score(texts[t], scores);
                for (var c = 0; c < Width; c++)
                    scores[c] += (Bias - 1) * bias[c]; // the bias row is stored ready to add; here it is a feature of value Bias
                var own = labels[t] - firstClass;
                if (own is >= 0 and < Width)
                    (signs[own], diagonals[own]) = (1f, 1f / (2f * costs[labels[t]]));
                var moved = Steps(scores, alphas.AsSpan(t * Width, Width), steps, signs, diagonals, lengths[t], out var idle);
                if (own is >= 0 and < Width)
                    (signs[own], diagonals[own]) = (-1f, 1f / (2f * cost));
                resting[t] = idle && epoch >= FullEpochs - 1;
                if (moved)
                    Apply(weights, texts[t], steps, bias);
            }
        }
        for (var c = 0; c < Width; c++)
            bias[c] *= Bias;
        return weights;
    }

    /// <summary>One step of the dual for each class of the block; returns whether any weight has to move.</summary>
    /// <param name="signs">1 for the class that the text belongs to, -1 for the others.</param>
    /// <param name="diagonals">What the cost of each class adds to the diagonal of the dual's matrix.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Steps(ReadOnlySpan<float> scores, Span<float> alphas, Span<float> steps, ReadOnlySpan<float> signs,
        ReadOnlySpan<float> diagonals, float length, out bool idle)
    {
        var moved = false;
        idle = true;
        for (var c = 0; c < Width; c += Vector256<float>.Count)
        {
            var (sign, diagonal) = (Vector256.Create(signs[c..]), Vector256.Create(diagonals[c..]));
            var old = Vector256.Create<float>(alphas[c..]);
            var gradient = sign * Vector256.Create(scores[c..]) - Vector256<float>.One + diagonal * old;
            var alpha = Vector256.Max(Vector256<float>.Zero, old - gradient / (Vector256.Create(length) + diagonal));
            var step = (alpha - old) * sign;
            idle &= Vector256.EqualsAll(alpha, Vector256<float>.Zero) && Vector256.GreaterThanAll(gradient, Vector256.Create(0.1f));
            moved |= Vector256.GreaterThanAny(Vector256.Abs(step), Vector256.Create(1e-6f));
            alpha.CopyTo(alphas[c..]);
            step.CopyTo(steps[c..]);
        }
        return moved;
    }

    private static void Apply(WeightBlock weights, SparseVector text, ReadOnlySpan<float> steps, Span<float> bias)
    {
        weights.Add(text, steps);
        for (var c = 0; c < Width; c++)
            bias[c] += Bias * steps[c];
    }

    /// <summary>
    /// A class of few examples would be drowned by the rest: what its own examples may cost grows with the root of how rare they are.
    /// </summary>
    private static float[] Costs(int[] labels, int classes, float cost)
    {
        var costs = new float[classes];
        Array.Fill(costs, cost);
        var sizes = labels.CountBy(label => label).ToDictionary();
        foreach (var (label, size) in sizes)
            costs[label] = cost * MathF.Min(MathF.Sqrt((float)sizes.Values.Max() / size), 5f);
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
