using System.Collections.Frozen;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Finds the roles of a message in the order in which they stand. An abbreviation counts in capitals, or where the words around it speak
/// of a job; "data scientist/engineer" and "ML or data engineer" are two.
/// </summary>
internal sealed class RoleReader
{
    private const int LongestShared = 3; // words that "engineer" may be missing from: "machine learning or data engineer"

    private static readonly FrozenSet<string> s_joints = Words("or and vs versus n to into than");
    private static readonly FrozenSet<string> s_before = Words("a an as be become becoming being lead staff principal");
    private static readonly FrozenSet<string> s_way = Words("to into be become becoming switch switching transition move moving");
    private static readonly FrozenSet<string> s_around = Words(
        "role roles job jobs salary salaries pay career position comp interview roadmap path skills tips");

    private readonly PhraseTable _names;
    private readonly FrozenDictionary<string, string> _short;
    private readonly FrozenSet<string> _others;
    private readonly PhraseTable _fields;

    /// <param name="roles">Those that we know something of: title, then other names; an abbreviation stands in capitals.</param>
    /// <param name="others">Jobs that are only recognised.</param>
    /// <param name="fields">Role, then fields that stand for it beside another role: "data engineer or data science".</param>
    public RoleReader(IReadOnlyList<Synonyms> roles, IReadOnlyList<Synonyms> others, IReadOnlyList<Synonyms> fields)
    {
        var names = roles.Concat(others).SelectMany(role => role.Expressions.Prepend(role.Name), (role, name) => (role.Name, Written: name))
            .ToLookup(name => IsShort(name.Written));
        _names = new(names[false]);
        _short = names[true].DistinctBy(name => name.Written)
            .ToFrozenDictionary(name => name.Written.ToLowerInvariant(), name => name.Name);
        _fields = new(fields.SelectMany(role => role.Expressions, (role, field) => (role.Name, field)));
        _others = others.Select(role => role.Name).ToFrozenSet();
    }

    /// <param name="levels">Where levels stand: "senior ds".</param>
    /// <param name="places">Where places stand. A message that names a place or a level speaks of jobs.</param>
    public IReadOnlyList<PhraseMatch> Read(Wording said, IReadOnlyList<PhraseMatch> levels, IReadOnlyList<PhraseMatch> places)
    {
        var roles = _names.Find(said.Text, said.Tokens);
        AddShort(said, roles, levels, places);
        AddShared(said, roles);
        roles.AddRange(_fields.Find(said.Text, said.Tokens)
            .Where(field => !IsTaken(roles, field.First) && roles.Any(role => AreJoined(said, field, role))).ToList());
        roles.Sort((a, b) => a.First.CompareTo(b.First));
        return [.. roles.DistinctBy(role => role.First).Where(role => !IsLeftBehind(said, role, roles))];
    }

    /// <summary>"QA tester, wants to be a data scientist" is about the latter: of the former we know no more than its name.</summary>
    private bool IsLeftBehind(Wording said, PhraseMatch role, IReadOnlyList<PhraseMatch> roles) =>
        _others.Contains(role.Name) && roles.Any(other => other.First > role.First && !_others.Contains(other.Name)
            && Enumerable.Range(role.First, other.First - role.First).Any(at => s_way.Contains(said[at])));

    private void AddShort(
        Wording said, List<PhraseMatch> roles, IReadOnlyList<PhraseMatch> levels, IReadOnlyList<PhraseMatch> places)
    {
        var unsure = new List<PhraseMatch>();
        for (var at = 0; at < said.Count; at++)
        {
            if (Short(said[at]) is not { } name || IsTaken(roles, at) || IsTaken(places, at)) // "Rio de Janeiro"
                continue;
            if (said.InCapitals(at) ? !IsGermany(said, at) : IsUsedAsJob(said, at) || levels.Any(level => StandsBeside(level, at)))
                roles.Add(new(name, at, 1));
            else if (said[at - 1] != "in")
                unsure.Add(new(name, at, 1));
        }
        var meant = roles.Count == 0 && (levels.Count > 0 || places.Count > 0);
        roles.AddRange(unsure.Where(one => meant || roles.Concat(unsure).Any(other => AreJoined(said, one, other))).ToList());
    }

    private static bool StandsBeside(PhraseMatch level, int at) =>
        level.Count > 0 && (level.First + level.Count == at || level.First == at + 1);

    private string? Short(string word) =>
        _short.GetValueOrDefault(word) ?? (word.EndsWith('s') ? _short.GetValueOrDefault(word[..^1]) : null);

    private static bool IsUsedAsJob(Wording said, int at) =>
        s_before.Contains(said[at - 1]) || s_around.Contains(said[at - 1]) || s_around.Contains(said[at + 1])
        || said[at + 1].Contains("yoe") || said[at + 2] == "yoe";

    /// <summary>"salary in DE".</summary>
    private static bool IsGermany(Wording said, int at) => said[at] == "de" && said[at - 1] == "in";

    /// <summary>"ds or de", "a ds vs an mle", "da/de", "swe -> ds", "mle ds de".</summary>
    private static bool AreJoined(Wording said, PhraseMatch a, PhraseMatch b)
    {
        var (left, right) = a.First < b.First ? (a, b) : (b, a);
        var (end, start) = (left.First + left.Count, right.First);
        if (start > end && said[start - 1] is "a" or "an" or "the")
            start--;
        return start == end
            ? a.Count == b.Count || said.After(end - 1).AsSpan().ContainsAny("/,>&+|")
            : start == end + 1 && s_joints.Contains(said[end]);
    }

    /// <summary>Words that two roles share are said once: "data scientist/engineer", "ml, ai or data engineer".</summary>
    private void AddShared(Wording said, List<PhraseMatch> roles)
    {
        foreach (var role in roles.Where(role => role.Count > 1).ToList())
        {
            for (var next = Before(said, role, role.First, roles); next is { } found; next = Before(said, role, found.First, roles))
                roles.Add(found);
            for (var next = Behind(said, role, role.First + role.Count, roles); next is { } found;
                next = Behind(said, role, found.First + found.Count, roles))
                roles.Add(found);
        }
    }

    /// <summary>"ml" of "ml or data engineer": what stands before <paramref name="first"/> has the role's last word.</summary>
    private PhraseMatch? Before(Wording said, PhraseMatch role, int first, List<PhraseMatch> roles)
    {
        var end = JointBefore(said, first);
        for (var count = Math.Min(LongestShared, end); count > 0; count--)
        {
            var words = Enumerable.Range(end - count, count).ToList();
            if (!words.Any(at => IsTaken(roles, at)) && Whole(said, [.. words, role.First + role.Count - 1]) is { } name)
                return new(name, end - count, count);
        }
        return null;
    }

    /// <summary>"engineer" of "data scientist/engineer": what stands at <paramref name="end"/> has the role's first words.</summary>
    private PhraseMatch? Behind(Wording said, PhraseMatch role, int end, List<PhraseMatch> roles)
    {
        var at = said.After(end - 1).Contains('/') ? end : s_joints.Contains(said[end]) ? end + 1 : said.Count;
        return at < said.Count && !IsTaken(roles, at) && Whole(said, [.. Enumerable.Range(role.First, role.Count - 1), at]) is { } name
            ? new(name, at, 1)
            : null;
    }

    /// <summary>Where the words before a joint end; 0: no joint stands there.</summary>
    private static int JointBefore(Wording said, int first) =>
        first > 0 && said.After(first - 1).AsSpan().ContainsAny("/,&") ? first
        : first > 1 && s_joints.Contains(said[first - 1]) ? first - 1
        : 0;

    /// <summary>The role that these words are together.</summary>
    private string? Whole(Wording said, IReadOnlyList<int> words)
    {
        var tokens = words.Select(at => said.Tokens[at]).ToList();
        return _names.Find(said.Text, tokens) is [var found, ..] && found.Count == tokens.Count ? found.Name : null;
    }

    private static bool IsTaken(IReadOnlyList<PhraseMatch> names, int at) =>
        names.Any(name => at >= name.First && at < name.First + name.Count);

    private static bool IsShort(string name) => name.Length <= 4 && name.All(char.IsAsciiLetterUpper);

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
