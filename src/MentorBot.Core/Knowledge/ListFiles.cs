namespace MentorBot.Core.Knowledge;

/// <summary>Readers of the knowledge folder's lists: lexicon, entities, messages that are not ours, standing replies.</summary>
internal static class ListFiles
{
    private static readonly string[] s_groups = ["chatter", "offtopic", "near", "distress"];
    private static readonly string[] s_replies = ["declined", "suggested", "other-language", "distress", "thanks", "empty"];

    /// <summary>A YAML mapping from a name to the list of expressions that mean it.</summary>
    public static IReadOnlyList<Synonyms> Synonyms(KnowledgeFiles files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here) is not { } map)
            return [];
        return [.. map.Keys.Select(k => new Synonyms(k.Key, Expressions(map, k.Key, KnowledgeLimits.Alias, here)))];
    }

    /// <summary>A YAML mapping from an intent to messages that are after it.</summary>
    public static IReadOnlyList<Synonyms> Examples(KnowledgeFiles files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here)?.AllowOnly([.. Intents.All]) is not { } map)
            return [];
        return [.. map.Keys.Select(k => new Synonyms(k.Key, Expressions(map, k.Key, KnowledgeLimits.Ask, here)))];
    }

    public static IReadOnlyList<NotOurs> NotOurs(KnowledgeFiles files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here)?.AllowOnly(s_groups) is not { } map)
            return [];
        return [.. map.Keys.Select(k => NotOurs(k.Key, map.List(k.Key)))];

        static NotOurs NotOurs(string group, IReadOnlyList<(string Text, int Line)> messages) =>
            new(group, [.. messages.Select(m => m.Text)]) { Lines = [.. messages.Select(m => m.Line)] };
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<Synonyms>> Entities(KnowledgeFiles files, ProblemList problems) =>
        new Dictionary<string, IReadOnlyList<Synonyms>>(StringComparer.Ordinal)
        {
            ["role"] = Synonyms(files, "entities/role.yml", problems),
            ["level"] = Synonyms(files, "entities/level.yml", problems),
            ["other-role"] = Synonyms(files, "entities/other-role.yml", problems),
            ["field"] = Synonyms(files, "entities/field.yml", problems),
            ["intent"] = Synonyms(files, "entities/intent.yml", problems),
            ["hint"] = Synonyms(files, "entities/hint.yml", problems),
            ["tool"] = Synonyms(files, "entities/tool.yml", problems),
            ["currency"] = Synonyms(files, "entities/currency.yml", problems),
            ["country"] = Places(files, "entities/places.csv", problems),
        };

    public static StandingReplies Replies(KnowledgeFiles files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        var map = Map(files, path, here)?.AllowOnly(s_replies);
        return new(Reply("declined"), Reply("suggested"), Reply("other-language"), Reply("distress"), Reply("thanks"), Reply("empty"));

        string Reply(string key)
        {
            var text = map?.Text(key) ?? "";
            if (map is not null && text.Length is 0 or > KnowledgeLimits.Reply)
                here.Error(map.Line(key), $"The reply '{key}' is missing, empty or too long.",
                    $"Give it 1 to {KnowledgeLimits.Reply} characters.");
            return text;
        }
    }

    /// <summary>A CSV table with the columns <c>place</c> and <c>country</c>: cities, nationalities and abbreviations.</summary>
    private static List<Synonyms> Places(KnowledgeFiles files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        var places = new Dictionary<string, List<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(files, path, ["place", "country"], here))
        {
            var (place, country) = (row["place"], row["country"]);
            if (place.Length == 0 || country.Length == 0)
                here.Error(row.Line, "An empty cell.", "Give both a place and a country.");
            else if (!seen.Add(place))
                here.Error(row.Line, $"'{place}' is there already.", "Keep one of the two lines.");
            else if (places.TryGetValue(country, out var list))
                list.Add(place);
            else
                places[country] = [place];
        }
        return [.. places.Select(p => new Synonyms(p.Key, p.Value))];
    }

    private static string[] Expressions(YamlMap map, string key, int longest, ProblemList problems)
    {
        var items = map.List(key);
        foreach (var (text, line) in items.Where(i => i.Text.Length > longest))
            problems.Error(line, $"An expression of {text.Length} characters.", $"Keep it within {longest}.");
        foreach (var twice in items.GroupBy(i => i.Text, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Error(twice.Last().Line, $"'{twice.Key}' stands twice under '{key}'.", "Keep one of the two lines.");
        return [.. items.Select(i => i.Text).Distinct(StringComparer.Ordinal)];
    }

    private static YamlMap? Map(KnowledgeFiles files, string path, ProblemList problems) =>
        files.Has(path) && files.Text(path, problems) is { } text ? YamlMap.Parse(text, 0, problems) : null;
}
