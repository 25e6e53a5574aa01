namespace MentorBot.Core.Knowledge.Importing.Reading.Plain;

/// <summary>
/// Reads plain text, as it is when a web page is copied into a file: a short line standing alone is a heading, lists have all kinds of
/// marks, long lines may be wrapped or not.
/// </summary>
internal sealed class TextPieces
{
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly List<Piece> _pieces = [];
    private readonly List<TextLine> _items = []; // the items that are open, outermost first
    private TextLine? _lastItem; // the line above, where it was an item of a list

    private TextPieces(IReadOnlyList<TextLine> lines) => _lines = lines;

    /// <param name="text">Cleaned text.</param>
    public static IReadOnlyList<Piece> Read(string text)
    {
        var reader = new TextPieces(TextLine.Read(text));
        for (var i = 0; i < reader._lines.Count; i++)
            reader.Add(i);
        return TextLevels.Assign(reader._pieces);
    }

    private void Add(int i)
    {
        var line = _lines[i];
        if (line.Mark == LineMark.Number && IsNumberedHeading(i))
            AddHeading(line);
        else if (line.Mark != LineMark.None)
            AddItem(line);
        else if (Continues(i))
            _pieces[^1] = Longer(_pieces[^1], line.Text);
        else if (IsHeading(i))
            AddHeading(line);
        else
            AddParagraph(line);
    }

    private void AddHeading(TextLine line)
    {
        _items.Clear();
        _lastItem = null;
        var text = line.Text.TrimEnd(':', ' ');
        _pieces.Add(new HeadingPiece(text, line.Level, line.Number, line.Dots) { Colon = line.Text.EndsWith(':') });
    }

    private void AddItem(TextLine line)
    {
        while (_items.Count > 0 && _items[^1].Indent >= line.Indent && !(IsBelow(line, _items[^1])))
            _items.RemoveAt(_items.Count - 1);
        _pieces.Add(new ItemPiece(line.Text, Math.Min(_items.Count, Pieces.DeepestList), line.Number));
        _items.Add(line);
        _lastItem = line;
    }

    /// <summary>"1. What is it?" with a bullet right below that is not indented: the bullet is the answer all the same.</summary>
    private static bool IsBelow(TextLine line, TextLine above) => line.Indent == above.Indent && line.Mark == LineMark.Bullet
        && above.Mark == LineMark.Number && Shapes.IsQuestion(above.Text);

    private void AddParagraph(TextLine line)
    {
        while (_items.Count > 0 && _items[^1].Indent >= line.Indent)
            _items.RemoveAt(_items.Count - 1);
        _lastItem = null;
        _pieces.Add(new ParagraphPiece(line.Text, Math.Min(_items.Count, Pieces.DeepestList)));
    }

    /// <summary>The line goes on with the sentence above: text that was wrapped.</summary>
    private bool Continues(int i)
    {
        var line = _lines[i];
        if (i == 0 || line.BlankBefore || _pieces[^1] is HeadingPiece || line.Level > 0 || IsMarked(line.Text))
            return false;
        var above = _lines[i - 1];
        return _lastItem is not null && line.Indent > _lastItem.Indent || !above.BreaksBefore(line);
    }

    private static bool IsMarked(string text) => Shapes.AsMarkedQuestion(text) is not null || Shapes.AsMarkedAnswer(text) is not null;

    private static Piece Longer(Piece piece, string more) => piece with { Text = $"{piece.Text} {more}" };

    private bool IsHeading(int i)
    {
        var line = _lines[i];
        if (line.Level > 0)
            return true;
        if (!(Shapes.IsTitleLike(line.Text) || Shapes.IsColonHeading(line.Text)))
            return false;
        if (!line.BlankBefore && !(_pieces[^1] is ItemPiece or HeadingPiece || Shapes.EndsSentence(_pieces[^1].Text) || IsTopOfPage()))
            return false;
        return line.BlankAfter || i + 1 == _lines.Count || Heads(line, _lines[i + 1]);
    }

    /// <summary>Nothing but short lines so far: the title may stand right below a topic or the site's name.</summary>
    private bool IsTopOfPage() => _pieces.TrueForAll(p => p is HeadingPiece || p is ParagraphPiece && Shapes.IsScrap(p.Text));

    /// <summary>A title right above its text: the text must look like text, or any list of short lines would be full of titles.</summary>
    private static bool Heads(TextLine line, TextLine next)
    {
        if (next.Mark != LineMark.None)
            return true;
        var isText = Shapes.EndsSentence(next.Text) || next.Text.Length >= 60;
        return isText && line.Text.Length < next.Widest && (line.BreaksBefore(next) || Shapes.IsQuestion(line.Text));
    }

    /// <summary>"3. Cooling" is a heading when something stands below it that is not "4. …"; otherwise it is an item.</summary>
    private bool IsNumberedHeading(int i)
    {
        var line = _lines[i];
        if (line.Number is null || i + 1 == _lines.Count || !Shapes.IsTitleLike(line.Text, colon: true) || IsNextItem(line))
            return false;
        var next = _lines[i + 1];
        return next.Mark switch
        {
            LineMark.Number => next.Dots > line.Dots,
            LineMark.Bullet => line.BlankAfter || line.Text.EndsWith(':') || next.Indent <= line.Indent && !Shapes.IsQuestion(line.Text),
            _ => line.BlankAfter || Heads(line, next),
        };
    }

    private bool IsNextItem(TextLine line) =>
        _items.Exists(i => i.Mark == LineMark.Number && i.Indent == line.Indent && i.Dots == line.Dots && i.Number == line.Number - 1);
}
