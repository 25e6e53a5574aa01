namespace MentorBot.Core.Knowledge.Importing.Reading.Plain;

/// <summary>
/// Finds the title among the short lines above the first text. A copied page brings its menu, its topic, the title twice; the title is
/// the line that is repeated or, failing that, the first whose words the article goes on to use.
/// </summary>
internal static class TextTitle
{
    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "about", "after", "before", "does", "from", "have", "into", "know", "need", "should", "start", "that", "their", "them", "they",
        "this", "what", "when", "where", "which", "will", "with", "work", "your",
    };

    /// <summary>The pieces from the title on, the title as a heading of level 1; all pieces where there is no title.</summary>
    public static IReadOnlyList<Piece> Take(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Any(p => p is HeadingPiece { Level: 1 }))
            return pieces;
        var top = pieces.TakeWhile(IsShortLine).ToList();
        if (Find(top, pieces.Skip(top.Count)) is not { } title)
            return top.Any(p => p is HeadingPiece) ? [.. top.SkipWhile(p => p is not HeadingPiece), .. pieces.Skip(top.Count)] : pieces;
        var last = top.FindLastIndex(p => IsSame(p.Text, title));
        var next = top.Skip(last + 1).Where(p => !Furniture.IsNoise(p.Text)).TakeLast(1).OfType<HeadingPiece>();
        return [new HeadingPiece(title, 1), .. next, .. pieces.Skip(top.Count)];
    }

    private static bool IsShortLine(Piece piece) => piece is HeadingPiece || piece is ParagraphPiece && Shapes.Words(piece.Text) <= 8
        && (!Shapes.EndsSentence(piece.Text) || Furniture.IsNoise(piece.Text));

    private static string? Find(List<Piece> top, IEnumerable<Piece> rest)
    {
        var names = top.OfType<HeadingPiece>().Where(h => h is { Number: null, Colon: false } && !Furniture.IsNoise(h.Text)).ToList();
        var repeated = names.FirstOrDefault(a => names.Count(b => IsSame(a.Text, b.Text)) > 1);
        if (repeated is not null)
            return repeated.Text;
        if (names.Find(n => top.IndexOf(n) is var at && at + 1 < top.Count && Furniture.IsByline(top[at + 1].Text)) is { } signed)
            return signed.Text;
        var used = rest.SelectMany(p => ContentWords(p.Text)).GroupBy(w => w, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var title = names.FirstOrDefault();
        foreach (var other in names.Skip(1).Where(n => !Shapes.IsOpener(n.Text)))
        {
            // A blog's own name has words that its article never uses.
            if (Used(other) > Used(title!) && Used(title!) < ContentWords(title!.Text).Count())
                title = other;
        }
        return title is null || Shapes.IsOpener(title.Text) || Shapes.IsFaqHeading(title.Text) && names.Count == 1 ? null : title.Text;

        int Used(Piece name) => ContentWords(name.Text).Count(used.Contains);
    }

    private static IEnumerable<string> ContentWords(string text) => text.ToLowerInvariant()
        .Split([' ', ',', '.', ':', ';', '?', '!', '(', ')', '"', '“', '”', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length >= 4 && !s_small.Contains(word)).Select(word => word.TrimEnd('s')).Distinct();

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
