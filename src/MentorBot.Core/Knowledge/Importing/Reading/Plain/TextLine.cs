using System.Text.RegularExpressions;

namespace MentorBot.Core.Knowledge.Importing.Reading.Plain;

internal enum LineMark
{
    None,
    Bullet,
    Number,
}

/// <summary>A line of plain text that is not blank, with what stands around it.</summary>
internal sealed partial record TextLine
{
    public required int Indent { get; init; }

    /// <summary>The line without its mark.</summary>
    public required string Text { get; init; }

    public LineMark Mark { get; init; }

    public int? Number { get; init; }

    /// <summary>Dots inside the number: 1 for "2.1".</summary>
    public int Dots { get; init; }

    /// <summary>1 or 2 where a row of = or - below makes it a heading, else 0.</summary>
    public int Level { get; set; }

    public bool BlankBefore { get; set; }

    public bool BlankAfter { get; set; }

    public int Length { get; init; }

    /// <summary>Length of the longest line of its run of lines without a blank one: where the text was wrapped, if it was.</summary>
    public int Widest { get; set; }

    /// <summary>
    /// Whether a line below this one was broken on purpose. A writer's program breaks a line when the next word does not fit; where it
    /// would have fitted, a person pressed Enter.
    /// </summary>
    public bool BreaksBefore(TextLine next)
    {
        if (char.IsLower(next.Text[0]) && !Shapes.EndsSentence(Text))
            return false;
        if (next.BlankAfter && Shapes.EndsSentence(Text) && Shapes.IsScrap(next.Text))
            return true; // the last line of a wrapped paragraph would end a sentence
        var word = next.Text.AsSpan();
        word = word.IndexOf(' ') is var space and > 0 ? word[..space] : word;
        return Length + 1 + word.Length <= Widest || Length > 120 && Shapes.EndsSentence(Text);
    }

    public static IReadOnlyList<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var blank = true;
        foreach (var raw in text.Split('\n'))
        {
            var rule = Rule().Match(raw);
            if (rule.Success && !blank && lines[^1] is { Mark: LineMark.None } title && Shapes.IsTitleLike(title.Text, colon: true))
                title.Level = rule.Groups["mark"].ValueSpan[0] == '=' ? 1 : 2;
            if (rule.Success || string.IsNullOrWhiteSpace(raw))
            {
                if (lines.Count > 0)
                    lines[^1].BlankAfter = true;
                blank = true;
                continue;
            }
            var line = Line(raw);
            // A line of the page's own is no part of the sentence above or below it.
            var isNoise = line.Mark == LineMark.None && Furniture.IsNoise(line.Text);
            line.BlankBefore = blank || isNoise;
            line.BlankAfter = isNoise;
            if (isNoise && lines.Count > 0)
                lines[^1].BlankAfter = true;
            lines.Add(line);
            blank = isNoise;
        }
        Measure(lines);
        return lines;
    }

    private static TextLine Line(string raw)
    {
        var flat = raw.Replace("\t", "    ");
        var text = Characters.OneLine(raw);
        var line = new TextLine { Indent = flat.Length - flat.TrimStart().Length, Text = text, Length = flat.TrimEnd().Length };
        if (Bullet().Match(text) is { Success: true } bullet)
            return line with { Text = bullet.Groups["text"].Value, Mark = LineMark.Bullet };
        if (Numbered().Match(text) is not { Success: true } number)
            return BoldLine().Match(text) is { Success: true } bold ? line with { Text = bold.Groups["text"].Value } : line;
        var digits = number.Groups["number"].Value.Split('.');
        return line with
        {
            Text = number.Groups["text"].Value,
            Mark = LineMark.Number,
            Number = int.TryParse(digits[^1], out var n) ? n : null,
            Dots = digits.Length - 1,
        };
    }

    private static void Measure(List<TextLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && !lines[end].BlankBefore)
                end++;
            var widest = 0;
            for (var i = start; i < end; i++)
                widest = Math.Max(widest, lines[i].Length);
            for (; start < end; start++)
                lines[start].Widest = widest;
        }
    }

    [GeneratedRegex(@"\A\s*(?<mark>[=\-_*~#])\k<mark>{2,}\s*\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A[•◦▪▫‣⁃·●○■□►➢➤✓✔*+\-–—]\s+(?<text>\S.*)\z")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A\(?(?<number>\d{1,3}|\d{1,2}(\.\d{1,2})+)[.)]\s+(?<text>\S.*)\z|" +
        @"\A(?<number>\d{1,2}(\.\d{1,2})+)\s+(?<text>\p{Lu}\p{Ll}.*)\z|\A(?<number>[a-z])\)\s+(?<text>\S.*)\z")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A(\*\*|__)(?<text>[^*_]+)\1\z")]
    private static partial Regex BoldLine();
}
