using System.Runtime.InteropServices;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Search;

namespace MentorBot.Core.Answers;

/// <summary>
/// Known questions and titles that fit what somebody has typed so far; the last word may be unfinished, and every word misspelt. Immutable;
/// the same text gives the same suggestions.
/// </summary>
public sealed class QuestionSuggester
{
    /// <summary>Longest suggestion, as Discord's choices allow.</summary>
    public const int Longest = 100;

    private const int MostStarters = 10;
    private const int MostWords = 16;

    /// <summary>A suggestion that fits less than this share of the best one's is left out.</summary>
    private const float LeastShare = 0.5f;

    /// <summary>What a word counts that stands in another name of a term, and not in what is suggested.</summary>
    private const float OtherName = 0.8f;

    private readonly List<Known> _known = [];
    private readonly WordList _words = new();
    private readonly List<List<(int Known, float Share)>> _holders = []; // which of the known hold each word
    private readonly IReadOnlyList<string> _starters;

    private QuestionSuggester(IReadOnlyList<Passage> passages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            foreach (var text in Texts(passage).Select(Short).Where(text => seen.Add(KnowledgeCheck.SameAsk(text))))
                Add(text, passage);
        }
        _starters = Starters();
    }

    private sealed record Known(string Text, Passage Passage, string Start, int[] Words)
    {
        /// <summary>What its words weigh together.</summary>
        public float Weight { get; set; }
    }

    public static QuestionSuggester Build(IReadOnlyList<Passage> passages)
    {
        var suggester = new QuestionSuggester(passages);
        foreach (var known in suggester._known)
            known.Weight = known.Words.Sum(word => suggester.Rarity(suggester._holders[word].Count));
        return suggester;
    }

    /// <summary>
    /// Best first, at most <paramref name="most"/>, each a text that can be asked; a few good starters where nothing is typed.
    /// </summary>
    public IReadOnlyList<string> Suggest(string typed, int most = 25)
    {
        var text = typed.Length > Longest ? typed[..Longest] : typed;
        var words = TextAnalyzer.Analyze(text).TakeLast(MostWords).Select(t => t.Word).ToList();
        if (words.Count == 0)
            return [.. _starters.Take(most)];
        var scores = new float[_known.Count];
        var isOpen = char.IsLetterOrDigit(text[^1]);
        for (var w = 0; w < words.Count; w++)
            AddWord(words[w], isOpen && w == words.Count - 1, scores);
        AddClose(string.Join(' ', words), scores);
        var best = scores.Max();
        return best <= 0f ? [] : [.. TopScores.Of(scores, most, LeastShare * best - 1e-4f).Select(s => _known[s.Index].Text)];
    }

    /// <summary>Adds to each of the known the best that one of its words makes of a typed word.</summary>
    private void AddWord(string word, bool isOpen, float[] scores)
    {
        var best = new Dictionary<int, float>();
        foreach (var (match, likeness) in _words.Like(word, isOpen))
        {
            foreach (var (known, share) in _holders[match])
            {
                ref var score = ref CollectionsMarshal.GetValueRefOrAddDefault(best, known, out _);
                score = Math.Max(score, likeness * share);
            }
        }
        var rarity = Rarity(best.Count); // of the typed word, whatever it may become
        foreach (var (known, score) in best)
            scores[known] += score * rarity;
    }

    /// <summary>Of those that fit, the shorter fit better, and best those that start with what was typed.</summary>
    private void AddClose(string typed, float[] scores)
    {
        for (var k = 0; k < scores.Length; k++)
        {
            if (scores[k] <= 0f)
                continue;
            scores[k] *= 1f + 0.5f * Math.Min(1f, scores[k] / _known[k].Weight);
            if (_known[k].Start.StartsWith(typed, StringComparison.Ordinal))
                scores[k] *= 1.5f;
        }
    }

    private float Rarity(int holders) => MathF.Log(1f + _known.Count / (float)Math.Max(1, holders));

    private void Add(string text, Passage passage)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var names = passage.Aliases.SelectMany(TextAnalyzer.Analyze);
        var own = tokens.Select(t => _words.Number(t.Word)).Distinct().ToArray();
        foreach (var word in own.Concat(names.Select(t => _words.Number(t.Word))).Distinct())
        {
            while (_holders.Count <= word)
                _holders.Add([]);
            _holders[word].Add((_known.Count, own.Contains(word) ? 1f : OtherName));
        }
        _known.Add(new(text, passage, string.Join(' ', tokens.Select(t => t.Word)), own));
    }

    /// <summary>One of each page, the kinds in turn.</summary>
    private List<string> Starters()
    {
        var kinds = _known.Where(k => k.Text.EndsWith('?')).DistinctBy(k => k.Passage.Id.PageId).GroupBy(k => k.Passage.Kind).ToList();
        return [.. kinds.SelectMany(kind => kind.Select((known, turn) => (known.Text, turn))).OrderBy(k => k.turn).Select(k => k.Text)
            .Take(MostStarters)];
    }

    private static IEnumerable<string> Texts(Passage passage)
    {
        if (passage.Kind == Kinds.Glossary && passage.Id.Anchor is not null)
            return [$"What is {passage.Title}?"];
        var question = passage.SampleQuestion?.Text;
        if (passage.IsFaq || passage.Headings.Count > 0)
            return [question ?? $"{passage.Title}: {string.Join(": ", passage.Headings)}"];
        return question is null ? [passage.Title] : [question, passage.Title];
    }

    private static string Short(string text)
    {
        if (text.Length <= Longest)
            return text;
        var cut = text.LastIndexOf(' ', Longest - 1);
        cut = cut > Longest / 2 ? cut : Longest - 1;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd() + "…";
    }
}
