namespace MentorBot.Core.Knowledge.Importing.Reading.Plain;

/// <summary>Plain text does not say which heading stands above which. Their looks and numbers do.</summary>
internal sealed class TextLevels
{
    private const int SectionLevel = 2;
    private readonly List<HeadingPiece> _headings;
    private readonly List<HeadingPiece> _plain;
    private readonly List<HeadingPiece> _numbered;
    private readonly bool _numbersLead;
    private readonly bool _capitalsLead;
    private readonly bool _underlinesLead;

    private TextLevels(IEnumerable<HeadingPiece> headings)
    {
        _headings = [.. headings];
        _numbered = [.. _headings.Where(h => h is { Number: not null, Dots: 0 })];
        _plain = [.. _headings.Where(h => h is { Number: null, Colon: false, Level: 0 } && !Furniture.IsNoise(h.Text))];
        _numbersLead = NumbersLead();
        _capitalsLead = _plain.Count(h => Shapes.IsCapitals(h.Text)) >= 2 && Shapes.IsCapitals(_plain[0].Text);
        _underlinesLead = _headings.Count(h => h.Level > 1) >= 2;
    }

    public static IReadOnlyList<Piece> Assign(IReadOnlyList<Piece> pieces)
    {
        var content = TextTitle.Take(pieces);
        var levels = new TextLevels(WithoutFaqs(content).OfType<HeadingPiece>().Where(h => h.Level != 1));
        var inFaqs = false;
        var result = new List<Piece>(content.Count);
        foreach (var piece in content)
        {
            if (piece is not HeadingPiece heading || heading.Level != 0)
            {
                result.Add(piece);
                continue;
            }
            var isQuestion = inFaqs && (heading.Number is not null || Shapes.IsQuestion(heading.Text));
            inFaqs = isQuestion || Shapes.IsFaqHeading(heading.Text);
            result.Add(heading with { Level = isQuestion ? SectionLevel + 1 : inFaqs ? SectionLevel : levels.Of(heading) });
        }
        return result;
    }

    /// <summary>The same for a page whose only headings are bold lines, which have no levels either.</summary>
    public static IReadOnlyList<Piece> AssignBold(IReadOnlyList<Piece> pieces)
    {
        var headings = pieces.OfType<HeadingPiece>().ToList();
        var areBold = headings.Exists(h => h.Bold)
            && headings.TrueForAll(h => h.Bold || Shapes.IsFaqHeading(h.Text) || Shapes.IsQuestion(h.Text));
        return areBold ? Assign([.. pieces.Select(p => p is HeadingPiece h ? h with { Level = 0 } : p)]) : pieces;
    }

    private static IEnumerable<Piece> WithoutFaqs(IReadOnlyList<Piece> pieces)
    {
        var inFaqs = false;
        foreach (var piece in pieces)
        {
            if (piece is HeadingPiece heading)
                inFaqs = Shapes.IsFaqHeading(heading.Text) || inFaqs && (heading.Number is not null || Shapes.IsQuestion(heading.Text));
            if (!inFaqs)
                yield return piece;
        }
    }

    private int Of(HeadingPiece heading)
    {
        if (heading.Number is not null)
            return (_numbersLead ? SectionLevel : SectionLevel + 1) + heading.Dots;
        if (heading.Colon)
            return _plain.Count + _numbered.Count > 0 || _underlinesLead ? SectionLevel + 1 : SectionLevel;
        var isLesser = _underlinesLead || _capitalsLead && !Shapes.IsCapitals(heading.Text)
            || _numbersLead && StandsBetweenNumbers(heading);
        return isLesser ? SectionLevel + 1 : SectionLevel;
    }

    /// <summary>
    /// Numbers name the sections when they run once through the whole article. Where they count a few points below one of many plain
    /// headings, they name those points only.
    /// </summary>
    private bool NumbersLead()
    {
        if (_numbered.Count < 2 || !_numbered.Zip(_numbered.Skip(1)).All(pair => pair.First.Number < pair.Second.Number))
            return false;
        if (_plain.Count > 0 && _numbered.TrueForAll(h => h.Colon))
            return false;
        var first = _headings.IndexOf(_numbered[0]);
        var before = _plain.Exists(h => _headings.IndexOf(h) < first && !Shapes.IsOpener(h.Text));
        return !before || _numbered.Count >= _plain.Count || _plain.Exists(StandsBetweenNumbers);
    }

    private bool StandsBetweenNumbers(HeadingPiece heading)
    {
        var at = _headings.FindIndex(h => ReferenceEquals(h, heading));
        return at > _headings.IndexOf(_numbered[0]) && at < _headings.LastIndexOf(_numbered[^1]);
    }
}
