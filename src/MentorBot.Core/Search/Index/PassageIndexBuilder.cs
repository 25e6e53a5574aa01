using System.Runtime.InteropServices;

namespace MentorBot.Core.Search;

/// <summary>Collects passages, then works out postings and impacts in one go.</summary>
public sealed class PassageIndexBuilder(Bm25Options? options = null)
{
    private const int Fields = 3;

    private readonly Bm25Options _options = options ?? Bm25Options.Default;
    private readonly Dictionary<string, int> _words = []; // word as folded -> term id, so that a word is stemmed once
    private readonly Dictionary<string, int> _terms = [];
    private readonly List<int> _tokens = []; // term ids of all fields one after the other; stop words are -1
    private readonly List<int> _ends = []; // where each field ends in _tokens

    public int Count => _ends.Count / Fields;

    public void Add(IndexedText passage)
    {
        AddField(passage.Title);
        AddField(passage.Headings);
        AddField(passage.Text);
    }

    public InMemoryPassageIndex Build()
    {
        var postings = CountPostings(out var starts);
        var passages = new int[postings];
        var impacts = new float[postings];
        var averages = AverageLengths();
        Span<float> weights = [_options.TitleWeight, _options.HeadingWeight, 1f];
        Span<float> discounts = [_options.HeadingB, _options.HeadingB, _options.TextB];
        var next = starts.AsSpan(0, _terms.Count).ToArray();
        var frequencies = new Dictionary<int, float>();
        var tokens = CollectionsMarshal.AsSpan(_tokens);
        for (int field = 0, at = 0; field < _ends.Count; field++)
        {
            var kind = field % Fields;
            var length = _ends[field] - at;
            var share = weights[kind] / (1 - discounts[kind] + discounts[kind] * length / averages[kind]);
            for (; at < _ends[field]; at++)
            {
                if (tokens[at] >= 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(frequencies, tokens[at], out _) += share;
            }
            if (kind < Fields - 1)
                continue;
            foreach (var (term, frequency) in frequencies)
            {
                passages[next[term]] = field / Fields;
                impacts[next[term]++] = Idf(starts[term + 1] - starts[term]) * frequency / (_options.K1 + frequency) * (_options.K1 + 1);
            }
            frequencies.Clear();
        }
        return new(Count, _terms, starts, passages, impacts);
    }

    /// <summary>The weight of a term by its rarity, as in Lucene's BM25: never negative.</summary>
    private float Idf(int frequency) => MathF.Log(1 + (Count - frequency + 0.5f) / (frequency + 0.5f));

    private void AddField(string text)
    {
        var reader = new WordReader(text, stackalloc char[WordReader.BufferSize]);
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        while (reader.Read())
        {
            if (!words.TryGetValue(reader.Word, out var term))
                term = words[reader.Word] = TermOf(reader.Word.ToString());
            _tokens.Add(term);
        }
        _ends.Add(_tokens.Count);
    }

    private int TermOf(string word)
    {
        if (StopWords.Contains(word))
            return -1;
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, Stemmer.Stem(word), out var known);
        if (!known)
            id = _terms.Count - 1;
        return id;
    }

    /// <summary>First pass: in how many passages each term stands, laid out as the start of its postings.</summary>
    private int CountPostings(out int[] starts)
    {
        starts = new int[_terms.Count + 1];
        var last = new int[_terms.Count]; // passage that counted the term last, from 1
        for (int field = 0, at = 0; field < _ends.Count; field++)
        {
            for (; at < _ends[field]; at++)
            {
                var term = _tokens[at];
                if (term < 0 || last[term] == field / Fields + 1)
                    continue;
                last[term] = field / Fields + 1;
                starts[term + 1]++;
            }
        }
        for (var term = 0; term < _terms.Count; term++)
            starts[term + 1] += starts[term];
        return starts[^1];
    }

    private float[] AverageLengths()
    {
        var sums = new float[Fields];
        for (int field = 0, at = 0; field < _ends.Count; at = _ends[field++])
            sums[field % Fields] += _ends[field] - at;
        return [.. sums.Select(sum => Math.Max(1f, sum / Math.Max(1, Count)))];
    }
}
