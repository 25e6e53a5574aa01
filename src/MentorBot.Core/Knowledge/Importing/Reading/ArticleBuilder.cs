namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// Makes an article of a run of pieces: finds the title, groups what stands below each heading, takes out the page's furniture.
/// </summary>
internal sealed class ArticleBuilder
{
    private readonly List<Piece> _lead = [];
    private readonly List<Part> _parts = [];

    /// <param name="title">The title where the format itself names one.</param>
    /// <param name="otherTitle">A name to use when neither the format nor the headings give one.</param>
    /// <returns>Null when there is nothing left: no headed text.</returns>
    public static Article? Build(IReadOnlyList<Piece> pieces, string? title, string otherTitle)
    {
        var builder = new ArticleBuilder();
        var (found, content) = title is null ? Title(pieces) : (title, pieces);
        title = found ?? otherTitle;
        builder.Group(content.Where(p => !(p is ParagraphPiece && (p.Text.Length == 0 || Furniture.IsNoise(p.Text)))), title);
        builder.DropFurniture();
        var faqs = builder._parts.Where(p => p.IsFaq).SelectMany(p => FaqReader.Read(p.Pieces)).ToList();
        var sections = builder._parts.Where(p => !p.IsFaq).Select(SectionOf).Where(s => s.Blocks.Count > 0).ToList();
        var lead = BlockTree.Build(builder._lead);
        var hasHeading = sections.Count + faqs.Count > 0 || found is not null && lead.Count > 0;
        return hasHeading ? new Article(title, lead, sections, faqs) : null;
    }

    /// <summary>
    /// The title is the one topmost heading, when it comes first; or the first of many of level 1, unless it merely opens the text.
    /// </summary>
    private static (string? Title, IReadOnlyList<Piece> Content) Title(IReadOnlyList<Piece> pieces)
    {
        var headings = pieces.OfType<HeadingPiece>().ToList();
        if (headings.Count == 0)
            return (null, pieces);
        var first = headings[0];
        var isOnly = headings.Skip(1).All(h => h.Level > first.Level) && (headings.Count > 1 || first.Level == 1);
        var isFirstOfMany = first.Level == 1 && headings.TrueForAll(h => h.Level >= 1) && !Shapes.IsOpener(first.Text);
        if (!(isOnly || isFirstOfMany) || Shapes.IsFaqHeading(first.Text) && !isOnly)
            return (null, pieces);
        var before = pieces.TakeWhile(p => p != first).ToList();
        return (first.Text, [.. before.Where(p => !Shapes.IsScrap(p.Text)), .. pieces.Skip(before.Count + 1)]);
    }

    private void Group(IEnumerable<Piece> pieces, string title)
    {
        var all = pieces.ToList();
        var top = all.OfType<HeadingPiece>().Select(h => h.Level).DefaultIfEmpty(1).Min();
        foreach (var piece in all)
        {
            if (piece is HeadingPiece heading && StartsPart(heading, top))
                _parts.Add(new Part(heading, Shapes.IsFaqHeading(heading.Text)));
            else
                (_parts.Count == 0 ? _lead : _parts[^1].Pieces).Add(piece);
        }
        if (_parts is [{ } first, ..] && _lead.Count == 0 && string.Equals(first.Heading.Text, title, StringComparison.OrdinalIgnoreCase)
            && !first.Pieces.Exists(p => p is HeadingPiece))
        {
            _lead.AddRange(first.Pieces); // the title repeated above the lead
            _parts.RemoveAt(0);
        }
    }

    private bool StartsPart(HeadingPiece heading, int top)
    {
        if (_parts.Count == 0 || Shapes.IsFaqHeading(heading.Text) && !Shapes.IsQuestion(heading.Text))
            return true;
        var part = _parts[^1];
        if (!part.IsFaq)
            return heading.Level <= top || heading.Level <= part.Heading.Level;
        var asksOn = Shapes.IsQuestion(heading.Text)
            && (part.Pieces.Count == 0 || part.Pieces[0] is HeadingPiece first && first.Level == heading.Level);
        return heading.Level <= part.Heading.Level && !asksOn;
    }

    private void DropFurniture()
    {
        _parts.RemoveAll(p => !p.IsFaq && IsPages(p));
        foreach (var part in _parts)
            DropContents(part);
        while (_parts.Count > 0 && _parts[^1] is { IsFaq: false } last && last.Pieces.TrueForAll(IsScrapPiece))
            _parts.RemoveAt(_parts.Count - 1);
        var tail = _parts.Count > 0 ? _parts[^1].Pieces : _lead;
        while (tail.Count > 0 && IsScrapPiece(tail[^1]) && (tail[^1] is ParagraphPiece || !EndsFaq(tail)))
            tail.RemoveAt(tail.Count - 1);
        _lead.RemoveAll(p => p is ParagraphPiece && Shapes.IsScrap(p.Text));
    }

    /// <summary>In an FAQ the last heading may be a question whose answer is all that follows: it is no scrap.</summary>
    private static bool EndsFaq(List<Piece> tail) => tail[^1] is not ParagraphPiece and not HeadingPiece;

    private static bool IsPages(Part part)
    {
        var isThin = part.Pieces.TrueForAll(p => Shapes.Words(p.Text) < 12);
        return Furniture.IsPageHeading(part.Heading.Text) || isThin && Furniture.IsPageTalk(part.Heading.Text);
    }

    /// <summary>A list of the article's own headings is its table of contents.</summary>
    private void DropContents(Part part)
    {
        var names = _parts.Select(p => p.Heading.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var pieces in new[] { part.Pieces, _lead })
        {
            var items = pieces.Where(p => p is ItemPiece { Depth: 0 }).ToList();
            if (items.Count > 1 && items.Count(i => names.Contains(i.Text)) * 5 >= items.Count * 3)
                pieces.RemoveAll(p => p is ItemPiece);
        }
    }

    private static bool IsScrapPiece(Piece piece) =>
        piece is HeadingPiece || piece is ParagraphPiece { Depth: 0 } && Shapes.IsScrap(piece.Text);

    private static Section SectionOf(Part part)
    {
        var own = part.Pieces.TakeWhile(p => p is not HeadingPiece).ToList();
        var blocks = new List<Block>(BlockTree.Build(own));
        for (var i = own.Count; i < part.Pieces.Count;)
        {
            var below = part.Pieces.Skip(i + 1).TakeWhile(p => p is not HeadingPiece).ToList();
            if (BlockTree.Build(below) is { Count: > 0 } inner && !Furniture.IsPageHeading(part.Pieces[i].Text))
                blocks.Add(new SubHeading(part.Pieces[i].Text, inner));
            i += below.Count + 1;
        }
        return new Section(part.Heading.Text, blocks);
    }

    private sealed record Part(HeadingPiece Heading, bool IsFaq)
    {
        public List<Piece> Pieces { get; } = [];
    }
}
