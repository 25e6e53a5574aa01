using System.Text;

namespace MentorBot.Core.Knowledge.Importing.Writing;

/// <summary>One page of a knowledge folder while it is written. Keeps to docs/knowledge.md whatever the article holds.</summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();
    private readonly Slugs _anchors = new("part");
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly string _title;
    private readonly string _month;

    /// <param name="month">The month for figures, as 2026-03.</param>
    public PageText(string title, int order, string source, string month)
    {
        (_title, _month) = (Short(title), month);
        _text.Append($"---\ntitle: {Quoted(_title)}\norder: {order}\nsource: {Quoted(Short(source))}\n---\n");
    }

    public bool IsEmpty { get; private set; } = true;

    /// <summary>What the page says itself, before its first heading; what does not fit goes below headings that repeat its title.</summary>
    public void Own(IEnumerable<Block> blocks)
    {
        var bodies = BodyText.Bodies(blocks);
        if (bodies.Count > 0)
            Body(bodies[0]);
        Rest(_title, bodies);
    }

    /// <summary>A passage below a heading of its own; nothing when there is nothing to say.</summary>
    public void Passage(string heading, IEnumerable<Block> blocks)
    {
        var bodies = BodyText.Bodies(blocks);
        if (bodies.Count == 0)
            return;
        Heading(Short(heading));
        Body(bodies[0]);
        Rest(heading, bodies);
    }

    /// <summary>Whether the page has this heading, but for letter case and punctuation: in an FAQ no two may be the same.</summary>
    public bool Has(string heading) => _names.Contains(KnowledgeCheck.SameAsk(Short(heading)));

    public override string ToString() => _text.ToString();

    private void Rest(string heading, IReadOnlyList<string> bodies)
    {
        var number = 2;
        foreach (var body in bodies.Skip(1))
        {
            while (Has($"{Short(heading)} ({number})"))
                number++;
            Heading($"{Short(heading)} ({number++})");
            Body(body);
        }
    }

    private void Heading(string heading)
    {
        _names.Add(KnowledgeCheck.SameAsk(heading));
        _text.Append($"\n## {heading} {{#{_anchors.Next(heading)}}}\n");
    }

    private void Body(string body)
    {
        IsEmpty = false;
        if (KnowledgeCheck.HasMoney(body))
            _text.Append($"\n```yaml\nas-of: {_month}\n```\n");
        _text.Append('\n').Append(body).Append('\n');
    }

    /// <summary>Within the limit of a title, with room for a number after it.</summary>
    private static string Short(string text)
    {
        const int limit = KnowledgeLimits.Title - 10;
        if (text.Length <= limit)
            return text;
        var cut = text.LastIndexOf(' ', limit - 1);
        cut = cut > limit / 2 ? cut : limit - 1;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd() + "…";
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
