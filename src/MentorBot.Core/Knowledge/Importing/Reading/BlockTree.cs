namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>Builds paragraphs and nested items from the flat run of pieces below one heading.</summary>
internal static class BlockTree
{
    public static IReadOnlyList<Block> Build(IReadOnlyList<Piece> pieces)
    {
        var root = new Node(null, []);
        var open = new Stack<(Node Node, int Depth)>();
        foreach (var piece in pieces.Where(p => p is not HeadingPiece))
        {
            while (open.Count > 0 && open.Peek().Depth >= piece.Depth())
                open.Pop();
            var node = new Node(piece, []);
            (open.Count > 0 ? open.Peek().Node : root).Below.Add(node);
            if (piece is ItemPiece)
                open.Push((node, piece.Depth()));
        }
        return Blocks(root);
    }

    private static List<Block> Blocks(Node node) => [.. node.Below.Select(Block).OfType<Block>()];

    private static Block? Block(Node node) => node.Piece switch
    {
        ParagraphPiece { Text.Length: > 0 } paragraph => new Paragraph(paragraph.Text),
        CodePiece code when !string.IsNullOrWhiteSpace(code.Text) => new Code(code.Text.Trim('\n')),
        ItemPiece item => Item(item, Blocks(node)),
        _ => null,
    };

    private static Item? Item(ItemPiece piece, List<Block> below)
    {
        var (label, text) = piece.Label is null ? Labels.Split(piece.Text) : (piece.Label, piece.Text);
        if (label is null && below.Count > 0 && IsName(text, piece.Depth))
            (label, text) = (text.TrimEnd(':', ' '), "");
        if (label is not null && text.Length == 0 && below is [Paragraph only, .. var others])
            (text, below) = (only.Text, others);
        if (string.IsNullOrWhiteSpace(label) || text.Length == 0 && below.Count == 0)
            (label, text) = (null, label is { Length: > 0 } ? label : text);
        return text.Length == 0 && below.Count == 0 ? null : new Item(label, text, piece.Number, below);
    }

    /// <summary>"Knives:" with the knives below it.</summary>
    private static bool IsName(string text, int depth) => text.Length is > 0 and < Labels.Longest
        && (text.EndsWith(':') || depth == 0 && text[^1] != '.' && !char.IsLower(text[0]));

    private sealed record Node(Piece? Piece, List<Node> Below);
}
