using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace MentorBot.Core.Knowledge;

/// <summary>Markdown as this project uses it: paragraphs, lists and notes.</summary>
internal static class PlainText
{
    public static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    /// <summary>The words of a piece of Markdown without its marks, one line for each paragraph or item.</summary>
    public static string Of(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>
    /// A block's source with soft line breaks taken out, so that a paragraph, item or note is one line and a sentence never spans two.
    /// </summary>
    public static IEnumerable<string> Lines(Block block, string source) => block switch
    {
        ParagraphBlock p => [Joined(source.AsSpan(p.Span.Start, p.Span.Length))],
        ListBlock list => list.OfType<ListItemBlock>()
            .SelectMany((item, i) => Items(item, list.IsOrdered ? $"{item.Order}. " : "- ", source)),
        QuoteBlock quote => quote.SelectMany(b => Lines(b, source)).Select(line => "> " + line),
        YamlFrontMatterBlock => [],
        _ => [source.Substring(block.Span.Start, block.Span.Length)],
    };

    private static IEnumerable<string> Items(ListItemBlock item, string mark, string source) =>
        item.SelectMany(b => Lines(b, source)).Select((line, i) => (i == 0 ? mark : "  ") + line);

    private static string Joined(ReadOnlySpan<char> text)
    {
        var parts = text.ToString().Split('\n').Select(line => line.Trim().TrimStart('>').Trim());
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}
