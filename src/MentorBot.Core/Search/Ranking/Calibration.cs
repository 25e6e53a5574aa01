namespace MentorBot.Core.Search;

/// <summary>How evidence is weighed into one probability for each group, and that into one confidence.</summary>
public sealed record Calibration(Fusion Fusion, Confidence Confidence)
{
    /// <summary>
    /// Fitted on the shipped knowledge, each ask scored by folds that had not seen it. Written here so that a start need not repeat the
    /// folds; <c>dotnet run --project tests/MentorBot.Benchmarks -- calibrate</c> prints these lines anew after the knowledge has changed.
    /// Asks have been added since (docs/answering.md says why these weights stayed).
    /// </summary>
    public static readonly Calibration Shipped = new(
        new Fusion([3.788f, 1.544f, 0.201f, 4.060f, 2.850f, -0.045f, 3.074f, 2.316f, 1.042f, 0.134f]),
        new Confidence([-1.366f, 1.499f, 0.113f, -0.446f, 0.662f, 0.444f, -0.365f, -0.297f, -0.541f, 0.112f, 0.238f]));

    /// <summary>For a folder with no asks, or too few to learn from: words decide.</summary>
    public static readonly Calibration WordsOnly = new(new Fusion([0f, 2f, 2f, 6f, 2f, 0f, 0f, 0f, 0f, 0f]), Confidence.ForWordsOnly);
}
