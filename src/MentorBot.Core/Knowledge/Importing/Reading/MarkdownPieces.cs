using System.Text;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>Reads Markdown of any dialect that writers use: both kinds of headings, bold lines as headings, tables, bits of HTML.</summary>
internal sealed class MarkdownPieces
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseDefinitionLists().UseFootnotes().Build();

    private readonly List<Piece> _pieces = [];
    private int _level = 1;
    private string? _title;

    /// <param name="text">Cleaned text.</param>
    /// <returns>The pieces, and the title that the front matter gives, if it does.</returns>
    /// <exception cref="InvalidDataException">The text is nested too deeply.</exception>
    public static (IReadOnlyList<Piece> Pieces, string? Title) Read(string text)
    {
        var reader = new MarkdownPieces();
        reader.Blocks(Parse(text), 0);
        return (reader._pieces, reader._title);
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException e) // how the library says that its limit of nesting is passed
        {
            throw new InvalidDataException("The text is nested too deeply.", e);
        }
    }

    private void Blocks(ContainerBlock container, int depth)
    {
        foreach (var block in container)
            Add(block, Math.Min(depth, Pieces.DeepestList));
    }

    private void Add(Markdig.Syntax.Block block, int depth)
    {
        switch (block)
        {
            case YamlFrontMatterBlock front:
                _title = TitleOf(front);
                break;
            case HeadingBlock heading:
                AddHeading(heading);
                break;
            case ParagraphBlock paragraph:
                var (text, lead) = TextOf(paragraph);
                _pieces.AddRange(RichText.Paragraphs(text, lead, Math.Min(6, _level + 1), depth));
                break;
            case ListBlock list:
                AddList(list, depth);
                break;
            case DefinitionList definitions:
                AddDefinitions(definitions, depth);
                break;
            case Table table:
                AddTable(table);
                break;
            case CodeBlock code:
                _pieces.Add(new CodePiece(code.Lines.ToString(), depth));
                break;
            case HtmlBlock html:
                _pieces.AddRange(HtmlPieces.ReadFragment(html.Lines.ToString(), _level));
                break;
            case FootnoteGroup:
                break;
            case ContainerBlock inner:
                Blocks(inner, depth);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        var text = Characters.OneLine(TextOf(heading).Text);
        if (text.Length == 0)
            return;
        _level = heading.Level;
        _pieces.Add(new HeadingPiece(Shapes.WithoutNumber(text).TrimEnd(':', ' '), heading.Level));
    }

    private void AddList(ListBlock list, int depth)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1; // "1. 1. 1." counts on, too
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
            if (first is not null)
            {
                var (text, lead) = TextOf(first);
                var (label, rest) = RichText.Labelled(text, lead);
                _pieces.Add(new ItemPiece(rest, depth, list.IsOrdered ? number++ : null, label));
            }
            foreach (var block in item.Skip(first is null ? 0 : 1))
                Add(block, Math.Min(depth + 1, Pieces.DeepestList));
        }
    }

    private void AddDefinitions(DefinitionList definitions, int depth)
    {
        foreach (var item in definitions.OfType<DefinitionItem>())
        {
            var label = string.Join(", ", item.OfType<DefinitionTerm>().Select(t => Characters.OneLine(TextOf(t).Text)));
            _pieces.Add(new ItemPiece("", depth, Label: label));
            foreach (var block in item.Where(b => b is not DefinitionTerm))
                Add(block, Math.Min(depth + 1, Pieces.DeepestList));
        }
    }

    private void AddTable(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var cells = rows.Select(row => (IReadOnlyList<string>)[.. row.OfType<TableCell>().Select(CellText)]).ToList();
        _pieces.AddRange(TableRows.Items(cells, rows.Exists(r => r.IsHeader)));
    }

    private static string CellText(TableCell cell) =>
        Characters.OneLine(string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => TextOf(leaf).Text)));

    private static string? TitleOf(YamlFrontMatterBlock front)
    {
        var line = front.Lines.ToString().Split('\n').FirstOrDefault(l => l.StartsWith("title:", StringComparison.OrdinalIgnoreCase));
        return line is null ? null : Characters.OneLine(line[6..]).Trim('"', '\'') is { Length: > 0 } title ? title : null;
    }

    /// <summary>The text of a block with its kinds of line breaks, and the bold words that it starts with.</summary>
    private static (string Text, string? Lead) TextOf(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is null)
            return ("", null);
        Append(block.Inline, text);
        var lead = new StringBuilder();
        if (block.Inline.FirstChild is EmphasisInline { DelimiterCount: >= 2 } bold)
            Append(bold, lead);
        return (text.ToString(), lead.Length > 0 ? lead.ToString().Trim() : null);
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline line:
                    text.Append(line.IsHard ? RichText.Hard : RichText.Soft);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(Characters.OneLine(entity.Transcoded.ToString()) is { Length: > 0 } shown ? shown : " ");
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append(RichText.Hard);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.ToString());
                    break;
            }
        }
    }
}
