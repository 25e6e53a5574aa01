namespace MentorBot.Core.Answers;

/// <summary>
/// The published cut-offs on the calibrated confidence: about how likely the first passage must be right. Chosen on cross-validated asks,
/// never on the questions that are only scored.
/// </summary>
public static class CutOffs
{
    /// <summary>From here on a direct question gets the passage.</summary>
    public const float Answer = 0.45f;

    /// <summary>From here on a direct question gets near topics; below it, a plain "I don't know".</summary>
    public const float Suggest = 0.12f;

    /// <summary>From here on the bot speaks without being asked, if the text asks something and is more than a word or two.</summary>
    public const float Ambient = 0.82f;

    /// <summary>Fewest words to which the bot speaks without being asked: "np" is not a question about NumPy.</summary>
    public const int AmbientWords = 3;

    /// <summary>
    /// Share of the question that the section must explain before the bot speaks unasked: "what is the salary cap in the NFL" holds words
    /// that no passage on salaries knows. Halves the wrong interruptions on cross-validated off-topic questions.
    /// </summary>
    public const float AmbientCoverage = 0.75f;

    /// <summary>Whether the first passage may be said to somebody who did not ask the bot.</summary>
    /// <param name="isQuestion">Whether the text asks something by its form.</param>
    /// <param name="words">Number of its words.</param>
    /// <param name="confidence">That the passage is right.</param>
    /// <param name="coverage">Share of the question that the passage's section explains.</param>
    public static bool AllowUnasked(bool isQuestion, int words, float confidence, float coverage) =>
        isQuestion && words >= AmbientWords && confidence >= Ambient && coverage >= AmbientCoverage;

    /// <summary>From here on a message is met as one of distress; low, because missing one is worse than a kind line too many.</summary>
    public const float Distress = 0.4f;
}
