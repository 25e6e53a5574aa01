namespace MentorBot.Core.Search;

/// <summary>How evidence is weighed into one probability for each group, and that into one confidence.</summary>
public sealed record Calibration(Fusion Fusion, Confidence Confidence)
{
    /// <summary>
    /// Fitted on the shipped knowledge, each ask scored by folds that had not seen it. Written here so that a start need not repeat the
    /// folds; <c>dotnet run --project tests/MentorBot.Benchmarks -- calibrate</c> prints these lines anew after the knowledge has changed.
    /// </summary>
    public static readonly Calibration Shipped = new(
        new Fusion([3.125f, 0.426f, -0.833f, 3.750f, 2.757f, -0.126f, 3.689f, 1.876f, 0f, 0f]),
        new Confidence([-1.284f, 1.513f, 0.222f, -0.550f, 0.437f, 0.634f, -1.342f, 0.080f, -0.444f, 0.045f, 0f]));

    /// <summary>For a folder with no asks, or too few to learn from: words decide.</summary>
    public static readonly Calibration WordsOnly = new(new Fusion([0f, 2f, 2f, 6f, 2f, 0f, 0f, 0f, 0f, 0f]), Confidence.ForWordsOnly);
}
