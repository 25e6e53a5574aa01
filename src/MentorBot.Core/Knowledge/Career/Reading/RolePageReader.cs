using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace MentorBot.Core.Knowledge.Career.Reading;

/// <summary>Reads <c>roles/*.md</c>: front matter and three sections.</summary>
internal static class RolePageReader
{
    private const string Day = "What they do all day", GettingIn = "How people get in", Leads = "Where it leads";

    private static readonly Dictionary<string, int> s_sections = new()
    {
        [Day] = CareerLimits.Day,
        [GettingIn] = CareerLimits.GettingIn,
        [Leads] = CareerLimits.Leads,
    };

    private static readonly string[] s_keys = ["title", "short", "summary", "choose-if", "skills", "tools", "education", "outlook",
        "official", "pay-as", "leads-to", "guide", "roadmap"];

    public static void Read(CareerDraft draft)
    {
        foreach (var path in draft.Files.Paths(".md", "roles/"))
        {
            var here = draft.For(path);
            if (CareerDraft.Slug(path, here) is not { } slug || draft.Files.Text(path, here) is not { } text)
                continue;
            try
            {
                Read(slug, text, draft, here);
            }
            catch (ArgumentException e) when (e.Source == nameof(Markdig)) // its answer to text that is nested beyond reason
            {
                here.Error(0, "The page is nested too deep to be read.", "Write paragraphs and lists.");
            }
        }
    }

    private static void Read(string slug, string text, CareerDraft draft, ProblemList here)
    {
        var document = Markdown.Parse(text, PlainText.Pipeline);
        if (document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is not { } block)
        {
            here.Error(1, "The page has no front matter.", "Start it with '---', 'title: …', '---'.");
            return;
        }
        var front = YamlMap.Parse(block.Lines.ToString(), block.Line + 1, here).AllowOnly(s_keys);
        var sections = Sections(document, text, here);
        if (!front.IsEmpty)
            draft.Roles.Add(new(Page(slug, front, sections, draft, here), front.Line("title"), here));
    }

    private static RolePage Page(string slug, YamlMap front, Dictionary<string, string> sections, CareerDraft draft, ProblemList here)
    {
        var skills = front.Map("skills")?.AllowOnly("must", "good", "later");
        if (skills is null)
            here.Error(front.Line("skills"), "The role has no skills.", "Add 'skills:' with 'must:', 'good:' and 'later:' below it.");
        return new()
        {
            Id = slug,
            Title = draft.Link(LinkTo.Role, front.Required("title", CareerLimits.Title), front.Line("title"), here),
            Short = Texts(front.List("short", 0, 5, CareerLimits.Id)),
            Summary = front.Required("summary", CareerLimits.RoleLine),
            ChooseIf = front.Required("choose-if", CareerLimits.RoleLine),
            Must = Skills(skills, "must", least: 1, draft, here),
            Good = Skills(skills, "good", least: 0, draft, here),
            Later = Skills(skills, "later", least: 0, draft, here),
            Tools = Texts(front.List("tools", 0, 20, CareerLimits.Title)),
            Education = Facts(front, "education", draft, here),
            Outlook = Facts(front, "outlook", draft, here),
            Official = Texts(front.List("official", 0, 6, CareerLimits.Id)),
            PayAs = front.Optional("pay-as", CareerLimits.Title) is { } title
                ? draft.Link(LinkTo.Role, title, front.Line("pay-as"), here) : null,
            LeadsTo = Texts(front.List("leads-to", 2, 5, CareerLimits.Title)),
            Guide = draft.LinkPassages(LinkTo.Passage, front.List("guide", 1, 5, CareerLimits.Address), here),
            Roadmap = front.Optional("roadmap", CareerLimits.Id) is { } roadmap
                ? draft.Link(LinkTo.Roadmap, roadmap, front.Line("roadmap"), here) : null,
            Day = sections.GetValueOrDefault(Day, ""),
            GettingIn = sections.GetValueOrDefault(GettingIn, ""),
            Leads = sections.GetValueOrDefault(Leads, ""),
        };
    }

    private static string[] Texts(IReadOnlyList<(string Text, int Line)> items) => [.. items.Select(item => item.Text)];

    private static IReadOnlyList<string> Skills(YamlMap? skills, string key, int least, CareerDraft draft, ProblemList here) =>
        skills is null ? [] : draft.Link(LinkTo.Skill, skills.List(key, least, CareerLimits.SkillsInGroup, CareerLimits.Id), here);

    private static List<SourcedFact> Facts(YamlMap front, string key, CareerDraft draft, ProblemList here)
    {
        var facts = front.Maps(key).Select(map => Fact(map.AllowOnly("text", "source", "url", "as-of"), draft, here)).ToList();
        if (facts.Count == 0)
            here.Error(front.Line(key), $"The role says nothing of its {key}.", "Write one fact, or say that there is none.");
        return facts;
    }

    private static SourcedFact Fact(YamlMap map, CareerDraft draft, ProblemList here)
    {
        var text = map.Required("text", CareerLimits.Fact);
        var (source, url) = (map.Optional("source", CareerLimits.Fact), map.Optional("url", CareerLimits.Address));
        var asOf = map.Optional("as-of", CareerLimits.Id);
        if (source is null && text.Any(char.IsDigit))
            here.Error(map.Line("text"), "A figure without a source.", "Add 'source' and 'url'.");
        if (source is not null && (url is null || WebAddress.Find(url) is null))
            here.Error(map.Line("url"), "A source without an address.", "Write the page's whole address into 'url'.");
        if (asOf is not null && DayText.Find(asOf) is null)
            here.Error(map.Line("as-of"), $"'as-of' is no date: {asOf}.", "Write 2025-05 or 2025.");
        else if (asOf is not null && DayText.Find(asOf)?.First > draft.Today)
            here.Error(map.Line("as-of"), $"'as-of' lies in the future: {asOf}.", "Write when the fact was published.");
        return new(text, source ?? "", url ?? "", asOf);
    }

    /// <summary>The text below each heading.</summary>
    private static Dictionary<string, string> Sections(MarkdownDocument document, string source, ProblemList here)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? open = null;
        foreach (var block in document.Where(block => block is not (YamlFrontMatterBlock or LinkReferenceDefinitionGroup)))
        {
            if (block is HeadingBlock heading)
            {
                open = Open(source.Substring(heading.Span.Start, heading.Span.Length), heading.Line + 1, sections, here);
                continue;
            }
            foreach (var (line, what, mend) in BodyRules.Broken(block, source))
                here.Error(line, what, mend);
            if (open is null)
                here.Error(block.Line + 1, "Text outside of the sections.", $"Put it below '## {Day}', '## {GettingIn}' or '## {Leads}'.");
            open?.AddRange([.. PlainText.Lines(block, source), ""]);
        }
        var texts = sections.ToDictionary(section => section.Key, section => string.Join('\n', section.Value).Trim());
        CheckLengths(texts, here);
        return texts;
    }

    private static List<string>? Open(string heading, int line, Dictionary<string, List<string>> sections, ProblemList here)
    {
        var name = heading.TrimStart('#').Trim();
        if (!heading.StartsWith("## ", StringComparison.Ordinal) || !s_sections.ContainsKey(name))
            here.Error(line, $"Unknown section '{name}'.", $"A role has '## {Day}', '## {GettingIn}' and '## {Leads}'.");
        else if (!sections.TryAdd(name, []))
            here.Error(line, $"The section '{name}' stands twice.", "Join the two.");
        return sections.GetValueOrDefault(name) ?? [];
    }

    private static void CheckLengths(Dictionary<string, string> sections, ProblemList here)
    {
        foreach (var (name, most) in s_sections)
        {
            var length = sections.GetValueOrDefault(name, "").Length;
            if (length == 0)
                here.Error(0, $"The section '{name}' is missing or empty.", $"Write '## {name}' and some sentences below it.");
            else if (length > most)
                here.Error(0, $"The section '{name}' has {length} characters.", $"Keep it within {most}.");
        }
    }
}
