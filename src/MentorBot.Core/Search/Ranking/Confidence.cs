namespace MentorBot.Core.Search;

/// <summary>
/// The probability that the best group really answers: a logistic regression over a handful of signs, fitted on questions that the rest was
/// not trained on. This is the one number that the cut-offs are held against.
/// </summary>
public sealed class Confidence(float[] weights)
{
    /// <summary>Number of signs, with the constant.</summary>
    public const int Signs = 11;

    private const int Rounds = 25;

    /// <summary>
    /// For a folder without asks, where nothing can be fitted: the share of the question that the passage explains, and how clear its lead
    /// is.
    /// </summary>
    public static readonly Confidence ForWordsOnly = new([-3.0f, 0f, 0.9f, 0f, 4.5f, 0f, 0f, 1.5f, 0f, 0f, 0f]);

    public IReadOnlyList<float> Weights => weights;

    public float Of(ReadOnlySpan<float> signs)
    {
        var sum = 0f;
        for (var i = 0; i < Signs; i++)
            sum += weights[i] * signs[i];
        return 1f / (1f + MathF.Exp(-sum));
    }

    /// <summary>The signs for a choice. Each stays within a few units, so that one regularisation fits all.</summary>
    public static float[] Read(Ranking ranking, int ourGroups)
    {
        var (evidence, logits, probabilities, best) = (ranking.Evidence, ranking.Logits, ranking.Probabilities, ranking.Best);
        var (second, notOurs) = (-1, 0f);
        for (var g = 0; g < probabilities.Length; g++)
        {
            if (g >= ourGroups)
                notOurs += probabilities[g];
            if (g != best && (second < 0 || probabilities[g] > probabilities[second]))
                second = g;
        }
        var row = evidence.Row(best);
        var p = Math.Clamp(probabilities[best], 1e-4f, 1 - 1e-4f);
        return
        [
            1f,
            MathF.Log(p / (1 - p)) / 2f,
            second < 0 ? 3f : Math.Clamp(logits[best] - logits[second], 0f, 6f) / 2f,
            row[2] * 3f,
            evidence.Coverage[best],
            MathF.Log(1f + evidence.ContentWords),
            notOurs * 2f,
            row[3] * 2f,
            row[0],
            row[5],
            evidence.IsQuestion ? 1f : 0f,
        ];
    }

    /// <summary>Newton's method with a small ridge; a handful of rounds reaches the one optimum.</summary>
    public static Confidence Fit(IReadOnlyList<(float[] Signs, bool Right)> examples)
    {
        var weights = new double[Signs];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[Signs];
            var curvature = new double[Signs, Signs];
            foreach (var (signs, right) in examples)
                Add(weights, signs, right, gradient, curvature);
            for (var i = 0; i < Signs; i++)
            {
                gradient[i] -= weights[i];
                curvature[i, i] += 1;
            }
            var step = Solve(curvature, gradient);
            for (var i = 0; i < Signs; i++)
                weights[i] += step[i];
            if (step.Max(Math.Abs) < 1e-5)
                break;
        }
        return new([.. weights.Select(w => (float)w)]);
    }

    private static void Add(double[] weights, float[] signs, bool right, double[] gradient, double[,] curvature)
    {
        var sum = 0.0;
        for (var i = 0; i < Signs; i++)
            sum += weights[i] * signs[i];
        var p = 1 / (1 + Math.Exp(-sum));
        for (var i = 0; i < Signs; i++)
        {
            gradient[i] += ((right ? 1 : 0) - p) * signs[i];
            for (var j = 0; j < Signs; j++)
                curvature[i, j] += p * (1 - p) * signs[i] * signs[j];
        }
    }

    /// <summary>Gaussian elimination with pivoting; the ridge keeps the matrix regular.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var k = 0; k < n; k++)
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++)
                    a[row, k] -= factor * a[column, k];
                b[row] -= factor * b[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
                b[row] -= a[row, k] * b[k];
            b[row] /= a[row, row];
        }
        return b;
    }
}
