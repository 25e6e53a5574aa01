namespace MentorBot.Core.Search;

/// <summary>
/// Weighs the kinds of evidence against each other: a conditional logit over groups (McFadden 1974), one weight for each kind, the same for
/// all groups, so that it needs few examples and serves groups that were never trained on.
/// </summary>
public sealed class Fusion(float[] weights)
{
    private const int Rounds = 60;

    public IReadOnlyList<float> Weights => weights;

    /// <summary>One number for each group; their exponentials are in the proportion of the probabilities.</summary>
    public float[] Logits(Evidence evidence)
    {
        var logits = new float[evidence.Coverage.Length];
        for (var g = 0; g < logits.Length; g++)
            logits[g] = Dot(evidence.Row(g));
        return logits;
    }

    /// <summary>Probabilities that add up to 1.</summary>
    public static float[] Softmax(float[] logits)
    {
        var most = logits.Max();
        var result = new float[logits.Length];
        var sum = 0f;
        for (var i = 0; i < result.Length; i++)
            sum += result[i] = MathF.Exp(logits[i] - most);
        for (var i = 0; i < result.Length; i++)
            result[i] /= sum;
        return result;
    }

    /// <summary>
    /// Finds the weights under which the right groups are most probable, by gradient ascent with a step for each weight (RMSprop).
    /// </summary>
    public static Fusion Fit(IReadOnlyList<(Evidence Evidence, int Group)> examples, float[] start)
    {
        var weights = (float[])start.Clone();
        var (speed, gradient) = (new double[weights.Length], new double[weights.Length]);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (evidence, group) in examples)
                AddGradient(new Fusion(weights), evidence, group, gradient);
            var rate = 1.0 / (1 + 0.1 * round);
            for (var w = 0; w < weights.Length; w++)
            {
                var g = gradient[w] / examples.Count - 0.0005 * weights[w];
                speed[w] = 0.8 * speed[w] + 0.2 * g * g;
                weights[w] += (float)(rate * g / (Math.Sqrt(speed[w]) + 1e-3));
            }
        }
        return new(weights);
    }

    private static void AddGradient(Fusion fusion, Evidence evidence, int group, double[] gradient)
    {
        var probabilities = Softmax(fusion.Logits(evidence));
        for (var g = 0; g < probabilities.Length; g++)
        {
            var pull = (g == group ? 1f : 0f) - probabilities[g];
            if (Math.Abs(pull) < 1e-4f)
                continue;
            var row = evidence.Row(g);
            for (var k = 0; k < row.Length; k++)
                gradient[k] += pull * row[k];
        }
    }

    private float Dot(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        for (var k = 0; k < row.Length; k++)
            sum += weights[k] * row[k];
        return sum;
    }
}
