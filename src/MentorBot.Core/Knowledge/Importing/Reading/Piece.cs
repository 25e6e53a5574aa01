namespace MentorBot.Core.Knowledge.Importing.Reading;

/// <summary>
/// What a reader of one format hands on: the article as a flat run of headings, paragraphs and items, in order. Flat, because that is
/// all the three formats have in common; what belongs to what is found out once, for all of them.
/// </summary>
/// <param name="Text">Plain text on one line (a listing has many).</param>
internal abstract record Piece(string Text);

/// <param name="Level">1 for the title to 6; 0 where the format does not say (plain text).</param>
/// <param name="Number">"3" of "3. Cooling"; null where it has none.</param>
/// <param name="Dots">Dots inside the number: 1 for "3.2 Fans".</param>
internal sealed record HeadingPiece(string Text, int Level, int? Number = null, int Dots = 0) : Piece(Text)
{
    /// <summary>It ended in a colon, which only lesser headings do.</summary>
    public bool Colon { get; init; }

    /// <summary>No heading by the format's own marks: a bold line that stands for one.</summary>
    public bool Bold { get; init; }
}

/// <param name="Depth">0, or the number of list items that it stands in.</param>
internal sealed record ParagraphPiece(string Text, int Depth = 0) : Piece(Text);

/// <param name="Depth">0 for an item of an outermost list.</param>
/// <param name="Label">What the format itself sets apart: bold words at the start, a term of a definition list.</param>
internal sealed record ItemPiece(string Text, int Depth, int? Number = null, string? Label = null) : Piece(Text);

internal sealed record CodePiece(string Text, int Depth = 0) : Piece(Text);

internal static class Pieces
{
    /// <summary>
    /// Lists nested deeper than this are read as if they stood here: nobody reads a chat message with more steps of indent.
    /// </summary>
    public const int DeepestList = 3;

    public static int Depth(this Piece piece) => piece switch
    {
        ItemPiece item => item.Depth,
        ParagraphPiece paragraph => paragraph.Depth,
        CodePiece code => code.Depth,
        _ => 0,
    };
}
