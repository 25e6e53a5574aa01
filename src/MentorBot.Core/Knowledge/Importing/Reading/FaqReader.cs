using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// Reads the questions of an FAQ section. Writers put them in many ways (headings, numbered items with the answer nested, "Q:" and "A:",
/// a question and then a paragraph) but in one way throughout: the first question shows which, so that a question asked inside an
/// answer starts nothing new.
/// </summary>
internal sealed partial class FaqReader
{
    private readonly List<(string Question, List<Piece> Answer)> _found = [];
    private readonly Way _way;

    private enum Way
    {
        None,
        Marked,
        Heading,
        Item,
        Paragraph,
    }

    private FaqReader(Way way) => _way = way;

    public static IReadOnlyList<Faq> Read(IReadOnlyList<Piece> pieces)
    {
        var way = pieces.Select(WayOf).FirstOrDefault(w => w != Way.None);
        if (way == Way.None)
            way = pieces.Any(p => p is HeadingPiece) ? Way.Heading : pieces.Any(p => p is ItemPiece { Label: not null }) ? Way.Item : way;
        var reader = new FaqReader(way);
        foreach (var piece in pieces)
            reader.Add(piece);
        return [.. reader._found.Where(f => f.Question.Any(char.IsLetterOrDigit))
            .Select(f => new Faq(f.Question, Answer(f.Answer))).Where(f => f.Answer.Count > 0)];
    }

    private static Way WayOf(Piece piece) => piece switch
    {
        _ when Shapes.AsMarkedQuestion(piece.Text) is not null => Way.Marked,
        HeadingPiece when Shapes.IsQuestion(piece.Text) => Way.Heading,
        ItemPiece { Depth: 0 } item when Shapes.IsQuestion(item.Label ?? item.Text) || Question().IsMatch(item.Text) => Way.Item,
        ParagraphPiece { Depth: 0 } when Shapes.IsQuestion(piece.Text) || Question().IsMatch(piece.Text) => Way.Paragraph,
        _ => Way.None,
    };

    private void Add(Piece piece)
    {
        if (AsQuestion(piece) is var (question, answer))
        {
            _found.Add((Shapes.WithoutNumber(question), []));
            if (answer.Length > 0)
                _found[^1].Answer.Add(new ParagraphPiece(answer));
        }
        else if (_found.Count > 0 && piece is not HeadingPiece)
        {
            _found[^1].Answer.Add(piece is CodePiece ? piece : piece with { Text = Shapes.AsMarkedAnswer(piece.Text) ?? piece.Text });
        }
        else if (_found.Count > 0)
        {
            _found[^1].Answer.Add(new ParagraphPiece(piece.Text));
        }
    }

    private (string Question, string Answer)? AsQuestion(Piece piece) => _way switch
    {
        Way.Marked => Shapes.AsMarkedQuestion(piece.Text) is { } text ? Inline(text) ?? (text, "") : null,
        Way.Heading => piece is HeadingPiece ? (Shapes.AsMarkedQuestion(piece.Text) ?? piece.Text, "") : null,
        Way.Item => piece is ItemPiece { Depth: 0 } item ? OfItem(item) : null,
        Way.Paragraph when piece is ParagraphPiece { Depth: 0 } => Shapes.IsQuestion(piece.Text) ? (piece.Text, "") : Inline(piece.Text),
        _ => null,
    };

    private static (string, string)? OfItem(ItemPiece item)
    {
        if (item.Label is not null)
            return (item.Label, item.Text);
        return Shapes.IsQuestion(item.Text) ? (item.Text, "") : Inline(item.Text);
    }

    /// <summary>"What is it? It is this." in one.</summary>
    private static (string, string)? Inline(string text)
    {
        if (Question().Match(text) is not { Success: true } match)
            return null;
        var answer = match.Groups["answer"].Value;
        return (match.Groups["question"].Value, Shapes.AsMarkedAnswer(answer) ?? answer);
    }

    private static IReadOnlyList<Block> Answer(List<Piece> pieces)
    {
        var least = pieces.Count == 0 ? 0 : pieces.Min(p => p.Depth());
        var shifted = pieces.Select(p => p switch
        {
            ItemPiece item => item with { Depth = item.Depth - least },
            ParagraphPiece paragraph => paragraph with { Depth = paragraph.Depth - least },
            _ => p,
        });
        var blocks = BlockTree.Build([.. shifted]);
        if (blocks is [Item { Below.Count: 0 } only])
            return [new Paragraph(only.Label is null ? only.Text : $"{only.Label}: {only.Text}")];
        return blocks;
    }

    [GeneratedRegex(@"\A(?<question>[^?]{3,250}\?)[""”’)]*\s+(?<answer>\S.*)\z", RegexOptions.Singleline)]
    private static partial Regex Question();
}
