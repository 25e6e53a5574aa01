using CsvHelper;

namespace MentorBot.Core.Knowledge;

/// <summary>Readers of the knowledge folder's lists: lexicon, entities, messages that are not ours, standing replies.</summary>
internal static class ListFiles
{
    private static readonly string[] s_groups = ["chatter", "offtopic", "near", "distress"];
    private static readonly string[] s_replies = ["declined", "suggested", "other-language", "distress", "thanks", "empty"];

    /// <summary>A YAML mapping from a name to the list of expressions that mean it.</summary>
    public static IReadOnlyList<Synonyms> Synonyms(KnowledgeReader.Files files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here) is not { } map)
            return [];
        return [.. map.Keys.Select(k => new Synonyms(k.Key, Expressions(map, k.Key, KnowledgeLimits.Alias, here)))];
    }

    /// <summary>A YAML mapping from an intent to messages that are after it.</summary>
    public static IReadOnlyList<Synonyms> Examples(KnowledgeReader.Files files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here)?.AllowOnly([.. Intents.All]) is not { } map)
            return [];
        return [.. map.Keys.Select(k => new Synonyms(k.Key, Expressions(map, k.Key, KnowledgeLimits.Ask, here)))];
    }

    public static IReadOnlyList<NotOurs> NotOurs(KnowledgeReader.Files files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (Map(files, path, here)?.AllowOnly(s_groups) is not { } map)
            return [];
        return [.. map.Keys.Select(k => NotOurs(k.Key, map.List(k.Key)))];

        static NotOurs NotOurs(string group, IReadOnlyList<(string Text, int Line)> messages) =>
            new(group, [.. messages.Select(m => m.Text)]) { Lines = [.. messages.Select(m => m.Line)] };
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<Synonyms>> Entities(KnowledgeReader.Files files, ProblemList problems) =>
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

    public static StandingReplies Replies(KnowledgeReader.Files files, string path, ProblemList problems)
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
    private static List<Synonyms> Places(KnowledgeReader.Files files, string path, ProblemList problems)
    {
        var here = problems.For(path);
        if (!files.Has(path) || files.Text(path, here) is not { } text)
            return [];
        var places = new Dictionary<string, List<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var settings = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            if (string.IsNullOrWhiteSpace(text))
                Header("", "");
            using var csv = CsvReader.FromText(text, settings);
            while (csv.Read())
            {
                var line = (int)csv.LineNumber;
                if (csv.FieldCount != 2)
                {
                    here.Error(line, $"A line of {csv.FieldCount} cells.", "Write place,country; quote a cell that holds a comma.");
                    continue;
                }
                var (place, country) = (csv.GetString(0), csv.GetString(1));
                if (csv.RowNumber == 1)
                    Header(place, country);
                else if (place.Length == 0 || country.Length == 0)
                    here.Error(line, "An empty cell.", "Give both a place and a country.");
                else if (!seen.Add(place))
                    here.Error(line, $"'{place}' is there already.", "Keep one of the two lines.");
                else if (places.TryGetValue(country, out var list))
                    list.Add(place);
                else
                    places[country] = [place];
            }
        }
        catch (CsvFormatException e)
        {
            here.Error((int)e.LineNumber, $"This is not valid CSV: {e.Message}", "Two cells a line; quote a cell that holds a comma.");
        }
        return [.. places.Select(p => new Synonyms(p.Key, p.Value))];

        void Header(string first, string second)
        {
            if ((first, second) is not ("place", "country"))
                here.Error(1, "The table does not start with the columns place,country.", "Make 'place,country' its first line.");
        }
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

    private static YamlMap? Map(KnowledgeReader.Files files, string path, ProblemList problems) =>
        files.Has(path) && files.Text(path, problems) is { } text ? YamlMap.Parse(text, 0, problems) : null;
}
