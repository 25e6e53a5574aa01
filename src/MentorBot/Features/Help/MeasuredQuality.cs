namespace MentorBot.Features.Help;

/// <summary>A figure as the README's table "How good it is" has it; a test holds that both are the same.</summary>
/// <param name="Measure">In a few words, for a narrow screen.</param>
/// <param name="InReadme">How the README names it.</param>
internal sealed record QualityFigure(string Measure, string Value, string InReadme);

/// <summary>How good the answers from the shipped knowledge are, on labelled questions that are only ever scored.</summary>
internal static class MeasuredQuality
{
    /// <summary>Prints these figures anew, in a checkout.</summary>
    public const string Command = "dotnet run -c Release --project src/MentorBot -- eval tests/questions/*.jsonl";

    public const string Questions = "1,091";

    public static IReadOnlyList<QualityFigure> All { get; } =
    [
        new("right passage first", "92.1 %", "Right passage first, all answerable"),
        new("among the first three", "98.3 %", "Right passage among the first three"),
        new("answered, with the right one", "86.4 %", "Answered, asked directly, with the right passage first"),
        new("known, but nothing offered", "0.4 %", "Neither answered nor suggested although the guide has it"),
        new("off-topic, answered anyway", "0 %", "Answered from the guide although off-topic"),
        new("spoke unasked at chatter", "0 %", "Spoke unasked at chatter"),
    ];
}
