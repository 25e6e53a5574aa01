using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>Takes the label off an item: "Automation: it saves time." is about automation.</summary>
internal static partial class Labels
{
    /// <summary>Longer words before a colon are the start of a sentence, not a label.</summary>
    public const int Longest = 80;

    public static (string? Label, string Text) Split(string text)
    {
        if (Colon().Match(text) is { Success: true } match && IsLabel(match.Groups["label"].Value, 9))
            return (match.Groups["label"].Value.Trim(), match.Groups["text"].Value);
        if (Dash().Match(text) is { Success: true } dash && IsLabel(dash.Groups["label"].Value, 3))
            return (dash.Groups["label"].Value.Trim(), dash.Groups["text"].Value);
        return (null, text);
    }

    private static bool IsLabel(string label, int words) => label.Length <= Longest && Shapes.Words(label) <= words
        && !label.Contains(". ", StringComparison.Ordinal) && label.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"\A(?<label>[^:?!;]+):\s+(?<text>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\A(?<label>[\p{Lu}\p{N}][^:?!;,.–—]*)\s+[–—]\s+(?<text>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex Dash();
}
