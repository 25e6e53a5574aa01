namespace MentorBot.Core.Knowledge.Importing;

/// <summary>
/// An article as its readers see it, without the web page around it: what every format is brought to before it becomes knowledge.
/// </summary>
public sealed record Article(string Title, IReadOnlyList<Block> Lead, IReadOnlyList<Section> Sections, IReadOnlyList<Faq> Faqs)
{
    public string Title { get; } = Said.By(Title, "a title");
}

/// <summary>A headed part of the article; a page of the guide.</summary>
public sealed record Section(string Heading, IReadOnlyList<Block> Blocks)
{
    public string Heading { get; } = Said.By(Heading, "a heading");
}

/// <summary>A question and what the article answers.</summary>
public sealed record Faq(string Question, IReadOnlyList<Block> Answer)
{
    public string Question { get; } = Said.By(Question, "a question");
}

/// <summary>Something that stands in a section. All text is plain, on one line, without any Markdown.</summary>
public abstract record Block;

public sealed record Paragraph(string Text) : Block;

/// <summary>An item of a list: "Label: text", or text alone. What is nested below it comes with it.</summary>
/// <param name="Label">What the item is about, without the colon; null when it says no such thing.</param>
/// <param name="Text">May be empty when there is a label and something below.</param>
/// <param name="Number">Its number in a numbered list; null for a bullet.</param>
/// <param name="Below">Nested items and further paragraphs.</param>
public sealed record Item(string? Label, string Text, int? Number, IReadOnlyList<Block> Below) : Block;

/// <summary>A heading inside a section, with all that stands below it.</summary>
public sealed record SubHeading(string Heading, IReadOnlyList<Block> Blocks) : Block
{
    public string Heading { get; } = Said.By(Heading, "a heading");
}

/// <summary>Text whose line breaks and spaces count, such as a listing.</summary>
public sealed record Code(string Text) : Block;

internal static class Said
{
    public static string By(string text, string what) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException($"There must be {what}.", nameof(text)) : text;
}
