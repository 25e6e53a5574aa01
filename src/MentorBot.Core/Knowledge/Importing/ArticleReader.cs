using MentorBot.Core.Knowledge.Importing.Reading;
using MentorBot.Core.Knowledge.Importing.Reading.Plain;

namespace MentorBot.Core.Knowledge.Importing;

/// <summary>What a text gave: an article, or what is wrong with it.</summary>
public sealed record ArticleReading(Article? Article, IReadOnlyList<Problem> Problems)
{
    public bool IsGood => Article is not null;
}

/// <summary>Reads an article from plain text, Markdown or a web page, and leaves the page around it behind.</summary>
public static class ArticleReader
{
    private const int LargestText = 4 * 1024 * 1024;

    /// <param name="fileName">Where the text is from: named in problems, and the title of an article that has none.</param>
    public static ArticleReading Read(string text, ArticleFormat format, string? fileName = null)
    {
        var name = string.IsNullOrWhiteSpace(fileName) ? "article" : Path.GetFileName(fileName);
        if (Fault(text) is var (what, mend))
            return Bad(name, what, mend);
        var clean = Characters.Clean(text);
        try
        {
            var (pieces, title, pageTitle) = Pieces(clean, format);
            var levelled = title is null ? TextLevels.AssignBold(pieces) : pieces;
            if (ArticleBuilder.Build(levelled, title, pageTitle ?? TitleOf(name)) is { } article)
                return new(article, []);
        }
        catch (InvalidDataException)
        {
            return Bad(name, "The text is nested too deeply to be an article.", "Save its text alone, without the page around it.");
        }
        return Bad(name, $"No heading with text below it was found (read as {format}).", Hint(format));
    }

    /// <summary>Reads a file's bytes: UTF-8, or UTF-16 with a byte-order mark.</summary>
    public static ArticleReading Read(byte[] bytes, string fileName, ArticleFormat? format = null)
    {
        if (ArticleText.Decode(bytes) is not { } text)
            return Bad(Path.GetFileName(fileName), "The file is not text in UTF-8.", "Save the article as UTF-8 text, Markdown or HTML.");
        return Read(text, format ?? ArticleFormats.Guess(fileName, text), fileName);
    }

    private static (IReadOnlyList<Piece> Pieces, string? Title, string? PageTitle) Pieces(string text, ArticleFormat format)
    {
        switch (format)
        {
            case ArticleFormat.Html:
                return HtmlPieces.Read(text);
            case ArticleFormat.Markdown:
                var (pieces, title) = MarkdownPieces.Read(text);
                return (pieces, title, null);
            default:
                return (TextPieces.Read(text), null, null);
        }
    }

    private static (string What, string Mend)? Fault(string text)
    {
        if (text.All(c => char.IsWhiteSpace(c) || c == '\uFEFF'))
            return ("The file is empty.", "Give a file that holds an article.");
        if (text.Length > LargestText)
            return ("The file is larger than 4 million characters.", "Import one article at a time.");
        return text.Contains('\0') || text.Count(Characters.IsBinary) * 50 > text.Length
            ? ("This is not text.", "Save the article as UTF-8 text, Markdown or HTML; a PDF or Word file must be exported first.")
            : null;
    }

    private static string Hint(ArticleFormat format) => format switch
    {
        ArticleFormat.Markdown => "Start each section with a line such as '## Heading'.",
        ArticleFormat.Html => "Mark each section with <h2>, or save the page's text and import that.",
        _ => "Put each section's heading on a short line of its own, with a blank line before and after it.",
    };

    /// <summary>"data-engineering_basics.txt" is about "Data engineering basics".</summary>
    private static string TitleOf(string fileName)
    {
        var words = Characters.OneLine(Path.GetFileNameWithoutExtension(fileName).Replace('-', ' ').Replace('_', ' '));
        return words.Length == 0 || words == "article" ? "Untitled article" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static ArticleReading Bad(string name, string what, string mend) =>
        new(null, [new Problem(name, 0, Severity.Error, what, mend)]);
}
