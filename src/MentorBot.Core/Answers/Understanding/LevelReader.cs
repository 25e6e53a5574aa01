using System.Collections.Frozen;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Finds the level of experience: a word beside a role ("senior data engineer") before a word elsewhere, and that before years of
/// experience in numbers.
/// </summary>
internal sealed class LevelReader(IReadOnlyList<Synonyms> levels)
{
    // Elsewhere these mean something else: "where does it lead", "our staff".
    private static readonly FrozenDictionary<string, string> s_besideRoles = new Dictionary<string, string>
    {
        ["lead"] = "lead",
        ["staff"] = "lead",
        ["principal"] = "lead",
        ["head"] = "lead",
        ["beginner"] = "entry",
        ["entry"] = "entry",
        ["new"] = "entry",
        ["associate"] = "entry",
        ["assistant"] = "entry",
        ["mid"] = "mid",
        ["middle"] = "mid",
        ["regular"] = "mid",
        ["graduate"] = "entry",
        ["grad"] = "entry",
    }.ToFrozenDictionary();

    private readonly PhraseTable _phrases =
        new(levels.SelectMany(level => level.Expressions, (level, phrase) => (level.Name, phrase)));

    /// <summary>Phrases that show a level; years of experience come last, as a match of no words.</summary>
    public IReadOnlyList<PhraseMatch> Find(Wording said)
    {
        var found = _phrases.Find(said.Text, said.Tokens).Where(level => said[level.First] != "seniority").ToList();
        if (Experience.Level(said.Text) is { } level)
            found.Add(new(level, said.Count, 0));
        return found;
    }

    public string? Choose(Wording said, IReadOnlyList<PhraseMatch> found, IReadOnlyList<PhraseMatch> roles)
    {
        var beside = found.Where(level => level.Count > 0 && roles.Any(role => Touch(level, role))).ToList();
        foreach (var role in roles)
        {
            foreach (var at in (int[])[role.First - 1, role.First + role.Count])
            {
                if (s_besideRoles.TryGetValue(said[at], out var level))
                    beside.Add(new(level, at, 1));
            }
        }
        return (beside.Count > 0 ? beside.MinBy(level => level.First) : found.FirstOrDefault()).Name;
    }

    private static bool Touch(PhraseMatch level, PhraseMatch role) =>
        level.First <= role.First + role.Count && role.First <= level.First + level.Count;
}
