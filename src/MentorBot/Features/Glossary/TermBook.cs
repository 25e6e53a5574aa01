using MentorBot.Core.Knowledge;
using MentorBot.Core.Knowledge.Career;
using MentorBot.Core.Search;

namespace MentorBot.Features.Glossary;

/// <summary>The terms of a glossary: found by what somebody types, and found in a text. Immutable.</summary>
internal sealed class TermBook
{
    private const int ShortestInText = 3;

    /// <summary>A term that stands in more of all passages than that says nothing of any one: model, mean, algorithm.</summary>
    private const double MostCommon = 0.04;

    /// <summary>And none that stands in so few is common, however small the knowledge.</summary>
    private const int NotCommon = 3;

    private readonly Dictionary<string, Passage> _terms;
    private readonly NameBook _names;
    private readonly PhraseTable _phrases;
    private readonly HashSet<(string Id, string Word)> _words = [];
    private readonly Lazy<IReadOnlyDictionary<string, int>> _frequencies;

    public TermBook(KnowledgeSnapshot knowledge)
    {
        Knowledge = knowledge;
        All = [.. knowledge.Passages.Where(passage => passage.Kind == Kinds.Glossary && passage.Id.Anchor is not null)];
        _terms = All.ToDictionary(term => term.Id.ToString(), StringComparer.Ordinal);
        _names = new(All.Select(term => (term.Id.ToString(), term.Title)).Concat(All.SelectMany(
            term => term.Aliases, (term, alias) => (term.Id.ToString(), alias))));
        var inText = All.SelectMany(NamesInText, (term, name) => (Id: term.Id.ToString(), Name: name)).ToList();
        _phrases = new(inText);
        foreach (var (id, name) in inText)
            _words.UnionWith(TextAnalyzer.Analyze(name).Select(token => (id, Singular(token.Word))));
        _frequencies = new(Count);
    }

    /// <summary>What the terms are from.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>In the order of the pages.</summary>
    public IReadOnlyList<Passage> All { get; }

    /// <summary>By its id, its title or another of its names; null where there is none.</summary>
    public Passage? Find(string typed) => _terms.GetValueOrDefault(typed) ?? (_names.Find(typed) is { } id ? _terms[id] : null);

    /// <summary>Terms with a name like that, the nearest first; the first ones where nothing is typed.</summary>
    public IReadOnlyList<Passage> Near(string typed, int most) => string.IsNullOrWhiteSpace(typed)
        ? [.. All.Take(most)]
        : [.. _names.Near(typed, most).Select(id => _terms[id])];

    /// <summary>Terms that stand in a text, but for the commonest: those of most words first, of these the rarest.</summary>
    public IReadOnlyList<Passage> In(string text) =>
        [.. Matches(text).Where(match => Frequency(match.Name) <= Math.Max(NotCommon, Knowledge.Passages.Count * MostCommon))
            .OrderByDescending(match => match.Count).ThenBy(match => Frequency(match.Name))
            .Select(match => _terms[match.Name]).Distinct()];

    /// <summary>The phrases are found by stems, and a single word must be the very word: a stack is no stacking.</summary>
    private IEnumerable<PhraseMatch> Matches(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        return _phrases.Find(text, tokens)
            .Where(match => match.Count > 1 || _words.Contains((match.Name, Singular(tokens[match.First].Word))));
    }

    private int Frequency(string id) => _frequencies.Value.GetValueOrDefault(id);

    /// <summary>In how many passages each term stands.</summary>
    private Dictionary<string, int> Count() =>
        Knowledge.Passages.SelectMany(passage => Matches(passage.Text).Select(match => match.Name).Distinct())
            .CountBy(name => name).ToDictionary(StringComparer.Ordinal);

    /// <summary>Other names that are one plain word mean much else in a text: overtraining, expectation.</summary>
    private static IEnumerable<string> NamesInText(Passage term) =>
        term.Aliases.Where(alias => alias.Contains(' ', StringComparison.Ordinal) || alias.All(char.IsAsciiLetterUpper))
            .Prepend(term.Title).Where(name => name.Length >= ShortestInText);

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;
}
