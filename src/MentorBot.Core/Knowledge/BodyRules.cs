using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MentorBot.Core.Knowledge;

/// <summary>What the body of a passage may hold: paragraphs, lists, notes and code.</summary>
internal static partial class BodyRules
{
    /// <summary>What in a block is none of that, however deep it stands.</summary>
    /// <param name="block">A block at the top of a page or text.</param>
    /// <param name="source">What it was parsed from.</param>
    public static IEnumerable<(int Line, string What, string Mend)> Broken(Block block, string source)
    {
        if (block is not (ParagraphBlock or ListBlock or QuoteBlock or CodeBlock))
        {
            yield return (block.Line + 1, $"A passage cannot hold this ({block.GetType().Name}).",
                "Use paragraphs, lists and '> ' notes only.");
            yield break;
        }
        var within = block is LeafBlock leaf ? leaf.Inline?.Descendants() ?? [] : block.Descendants();
        foreach (var part in within.Prepend(block))
        {
            (string What, string Mend)? problem = part switch
            {
                HeadingBlock => ("A heading inside a list or note.", "Passages start with '## Heading {#anchor}' at the start of a line."),
                HtmlBlock or HtmlInline => ("HTML in the body.", "Write it in plain Markdown."),
                LinkInline { IsImage: true } => ("A picture in the body.", "Give it as a link: [text](https://…)."),
                ParagraphBlock p when IsTable(p, source) => ("A table in the body.", "Write it as a list."),
                _ => null,
            };
            if (problem is var (what, mend))
                yield return (part.Line + 1, what, mend);
        }
    }

    private static bool IsTable(ParagraphBlock block, string source) =>
        TableShape().IsMatch(source.AsSpan(block.Span.Start, block.Span.Length));

    // A first line with bars and below it a line of bars and dashes, as in "| a | b |" over "|---|---|".
    [GeneratedRegex(@"\A.*\|.*\n[ >]*(?=.*\|)(?=.*-)[|:\- ]+(\n|\z)")]
    private static partial Regex TableShape();
}
