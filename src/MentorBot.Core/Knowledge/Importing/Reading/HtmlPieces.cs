using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>Reads the article of a web page: headings, paragraphs, lists, definitions, details and tables, links as their text.</summary>
internal sealed class HtmlPieces
{
    private const string Blocks = "address,article,blockquote,details,dd,div,dl,dt,fieldset,form,h1,h2,h3,h4,h5,h6,hr,header,li," +
        "main,ol,p,pre,section,summary,table,ul";

    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _run = new();
    private string? _lead;
    private ItemPiece? _item; // an item whose first words are still to come
    private int _level;
    private int _depth;

    private HtmlPieces(int level) => _level = level;

    /// <returns>The pieces without the title's heading, the title, and the page's name for itself, to use when there is no title.</returns>
    /// <exception cref="InvalidDataException">The page is nested too deeply.</exception>
    public static (IReadOnlyList<Piece> Pieces, string? Title, string? PageTitle) Read(string html)
    {
        var (root, title, pageTitle) = HtmlPage.Open(html);
        var pieces = root is null ? [] : ReadNode(root, 1);
        return ([.. pieces.SkipWhile(p => title is not null && IsTitle(p, title))], title, pageTitle);
    }

    /// <summary>A bit of HTML inside Markdown; too deep a one is left out.</summary>
    public static IReadOnlyList<Piece> ReadFragment(string html, int level)
    {
        if (html.Split('<').Length > 400)
            return [];
        var body = new HtmlParser().ParseDocument(html).Body;
        if (body is null)
            return [];
        HtmlPage.Strip(body);
        return ReadNode(body, level);
    }

    private static bool IsTitle(Piece piece, string title) =>
        piece is HeadingPiece && string.Equals(piece.Text, title, StringComparison.OrdinalIgnoreCase);

    private static List<Piece> ReadNode(INode node, int level)
    {
        var reader = new HtmlPieces(level);
        reader.Walk(node);
        reader.Flush();
        return reader._pieces;
    }

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                AppendText(text.Data);
            else if (node is IElement element)
                Add(element);
        }
    }

    private void Add(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                AddHeading(element, element.LocalName[1] - '0');
                break;
            case "summary":
                AddHeading(element, Math.Min(6, _level + 1), isLesser: true);
                break;
            case "button":
                if (Shapes.IsQuestion(Characters.OneLine(element.TextContent)))
                    AddHeading(element, Math.Min(6, _level + 1), isLesser: true);
                break;
            case "ul" or "ol":
                AddList(element);
                break;
            case "dl":
                AddDefinitions(element);
                break;
            case "table":
                AddTable(element);
                break;
            case "pre":
                Flush();
                _pieces.Add(new CodePiece(Characters.Clean(element.TextContent), _depth));
                break;
            case "br":
                _run.Append(RichText.Hard);
                break;
            case "sup" when element.QuerySelector("a") is not null:
                break; // a footnote's mark
            default:
                AddOther(element);
                break;
        }
    }

    private void AddOther(IElement element)
    {
        var isBlock = element.Matches(Blocks) || element.QuerySelector(Blocks) is not null;
        if (isBlock)
            Flush();
        var isLead = !isBlock && _lead is null && element.LocalName is "strong" or "b" && string.IsNullOrWhiteSpace(_run.ToString());
        Walk(element);
        if (isLead)
            _lead = _run.ToString().Trim();
        if (isBlock)
            Flush();
    }

    private void AddHeading(IElement element, int level, bool isLesser = false)
    {
        Flush();
        _item = null;
        var text = Characters.OneLine(element.TextContent).TrimEnd('¶', '#', ':', ' ');
        if (text.Length == 0)
            return;
        if (!isLesser)
            _level = level;
        _pieces.Add(new HeadingPiece(Shapes.WithoutNumber(text), level));
    }

    private void AddList(IElement list)
    {
        Flush();
        if (IsContents(list))
            return;
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var child in list.Children)
        {
            if (child.LocalName is "ul" or "ol")
                Below(() => AddList(child)); // lists nested without an item around them, as old editors wrote them
            else
                AddItem(child, new ItemPiece("", _depth, list.LocalName == "ol" ? number++ : null));
        }
    }

    /// <summary>A list of jumps to places on the same page.</summary>
    private static bool IsContents(IElement list)
    {
        var items = list.Children.ToList();
        return items.Count > 1 && items.TrueForAll(li => li.QuerySelector("a[href^='#']") is { } a
            && Characters.OneLine(li.FirstElementChild!.TextContent) == Characters.OneLine(a.TextContent));
    }

    private void AddItem(IElement element, ItemPiece item)
    {
        _item = item;
        Below(() =>
        {
            Walk(element);
            Flush();
        });
        _item = null;
    }

    private void Below(Action read)
    {
        var depth = _depth;
        _depth = Math.Min(depth + 1, Pieces.DeepestList);
        read();
        _depth = depth;
    }

    private void AddDefinitions(IElement list)
    {
        Flush();
        var labels = new List<string>();
        foreach (var element in list.QuerySelectorAll("dt,dd").Where(e => e.Closest("dl") == list))
        {
            if (element.LocalName == "dt")
            {
                labels.Add(Characters.OneLine(element.TextContent).TrimEnd(':'));
                continue;
            }
            var label = string.Join(", ", labels.Where(l => l.Length > 0));
            labels.Clear();
            AddItem(element, new ItemPiece("", _depth, Label: label.Length > 0 ? label : null));
        }
    }

    private void AddTable(IElement table)
    {
        Flush();
        var rows = table.QuerySelectorAll("tr").ToList();
        var cells = rows.Select(Cells).Where(r => r.Count > 0).ToList();
        _pieces.AddRange(TableRows.Items(cells, rows.Count > 0 && rows[0].Children.All(c => c.LocalName == "th")));
    }

    private static IReadOnlyList<string> Cells(IElement row) =>
        [.. row.Children.Where(c => c.LocalName is "td" or "th").Select(c => Characters.OneLine(c.TextContent))];

    private void AppendText(string data)
    {
        foreach (var c in data)
        {
            if (c is not (' ' or '\n' or '\r' or '\t' or '\f'))
                _run.Append(c);
            else if (_run.Length > 0 && _run[^1] is not (' ' or RichText.Hard))
                _run.Append(' ');
        }
    }

    /// <summary>Hands on the text that has gathered: the first of an item is the item's own.</summary>
    private void Flush()
    {
        var (text, lead) = (_run.ToString(), _lead);
        _run.Clear();
        _lead = null;
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (_item is not { } item)
        {
            _pieces.AddRange(RichText.Paragraphs(text, lead, Math.Min(6, _level + 1), _depth));
            return;
        }
        _item = null;
        var (label, rest) = item.Label is null ? RichText.Labelled(text, lead) : (item.Label, Characters.OneLine(text));
        _pieces.Add(item with { Text = rest, Label = label });
    }
}
