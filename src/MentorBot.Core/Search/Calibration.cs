namespace MentorBot.Core.Search;

/// <summary>How evidence is weighed into one probability for each group, and that into one confidence.</summary>
public sealed record Calibration(Fusion Fusion, Confidence Confidence)
{
    /// <summary>
    /// Fitted on the shipped knowledge, each ask scored by folds that had not seen it. Written here so that a start need not repeat the
    /// folds; <c>dotnet run --project tests/MentorBot.Benchmarks -- calibrate</c> prints these lines anew after the knowledge has changed.
    /// </summary>
    public static readonly Calibration Shipped = new(
        new Fusion([3.812f, 1.392f, 0.160f, 4.134f, 3.255f, -0.041f, 3.040f, 2.262f, 1.134f, -0.095f]),
        new Confidence([-1.456f, 1.491f, 0.088f, -0.418f, 0.689f, 0.446f, -0.343f, -0.339f, -0.502f, 0.118f, 0.288f]));

    /// <summary>For a folder with no asks, or too few to learn from: words decide.</summary>
    public static readonly Calibration WordsOnly = new(new Fusion([0f, 2f, 2f, 6f, 2f, 0f, 0f, 0f, 0f, 0f]), Confidence.ForWordsOnly);
}
