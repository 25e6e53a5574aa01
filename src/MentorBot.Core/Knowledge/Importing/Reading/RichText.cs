namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// Turns a paragraph or list item of a format that knows bold print into pieces. Writers use bold for what the format has its own marks
/// for: a bold line is a heading, bold words at the start of an item are its label.
/// </summary>
internal static class RichText
{
    /// <summary>A line break that is only how the source was typed.</summary>
    public const char Soft = '\r';

    /// <summary>A line break that the reader sees.</summary>
    public const char Hard = '\n';

    /// <param name="text">Text with <see cref="Soft"/> and <see cref="Hard"/> breaks.</param>
    /// <param name="lead">The bold words that it starts with, if any.</param>
    /// <param name="level">Level of a heading that a bold line stands for.</param>
    public static IEnumerable<Piece> Paragraphs(string text, string? lead, int level, int depth)
    {
        if (depth == 0 && BoldHeading(text, lead) is { } heading)
        {
            yield return new HeadingPiece(Shapes.WithoutNumber(heading).TrimEnd(':', ' '), level) { Bold = true };
            text = text.TrimStart()[lead!.Length..];
        }
        foreach (var paragraph in Split(text))
            yield return new ParagraphPiece(paragraph, depth);
    }

    /// <summary>The label that bold words at the start make, and the text after it; no label where the words are merely stressed.</summary>
    public static (string? Label, string Text) Labelled(string text, string? lead)
    {
        var all = Characters.OneLine(text);
        if (lead is null || Characters.OneLine(lead) is not { Length: > 1 } bold || !all.StartsWith(bold, StringComparison.Ordinal))
            return (null, all);
        var rest = all[bold.Length..].Trim();
        var isLabel = rest.Length > 0 && (".:?!–—-".Contains(bold[^1]) || ":–—-".Contains(rest[0]));
        var label = bold.TrimEnd(':', '.', '–', '—', '-', ' ');
        return isLabel && label.Length > 0 ? (label, rest.TrimStart(':', '–', '—', '-', ' ')) : (null, all);
    }

    private static string? BoldHeading(string text, string? lead)
    {
        if (string.IsNullOrWhiteSpace(lead) || !text.TrimStart().StartsWith(lead, StringComparison.Ordinal))
            return null;
        var rest = text.TrimStart()[lead.Length..].TrimStart(' ', ':');
        var heading = Characters.OneLine(lead);
        return (rest.Length == 0 || rest[0] is Soft or Hard) && Shapes.IsTitleLike(heading, colon: true) ? heading : null;
    }

    /// <summary>Parts at visible breaks, and wherever a line starts with "Q:" or "A:".</summary>
    private static IEnumerable<string> Split(string text)
    {
        var current = "";
        foreach (var hard in text.Split(Hard))
        {
            foreach (var soft in hard.Split(Soft).Select(Characters.OneLine).Where(s => s.Length > 0))
            {
                if (current.Length > 0 && (Shapes.AsMarkedQuestion(soft) ?? Shapes.AsMarkedAnswer(soft)) is not null)
                {
                    yield return current;
                    current = "";
                }
                current = current.Length == 0 ? soft : $"{current} {soft}";
            }
            if (current.Length > 0)
                yield return current;
            current = "";
        }
    }
}
