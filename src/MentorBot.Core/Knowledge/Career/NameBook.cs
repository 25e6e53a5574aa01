using MentorBot.Core.Search;

namespace MentorBot.Core.Knowledge.Career;

/// <summary>Names with their other spellings: what somebody typed becomes the name that he means.</summary>
public sealed class NameBook
{
    private const int LongestCompared = 80;
    private const int ShortestMisspelt = 4;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="spellings">A name with each of its spellings; the first name to claim a spelling keeps it.</param>
    public NameBook(IEnumerable<(string Name, string Spelling)> spellings)
    {
        foreach (var (name, spelling) in spellings)
        {
            if (KnowledgeCheck.SameAsk(spelling) is { Length: > 0 } key)
                _names.TryAdd(key, name);
        }
    }

    /// <summary>Titles of roles by all that people call them, abbreviations included.</summary>
    public static NameBook OfRoles(CareerKnowledge career, KnowledgeSnapshot knowledge)
    {
        var titles = knowledge.Entities["role"];
        return new([
            .. titles.Select(role => (role.Name, role.Name)),
            .. career.Roles.SelectMany(role => role.Short, (role, name) => (role.Title, name)),
            .. titles.SelectMany(role => role.Expressions, (role, name) => (role.Name, name)),
        ]);
    }

    /// <summary>Levels of experience by the phrases that show them.</summary>
    public static NameBook OfLevels(KnowledgeSnapshot knowledge) => new([
        .. knowledge.Entities["level"].Select(level => (level.Name, level.Name)),
        .. knowledge.Entities["level"].SelectMany(level => level.Expressions, (level, phrase) => (level.Name, phrase)),
    ]);

    /// <summary>Codes of countries by code, name and all places that lie in them.</summary>
    public static NameBook OfCountries(KnowledgeSnapshot knowledge) => new([
        .. Countries.Codes.Select(code => (code, Countries.NameOf(code)!)),
        .. Countries.Codes.Select(code => (code, code)),
        .. knowledge.Entities["country"].SelectMany(country => country.Expressions,
            (country, place) => (Countries.CodeOf(country.Name) ?? "", place)).Where(pair => pair.Item1.Length > 0),
    ]);

    /// <summary>The name of this spelling; case, punctuation and a plural's s do not matter. Null where there is none.</summary>
    public string? Find(string typed) => KnowledgeCheck.SameAsk(typed) is var key && _names.TryGetValue(key, out var name) ? name
        : key.EndsWith('s') ? _names.GetValueOrDefault(key[..^1]) : null;

    /// <summary>The names nearest to what was typed, the nearest first: they begin with it, hold it, or differ by a few slips.</summary>
    public IReadOnlyList<string> Near(string typed, int most)
    {
        var key = KnowledgeCheck.SameAsk(typed);
        if (key.Length is 0 or > LongestCompared)
            return [];
        return [.. _names.Select(pair => (pair.Value, Distance: Distance(key, pair.Key))).Where(found => found.Distance < int.MaxValue)
            .OrderBy(found => found.Distance).Select(found => found.Value).Distinct().Take(most)];
    }

    private static int Distance(string typed, string spelling)
    {
        if (spelling.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        if (spelling.Contains($" {typed}", StringComparison.Ordinal))
            return 1;
        // A slip for every four letters.
        var slips = Math.Max(1, typed.Length / 4);
        var distance = EditDistance.Of(typed, spelling, slips);
        if (distance > slips && typed.Length >= ShortestMisspelt)
            distance = DistanceOfStart(typed, spelling, slips);
        return distance <= slips ? 1 + distance : int.MaxValue;
    }

    /// <summary>As if more letters were to follow, from the start of any of the words.</summary>
    private static int DistanceOfStart(string typed, string spelling, int slips)
    {
        var least = slips + 1;
        for (var start = 0; start >= 0 && start + typed.Length <= spelling.Length; start = NextWord(spelling, start))
            least = Math.Min(least, EditDistance.Of(typed, spelling.AsSpan(start, typed.Length), slips));
        return least;
    }

    /// <summary>Below 0 after the last.</summary>
    private static int NextWord(string text, int from) => text.IndexOf(' ', from) is >= 0 and var space ? space + 1 : -1;
}
