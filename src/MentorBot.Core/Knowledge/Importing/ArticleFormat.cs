using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing;

public enum ArticleFormat
{
    Text,
    Markdown,
    Html,
}

/// <summary>Tells how an article is written when nobody says.</summary>
public static partial class ArticleFormats
{
    /// <summary>A name that ends in .md or .html is believed. Any other, .txt too, says little, so the first lines decide.</summary>
    public static ArticleFormat Guess(string? fileName, string text) => Path.GetExtension(fileName ?? "").ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdown" => ArticleFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
        _ => FromContent(text.Length > 20_000 ? text[..20_000] : text),
    };

    private static ArticleFormat FromContent(string text)
    {
        if (HtmlStart().IsMatch(text) || HtmlBlocks().Count(text) >= 3)
            return ArticleFormat.Html;
        return MarkdownHeading().IsMatch(text) || MarkdownMarks().Count(text) >= 3 ? ArticleFormat.Markdown : ArticleFormat.Text;
    }

    [GeneratedRegex(@"\A[\s\uFEFF]*(<\?xml[^>]*>\s*|<!--[^>]*-->\s*)*<(!doctype\s+html|html|head|body|article|main)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</(p|h[1-6]|li|div|section|article)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlBlocks();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"\*\*\S[^*\n]*\*\*|\]\(https?://")]
    private static partial Regex MarkdownMarks();
}
