using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace MentorBot.Core.Knowledge;

/// <summary>Reads one Markdown page into its passages. The format is described in docs/knowledge.md.</summary>
internal sealed partial class PageReader
{
    private static readonly string[] s_pageKeys = ["title", "order", "source", "intent", "covers"];
    private static readonly string[] s_passageKeys = ["next", "related", "sources", "advice", "as-of", "aliases", "intent"];

    private readonly string _kind;
    private readonly string _page;
    private readonly string _source;
    private readonly ProblemList _problems;
    private string _title = "";
    private string? _work;
    private string? _intent;
    private IReadOnlyList<string> _covers = [];

    private PageReader(string kind, string page, string source, ProblemList problems) =>
        (_kind, _page, _source, _problems) = (kind, page, source, problems);

    public static IReadOnlyList<Passage> Read(string kind, string page, string source, ProblemList problems)
    {
        try
        {
            return new PageReader(kind, page, source, problems).Read();
        }
        catch (ArgumentException e) when (e.Source == nameof(Markdig)) // its answer to text that is nested beyond reason
        {
            problems.Error(0, "The page is nested too deep to be read.",
                "Write paragraphs and lists; put '\\' before a '[', '*' or '>' that is no mark.");
            return [];
        }
    }

    private List<Passage> Read()
    {
        var document = Markdown.Parse(_source, PlainText.Pipeline);
        ReadFrontMatter(document.OfType<YamlFrontMatterBlock>().FirstOrDefault());
        var passages = new List<Passage>();
        var draft = new PassageDraft(null, 1);
        foreach (var block in document)
        {
            if (block is HeadingBlock heading)
            {
                Finish(draft, passages);
                draft = new PassageDraft(Heading(heading), heading.Line + 1);
            }
            else
            {
                Add(block, draft);
            }
        }
        Finish(draft, passages);
        if (document.All(block => block is YamlFrontMatterBlock or LinkReferenceDefinitionGroup))
            _problems.Error(1, "The page says nothing.", "Write a paragraph, or a passage that starts with '## Heading {#anchor}'.");
        return passages;
    }

    private void ReadFrontMatter(YamlFrontMatterBlock? block)
    {
        if (block is null)
        {
            _problems.Error(1, "The page has no front matter.", "Start it with '---', 'title: …', '---'.");
            return;
        }
        var front = YamlMap.Parse(block.Lines.ToString(), block.Line + 1, _problems).AllowOnly(s_pageKeys);
        _title = front.Text("title") ?? "";
        _work = front.Text("source");
        _intent = ReadIntent(front);
        _covers = [.. front.List("covers").Select(c => c.Text)];
        if (_title.Length == 0)
            _problems.Error(1, "The page has no title.", "Add 'title: …' to its front matter.");
        if (_title.Length > KnowledgeLimits.Title)
            _problems.Error(front.Line("title"), $"The title has {_title.Length} characters.", $"Keep it within {KnowledgeLimits.Title}.");
        if (front.Text("order") is { } order && !int.TryParse(order, out _))
            _problems.Error(front.Line("order"), $"'order' is not a number: {order}.", "Write a whole number.");
    }

    private (string Text, string Anchor)? Heading(HeadingBlock block)
    {
        var raw = _source.Substring(block.Span.Start, block.Span.Length);
        if (block.Level != 2)
        {
            _problems.Error(block.Line + 1, $"A heading of level {block.Level}.",
                "Passages start with '## Heading {#anchor}'; use no other level.");
            return null;
        }
        if (HeadingShape().Match(raw) is { Success: true } match)
            return (match.Groups["text"].Value, match.Groups["anchor"].Value);
        _problems.Error(block.Line + 1, "This heading has no anchor.", "End it with {#anchor}: lower case letters, digits and hyphens.");
        return null;
    }

    private void Add(Block block, PassageDraft draft)
    {
        switch (block)
        {
            case FencedCodeBlock { Info: "yaml" } fence:
                if (draft.Meta is not null)
                    _problems.Error(fence.Line + 1, "A second yaml block in one passage.", "Join the two.");
                draft.Meta = YamlMap.Parse(fence.Lines.ToString(), fence.Line + 1, _problems).AllowOnly(s_passageKeys);
                break;
            case FencedCodeBlock { Info: "asks" } fence:
                for (var i = 0; i < fence.Lines.Count; i++)
                {
                    if (fence.Lines.Lines[i].ToString().Trim() is { Length: > 0 } ask)
                        draft.Asks.Add(new(ask, fence.Line + 2 + i));
                }
                break;
            case YamlFrontMatterBlock:
                break;
            case ParagraphBlock or ListBlock or QuoteBlock or CodeBlock:
                Check(block);
                draft.Body.AddRange(PlainText.Lines(block, _source));
                draft.Body.Add("");
                break;
            case LinkReferenceDefinitionGroup:
                break;
            default:
                Check(block);
                break;
        }
    }

    private void Check(Block block)
    {
        foreach (var (line, what, mend) in BodyRules.Broken(block, _source))
            _problems.Error(line, what, mend);
    }

    private void Finish(PassageDraft draft, List<Passage> passages)
    {
        var body = string.Join('\n', draft.Body).Trim();
        var isPagesOwn = draft.Line == 1;
        if (body.Length == 0)
        {
            if (draft.Heading is null && !isPagesOwn)
                return; // its heading was reported already
            if (!isPagesOwn)
                _problems.Error(draft.Line, "The passage is empty.", "Write what it has to say, or take the heading out.");
            else if (draft.Meta is not null || draft.Asks.Count > 0)
                _problems.Error(draft.Line, "The page has asks or settings of its own but says nothing itself.",
                    "Write a paragraph before the first heading.");
            return;
        }
        if (draft.Heading is null && !isPagesOwn)
            return; // its heading was reported already
        passages.Add(Build(draft, body));
    }

    private Passage Build(PassageDraft draft, string body)
    {
        var meta = draft.Meta ?? YamlMap.Parse("", 0, _problems);
        var heading = draft.Heading?.Text;
        var titled = heading is not null && _kind != Kinds.Guide;
        return new Passage
        {
            Id = PassageId.Parse($"{_kind}/{_page}" + (draft.Heading is { } h ? "#" + h.Anchor : "")),
            Title = titled ? heading! : _title,
            Headings = titled || heading is null ? [] : [heading],
            PageTitle = _title,
            Body = body,
            Text = PlainText.Of(body),
            Next = meta.Text("next"),
            Related = [.. meta.List("related").Select(r => RelatedId(r.Text, r.Line)).OfType<PassageId>()],
            Sources = [.. meta.List("sources").Select(s => s.Text)],
            Source = _work,
            Advice = ReadFlag(meta, "advice"),
            AsOf = ReadMonth(meta, "as-of"),
            Aliases = [.. meta.List("aliases").Select(a => a.Text)],
            Asks = draft.Asks,
            Intent = ReadIntent(meta) ?? _intent ?? (_kind == Kinds.Glossary ? Intents.Glossary : Intents.Faq),
            Covers = _covers,
            File = _problems.File,
            Line = draft.Line,
        };
    }

    private PassageId? RelatedId(string text, int line)
    {
        if (PassageId.TryParse(text, out var id))
            return id;
        _problems.Error(line, $"'{text}' is not a passage id.", "Write kind/page or kind/page#anchor.");
        return null;
    }

    private string? ReadIntent(YamlMap map)
    {
        var intent = map.Text("intent");
        if (intent is null || Intents.All.Contains(intent))
            return intent;
        _problems.Error(map.Line("intent"), $"Unknown intent '{intent}'.", $"Known: {string.Join(", ", Intents.All)}.");
        return null;
    }

    private bool ReadFlag(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is null or "false" or "true")
            return text == "true";
        _problems.Error(map.Line(key), $"'{key}' is neither true nor false: {text}.", "Write 'true' or take the line out.");
        return false;
    }

    private string? ReadMonth(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (text is null || MonthShape().IsMatch(text))
            return text;
        _problems.Error(map.Line(key), $"'{key}' is not a month: {text}.", "Write it as 2026-03.");
        return null;
    }

    [GeneratedRegex(@"\A##\s+(?<text>.+?)\s*\{#(?<anchor>[a-z0-9-]+)\}\s*\z")]
    private static partial Regex HeadingShape();

    [GeneratedRegex(@"\A(19|20)\d\d-(0[1-9]|1[0-2])\z")]
    private static partial Regex MonthShape();

    private sealed class PassageDraft((string Text, string Anchor)? heading, int line)
    {
        public (string Text, string Anchor)? Heading => heading;

        public int Line => line;

        public YamlMap? Meta { get; set; }

        public List<string> Body { get; } = [];

        public List<Ask> Asks { get; } = [];
    }
}
