using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>A phrase found in a text: what it stands for, and which tokens it spans.</summary>
public readonly record struct PhraseMatch(string Name, int First, int Count);

/// <summary>
/// Finds the expressions of a list (lexicon, roles, places) in a text, longest first, word forms folded by stemming. An expression
/// written in capitals ("US") is matched with its case, so that "tell us" is not a country.
/// </summary>
public sealed class PhraseTable
{
    private readonly bool _names;
    private readonly Dictionary<string, List<Entry>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal); // by first word, so that most words cost one look-up

    /// <param name="expressions">What stands for a name.</param>
    /// <param name="names">Proper names have no forms but a plural: "the main thing" is not in Maine.</param>
    public PhraseTable(IEnumerable<(string Name, string Expression)> expressions, bool names = false)
    {
        _names = names;
        foreach (var (name, expression) in expressions)
        {
            var tokens = TextAnalyzer.Analyze(expression);
            if (tokens.Count == 0)
                continue;
            var exact = tokens.Count == 1 && expression.Length is > 1 and <= 4
                && expression.All(c => char.IsAsciiLetterUpper(c) || c == '.')
                ? expression.Replace(".", "")
                : null;
            ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, Key(tokens, 0, tokens.Count), out _);
            (entries ??= []).Add(new(name, exact));
            ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, Form(tokens[0]), out _);
            longest = Math.Max(longest, tokens.Count);
        }
    }

    /// <param name="text">The text that the tokens were read from.</param>
    /// <param name="tokens">Its tokens.</param>
    public List<PhraseMatch> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<PhraseMatch>();
        var taken = 0;
        for (var first = 0; first < tokens.Count; first++)
        {
            if (first < taken || !_longest.TryGetValue(Form(tokens[first]), out var longest))
                continue;
            for (var count = Math.Min(longest, tokens.Count - first); count > 0; count--)
            {
                if (!_phrases.TryGetValue(Key(tokens, first, count), out var entries))
                    continue;
                var before = found.Count;
                found.AddRange(entries.Where(e => e.Fits(text, tokens[first])).Select(e => new PhraseMatch(e.Name, first, count)));
                if (found.Count == before)
                    continue;
                taken = first + count;
                break;
            }
        }
        return found;
    }

    private string Form(Token token) => !_names ? token.Stem : token.Word.EndsWith('s') ? token.Word[..^1] : token.Word;

    private string Key(IReadOnlyList<Token> tokens, int first, int count)
    {
        if (count == 1)
            return Form(tokens[first]);
        Span<char> key = stackalloc char[count * 42];
        var length = 0;
        for (var i = first; i < first + count; i++)
        {
            var form = Form(tokens[i]);
            form.CopyTo(key[length..]);
            length += form.Length;
            key[length++] = ' ';
        }
        return key[..(length - 1)].ToString();
    }

    private sealed record Entry(string Name, string? Exact)
    {
        public bool Fits(string text, Token token) =>
            Exact is null
            || (token.End <= text.Length && text.AsSpan(token.Start, token.End - token.Start).Contains(Exact, StringComparison.Ordinal))
            || (token.End < text.Length
                && text.AsSpan(token.Start).StartsWith(string.Join('.', Exact.ToCharArray()), StringComparison.Ordinal));
    }
}
