using System.Text;
using MentorBot.Core.Knowledge.Importing.Reading;

namespace MentorBot.Core.Knowledge.Importing.Writing;

/// <summary>A piece of a body that is not divided further.</summary>
/// <param name="Text">Markdown; all on one line unless it is a listing.</param>
/// <param name="List">'-' or '1' for an item of a bulleted or numbered list, else a space.</param>
/// <param name="Indent">Spaces before lines that a wrapped item goes on with.</param>
internal sealed record BodyLine(string Text, char List = ' ', int Indent = 0);

/// <summary>Blocks as the bodies of passages, each within the limit of what fits into a message.</summary>
internal static class BodyText
{
    // Room to spare: the reader counts a body as it joins it, with a numbered list's marks as it sees fit.
    private const int Limit = KnowledgeLimits.Body - 40;

    /// <summary>At least one body, or none when there are no blocks.</summary>
    public static IReadOnlyList<string> Bodies(IEnumerable<Block> blocks)
    {
        var bodies = new List<string>();
        var current = new List<BodyLine>();
        var length = 0;
        foreach (var line in blocks.SelectMany(Lines))
        {
            if (current.Count > 0 && length + 2 + line.Text.Length > Limit)
            {
                bodies.Add(Join(current));
                current.Clear();
                length = 0;
            }
            current.Add(line);
            length += line.Text.Length + 2;
        }
        if (current.Count > 0)
            bodies.Add(Join(current));
        return bodies;
    }

    private static IEnumerable<BodyLine> Lines(Block block) => block switch
    {
        Paragraph paragraph => Paragraphs(paragraph.Text),
        Item item => Items(item, 0),
        Code code => Listings(code.Text),
        SubHeading sub => Paragraphs(sub.Heading).Concat(sub.Blocks.SelectMany(Lines)),
        _ => [],
    };

    private static IEnumerable<BodyLine> Paragraphs(string text) =>
        text.Length == 0 ? [] : Sentences.Split(text, Limit).Select(part => new BodyLine(MarkdownText.Paragraph(part)));

    /// <summary>The item, with further paragraphs of it run on, then what is nested.</summary>
    private static IEnumerable<BodyLine> Items(Item item, int depth)
    {
        var text = string.Join(' ', item.Below.OfType<Paragraph>().Select(p => p.Text).Prepend(item.Text)).Trim();
        var label = item.Label is null ? "" : $"**{MarkdownText.Inline(item.Label)}:** ";
        var isNumbered = item.Number is > 0 and <= 99;
        var mark = new string(' ', depth * 4) + (isNumbered ? $"{item.Number}. " : "- ");
        var parts = Sentences.Split(text, Limit - mark.Length - label.Length).ToList();
        var first = label.Length > 0 ? label + MarkdownText.Inline(parts[0]) : MarkdownText.Paragraph(parts[0]);
        yield return new(mark + first.TrimEnd(), isNumbered ? '1' : '-', mark.Length);
        foreach (var more in parts.Skip(1))
            yield return new(MarkdownText.Paragraph(more));
        foreach (var line in item.Below.OfType<Item>().SelectMany(below => Items(below, Math.Min(depth + 1, 3))))
            yield return line;
        foreach (var line in item.Below.OfType<Code>().SelectMany(Lines))
            yield return line;
    }

    /// <summary>
    /// Listings inside a fence longer than any in them, so that nothing in them can end it or be taken for settings or asks.
    /// </summary>
    private static IEnumerable<BodyLine> Listings(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += '`';
        return fence.Length > 40 ? code.Split('\n').SelectMany(line => Paragraphs(Characters.OneLine(line))) : Listings(code, fence);
    }

    private static IEnumerable<BodyLine> Listings(string code, string fence)
    {
        var room = Limit - 2 * fence.Length - 2;
        var part = "";
        foreach (var line in code.Split('\n').SelectMany(l => Chunks(l.TrimEnd(), room)))
        {
            if (part.Length > 0 && part.Length + 1 + line.Length > room)
            {
                yield return new($"{fence}\n{part}\n{fence}");
                part = "";
            }
            part = part.Length == 0 ? line : $"{part}\n{line}";
        }
        if (!string.IsNullOrWhiteSpace(part))
            yield return new($"{fence}\n{part}\n{fence}");
    }

    private static IEnumerable<string> Chunks(string line, int size) =>
        line.Length <= size ? [line] : Sentences.Split(line, size);

    private static string Join(List<BodyLine> lines)
    {
        var body = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                body.Append(lines[i].List != ' ' && AreOneList(lines, i) ? "\n" : "\n\n");
            // A nested line that lost its parent to the passage before stands on the left.
            var text = i == 0 || lines[i - 1].List == ' ' ? lines[i].Text.TrimStart(' ') : lines[i].Text;
            var indent = lines[i].Indent - (lines[i].Text.Length - text.Length);
            body.Append(text.Contains('\n') ? text : MarkdownText.Wrap(text, indent));
        }
        return body.ToString();
    }

    private static bool AreOneList(List<BodyLine> lines, int i) =>
        lines[i - 1].List != ' '
        && (lines[i].List == lines[i - 1].List || lines[i].Text.StartsWith(' ') || lines[i - 1].Text.StartsWith(' '));
}
